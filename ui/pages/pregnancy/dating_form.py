"""The fields a due date is worked out from, with the result while they are filled."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from models.errors import Problem
from models.records.pregnancy import DatingMethod
from models.rules.pregnancy.dating import USUAL_CYCLE_DAYS
from models.usecases.pregnancies.dating import DatingDraft, check_dating
from models.views import PregnancySheet
from ui.pages.pregnancy.wording import measured_label, result_text
from ui.theme import Type
from ui.widgets.choices import ChoiceField, enum_choices
from ui.widgets.date_field import DateField
from ui.widgets.field import Field, ProblemLine
from ui.widgets.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.problems.lookup import sentence
from ui.wording.tr import context

_tr = context("pregnancy")


_OFFERED = tuple(choice for choice in enum_choices(DatingMethod) if choice[0] is not DatingMethod.TOLD_AGE)
"""The methods with their words; an age told in a file is not typed here."""

_PLAIN = ("cycle_days", "crl", "age", "head")
"""The fields that never complain by themselves."""


class DatingForm(QWidget):
    """A method and only the fields it needs; the due date and the age today stand below as soon as they can be said.

    `blank` is what no method is called. Signals: `changed` after anything was typed or chosen.
    """

    changed = Signal()

    def __init__(self, today: date, blank: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._sheet: PregnancySheet | None = None
        self.method: ChoiceField[DatingMethod] = ChoiceField(_tr("Due date from"), _OFFERED, blank)
        self.measured = DateField(_tr("Day"), today, latest=today)
        self.cycle = PlainField(_tr("Cycle (days)"))
        self.crl = PlainField(_tr("Crown-rump length (mm)"))
        self.age = PlainField(_tr("Age at the scan (weeks+days)"))
        self.head = PlainField(_tr("Head circumference (mm), if reported"))
        self.due = DateField(_tr("Due date"), today)
        self.fields = {
            "method": Field(_tr("Due date fro&m"), self.method, self),
            "measured_on": Field(measured_label(None), self.measured, self),
            "cycle_days": Field(_tr("C&ycle (days)"), self.cycle, self),
            "crl": Field(_tr("Cro&wn-rump length (mm)"), self.crl, self),
            "age": Field(_tr("Age at the scan (&weeks+days)"), self.age, self),
            "head": Field(_tr("Head c&ircumference (mm), if reported"), self.head, self),
            "due_on": Field(_tr("D&ue date"), self.due, self),
        }
        self.result = Text("", Type.STRONG, wraps=True)
        self.notice = Text("", Type.SMALL, Tone.URGENT, wraps=True)
        self.problem = ProblemLine(self)
        self._lay_out()
        self._connect()
        self.clear(today)

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(grid)
        for line in (self.result, self.notice, self.problem):
            column.addWidget(line)
        self.setFocusProxy(self.method)
        for first, second in zip(self._inputs, self._inputs[1:], strict=False):
            self.setTabOrder(first, second)

    @property
    def _inputs(self) -> tuple[QWidget, ...]:
        return (self.method, self.measured, self.cycle, self.crl, self.age, self.head, self.due)

    def _connect(self) -> None:
        self.method.chosen.connect(self._on_method)
        self.measured.day_changed.connect(self._on_changed)
        self.due.day_changed.connect(self._on_changed)
        self.measured.textEdited.connect(self._on_typing)
        self.due.textEdited.connect(self._on_typing)
        self.cycle.textEdited.connect(self._on_changed)
        self.crl.textEdited.connect(self._on_changed)
        self.age.textEdited.connect(self._on_changed)
        self.head.textEdited.connect(self._on_changed)
        self.head.editingFinished.connect(self._on_changed)
        self.age.editingFinished.connect(self._on_changed)

    def clear(self, today: date) -> None:
        """Nothing chosen, nothing typed."""
        self.set_today(today)
        self._sheet = None
        self.set_typed({})

    def set_today(self, today: date) -> None:
        """The day that ages are counted on."""
        self._today = today
        for field in (self.measured, self.due):
            field.set_today(today)
        self.measured.set_range(date(1990, 1, 1), today)

    def hold_against(self, sheet: PregnancySheet | None) -> None:
        """Check what is typed against the scans of this pregnancy."""
        self._sheet = sheet

    def draft(self) -> DatingDraft | None:
        """The due date as it stands in the form; None while no method is chosen."""
        method = self.method.value()
        if method is None:
            return None
        return DatingDraft(
            method=method,
            measured_on=self.measured.value(),
            due_on=self.due.value(),
            cycle_days=self.cycle.text(),
            crl=self.crl.text(),
            age=self.age.text(),
            head=self.head.text(),
        )

    def show_draft(self, draft: DatingDraft) -> None:
        """Fill the form with a due date."""
        days = {"measured_on": draft.measured_on, "due_on": draft.due_on}
        texts = {name: formats.day(on) for name, on in days.items() if on is not None}
        plain = {
            "method": draft.method.value,
            "cycle_days": draft.cycle_days,
            "crl": draft.crl,
            "age": draft.age,
            "head": draft.head,
        }
        self.set_typed(texts | plain)

    def settle(self) -> bool:
        """Read the day that is being typed; whether it is understood or blank."""
        return (self.due if self.method.value() is DatingMethod.ENTERED else self.measured).settle()

    def typed(self) -> dict[str, str]:
        """The texts as they stand, to be kept."""
        method = self.method.value()
        return {
            "method": method.value if method else "",
            "measured_on": self.measured.text(),
            "due_on": self.due.text(),
            "cycle_days": self.cycle.text(),
            "crl": self.crl.text(),
            "age": self.age.text(),
            "head": self.head.text(),
        }

    def set_typed(self, texts: dict[str, str]) -> None:
        """Put kept texts back."""
        self.method.set_value(DatingMethod(texts["method"]) if texts.get("method") else None)
        self.cycle.setText(texts.get("cycle_days", str(USUAL_CYCLE_DAYS)))
        self.crl.setText(texts.get("crl", ""))
        self.age.setText(texts.get("age", ""))
        self.head.setText(texts.get("head", ""))
        for field, name in ((self.measured, "measured_on"), (self.due, "due_on")):
            field.set_value(None)
            if texts.get(name):
                field.setText(texts[name])
                field.textEdited.emit(texts[name])
                field.settle()
        self._on_method(None)

    def say(self, problems: tuple[Problem, ...]) -> None:
        """Show each problem at its field, what belongs to the result below it; take back all others."""
        for name, field in self.fields.items():
            words = " ".join(sentence(p) for p in problems if p.field == name)
            if words or field.inner.property("state") != "problem" or name in _PLAIN:
                field.say(words)
        result = [p for p in problems if p.field == "due_on" and not self.fields["due_on"].isVisibleTo(self)]
        self.problem.say(" ".join(sentence(p) for p in result))

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
            if name == "method" or not self.typed()[name]:
                self.fields[name].say("")
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        """Work it out; a field that is still empty, or an age that is being typed, is not complained about."""
        draft = self.draft()
        check = check_dating(draft, self._today, self._sheet) if draft else None
        self.result.setText(result_text(draft, check) if draft and check else "")
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
        self.say(tuple(p for p in found if not p.code.endswith(".missing") and p.field not in still))
        self.changed.emit()

    @Slot()
    def _on_typing(self) -> None:
        """A day is being typed: the result of the old one must not stand beside it."""
        self.result.hide()
        self.notice.hide()
        self.problem.say("")
