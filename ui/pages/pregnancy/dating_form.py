"""The fields a due date is worked out from, with the result while they are filled."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from models.errors import Problem
from models.records.pregnancy import DatingMethod
from models.rules.pregnancy.dating import USUAL_CYCLE_DAYS
from models.usecases.pregnancies.dating import DatingDraft, check_dating
from models.views import PregnancySheet
from ui.forms.form import Form, Texts
from ui.pages.pregnancy.wording import dating_result_text, measured_label
from ui.theme import Type
from ui.widgets.fields.choices import ChoiceField, enum_choices
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import ProblemLine, lay_over
from ui.widgets.fields.field_texts import input_text, text_of
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import sentence
from ui.wording.tr import context

_tr = context("pregnancy")

_OFFERED = tuple(choice for choice in enum_choices(DatingMethod) if choice[0] is not DatingMethod.TOLD_AGE)
"""The methods with their words; an age told in a file is not typed here."""


class DatingForm(Form):
    """A method and only the fields it needs; the due date and the age today stand below as soon as they can be said.

    `blank` is what no method is called. Signals: `changed` after anything was typed or chosen.
    """

    changed = Signal()

    def __init__(self, today: date, blank: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._sheet: PregnancySheet | None = None
        self._add_inputs(blank)
        self.result = Text("", Type.STRONG, wraps=True)
        self.notice = Text("", Type.SMALL, Tone.URGENT, wraps=True)
        self.problem = ProblemLine(self)
        self._lay_out()
        self._connect()
        self.clear(today)

    def _add_inputs(self, blank: str) -> None:
        today = self._today
        age, head = _tr("Age at the scan (weeks+days)"), _tr("Head circumference (mm), if reported")
        method = ChoiceField(_tr("Due date from"), _OFFERED, blank)
        self.method = self.add("method", _tr("Due date fro&m"), method)
        day = DateField(_tr("Day"), today, latest=today)
        self.measured = self.add("measured_on", measured_label(None), day)
        self.cycle = self.add("cycle_days", _tr("C&ycle (days)"), PlainField(_tr("Cycle (days)")))
        crown_rump = PlainField(_tr("Crown-rump length (mm)"))
        self.crl = self.add("crl", _tr("Cro&wn-rump length (mm)"), crown_rump)
        self.age = self.add("age", _tr("Age at the scan (&weeks+days)"), PlainField(age))
        self.head = self.add("head", _tr("Head c&ircumference (mm), if reported"), PlainField(head))
        due = DateField(_tr("Due date"), today, is_due_date=True)
        self.due = self.add("due_on", _tr("D&ue date"), due)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.fields["method"], 0, 0, top)
        grid.addWidget(self.fields["due_on"], 0, 1, top)
        grid.addWidget(self.fields["measured_on"], 0, 1, top)
        grid.addWidget(self.fields["cycle_days"], 1, 0, top)
        grid.addWidget(self.fields["crl"], 1, 0, top)
        grid.addWidget(self.fields["age"], 1, 0, top)
        grid.addWidget(self.fields["head"], 1, 1, top)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.setSpacing(8)
        self.body.addLayout(grid)
        for line in (self.result, self.notice):
            self.body.addWidget(line)
        lay_over(self.problem, self.measured, self.fields["measured_on"].label)
        self.setFocusProxy(self.method)
        self.tab_order()

    def _connect(self) -> None:
        self.method.chosen.connect(self._on_method)
        self.measured.day_changed.connect(self._on_changed)
        self.due.day_changed.connect(self._on_changed)
        self.measured.textEdited.connect(self._on_typing)
        self.due.textEdited.connect(self._on_typing)
        for plain in (self.cycle, self.crl, self.age, self.head):
            plain.textEdited.connect(self._on_changed)
        self.head.editingFinished.connect(self._on_changed)
        self.age.editingFinished.connect(self._on_changed)

    def clear(self, today: date) -> None:
        """Nothing chosen, nothing typed."""
        self.set_today(today)
        self._sheet = None
        self.show_texts({})

    def set_today(self, today: date) -> None:
        """The day that ages are counted on."""
        self._today = today
        for field in (self.measured, self.due):
            field.set_today(today)
        self.measured.set_range(date(1990, 1, 1), today)

    def hold_against(self, sheet: PregnancySheet | None) -> None:
        """Check what is typed against the scans of this pregnancy."""
        self._sheet = sheet

    def dating(self) -> DatingDraft | None:
        """The due date as it stands in the form; None while no method is chosen."""
        return self.draft(DatingDraft) if self.method.value() is not None else None

    def show_draft(self, draft: DatingDraft) -> None:
        """Fill the form with a due date."""
        self.show_texts({name: input_text(getattr(draft, name)) for name in self.inputs})

    def validate(self) -> bool:
        """Read the day that is being typed; whether it is understood or blank."""
        return (self.due if self.method.value() is DatingMethod.ENTERED else self.measured).validate()

    def show_texts(self, texts: Texts) -> None:
        """Fill the form as it once stood; a cycle is the usual one unless somebody said otherwise."""
        super().show_texts({"cycle_days": str(USUAL_CYCLE_DAYS), **texts})
        for day in (self.measured, self.due):
            day.validate()
        self._on_method(None)

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Show each problem at its field, what belongs to the result below it; take back all others."""
        rest = super().show_problems(problems)
        result = [p for p in problems if p.field == "due_on" and not self.fields["due_on"].isVisibleTo(self)]
        self.problem.show_message(" ".join(sentence(p) for p in result))
        return rest

    @Slot(object)
    def _on_method(self, _method: object) -> None:
        method = self.method.value()
        is_counted = method not in (None, DatingMethod.ENTERED)
        self.fields["measured_on"].setVisible(is_counted)
        self.fields["measured_on"].label.setText(measured_label(method))
        self.measured.setAccessibleName(measured_label(method).replace("&", ""))
        self.fields["cycle_days"].setVisible(method is DatingMethod.LMP)
        self.fields["crl"].setVisible(method is not None and method.value.startswith("crl_"))
        self.fields["age"].setVisible(method is DatingMethod.ULTRASOUND)
        self.fields["head"].setVisible(method is DatingMethod.ULTRASOUND)
        self.fields["due_on"].setVisible(method is DatingMethod.ENTERED)
        for name in ("method", "measured_on", "due_on"):
            if name == "method" or not text_of(self.inputs[name]):
                self.fields[name].show_message("")
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        """Work it out; a field that is still empty, or an age that is being typed, is not complained about."""
        draft = self.dating()
        check = check_dating(draft, self._today, self._sheet) if draft else None
        self.result.setText(dating_result_text(draft, check) if draft and check else "")
        notices = check.notices if check else ()
        self.notice.setText(
            " ".join(sentence(Problem(n.field, n.code, n.values)) for n in notices)
            if self.result.text()
            else ""
        )
        self.result.setVisible(bool(self.result.text()))
        self.notice.setVisible(bool(self.notice.text()))
        found = check.problems if check else ()
        still = {name for name, field in (("age", self.age), ("head", self.head)) if field.hasFocus()}
        self.show_problems(
            tuple(p for p in found if not p.code.endswith(".missing") and p.field not in still)
        )
        self.changed.emit()

    @Slot()
    def _on_typing(self) -> None:
        """A day is being typed: the result of the old one must not stand beside it."""
        self.result.hide()
        self.notice.hide()
        self.problem.show_message("")
