"""The form of a call: what she reports, by telephone or at the desk, who called and what was advised."""

from PySide6.QtWidgets import QWidget

from models.records.finding import Call, Symptom, SymptomKind
from models.records.record import ClinicalRecord
from models.usecases.desk import Desk
from models.usecases.events.call import CallDraft, amend_call, record_call
from models.usecases.events.symptoms import amend_symptom
from models.usecases.phrases import PhraseKind
from ui.forms.saver import Job
from ui.pages.record.event_form import COLUMNS, EventForm
from ui.theme import Type
from ui.widgets.fields.choices import CheckGrid, enum_choices
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording.tr import context
from ui.wording.words import phrase

_tr = context("record")


class CallForm(EventForm):
    """Ticks for what she reports and since when, and the call itself; what is amended is one of the two."""

    name, title, key, record = "call", _tr.marked("Call, symptoms"), "Alt+1", Symptom
    also = (Call,)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        today = desk.clock.today()
        self.kinds = CheckGrid(_tr("Symptoms"), enum_choices(SymptomKind), columns=4, parent=self)
        self.on = DateField(_tr("Since"), today, latest=today, parent=self)
        self.resolved = DateField(_tr("Last day"), today, latest=today, parent=self)
        self.known = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.caller = PlainField(
            _tr("Who called"), hint=_tr("she herself, her partner, a midwife"), parent=self
        )
        self.advice = PhraseField(
            _tr("Advised"), PhraseKind.ADVICE, hint=_tr("what was advised, and by whom"), parent=self
        )
        self.note = PhraseField(_tr("Note"), PhraseKind.NOTE, parent=self)
        self.add("kinds", _tr("She reports"), self.kinds, 0, 0, COLUMNS)
        self.grid.addWidget(self.known, 1, 0, 1, COLUMNS)
        self.add("on", _tr("&Since (day on which it began or was reported)"), self.on, 2, 0, 3)
        self.add("resolved_on", _tr("&Last day (blank: it goes on)"), self.resolved, 2, 3, 3)
        self.add("caller", _tr("&Who called"), self.caller, 3, 0, 3)
        self.add("advice", _tr("&Advised"), self.advice, 4, 0, COLUMNS)
        self.add("note", _tr("N&ote"), self.note, 5, 0, COLUMNS)

    def fill(self, record: ClinicalRecord | None) -> None:
        super().fill(record)
        symptom = record if isinstance(record, Symptom) else None
        self.kinds.set_value((symptom.kind,) if symptom else None)
        self.kinds.setEnabled(symptom is None)
        for name in ("caller", "advice", "note"):
            self.fields[name].setVisible(symptom is None)
        self.fields["kinds"].setVisible(not isinstance(record, Call))
        self.fields["resolved_on"].setVisible(symptom is not None)
        if record is None:
            self.on.set_value(self.usual_day)
        self._show_known()

    def job(self) -> Job:
        amended, on = self.amended, self.on.value()
        if isinstance(amended, Symptom):
            resolved, reason = self.resolved.value(), self.reason.text()
            return lambda desk: amend_symptom(desk, amended, on, resolved, reason)
        if isinstance(amended, Call):
            call, why = self.draft(CallDraft, pregnancy_id=self.pregnancy_id, kinds=()), self.reason.text()
            return lambda desk: amend_call(desk, amended, call, why)
        draft = self.draft(CallDraft, pregnancy_id=self.pregnancy_id, kinds=self.kinds.value() or ())
        return lambda desk: record_call(desk, draft)

    def _show_known(self) -> None:
        """Say what is known to go on, which is not recorded a second time."""
        symptoms = self.sheet.facts.symptoms if self.sheet is not None and self.amended is None else ()
        active = dict.fromkeys(phrase(s.kind) for s in symptoms if s.resolved_on is None)
        self.known.setText(_tr("Going on already: {0}.").format(", ".join(active)) if active else "")
        self.known.setVisible(bool(active))
