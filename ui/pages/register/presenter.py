"""Turns what is typed about a woman into look-ups and use cases."""

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Problem, Refused
from models.records.patient import Patient
from models.usecases.register import PatientDraft, correct_details, likely_women, register_woman
from models.views import WomanRow
from ui.session import Session


class RegisterPresenter(QObject):
    """Signals: `likely` (tuple of WomanRow); `saved` (Patient); `failed` (CervitrendError) with nothing kept."""

    likely = Signal(object)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._is_busy = False

    def look(self, draft: PatientDraft) -> None:
        """Look for women she may already be; a later call makes an earlier one pointless."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: likely_women(desk, draft), self._on_likely, self._on_failed, "likely"
        )

    def register(self, draft: PatientDraft) -> None:
        """Take her in; while one save is under way another is not taken."""
        desk = self._session.desk
        if not self._is_busy:
            self._is_busy = True
            self._session.runner.run(
                self, lambda: register_woman(desk, draft), self._on_saved, self._on_failed
            )

    def correct(self, patient: Patient, draft: PatientDraft, reason: str) -> None:
        """Correct her details as shown, if it is she who is on the screen."""
        desk, shown = self._session.desk, self._session.woman.patient
        if shown is None or shown.id != patient.id:
            self.failed.emit(Refused(Problem("woman", "woman.not_on_screen")))
        elif not self._is_busy:
            self._is_busy = True
            self._session.runner.run(
                self,
                lambda: correct_details(desk, patient, draft, reason),
                self._on_saved,
                self._on_failed,
            )

    @Slot(object)
    def _on_likely(self, rows: tuple[WomanRow, ...]) -> None:
        self.likely.emit(rows)

    @Slot(object)
    def _on_saved(self, patient: Patient) -> None:
        self._is_busy = False
        self.saved.emit(patient)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._is_busy = False
        self.failed.emit(error)
