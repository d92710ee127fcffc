"""Changing a copy of a guideline: its rules on the left, the values of one of them on the right."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.records.flag import Urgency
from models.records.guidelines.guideline import Guideline
from models.rules.policies.values import ValuePath
from ui.pages.settings.policy.candidate import Candidate, candidate
from ui.pages.settings.policy.rule_form import RuleForm, Typed
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.fields.field import ProblemLine
from ui.widgets.text import Text
from ui.wording.tr import context

_tr = context("settings")


@dataclass(frozen=True, slots=True)
class EditorRow:
    """A rule in the list; `rule_id` is empty for the guideline itself, `urgency` None there and where it is left out."""

    rule_id: str
    name: str
    urgency: Urgency | None
    state: str


class PolicyEditor(QWidget):
    """Holds what was typed; nothing in it is kept before it is adopted.

    Signals: `back_wanted`; `look_wanted` (Guideline) to see what differs and who changes; `changed` after every value.
    """

    back_wanted = Signal()
    look_wanted = Signal(object)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base: Guideline | None = None
        self._may_stand = False
        self._candidate: Candidate | None = None
        self.typed: dict[ValuePath, str] = {}
        self.message = Text("", Type.HEADING)
        self.counts = Text("")
        self.model = RowsModel[EditorRow](self._columns(), self)
        self.rows = RowsView(self.model, _tr("Rules"))
        self.form = RuleForm()
        self.problem = ProblemLine()
        self.back = Button(_tr("Back"), key="Esc")
        self.undo = Button(_tr("Undo all changes"))
        self.look = Button(_tr("See what differs and who changes"), ButtonKind.PRIMARY, "Ctrl+Return")
        self._lay_out()
        self.rows.row_changed.connect(self._on_row)
        self.rows.row_opened.connect(self._on_opened)
        self.form.typed.connect(self._on_typed)
        self.back.clicked.connect(self.back_wanted)
        self.undo.clicked.connect(self._on_undo)
        self.look.clicked.connect(self._on_look)

    def _columns(self) -> list[Column[EditorRow]]:
        return [
            Column(heading=_tr("Rule"), text=lambda r: r.name, urgency=lambda r: r.urgency, tooltip=_name),
            Column(heading=_tr("This edition"), text=lambda r: r.state, is_bold=True, width=116),
        ]

    def _lay_out(self) -> None:
        listed = Card()
        listed.setAccessibleName(_tr("Rules"))
        listed.body.setContentsMargins(8, 8, 8, 8)
        listed.body.addWidget(self.rows, 1)
        one = Card()
        one.setAccessibleName(_tr("Values of the rule"))
        one.body.addWidget(self.form, 1)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(listed, 5)
        across.addWidget(one, 7)
        head = QHBoxLayout()
        head.addWidget(self.message)
        head.addStretch(1)
        head.addWidget(self.counts)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addWidget(self.undo)
        foot.addWidget(self.problem, 1)
        foot.addStretch(0)
        foot.addWidget(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(across, 1)
        column.addLayout(foot)

    def begin(
        self,
        base: Guideline,
        published: Guideline,
        typed: Mapping[ValuePath, str],
        title: str,
        *,
        may_stand: bool = False,
    ) -> None:
        """Change this copy, with what was typed before; `may_stand`: it may be adopted without any change as well."""
        self._base, self._may_stand = base, may_stand
        self.typed = dict(typed)
        self.message.setText(title)
        self._candidate = candidate(base, published, self.typed)
        self._show_rows()
        self.rows.selectRow(0)
        self._show_form("")
        self.rows.setFocus()

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what it began with."""
        return bool(self.typed)

    def _show_rows(self) -> None:
        now = self._candidate
        if now is None:
            return
        at = self.rows.currentIndex().row()
        rules = {rule.id: rule for rule in now.guideline.rules}
        rows = [EditorRow("", _tr("The guideline itself"), None, self._state(""))]
        for original in now.published.rules:
            rule = rules.get(original.id)
            urgency = rule.urgency if rule else None
            rows.append(EditorRow(original.id, (rule or original).text, urgency, self._state(original.id)))
        self.rows.blockSignals(True)
        self.model.show_rows(rows)
        self.rows.selectRow(max(at, 0))
        self.rows.blockSignals(False)
        self._count()

    def _state(self, rule_id: str) -> str:
        now = self._candidate
        if now is None:
            return ""
        if any(place[0] == rule_id for place in now.problems):
            return _tr("cannot stand")
        if now.left_out(rule_id):
            return _tr("left out")
        return _tr("changed") if any(t.is_changed for t in now.values(rule_id)) else ""

    def _count(self) -> None:
        number = len(self.typed)
        values = _tr.counted(number, "%n value changed", "%n values changed")
        self.counts.setText(values if number else _tr("nothing changed yet"))
        self.undo.setEnabled(bool(number))
        if self._candidate is not None and not self._candidate.problems:
            self.problem.show_message("")

    @Slot(object)
    def _on_row(self, row: EditorRow | None) -> None:
        if row is not None:
            self._show_form(row.rule_id)

    def _show_form(self, rule_id: str) -> None:
        if self._candidate is not None:
            self.form.show_rule(rule_id, self._candidate, self.typed)
            self.form.put_between(self.rows, self.back)

    @Slot()
    def _on_opened(self) -> None:
        """Enter leads into the values of the rule."""
        next(iter(self.form.values.values())).setFocus()

    @Slot(object)
    def _on_typed(self, typed: Typed) -> None:
        base, before = self._base, self._candidate
        if base is None or before is None:
            return
        self.typed[typed.place] = typed.text
        if typed.text == _value(candidate(base, before.published, {}), typed.place):
            del self.typed[typed.place]
        self._candidate = candidate(base, before.published, self.typed)
        self._show_rows()
        if typed.place[1] == "is_on":
            self._show_form(typed.place[0])
            self.form.values[typed.place].setFocus()
        else:
            self.form.show_problems(self._candidate, self.typed)
        self.changed.emit()

    @Slot()
    def _on_undo(self) -> None:
        if self._base is not None and self._candidate is not None:
            self.begin(
                self._base, self._candidate.published, {}, self.message.text(), may_stand=self._may_stand
            )
            self.changed.emit()

    @Slot()
    def _on_look(self) -> None:
        now = self._candidate
        if now is None:
            return
        if now.problems:
            self._lead_to(next(iter(now.problems)))
            self.problem.show_message(_tr("Some values cannot stand as they are. Correct them first."))
        elif not self.typed and not self._may_stand:
            self.problem.show_message(_tr("Nothing is changed yet."))
        else:
            self.look_wanted.emit(now.guideline)

    def _lead_to(self, place: ValuePath) -> None:
        at = next(i for i, row in enumerate(self.model.rows) if row.rule_id == place[0])
        self.rows.selectRow(at)
        self.form.values[place].setFocus()


def _name(row: EditorRow) -> str:
    return f"{row.name} ({row.rule_id})" if row.rule_id else row.name


def _value(now: Candidate, place: ValuePath) -> str | None:
    """What stands at a place; None where there is nothing, because the rule is left out."""
    return next((t.value for t in now.values(place[0]) if t.path == place[1]), None)
