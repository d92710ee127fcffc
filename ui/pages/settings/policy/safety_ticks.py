"""Agreeing to each of the program's own rules that a new edition changes, one tick a rule."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.records.guidelines.guideline import Guideline
from models.rules.policies.safety_rules import changed_safety_rules
from ui.theme import TARGET, Type
from ui.widgets.card import Card, Scroll
from ui.widgets.fields.choices import Tick
from ui.widgets.fields.field import ProblemLine
from ui.widgets.text import Text
from ui.wording.tr import context

_tr = context("settings")


_SHOWN = 3
"""So many ticks stand side by side in sight; the others are a scroll away."""


class SafetyTicks(Card):
    """Hidden where an edition leaves the program's own rules as they are. Signals: `changed` after every tick."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_tr("Safety rules that change"))
        self.ticks: dict[str, Tick] = {}
        self.problem = ProblemLine(self)
        self._list = Scroll()
        self._list.body.setSpacing(0)
        title = _tr("Safety rules of this program that change. Tick each one that you agree to.")
        self.body.addWidget(Text(title, Type.STRONG))
        self.body.addWidget(self._list)
        self.body.addWidget(self.problem)

    def show_between(self, original: Guideline, candidate: Guideline) -> None:
        """One tick for each rule that the candidate leaves out or decides otherwise than published; none is set."""
        for old in self.ticks.values():
            self._list.body.removeWidget(old)
            old.deleteLater()
        kept = {rule.id for rule in candidate.rules}
        texts = {rule.id: rule.text for rule in original.rules}
        self.ticks = {
            rule_id: self._tick(rule_id, texts[rule_id], is_kept=rule_id in kept)
            for rule_id in changed_safety_rules(candidate, original)
        }
        self.problem.show_message("")
        self._list.setFixedHeight(min(len(self.ticks), _SHOWN) * (TARGET - 4))
        self.setVisible(bool(self.ticks))

    def _tick(self, rule_id: str, text: str, *, is_kept: bool) -> Tick:
        said = _tr("{0} changes: {1}") if is_kept else _tr("{0} is left out: {1}")
        tick = Tick(said.format(rule_id, text), wraps=True)
        tick.toggled.connect(self.changed)
        self._list.body.addWidget(tick)
        return tick

    @property
    def agreed(self) -> frozenset[str]:
        """The rules that are ticked."""
        return frozenset(rule_id for rule_id, tick in self.ticks.items() if tick.isChecked())
