"""Turns what the nurse wishes about a plan into use cases."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.records.plan import Booking, BookingState, Contact, ScanClosing
from models.records.pregnancy import Pregnancy
from models.usecases.pregnancies.end import undo_ending
from models.usecases.scans.appointments import (
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
from ui.forms.saver import Job, Save, Saver
from ui.session.session import Session, Where

FORM = Where.PLAN.value


class PlanPresenter(QObject):
    """What is asked for about a plan; `saver` says what came of it. A Save whose part is None is a mark.

    Signals: `past_read` (pregnancies of a woman); `counted` (day, how many scans are booked for it); `failed` (CervitrendError) when they cannot be read.
    """

    past_read = Signal(object)
    counted = Signal(object, int)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.saver = Saver(session, self)

    def book(self, draft: BookingDraft) -> None:
        """Keep a booking."""
        self._save(draft.pregnancy_id, "booking", lambda desk: book_scan(desk, draft))

    def mark(self, booking: Booking, state: BookingState) -> None:
        """Keep what became of a booking."""
        self._save(booking.pregnancy_id, None, lambda desk: mark_booking(desk, booking, state))

    def contact(self, draft: ContactDraft) -> None:
        """Keep an attempt to reach her."""
        self._save(draft.pregnancy_id, "contact", lambda desk: record_contact(desk, draft))

    def amend(self, contact: Contact, draft: ContactDraft, reason: str) -> None:
        """Correct an attempt."""
        self._save(
            contact.pregnancy_id, "correction", lambda desk: amend_contact(desk, contact, draft, reason)
        )

    def close(self, draft: ClosingDraft) -> None:
        """Close the scan that is owed."""
        self._save(draft.pregnancy_id, "closing", lambda desk: close_scan(desk, draft))

    def strike_out(self, record: Booking | Contact | ScanClosing, reason: str) -> None:
        """Make a booking or an attempt count no more, or a closing: the scan is owed again."""
        part = "bringing" if isinstance(record, ScanClosing) else "striking"
        self._save(record.pregnancy_id, part, lambda desk: strike_out_arranged(desk, record, reason))

    def undo_end(self, pregnancy: Pregnancy, reason: str) -> None:
        """Let the pregnancy go on."""
        self._save(pregnancy.id, "undoing", lambda desk: undo_ending(desk, pregnancy, reason))

    def count(self, on: date) -> None:
        """Read how many scans are booked for a day; a later call makes an earlier one pointless."""
        store = self._session.desk.store
        self._session.runner.run(
            self, lambda: (on, store.booked_on(on)), self._on_counted, self._on_failed, "load"
        )

    @Slot(object)
    def _on_counted(self, found: tuple[date, int]) -> None:
        self.counted.emit(*found)

    def read_past(self, patient_id: UUID) -> None:
        """Read the pregnancies of a woman of whom none goes on."""
        store = self._session.desk.store
        self._session.runner.run(
            self, lambda: store.pregnancies_of(patient_id), self._on_past, self._on_failed, "past"
        )

    def _save(self, about: UUID, part: str | None, job: Job) -> None:
        self.saver.save(Save(FORM, about, None, part), job)

    @Slot(object)
    def _on_past(self, pregnancies: tuple[Pregnancy, ...]) -> None:
        self.past_read.emit(pregnancies)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
