"""Brings the open loops to the page, and keeps to whom they were handed."""

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.records.clinic.hand_over import HandOver
from models.records.clinic.user import User
from models.usecases.flags.hand_over import HandOverDraft, hand_over, open_loops, others
from ui.papers.loops import Sheet
from ui.session.session import Session
from ui.session.unkept import Unkept

FORM = "loops"


class LoopsPresenter(QObject):
    """Reads and writes off the window's thread.

    Signals: `ready` (Sheet, tuple of User: to whom she can hand over); `handed` (HandOver); `refused` (CervitrendError)
    when that was not kept; `failed` (CervitrendError) when the loops could not be read.
    """

    ready = Signal(object, object)
    handed = Signal(object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def refresh(self) -> None:
        """Read the sheet; a later call makes an earlier one pointless."""
        self._session.runner.run(self, self._read, self._on_read, self._on_failed, supersedes="loops")

    def hand_over(self, draft: HandOverDraft) -> None:
        """Keep to whom the sheet was handed."""
        desk = self._session.desk
        what = Unkept(FORM, is_save=True)
        self._session.write(self, what, lambda: hand_over(desk, draft), self._on_handed, self._on_refused)

    def _read(self) -> tuple[Sheet, tuple[User, ...]]:
        desk = self._session.desk
        return Sheet(desk.clock.today(), desk.clock.now(), open_loops(desk)), others(desk)

    @Slot(object)
    def _on_read(self, found: tuple[Sheet, tuple[User, ...]]) -> None:
        self.ready.emit(*found)

    @Slot(object)
    def _on_handed(self, kept: HandOver) -> None:
        self.handed.emit(kept)

    @Slot(object)
    def _on_refused(self, error: CervitrendError) -> None:
        self.refused.emit(error)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
