"""Turns what the nurse wishes on the Record page into use cases."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Refused
from models.usecases.drafts import discard_draft, find_draft, keep_draft
from models.views import Draft
from ui.pages.record.event_form import Deed
from ui.pages.record.kept import Part, without
from ui.session import Session, Where

FORM = Where.RECORD.value


class RecordPresenter(QObject):
    """Reads and keeps drafts, and saves one event at a time; another wish meanwhile is not taken.

    Signals: `begun` (UUID, Draft or None); `saved` (UUID, what the deed gave, Part) after an event was kept in that
    pregnancy; `refused` (UUID, CervitrendError, Part) with nothing kept; `drafts_changed`; `failed` (CervitrendError)
    when drafts cannot be reached.
    """

    begun = Signal(object, object)
    saved = Signal(object, object, object)
    refused = Signal(object, object, object)
    drafts_changed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._saving: tuple[UUID, Part] | None = None
        self._in_record: list[tuple[UUID, Part]] = []

    def begin(self, pregnancy_id: UUID) -> None:
        """Look for a draft."""
        desk = self._session.desk

        def work() -> tuple[UUID, Draft | None]:
            return pregnancy_id, find_draft(desk, FORM, pregnancy_id)

        self._session.runner.run(self, work, self._on_begun, self._on_failed)

    def keep(self, pregnancy_id: UUID, fields: dict[str, str], woman: str) -> None:
        """Keep what is half-typed, but for what a save that is still under way puts in the record first."""
        desk, in_record = self._session.desk, self._in_record

        def work() -> None:
            # Asked in the worker, after the save: when signing out or closing nobody hears of its outcome.
            rest = fields
            for about, part in in_record:
                rest = without(rest, part) if about == pregnancy_id else rest
            if rest:
                keep_draft(desk, FORM, pregnancy_id, rest, woman)

        self._change_drafts(work)

    def discard(self, pregnancy_id: UUID) -> None:
        """Forget what was half-typed."""
        desk = self._session.desk
        self._change_drafts(lambda: discard_draft(desk, FORM, pregnancy_id))

    def save(self, pregnancy_id: UUID, part: Part, deed: Deed, others: dict[str, str], woman: str) -> None:
        """Do what the form says for the woman on the screen; of her draft only the other forms' fields are left."""
        if self._saving is not None:
            return
        try:
            self._session.woman.require(pregnancy_id)
        except Refused as refused:
            self.refused.emit(pregnancy_id, refused, part)
            return
        self._saving = (pregnancy_id, part)
        desk, in_record = self._session.desk, self._in_record

        def work() -> object:
            with desk.store.writing():
                kept = deed(desk)
                if others:
                    keep_draft(desk, FORM, pregnancy_id, others, woman)
                else:
                    discard_draft(desk, FORM, pregnancy_id)
            in_record.append((pregnancy_id, part))
            return kept

        self._session.runner.run(self, work, self._on_saved, self._on_refused)

    def _change_drafts(self, work: Callable[[], object]) -> None:
        self._session.runner.run(self, work, self._on_drafts, self._on_failed)

    @Slot(object)
    def _on_begun(self, found: tuple[UUID, Draft | None]) -> None:
        self.begun.emit(*found)

    @Slot(object)
    def _on_saved(self, kept: object) -> None:
        pregnancy_id, part = self._settle()
        self.drafts_changed.emit()
        self.saved.emit(pregnancy_id, kept, part)

    @Slot(object)
    def _on_refused(self, error: CervitrendError) -> None:
        pregnancy_id, part = self._settle()
        self.refused.emit(pregnancy_id, error, part)

    def _settle(self) -> tuple[UUID, Part]:
        """The save is over; drafts kept from now on know nothing of it, those on their way still do."""
        saved, self._saving = self._saving, None
        assert saved is not None  # noqa: S101  # Only a save that is under way has an outcome.
        self._in_record = []
        return saved

    @Slot(object)
    def _on_drafts(self, _kept: object) -> None:
        self.drafts_changed.emit()

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
