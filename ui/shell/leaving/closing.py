"""What is done with a desk once its workspace is gone: what was agreed for the end of the work, then the database is closed."""

import logging
from collections.abc import Callable, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.usecases.desk import Desk
from ui.session.runner import Runner
from ui.shell.parts import CLOSING_SECONDS, BeforeClosing

_log = logging.getLogger(__name__)


class Closing(QObject):
    """Does one thing after the other in the store's thread, and closes the database whatever came of them.

    Signals: `says` (str) with what is done now; `closed` (tuple of CervitrendError: what could not be done).
    """

    says = Signal(str)
    closed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        close: Callable[[Desk], None],
        jobs: Sequence[BeforeClosing],
        runner: Runner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk: Desk | None = desk
        self._close = close
        self._runner = runner
        self._jobs = list(jobs)
        self._errors: list[CervitrendError] = []
        self._until = perf_counter() + CLOSING_SECONDS

    def start(self) -> None:
        """Begin; `closed` comes once nothing of it is under way any more."""
        self._next()

    def _next(self) -> None:
        desk, until = self._desk, self._until
        if desk is None:
            return

        def is_over() -> bool:
            return perf_counter() >= until

        if self._jobs and not is_over():
            job = self._jobs.pop(0)
            self.says.emit(job.says())
            self._runner.run(self, lambda: job.work(desk, is_over), self._on_done, self._on_not_done)
        else:
            # From here on nothing but the store's own thread holds the desk, and lets it go.
            self._desk, close = None, self._close
            self._runner.run(self, lambda: close(desk), self._on_closed, self._on_not_closed)

    @Slot(object)
    def _on_done(self, _nothing: None) -> None:
        self._next()

    @Slot(object)
    def _on_not_done(self, error: CervitrendError) -> None:
        self._errors.append(error)
        self._next()

    @Slot(object)
    def _on_not_closed(self, error: CervitrendError) -> None:
        self._errors.append(error)
        self._end()

    @Slot(object)
    def _on_closed(self, _nothing: None) -> None:
        self._end()

    def _end(self) -> None:
        self.closed.emit(tuple(error.with_traceback(None) for error in self._errors))
        self.deleteLater()
