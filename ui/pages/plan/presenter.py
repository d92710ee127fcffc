"""Turns what the nurse wishes about a plan into use cases."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Refused
from models.records.plan import Booking, BookingState, Contact, ScanClosing
from models.records.pregnancy import Pregnancy
from models.usecases.arrange import (
    BookingDraft,
    ClosingDraft,
    ContactDraft,
    amend_contact,
    book_scan,
    close_scan,
    mark_booking,
    record_contact,
    strike_out_arranged,
)
from models.usecases.drafts import discard_draft, find_draft, forget_part, keep_draft
from models.usecases.end_pregnancy import undo_ending
from models.views import Draft, PregnancySheet
from ui.session import Session, Where

FORM = Where.PLAN.value


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for and for which pregnancy; `draft` is what its texts in a draft begin with, empty for a mark."""

    about: UUID
    draft: str = ""
    is_mark: bool = False


class PlanPresenter(QObject):
    """Does one wish at a time for a woman; another one for her meanwhile is not taken.

    Signals: `saved` (Wish) and `failed` (Wish, CervitrendError) with nothing kept, both only while she is still on the
    screen; `draft_found` (Draft); `draft_settled` once one was kept or forgotten; `past_read` (pregnancies of a woman);
    `troubled` (CervitrendError) when one of the last three failed, or nothing was kept for a woman no longer shown.
    """

    saved = Signal(object)
    failed = Signal(object, object)
    draft_found = Signal(object)
    draft_settled = Signal()
    past_read = Signal(object)
    troubled = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._under_way: set[UUID] = set()

    def book(self, draft: BookingDraft) -> None:
        """Keep a booking."""
        desk = self._session.desk
        self._save(Wish(draft.pregnancy_id, "booking"), lambda: book_scan(desk, draft))

    def mark(self, booking: Booking, state: BookingState) -> None:
        """Keep what became of a booking."""
        desk = self._session.desk
        self._save(Wish(booking.pregnancy_id, is_mark=True), lambda: mark_booking(desk, booking, state))

    def contact(self, draft: ContactDraft) -> None:
        """Keep an attempt to reach her."""
        desk = self._session.desk
        self._save(Wish(draft.pregnancy_id, "contact"), lambda: record_contact(desk, draft))

    def amend(self, contact: Contact, draft: ContactDraft, reason: str) -> None:
        """Correct an attempt."""
        desk = self._session.desk
        self._save(
            Wish(contact.pregnancy_id, "correction"), lambda: amend_contact(desk, contact, draft, reason)
        )

    def close(self, draft: ClosingDraft) -> None:
        """Close the scan that is owed."""
        desk = self._session.desk
        self._save(Wish(draft.pregnancy_id, "closing"), lambda: close_scan(desk, draft))

    def strike_out(self, record: Booking | Contact | ScanClosing, reason: str) -> None:
        """Make a booking, an attempt or a closing count no more."""
        desk = self._session.desk
        self._save(Wish(record.pregnancy_id, "striking"), lambda: strike_out_arranged(desk, record, reason))

    def undo_end(self, pregnancy: Pregnancy, reason: str) -> None:
        """Let the pregnancy go on."""
        desk = self._session.desk
        self._save(Wish(pregnancy.id, "undoing"), lambda: undo_ending(desk, pregnancy, reason))

    def read_past(self, patient_id: UUID) -> None:
        """Read the pregnancies of a woman of whom none goes on."""
        store = self._session.desk.store
        self._session.runner.run(
            self, lambda: store.pregnancies_of(patient_id), self._on_past, self._on_trouble, "past"
        )

    def look_for_draft(self, pregnancy_id: UUID) -> None:
        """Ask for what this user left half-typed."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: find_draft(desk, FORM, pregnancy_id), self._on_found, self._on_trouble
        )

    def keep_draft(self, sheet: PregnancySheet, fields: dict[str, str]) -> None:
        """Keep what is half-typed; without any text, what was kept before is forgotten."""
        desk, pregnancy_id, woman = self._session.desk, sheet.pregnancy.id, sheet.patient.family_name.upper()

        def settle() -> None:
            if fields:
                keep_draft(desk, FORM, pregnancy_id, fields, woman)
            else:
                discard_draft(desk, FORM, pregnancy_id)

        self._session.runner.run(self, settle, self._on_settled, self._on_trouble)

    def _save(self, wish: Wish, work: Callable[[], object]) -> None:
        if wish.about in self._under_way:
            return
        try:
            self._session.woman.require(wish.about)
        except Refused as refused:
            self.failed.emit(wish, refused)
            return
        self._under_way.add(wish.about)
        self._session.runner.run(
            self, work, lambda _kept: self._on_saved(wish), lambda error: self._on_failed(wish, error)
        )

    def _on_saved(self, wish: Wish) -> None:
        self._under_way.discard(wish.about)
        if self._is_on_screen(wish.about):
            self.saved.emit(wish)
        elif wish.draft:
            self._forget_saved(wish)

    def _on_failed(self, wish: Wish, error: CervitrendError) -> None:
        self._under_way.discard(wish.about)
        if self._is_on_screen(wish.about):
            self.failed.emit(wish, error)
        else:
            self.troubled.emit(error)

    def _is_on_screen(self, pregnancy_id: UUID) -> bool:
        """Whether this pregnancy is the one on the screen now."""
        sheet = self._session.woman.sheet
        return sheet is not None and sheet.pregnancy.id == pregnancy_id

    def _forget_saved(self, wish: Wish) -> None:
        """Take what was saved out of the draft she left behind; what else she had typed there stays."""
        desk = self._session.desk
        self._session.runner.run(
            self,
            lambda: forget_part(desk, FORM, wish.about, wish.draft),
            self._on_settled,
            self._on_trouble,
        )

    @Slot(object)
    def _on_found(self, draft: Draft | None) -> None:
        if draft is not None:
            self.draft_found.emit(draft)

    @Slot(object)
    def _on_past(self, pregnancies: tuple[Pregnancy, ...]) -> None:
        self.past_read.emit(pregnancies)

    @Slot(object)
    def _on_settled(self, _nothing: object) -> None:
        self.draft_settled.emit()

    @Slot(object)
    def _on_trouble(self, error: CervitrendError) -> None:
        self.troubled.emit(error)
