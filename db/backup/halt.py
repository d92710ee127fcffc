"""Ending long work early: when its time is over, or when nobody waits for it any more."""

import threading
from time import monotonic

from models.errors import Unavailable


class Halt:
    """Asked between the steps of long work; `seconds` None: it is never late by itself."""

    def __init__(self, seconds: float | None = None) -> None:
        self._ends = None if seconds is None else monotonic() + seconds
        self._called = threading.Event()

    def call(self) -> None:
        """End the work at its next step."""
        self._called.set()

    @property
    def is_due(self) -> bool:
        """Whether the work should end now."""
        return self._called.is_set() or (self._ends is not None and monotonic() >= self._ends)

    def check(self) -> None:
        """Raises: Unavailable (`backup.stopped`) where the work should end."""
        if self.is_due:
            raise Unavailable("backup.stopped")
