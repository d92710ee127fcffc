"""Turns what the nurse wishes on the pregnancy's page into use cases."""

from collections.abc import Callable
from enum import Enum
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Problem, Refused
from models.records.pregnancy import Pregnancy
from models.usecases.date import (
    DatingDraft,
    PregnancyDetails,
    PregnancyDraft,
    agree_due_date,
    open_pregnancy,
    record_details,
)
from models.usecases.redate import Preview, preview_due_date, redate
from ui.session import Session


class Part(Enum):
    """The parts of the page that are saved by themselves; PREVIEW only works out what REDATING would save."""

    OPENING = "opening"
    DATING = "dating"
    PREVIEW = "preview"
    REDATING = "redating"
    DETAILS = "details"


class PregnancyPresenter(QObject):
    """Does one wish at a time; another one meanwhile is not taken.

    Signals: `opened` (the Pregnancy that is open, whether just now or before); `previewed` (Preview), `saved` (Part)
    and `failed` (Part, CervitrendError) with nothing kept, all only while she is still on the screen; `strayed` (CervitrendError) when
    nothing was kept for a woman who no longer is.
    """

    opened = Signal(object)
    previewed = Signal(object)
    saved = Signal(object)
    failed = Signal(object, object)
    strayed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._part: Part | None = None
        self._about: UUID | None = None

    def find_open(self, patient_id: UUID) -> None:
        """Look whether she has a pregnancy that goes on: then that one is shown, not a form for another."""
        store = self._session.desk.store
        self._session.runner.run(
            self, lambda: store.pregnancies_of(patient_id), self._on_pregnancies, self._on_not_read, "open"
        )

    def open(self, draft: PregnancyDraft) -> None:
        """Open a pregnancy for the woman on the screen."""
        desk, shown = self._session.desk, self._session.woman.patient
        if shown is None or shown.id != draft.patient_id:
            self.failed.emit(Part.OPENING, Refused(Problem("woman", "woman.not_on_screen")))
        else:
            self._run(Part.OPENING, draft.patient_id, lambda: open_pregnancy(desk, draft))

    def agree(self, pregnancy_id: UUID, draft: DatingDraft, reason: str) -> None:
        """Agree a due date."""
        desk = self._session.desk
        self._save(Part.DATING, pregnancy_id, lambda: agree_due_date(desk, pregnancy_id, draft, reason))

    def preview(self, pregnancy_id: UUID, draft: DatingDraft) -> None:
        """Work out what another due date would change."""
        desk = self._session.desk
        self._save(Part.PREVIEW, pregnancy_id, lambda: preview_due_date(desk, pregnancy_id, draft))

    def redate(self, previewed: Preview, reason: str) -> None:
        """Agree the due date that was previewed."""
        desk = self._session.desk
        self._save(Part.REDATING, previewed.sheet.pregnancy.id, lambda: redate(desk, previewed, reason))

    def record(self, pregnancy: Pregnancy, details: PregnancyDetails, reason: str) -> None:
        """Keep fetuses and cervical trauma."""
        desk = self._session.desk
        self._save(Part.DETAILS, pregnancy.id, lambda: record_details(desk, pregnancy, details, reason))

    def _save(self, part: Part, pregnancy_id: UUID, work: Callable[[], object]) -> None:
        try:
            self._session.woman.require(pregnancy_id)
        except Refused as refused:
            self.failed.emit(part, refused)
            return
        self._run(part, pregnancy_id, work)

    def _run(self, part: Part, about: UUID, work: Callable[[], object]) -> None:
        if self._part is None:
            self._part, self._about = part, about
            self._session.runner.run(self, work, self._on_saved, self._on_failed)

    @Slot(object)
    def _on_pregnancies(self, pregnancies: tuple[Pregnancy, ...]) -> None:
        going_on = [p for p in pregnancies if p.ended_on is None]
        if going_on:
            self.opened.emit(going_on[0])

    @Slot(object)
    def _on_not_read(self, error: CervitrendError) -> None:
        self.failed.emit(Part.OPENING, error)

    @Slot(object)
    def _on_saved(self, kept: object) -> None:
        part, self._part = self._part, None
        if part is Part.OPENING:
            self.opened.emit(kept)
        elif not self._is_on_screen():
            return
        elif part is Part.PREVIEW:
            self.previewed.emit(kept)
        else:
            self.saved.emit(part)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        part, self._part = self._part, None
        if self._is_on_screen():
            self.failed.emit(part, error)
        else:
            self.strayed.emit(error)

    def _is_on_screen(self) -> bool:
        """Whether what was saved last is about the woman on the screen now."""
        woman = self._session.woman
        shown = woman.sheet.pregnancy if woman.sheet is not None else woman.patient
        return shown is not None and shown.id == self._about
