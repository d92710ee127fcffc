"""Turns what is typed about a woman into look-ups and use cases."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.records.patient import Patient
from models.usecases.women.register import PatientDraft, correct_details, likely_women, register_woman
from models.views import WomanRow
from ui.forms.saver import Save, Saver
from ui.session.session import Session
from ui.widgets.fields.chips import DETAILS, REGISTRATION


@dataclass(frozen=True, slots=True)
class Registration:
    """A form that somebody works at: of a registration, which has an id of its own, or to correct a patient's details."""

    about: UUID
    is_correction: bool = False

    @property
    def form(self) -> str:
        """What its drafts are kept as."""
        return DETAILS if self.is_correction else REGISTRATION


class RegisterPresenter(QObject):
    """What is asked for about a woman's details; `saver` says what came of it.

    Signals: `likely` (tuple of WomanRow); `failed` (CervitrendError) where they cannot be looked for.
    """

    likely = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.saver = Saver(session, self)

    def look(self, draft: PatientDraft) -> None:
        """Look for women she may already be; a later call makes an earlier one pointless."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: likely_women(desk, draft), self._on_likely, self._on_failed, "likely"
        )

    def register(self, registration: Registration, draft: PatientDraft) -> None:
        """Take her in."""
        save = Save(registration.form, registration.about, registration, is_new=True)
        self.saver.save(save, lambda desk: register_woman(desk, draft))

    def correct(self, patient: Patient, draft: PatientDraft, reason: str) -> None:
        """Correct her details as shown, if it is she who is on the screen."""
        registration = Registration(patient.id, is_correction=True)
        save = Save(registration.form, registration.about, registration)
        self.saver.save(save, lambda desk: correct_details(desk, patient, draft, reason))

    @Slot(object)
    def _on_likely(self, rows: tuple[WomanRow, ...]) -> None:
        self.likely.emit(rows)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
