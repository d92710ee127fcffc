"""The way from a woman's page to her plan of scans, and the one key that books the next one."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.records.patient import Patient
from models.rules.flags.schedule import open_bookings
from models.usecases.scans.appointments import BookingDraft
from models.views import PregnancySheet
from ui.session.session import Location, Where
from ui.widgets.button import Button
from ui.widgets.text import plain_tip
from ui.wording import formats
from ui.wording.next_scan import TO_BOOK
from ui.wording.tr import context

_tr = context("woman")


class PlanButton(Button):
    """Leads to the plan of the woman on the page; where she was just scanned it has the focus, and Enter books.

    What it books is the day on which the next scan is due, written on it; the time and any other day are for the plan.
    Signals: `location_wanted` (Location); `book_wanted` (BookingDraft).
    """

    location_wanted = Signal(object)
    book_wanted = Signal(object)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, key="Ctrl+L", shows_key=False, parent=parent)
        self._text = text
        self._leads_to: Location | None = None
        self._to_book: BookingDraft | None = None
        self._is_after_scan = False
        self._offered_to: UUID | None = None
        self._about: UUID | None = None
        self.clicked.connect(self._on_clicked)

    def arrive(self, location: Location) -> None:
        """The page is about to be seen at `location`."""
        self._is_after_scan = location.typed == TO_BOOK
        if self._is_after_scan:
            self.setFocus()

    def offer(self) -> None:
        """A decision was recorded: where it names the day of the next scan, that day is offered to be booked.

        Until it is, also after what was decided has been recorded on another page.
        """
        self._offered_to = self._about

    @property
    def is_to_book(self) -> bool:
        """Whether the next press books a scan."""
        return self._to_book is not None

    def show_sheet(self, sheet: PregnancySheet, due_on: date | None = None) -> None:
        """Lead to the plan of this pregnancy, or book the scan that is due on a day to come (None: no day is planned)."""
        pregnancy_id = sheet.pregnancy.id
        self._about = pregnancy_id
        is_offered = self._is_after_scan or self._offered_to == pregnancy_id
        is_to_book = is_offered and due_on is not None and not open_bookings(sheet)
        self._to_book = BookingDraft(pregnancy_id=pregnancy_id, on=due_on) if is_to_book else None
        self._leads_to = Location(Where.PLAN, pregnancy_id=pregnancy_id, typed=TO_BOOK if is_to_book else "")
        if is_to_book and due_on is not None:
            self._show_text(_tr("Book {0}").format(formats.day_of_week(due_on)))
        else:
            self._show_text(self._text)

    def show_patient(self, patient: Patient) -> None:
        """Lead to the pregnancies that were recorded for this woman."""
        self._to_book = None
        self._leads_to = Location(Where.PLAN, patient_id=patient.id)
        self._show_text(self._text)

    def _show_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(f"{text} (Ctrl+L)"))

    @Slot()
    def _on_clicked(self) -> None:
        """Book once; the same key again leads to the plan, where a booking is changed, or made if this one failed."""
        draft, self._to_book = self._to_book, None
        if draft is not None:
            self.book_wanted.emit(draft)
        elif self._leads_to is not None:
            self.location_wanted.emit(self._leads_to)
