"""Everything that can be changed in one rule, as a form."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from models.records.guidelines.guideline import Rule
from models.rules.policies.edit import Tunable, TunableKind
from models.rules.policies.values import ValuePath
from ui.pages.settings.policy.candidate import Candidate
from ui.pages.settings.policy.value_field import ValueField
from ui.pages.settings.policy.wording import label_words, policy_value_words
from ui.theme import Type
from ui.widgets.card import Scroll
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import sentence
from ui.wording.rules.guidelines import title_words
from ui.wording.tr import context

_tr = context("settings")


_WIDE = frozenset({TunableKind.WORDING, TunableKind.STEPS, TunableKind.IS_ON})


@dataclass(frozen=True, slots=True)
class Typed:
    """A value that somebody changed by hand."""

    place: ValuePath
    text: str


class RuleForm(Scroll):
    """One field a value. Signals: `typed` (Typed) after every change by hand."""

    typed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_tr("Values of the rule"))
        self.values: dict[ValuePath, ValueField] = {}
        self._inside = QWidget()
        self.body.addWidget(self._inside)
        self.body.addStretch(1)

    def show_rule(self, rule_id: str, candidate: Candidate, typed: Mapping[ValuePath, str]) -> None:
        """Show the values of a rule (empty: of the guideline itself), and what was typed for them."""
        self._begin_anew()
        published = next((rule for rule in candidate.published.rules if rule.id == rule_id), None)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        heading = published.text if published else title_words(candidate.published.title)
        column.addWidget(Text(heading, Type.STRONG, wraps=True))
        if published:
            column.addWidget(Text(f"{rule_id} · {published.source}", Type.SMALL, Tone.QUIET, wraps=True))
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._fill(candidate.values(rule_id), published, typed)
        self.body.insertWidget(0, self._inside)
        # At once, not with the next event: the focus can go nowhere else yet.
        self._inside.show()
        self.verticalScrollBar().setValue(0)
        self.show_problems(candidate, typed)

    def put_between(self, before: QWidget, after: QWidget) -> None:
        """Let Tab lead from `before` through every value to `after`; values made anew have no place in that order."""
        stops = [stop for value in self.values.values() for stop in value.stops]
        for one, next_one in pairwise((before, *stops, after)):
            QWidget.setTabOrder(one, next_one)

    def _begin_anew(self) -> None:
        self.body.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = QWidget()
        self.values = {}

    def _fill(self, values: tuple[Tunable, ...], rule: Rule | None, typed: Mapping[ValuePath, str]) -> None:
        row = column = 0
        for tunable in values:
            label = label_words(rule, tunable.path, tunable.kind)
            field = ValueField(tunable, label, policy_value_words(tunable.path, tunable.published))
            if field.place in typed:
                field.show_text(typed[field.place])
            field.typed.connect(self._on_typed)
            self.values[field.place] = field
            # Both ends of a window stand side by side.
            if column and (tunable.kind in _WIDE or tunable.path.endswith(".first")):
                row, column = row + 1, 0
            if tunable.kind in _WIDE:
                self._grid.addWidget(field, row, 0, 1, 2)
                row += 1
            else:
                self._grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
                row, column = row + column, 1 - column

    def show_problems(self, candidate: Candidate, typed: Mapping[ValuePath, str]) -> None:
        """Say at every field what cannot stand, and what is published where it was changed."""
        published = {
            (t.rule_id, t.path): t.published for place in self.values for t in candidate.values(place[0])
        }
        for place, field in self.values.items():
            problems = candidate.problems.get(place, ())
            is_changed = field.text() != published.get(place, field.text())
            field.show_message(" ".join(map(sentence, problems)), is_changed=is_changed)

    @Slot(object)
    def _on_typed(self, field: ValueField) -> None:
        self.typed.emit(Typed(field.place, field.text()))
