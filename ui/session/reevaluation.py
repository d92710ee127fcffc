"""Judging again, a few at a time, everybody for whom the rules have changed."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.usecases.desk import Desk
from models.usecases.flags.reevaluate_due import bring_up_to_date, turned
from ui.session.runner import Runner

AT_A_TIME = 20
"""How many pregnancies are judged before others may use the store."""


class Rejudging(QObject):
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
        self._runner.run(self, lambda: turned(desk), self._on_turned, self.failed.emit)

    @Slot(object)
    def _on_turned(self, who: Sequence[UUID]) -> None:
        self._waiting, self._total = tuple(who), len(who)
        self._go_on()

    def _go_on(self) -> None:
        if not self._waiting:
            self.finished.emit(self._total)
            return
        desk, some = self._desk, self._waiting[:AT_A_TIME]
        self._waiting = self._waiting[AT_A_TIME:]
        self._runner.run(self, lambda: bring_up_to_date(desk, some), self._on_judged, self._on_failed)

    @Slot(object)
    def _on_judged(self, judged: tuple[UUID, ...]) -> None:
        self.progressed.emit(self._total - len(self._waiting), self._total)
        self._go_on()

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
        self._go_on()
