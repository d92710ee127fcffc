"""Looking ahead at who would change, a slice at a time, and stopping when nobody wants to know any more."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.usecases.desk import Desk
from models.usecases.policies.dry_run import DryRun, resume_dry_run
from ui.session.runner import Runner


class DryRunning(QObject):
    """One dry run at a time; others use the store between its slices.

    Signals: `progressed` (DryRun) after every slice, the last one done; `failed` (CervitrendError).
    """

    progressed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._runner = desk, runner
        self._wanted: object | None = None

    @property
    def is_running(self) -> bool:
        """Whether slices are still to come."""
        return self._wanted is not None

    def begin(self, work: Callable[[Desk], DryRun]) -> None:
        """Begin this one in place of one that still runs."""
        self._wanted = object()
        desk = self._desk
        self._slice(lambda: work(desk))

    @Slot()
    def cancel(self) -> None:
        """Stop after the slice under way; nothing more is reported."""
        self._wanted = None

    def _slice(self, work: Callable[[], DryRun]) -> None:
        wanted = self._wanted
        self._runner.run(
            self, lambda: (wanted, work()), self._on_slice, self._on_failed, supersedes="dry run"
        )

    @Slot(object)
    def _on_slice(self, outcome: tuple[object, DryRun]) -> None:
        wanted, run = outcome
        if self._wanted is not wanted:
            return
        if run.is_done:
            self._wanted = None
        self.progressed.emit(run)
        if self._wanted is wanted:
            desk = self._desk
            self._slice(lambda: resume_dry_run(desk, run))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        if self._wanted is not None:
            self._wanted = None
            self.failed.emit(error)
