"""Turns what the nurse wishes on the pregnancy's page into use cases."""

from enum import Enum
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.records.pregnancy import Pregnancy
from models.usecases.pregnancies.dating import (
    DatingDraft,
    PregnancyDetails,
    PregnancyDraft,
    agree_due_date,
    open_pregnancy,
    record_details,
)
from models.usecases.pregnancies.redating import DueDatePreview, preview_due_date, redate
from ui.forms.saver import Save, Saver
from ui.pages.pregnancy.half_typed import DATING, DETAILS
from ui.session.session import Session, Where
from ui.widgets.fields.chips import OPENING

FORM = Where.PREGNANCY.value


class PregnancyPart(Enum):
    """The parts of the page that are saved by themselves; PREVIEW only works out what REDATING would save."""

    OPENING = "opening"
    DATING = "dating"
    PREVIEW = "preview"
    REDATING = "redating"
    DETAILS = "details"


class PregnancyPresenter(QObject):
    """What is asked for about a pregnancy; `saver` says what came of a Save of a Part.

    Signals: `open_found` (Pregnancy) where `find_open` finds one, else `past_found` (a tuple of Pregnancy, maybe empty);
    `failed` (CervitrendError) where it cannot look.
    """

    open_found = Signal(object)
    past_found = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.saver = Saver(session, self)

    def find_open(self, patient_id: UUID) -> None:
        """Look whether she has a pregnancy that goes on: then that one is shown, not a form for another."""
        store = self._session.desk.store
        self._session.runner.run(
            self, lambda: store.pregnancies_of(patient_id), self._on_pregnancies, self._on_failed, "open"
        )

    def open(self, draft: PregnancyDraft) -> None:
        """Open a pregnancy for the woman on the screen."""
        save = Save(OPENING, draft.patient_id, PregnancyPart.OPENING)
        self.saver.save(save, lambda desk: open_pregnancy(desk, draft))

    def agree(self, pregnancy_id: UUID, draft: DatingDraft, reason: str) -> None:
        """Agree a due date."""
        save = Save(FORM, pregnancy_id, PregnancyPart.DATING, DATING)
        self.saver.save(save, lambda desk: agree_due_date(desk, pregnancy_id, draft, reason))

    def preview(self, pregnancy_id: UUID, draft: DatingDraft) -> None:
        """Work out what another due date would change."""
        save = Save(FORM, pregnancy_id, PregnancyPart.PREVIEW, None)
        self.saver.save(save, lambda desk: preview_due_date(desk, pregnancy_id, draft))

    def redate(self, previewed: DueDatePreview, reason: str) -> None:
        """Agree the due date that was previewed."""
        save = Save(FORM, previewed.sheet.pregnancy.id, PregnancyPart.REDATING, DATING)
        self.saver.save(save, lambda desk: redate(desk, previewed, reason))

    def record(self, pregnancy: Pregnancy, details: PregnancyDetails, reason: str) -> None:
        """Keep fetuses and cervical trauma."""
        save = Save(FORM, pregnancy.id, PregnancyPart.DETAILS, DETAILS)
        self.saver.save(save, lambda desk: record_details(desk, pregnancy, details, reason))

    @Slot(object)
    def _on_pregnancies(self, pregnancies: tuple[Pregnancy, ...]) -> None:
        going_on = [p for p in pregnancies if p.ended_on is None]
        if going_on:
            self.open_found.emit(going_on[0])
        else:
            self.past_found.emit(pregnancies)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
