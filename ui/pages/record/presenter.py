"""Turns what the nurse wishes on the Record page into use cases."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Refused
from models.usecases.drafts import discard_draft, find_draft, keep_draft
from models.views import Draft
from ui.pages.record.event_form import Deed
from ui.session import Session, Where

FORM = Where.RECORD.value


class RecordPresenter(QObject):
    """Reads and keeps drafts, and saves one event at a time; another wish meanwhile is not taken.

    Signals: `begun` (UUID, Draft or None); `saved` (UUID, what the deed gave) after an event was kept in that
    pregnancy; `refused` (UUID, CervitrendError) with nothing kept; `drafts_changed`; `failed` (CervitrendError) when
    drafts cannot be reached.
    """

    begun = Signal(object, object)
    saved = Signal(object, object)
    refused = Signal(object, object)
    drafts_changed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._saving: UUID | None = None
        self._in_record: list[UUID] = []

    def begin(self, pregnancy_id: UUID) -> None:
        """Look for a draft."""
        desk = self._session.desk

        def work() -> tuple[UUID, Draft | None]:
            return pregnancy_id, find_draft(desk, FORM, pregnancy_id)

        self._session.runner.run(self, work, self._on_begun, self._on_failed)

    def keep(self, pregnancy_id: UUID, fields: dict[str, str], woman: str) -> None:
        """Keep what is half-typed, unless a save that is still under way puts it in the record first."""
        desk, in_record = self._session.desk, self._in_record

        def work() -> None:
            # Asked in the worker, after the save: when signing out or closing nobody hears of its outcome.
            if pregnancy_id not in in_record:
                keep_draft(desk, FORM, pregnancy_id, fields, woman)

        self._change_drafts(work)

    def discard(self, pregnancy_id: UUID) -> None:
        """Forget what was half-typed."""
        desk = self._session.desk
        self._change_drafts(lambda: discard_draft(desk, FORM, pregnancy_id))

    def save(self, pregnancy_id: UUID, deed: Deed) -> None:
        """Do what the form says for the woman on the screen, and forget its draft."""
        if self._saving is not None:
            return
        try:
            self._session.woman.require(pregnancy_id)
        except Refused as refused:
            self.refused.emit(pregnancy_id, refused)
            return
        self._saving = pregnancy_id
        desk, in_record = self._session.desk, self._in_record

        def work() -> object:
            with desk.store.writing():
                kept = deed(desk)
                discard_draft(desk, FORM, pregnancy_id)
            in_record.append(pregnancy_id)
            return kept

        self._session.runner.run(self, work, self._on_saved, self._on_refused)

    def _change_drafts(self, work: Callable[[], object]) -> None:
        self._session.runner.run(self, work, self._on_drafts, self._on_failed)

    @Slot(object)
    def _on_begun(self, found: tuple[UUID, Draft | None]) -> None:
        self.begun.emit(*found)

    @Slot(object)
    def _on_saved(self, kept: object) -> None:
        pregnancy_id = self._settle()
        self.drafts_changed.emit()
        self.saved.emit(pregnancy_id, kept)

    @Slot(object)
    def _on_refused(self, error: CervitrendError) -> None:
        self.refused.emit(self._settle(), error)

    def _settle(self) -> UUID | None:
        """The save is over; drafts kept from now on know nothing of it, those on their way still do."""
        saved, self._saving = self._saving, None
        self._in_record = []
        return saved

    @Slot(object)
    def _on_drafts(self, _kept: object) -> None:
        self.drafts_changed.emit()

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
