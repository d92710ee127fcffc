"""Judging again, a few at a time, everybody for whom the rules have changed."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.usecases.desk import Desk
from models.usecases.flags.reevaluate_due import due_for_reevaluation, reevaluate
from ui.session.runner import Runner

AT_A_TIME = 20
"""How many pregnancies are judged before others may use the store."""


class Reevaluation(QObject):
    """Brings the flags up to date in slices, so that nobody waits for the store meanwhile.

    What is left when the program ends is judged after the next start. Signals: `progressed` (done, of); `finished`
    (how many were judged again); `failed` (CervitrendError) for a slice in which somebody could not be judged: the
    others are judged all the same.
    """

    progressed = Signal(int, int)
    finished = Signal(int)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._runner = desk, runner
        self._total = 0
        self._waiting: tuple[UUID, ...] = ()

    def start(self) -> None:
        """Find out for whom something has changed, and judge them."""
        desk = self._desk
        self._runner.run(self, lambda: due_for_reevaluation(desk), self._on_due, self.failed.emit)

    @Slot(object)
    def _on_due(self, who: Sequence[UUID]) -> None:
        self._waiting, self._total = tuple(who), len(who)
        self._next_batch()

    def _next_batch(self) -> None:
        if not self._waiting:
            self.finished.emit(self._total)
            return
        desk, batch = self._desk, self._waiting[:AT_A_TIME]
        self._waiting = self._waiting[AT_A_TIME:]
        self._runner.run(self, lambda: reevaluate(desk, batch), self._on_reevaluated, self._on_failed)

    @Slot(object)
    def _on_reevaluated(self, pregnancy_ids: tuple[UUID, ...]) -> None:
        self.progressed.emit(self._total - len(self._waiting), self._total)
        self._next_batch()

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
        self._next_batch()
