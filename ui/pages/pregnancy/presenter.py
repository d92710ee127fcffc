"""Turns what the nurse wishes on the pregnancy's page into use cases."""

from collections.abc import Callable, Mapping
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
from models.usecases.desk import Desk
from models.usecases.drafts import discard_draft, find_draft, keep_draft
from models.usecases.redate import Preview, preview_due_date, redate
from models.views import Draft
from ui.pages.pregnancy.half_typed import DATING, DETAILS
from ui.session import Session, Where
from ui.widgets.chips import OPENING

FORM = Where.PREGNANCY.value


class Part(Enum):
    """The parts of the page that are saved by themselves; PREVIEW only works out what REDATING would save."""

    OPENING = "opening"
    DATING = "dating"
    PREVIEW = "preview"
    REDATING = "redating"
    DETAILS = "details"


_SAVES: Mapping[Part, tuple[str, ...]] = {
    Part.OPENING: (DATING, DETAILS),
    Part.DATING: (DATING,),
    Part.PREVIEW: (),
    Part.REDATING: (DATING,),
    Part.DETAILS: (DETAILS,),
}
"""What of a draft each part puts into the record."""


class PregnancyPresenter(QObject):
    """Does one wish at a time; another one meanwhile is not taken.

    Signals: `opened` (the Pregnancy that is open, whether just now or before); `previewed` (Preview), `saved` (Part)
    and `failed` (Part, CervitrendError) with nothing kept, all only while she is still on the screen; `strayed`
    (CervitrendError) when nothing was kept for a woman who no longer is, or drafts cannot be reached; `draft_found`
    (Draft) where a form was left half-typed; `drafts_changed` after one was kept or forgotten.
    """

    opened = Signal(object)
    previewed = Signal(object)
    saved = Signal(object)
    failed = Signal(object, object)
    strayed = Signal(object)
    draft_found = Signal(object)
    drafts_changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._part: Part | None = None
        self._about: UUID | None = None
        self._in_record: list[tuple[UUID, str]] = []

    def find_draft(self, form: str, about: UUID) -> None:
        """Look whether a form was left half-typed."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: find_draft(desk, form, about), self._on_draft, self._on_drafts_failed
        )

    def keep(self, form: str, about: UUID, fields: Mapping[str, str], woman: str) -> None:
        """Keep what is half-typed, but for a part that a save still under way puts into the record first."""
        desk, in_record = self._session.desk, self._in_record

        def work() -> None:
            # Asked in the worker, after the save: when signing out or closing nobody hears of its outcome.
            saved = {part for saved_about, part in in_record if saved_about == about}
            _keep(
                desk,
                form,
                about,
                {n: t for n, t in fields.items() if n.partition(".")[0] not in saved},
                woman,
            )

        self._session.runner.run(self, work, self._on_kept, self._on_drafts_failed)

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
            self._run(Part.OPENING, draft.patient_id, OPENING, lambda: open_pregnancy(desk, draft))

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
        self._run(part, pregnancy_id, FORM, work)

    def _run(self, part: Part, about: UUID, form: str, deed: Callable[[], object]) -> None:
        """Do it; in the same moment the part that enters the record leaves the draft."""
        if self._part is not None:
            return
        self._part, self._about = part, about
        desk, in_record = self._session.desk, self._in_record

        def work() -> object:
            with desk.store.writing():
                kept = deed()
                for name in _SAVES[part]:
                    _forget(desk, form, about, name)
            in_record.extend((about, name) for name in _SAVES[part])
            return kept

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
        part = self._settle()
        self.drafts_changed.emit()
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
        part = self._settle()
        if self._is_on_screen():
            self.failed.emit(part, error)
        else:
            self.strayed.emit(error)

    def _settle(self) -> Part | None:
        """The wish is done; drafts kept from now on know nothing of it, those on their way still do."""
        part, self._part = self._part, None
        self._in_record = []
        return part

    @Slot(object)
    def _on_draft(self, draft: Draft | None) -> None:
        if draft is not None:
            self.draft_found.emit(draft)

    @Slot(object)
    def _on_kept(self, _nothing: None) -> None:
        self.drafts_changed.emit()

    @Slot(object)
    def _on_drafts_failed(self, error: CervitrendError) -> None:
        self.strayed.emit(error)

    def _is_on_screen(self) -> bool:
        """Whether what was saved last is about the woman on the screen now."""
        woman = self._session.woman
        shown = woman.sheet.pregnancy if woman.sheet is not None else woman.patient
        return shown is not None and shown.id == self._about


def _keep(desk: Desk, form: str, about: UUID, fields: dict[str, str], woman: str) -> None:
    """Keep a draft; without any field there is none."""
    if fields:
        keep_draft(desk, form, about, fields, woman)
    elif find_draft(desk, form, about) is not None:
        discard_draft(desk, form, about)


def _forget(desk: Desk, form: str, about: UUID, part: str) -> None:
    """Take one part out of a draft; what else was typed there stays."""
    draft = find_draft(desk, form, about)
    if draft is not None:
        rest = {name: text for name, text in draft.fields.items() if name.partition(".")[0] != part}
        _keep(desk, form, about, rest, draft.woman)
