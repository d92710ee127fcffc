"""The form of a course of progesterone."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.records.discussion import Decision
from models.records.record import ClinicalRecord
from models.records.treatment import Progesterone, ProgesteroneKind, ProgesteroneRoute
from models.rules.guidelines.treatment_plans import PlannedEnd, progesterone_ends
from models.usecases.desk import Desk
from models.usecases.events.progesterone import (
    USUAL_DOSE_MG,
    ProgesteroneDraft,
    amend_progesterone,
    record_progesterone,
)
from models.usecases.phrases import PhraseKind
from models.views import PregnancySheet
from ui.forms.saver import Job
from ui.pages.record.decided import decided_words, decision_behind, decision_day
from ui.pages.record.event_form import COLUMNS, EventForm
from ui.pages.record.following import Following
from ui.theme import Type
from ui.widgets.fields.choices import ChoiceField, enum_choices
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.fields.segments import Segments
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.events import withdrawn_text
from ui.wording.tr import context

_tr = context("record")


class ProgesteroneForm(EventForm):
    """Preparation, dose and days; the planned stop begins as a followed guideline says it.

    A guideline that only says how long at the least plans no stop.
    """

    name, title, key, record = "progesterone", _tr.marked("Progesterone"), "Alt+4", Progesterone

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        today = desk.clock.today()
        self._followed = desk.followed
        self._following = Following(self)
        self.kind = ChoiceField(_tr("Preparation"), enum_choices(ProgesteroneKind), _tr("choose"), self)
        self.dose = PlainField(_tr("Dose"), parent=self)
        self.route = Segments(_tr("Route of progesterone"), enum_choices(ProgesteroneRoute), self)
        self.started = DateField(_tr("Progesterone started"), today, latest=today, parent=self)
        self.planned = DateField(_tr("Planned stop"), today, parent=self)
        self.stopped = DateField(_tr("Progesterone stopped"), today, latest=today, parent=self)
        self.because = PhraseField(_tr("Why progesterone was stopped"), PhraseKind.REASON, parent=self)
        self.note = PhraseField(_tr("Note"), PhraseKind.NOTE, parent=self)
        self.advice = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.add("kind", _tr("&Preparation"), self.kind, 0, 0)
        self.add("dose", _tr("&Dose each night (mg)"), self.dose, 0, 2, 1)
        self.add("route", _tr("&Route"), self.route, 0, 3, 3)
        self.add("started_on", _tr("&Started"), self.started, 1, 0)
        self.add("planned_stop", _tr("P&lanned stop"), self.planned, 1, 2)
        self.grid.addWidget(self.advice, 2, 0, 1, COLUMNS)
        self.add("stopped_on", _tr("S&topped"), self.stopped, 3, 0)
        self.add("stopped_because", _tr("&Why it was stopped"), self.because, 3, 2, 4)
        self.add("note", _tr("N&ote"), self.note, 4, 0, COLUMNS)
        self.kind.chosen.connect(self._on_kind)

    def fill(self, record: ClinicalRecord | None) -> None:
        super().fill(record)
        self._following.forget()
        if isinstance(record, Progesterone):
            self.dose.setText("" if record.dose_mg is None else str(record.dose_mg))
        else:
            begun = (p.started_on for p in self.sheet.progesterone if p.stands) if self.sheet else ()
            decided = decision_behind(self.sheet, Decision.PROGESTERONE, begun)
            self.started.set_value(decision_day(decided) if decided else self.usual_day)
            self.note.setText(decided_words(decided) if decided else "")
            self.planned.set_value(next((end.on for end in self._ends() if not end.is_floor), None))
        self._show_advice(self.kind.value())

    def job(self) -> Job:
        draft = self.draft(ProgesteroneDraft, pregnancy_id=self.pregnancy_id)
        amended, reason = self.amended, self.reason.text()
        if isinstance(amended, Progesterone):
            return lambda desk: amend_progesterone(desk, amended, draft, reason)
        return lambda desk: record_progesterone(desk, draft)

    def _ends(self) -> Sequence[PlannedEnd]:
        if self.sheet is None:
            return ()
        return progesterone_ends(self._followed, self.sheet.due_date, self.sheet.pregnancy.fetuses)

    @Slot(object)
    def _on_kind(self, kind: ProgesteroneKind | None) -> None:
        """Fill in what the preparation's name says."""
        follows: dict[str, object] = {}
        if kind in USUAL_DOSE_MG:
            follows = {"dose": str(USUAL_DOSE_MG[kind]), "route": ProgesteroneRoute.VAGINAL}
        elif kind is ProgesteroneKind.WEEKLY_17OHPC:
            follows = {"dose": "", "route": ProgesteroneRoute.INTRAMUSCULAR, "planned_stop": None}
        # A dose that was typed of a capsule is none of a gel.
        self._following.follow(follows, own=("dose", "route"))
        self._show_advice(kind)

    def _show_advice(self, kind: ProgesteroneKind | None) -> None:
        """Say what the guidelines say about the end, and what speaks against it."""
        ends = self._ends()
        stops = "; ".join(f"{end.guideline}: {formats.day(end.on)}" for end in ends if not end.is_floor)
        said = [_tr("Planned stop by guideline: {0}.").format(stops)] if stops else []
        said += [self._least(end) for end in ends if end.is_floor]
        if kind is ProgesteroneKind.WEEKLY_17OHPC:
            only = _tr("It can be recorded as history only, with the day on which it was stopped.")
            said += [withdrawn_text(), only]
        if _is_multiple(self.sheet):
            said.append(
                _tr(
                    "Twins or more: progesterone has not been shown to help, and guidelines disagree. Ask the doctor."
                )
            )
        self.advice.setText(" ".join(said))
        self.advice.setVisible(bool(said))

    def _least(self, end: PlannedEnd) -> str:
        """Until when a guideline has it go on at the least."""
        due = self.sheet.due_date if self.sheet is not None else None
        age = formats.age(due.age_at(end.on) if due is not None else None)
        text = _tr("{0}: at least until {1} ({2}); it names no stop.")
        return text.format(end.guideline, age, formats.day(end.on))


def _is_multiple(sheet: PregnancySheet | None) -> bool:
    fetuses = sheet.pregnancy.fetuses if sheet is not None else None
    return fetuses is not None and fetuses > 1
