"""The way from a woman's page to her plan of scans."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.records.patient import Patient
from models.rules.schedule import open_bookings
from models.views import PregnancySheet
from ui.next_scan import TO_BOOK
from ui.session import Place, Where
from ui.widgets.button import Button


class PlanButton(Button):
    """Leads to the plan of the woman on the page; where she was just scanned it has the focus, and Enter books.

    Signals: `place_wanted` (Place).
    """

    place_wanted = Signal(object)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, key="Ctrl+L", shows_key=False, parent=parent)
        self._leads_to: Place | None = None
        self._is_after_scan = False
        self.clicked.connect(self._on_clicked)

    def arrive(self, place: Place) -> None:
        """The page is about to be seen at `place`."""
        self._is_after_scan = place.typed == TO_BOOK
        if self._is_after_scan:
            self.setFocus()

    def show_sheet(self, sheet: PregnancySheet) -> None:
        """Lead to the plan of this pregnancy."""
        typed = TO_BOOK if self._is_after_scan and not open_bookings(sheet) else ""
        self._leads_to = Place(Where.PLAN, pregnancy_id=sheet.pregnancy.id, typed=typed)

    def show_patient(self, patient: Patient) -> None:
        """Lead to the pregnancies that were recorded for this woman."""
        self._leads_to = Place(Where.PLAN, patient_id=patient.id)

    @Slot()
    def _on_clicked(self) -> None:
        if self._leads_to is not None:
            self.place_wanted.emit(self._leads_to)
