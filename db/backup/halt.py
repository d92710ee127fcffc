"""Ending long work early: when its time is over, or when nobody waits for it any more."""

import threading
from collections.abc import Callable

from models.errors import Unavailable


class Halt:
    """Asked between the steps of long work; `is_over` says that its time is over, None: it is never."""

    def __init__(self, is_over: Callable[[], bool] | None = None) -> None:
        self._is_over = is_over
        self._called = threading.Event()

    def call(self) -> None:
        """End the work at its next step; from any thread."""
        self._called.set()

    @property
    def is_due(self) -> bool:
        """Whether the work should end now."""
        return self._called.is_set() or (self._is_over is not None and self._is_over())

    def check(self) -> None:
        """Raises: Unavailable (`backup.stopped`) where the work should end."""
        if self.is_due:
            raise Unavailable("backup.stopped")
