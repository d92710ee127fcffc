"""Turns what the nurse wishes on the woman's page into use cases."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Refused
from models.records.scan import Scan
from models.usecases.record_scan import strike_out_scan
from models.usecases.review_flag import (
    DiscussionDraft,
    EscalationDraft,
    ShownFlag,
    acknowledge,
    close_lapsed,
    escalate,
    record_discussion,
)
from ui.session import Session


class WomanPresenter(QObject):
    """Does one wish at a time; another one meanwhile is not taken.

    Signals: `saved` after it was kept; `failed` (CervitrendError) with nothing kept.
    """

    saved = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._is_busy = False

    def discuss(self, draft: DiscussionDraft) -> None:
        """Keep a discussion."""
        desk = self._session.desk
        self._save(draft.pregnancy_id, lambda: record_discussion(desk, draft))

    def escalate(self, draft: EscalationDraft) -> None:
        """Keep who was told."""
        desk = self._session.desk
        self._save(draft.pregnancy_id, lambda: escalate(desk, draft))

    def acknowledge(self, pregnancy_id: UUID, flags: tuple[ShownFlag, ...], reason: str) -> None:
        """Answer flags with a reason."""
        desk = self._session.desk
        self._save(pregnancy_id, lambda: acknowledge(desk, pregnancy_id, flags, reason))

    def close_lapsed(self, pregnancy_id: UUID, flags: tuple[ShownFlag, ...], reason: str) -> None:
        """Close flags whose window passed, with a reason."""
        desk = self._session.desk
        self._save(pregnancy_id, lambda: close_lapsed(desk, pregnancy_id, flags, reason))

    def strike_out(self, scan: Scan, reason: str) -> None:
        """Make a scan count no more."""
        desk = self._session.desk
        self._save(scan.pregnancy_id, lambda: strike_out_scan(desk, scan, reason))

    def _save(self, pregnancy_id: UUID, work: Callable[[], object]) -> None:
        if self._is_busy:
            return
        try:
            self._session.woman.require(pregnancy_id)
        except Refused as refused:
            self.failed.emit(refused)
            return
        self._is_busy = True
        self._session.runner.run(self, work, self._on_saved, self._on_failed)

    @Slot(object)
    def _on_saved(self, _kept: object) -> None:
        self._is_busy = False
        self.saved.emit()

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._is_busy = False
        self.failed.emit(error)
