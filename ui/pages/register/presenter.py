"""Turns what is typed about a woman into look-ups and use cases."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Problem, Refused
from models.records.patient import Patient
from models.usecases.desk import Desk
from models.usecases.drafts import discard_draft, find_draft, keep_draft
from models.usecases.register import PatientDraft, correct_details, likely_women, register_woman
from models.views import Draft, WomanRow
from ui.session import Session
from ui.widgets.chips import DETAILS, REGISTRATION


@dataclass(frozen=True, slots=True)
class Begun:
    """A form that somebody works at: of a registration, which has an id of its own, or to correct a patient's details."""

    about: UUID
    is_correction: bool = False

    @property
    def form(self) -> str:
        """What its drafts are kept as."""
        return DETAILS if self.is_correction else REGISTRATION


class RegisterPresenter(QObject):
    """Signals: `likely` (tuple of WomanRow); `saved` (Patient); `failed` (CervitrendError) with nothing kept.

    `draft_found` (Begun, Draft) where one was left half-typed; `drafts_changed` after one was kept or forgotten;
    `troubled` (CervitrendError) when drafts cannot be reached.
    """

    likely = Signal(object)
    saved = Signal(object)
    failed = Signal(object)
    draft_found = Signal(object, object)
    drafts_changed = Signal()
    troubled = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._is_busy = False
        self._in_record: list[Begun] = []

    def find_draft(self, begun: Begun) -> None:
        """Look whether this form was left half-typed."""
        desk = self._session.desk

        def work() -> tuple[Begun, Draft | None]:
            return begun, find_draft(desk, begun.form, begun.about)

        self._session.runner.run(self, work, self._on_draft, self._on_trouble)

    def keep(self, begun: Begun, fields: dict[str, str], woman: str) -> None:
        """Keep what is half-typed, unless a save that is still under way puts it in the record first; nothing forgets it."""
        desk, in_record = self._session.desk, self._in_record

        def work() -> None:
            # Asked in the worker, after the save: when signing out or closing nobody hears of its outcome.
            if fields and begun not in in_record:
                keep_draft(desk, begun.form, begun.about, fields, woman)
            else:
                discard_draft(desk, begun.form, begun.about)

        self._session.runner.run(self, work, self._on_kept, self._on_trouble)

    def look(self, draft: PatientDraft) -> None:
        """Look for women she may already be; a later call makes an earlier one pointless."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: likely_women(desk, draft), self._on_likely, self._on_failed, "likely"
        )

    def register(self, begun: Begun, draft: PatientDraft) -> None:
        """Take her in; while one save is under way another is not taken."""
        self._save(begun, lambda desk: register_woman(desk, draft))

    def correct(self, patient: Patient, draft: PatientDraft, reason: str) -> None:
        """Correct her details as shown, if it is she who is on the screen."""
        shown = self._session.woman.patient
        if shown is None or shown.id != patient.id:
            self.failed.emit(Refused(Problem("woman", "woman.not_on_screen")))
            return
        begun = Begun(patient.id, is_correction=True)
        self._save(begun, lambda desk: correct_details(desk, patient, draft, reason))

    def _save(self, begun: Begun, deed: Callable[[Desk], Patient]) -> None:
        """Put the form into the record and forget its draft, all or nothing."""
        if self._is_busy:
            return
        self._is_busy = True
        desk, in_record = self._session.desk, self._in_record

        def work() -> Patient:
            with desk.store.writing():
                patient = deed(desk)
                discard_draft(desk, begun.form, begun.about)
            in_record.append(begun)
            return patient

        self._session.runner.run(self, work, self._on_saved, self._on_failed)

    def _settle(self) -> None:
        """The save is over; drafts kept from now on know nothing of it, those on their way still do."""
        self._is_busy = False
        self._in_record = []

    @Slot(object)
    def _on_draft(self, found: tuple[Begun, Draft | None]) -> None:
        begun, draft = found
        if draft is not None:
            self.draft_found.emit(begun, draft)

    @Slot(object)
    def _on_kept(self, _nothing: None) -> None:
        self.drafts_changed.emit()

    @Slot(object)
    def _on_trouble(self, error: CervitrendError) -> None:
        self.troubled.emit(error)

    @Slot(object)
    def _on_likely(self, rows: tuple[WomanRow, ...]) -> None:
        self.likely.emit(rows)

    @Slot(object)
    def _on_saved(self, patient: Patient) -> None:
        self._settle()
        self.drafts_changed.emit()
        self.saved.emit(patient)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._settle()
        self.failed.emit(error)
