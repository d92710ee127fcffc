"""The form of a laboratory result."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.records.laboratory import LabKind, LabResult
from models.records.record import ClinicalRecord
from models.rules.pregnancy.laboratory import TESTS
from models.usecases.desk import Desk
from models.usecases.events.lab_result import ResultDraft, amend_result, record_result
from models.usecases.phrases import PhraseKind
from ui.forms.saver import Job
from ui.pages.record.event_form import COLUMNS, EventForm
from ui.theme import Type
from ui.widgets.fields.choices import ChoiceField, enum_choices
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.fields.segments import TriStateChoice
from ui.widgets.text import Text, Tone
from ui.wording.events import cut_off_text
from ui.wording.tr import context

_tr = context("record")


class ResultForm(EventForm):
    """The test, then its value with a unit, or whether it is positive; cut-offs stand beside it with their source."""

    name, title, key, record = "result", _tr.marked("Laboratory"), "Alt+3", LabResult

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        today = desk.clock.today()
        self.kind = ChoiceField(_tr("Laboratory test"), enum_choices(LabKind), _tr("choose"), self)
        self.value = PlainField(_tr("Result value"), parent=self)
        self.unit: ChoiceField[str] = ChoiceField(_tr("Unit of the result"), (), _tr("choose"), self)
        self.positive = TriStateChoice(_tr("Result positive"), self)
        self.cut_offs = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.on = DateField(_tr("Day of the sample"), today, latest=today, parent=self)
        self.note = PhraseField(_tr("Note"), PhraseKind.NOTE, parent=self)
        self.add("kind", _tr("&Test"), self.kind, 0, 0)
        self.add("value", _tr("&Value"), self.value, 0, 2)
        self.add("unit", _tr("&Unit"), self.unit, 0, 4)
        self.add("positive", _tr("&Positive (unknown: sent, no result yet)"), self.positive, 0, 2, 4)
        self.grid.addWidget(self.cut_offs, 1, 0, 1, COLUMNS)
        self.add("on", _tr("&Day of the sample"), self.on, 2, 0)
        self.add("note", _tr("N&ote: what was grown or seen"), self.note, 2, 2, 4)
        self._asked: LabKind | None = None
        self._units: dict[LabKind, str | None] = {}
        self.kind.chosen.connect(self._on_kind)
        self._on_kind(None)

    def fill(self, record: ClinicalRecord | None) -> None:
        self._asked, self._units = None, {}
        super().fill(record)
        if record is None:
            self.on.set_value(self.usual_day)

    def job(self) -> Job:
        draft = self.draft(ResultDraft, pregnancy_id=self.pregnancy_id, unit=self.unit.value() or "")
        amended, reason = self.amended, self.reason.text()
        if isinstance(amended, LabResult):
            return lambda desk: amend_result(desk, amended, draft, reason)
        return lambda desk: record_result(desk, draft)

    @Slot(object)
    def _on_kind(self, kind: LabKind | None) -> None:
        """Ask for what this test has; a test with one unit has it chosen."""
        test = TESTS[kind] if kind is not None else None
        is_measured = test is not None and test.is_measured
        self.fields["value"].setVisible(is_measured)
        self.fields["unit"].setVisible(is_measured)
        self.fields["positive"].setVisible(test is not None and not is_measured)
        if self._asked is not None:
            self._units[self._asked] = self.unit.value()
        self._asked = kind
        units = tuple(test.most) if test is not None else ()
        self.unit.set_choices(tuple((unit, unit) for unit in units))
        if len(units) == 1:
            self.unit.set_value(units[0])
        elif self.unit.value() is None and kind is not None:
            self.unit.set_value(self._units.get(kind))
        self.cut_offs.setText(cut_off_text(test.kind) if test is not None else "")
        self.cut_offs.setVisible(bool(self.cut_offs.text()))
