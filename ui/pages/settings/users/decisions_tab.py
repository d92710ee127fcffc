"""Who may record which decision: a tick for each decision and role."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.records.clinic.settings import DecisionRight
from models.records.discussion import Decision
from models.rules.register.permissions import Action, allowed_roles, may
from models.usecases.clinic.settings import settle_decisions
from models.usecases.desk import Desk
from models.usecases.phrases import PhraseKind
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Scroll
from ui.widgets.fields.choices import Tick
from ui.widgets.fields.field import Field, ProblemLine
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.permitted import allow
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("settings")
_WIDTH = 860
_PREFIX = "decisions."
_REASON, _YES, _NO = f"{_PREFIX}reason", "yes", "no"


class DecisionsTab(QWidget):
    """The lead ticks; everybody may read.

    Signals: `work_wanted` (a use case that changes the desk).
    """

    work_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = frozenset(desk.settings.decision_rights)
        self.ticks: dict[DecisionRight, Tick] = {}
        self.reason = PhraseField(_tr("Why this is changed"), PhraseKind.REASON)
        self.why = Field(_tr("&Why this is changed"), self.reason)
        self.problem = ProblemLine(self)
        self.save = Button(_tr("Save"), ButtonKind.PRIMARY, "Ctrl+S")
        self._may_change = may(desk.user, Action.SETTLE_CLINIC)
        self._lay_out()
        allow(desk.user, Action.SETTLE_CLINIC, self.save)
        self.save.clicked.connect(self._on_save)
        self.clear()

    def _lay_out(self) -> None:
        card = Card(_tr("Who may record which decision"))
        card.setMaximumWidth(_WIDTH)
        lead = _tr("Recording is writing down what was decided: whoever decided stands under “With whom”.")
        card.body.addWidget(Text(lead, tone=Tone.QUIET, wraps=True))
        grid, roles = QGridLayout(), allowed_roles(Action.TELL_SOMEBODY)
        grid.setVerticalSpacing(0)
        for across, role in enumerate(roles, 1):
            grid.addWidget(Text(word(role), Type.LABEL), 0, across, Qt.AlignmentFlag.AlignLeft)
        for down, decision in enumerate(Decision, 1):
            grid.addWidget(Text(word(decision)), down, 0)
            for across, role in enumerate(roles, 1):
                tick = Tick("", self)
                tick.setAccessibleName(_tr("{0}: {1}").format(word(decision), word(role)))
                tick.setEnabled(self._may_change)
                tick.toggled.connect(self._on_ticked)
                self.ticks[DecisionRight(decision, role)] = tick
                grid.addWidget(tick, down, across)
        around = Scroll(self)
        around.body.addLayout(grid)
        around.body.addWidget(self.problem)
        around.body.addWidget(self.why)
        around.body.addStretch(1)
        self.why.setVisible(self._may_change)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save)
        # What is asked scrolls where it has no room; the way to save it does not.
        card.body.addWidget(around, 1)
        card.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(card)

    @property
    def rights(self) -> tuple[DecisionRight, ...]:
        """What is ticked."""
        return tuple(right for right, tick in self.ticks.items() if tick.isChecked())

    @property
    def typed(self) -> dict[str, str]:
        """The ticks that differ from what holds, and the reason; a draft keeps them."""
        turned = {
            _named(right): _YES if tick.isChecked() else _NO
            for right, tick in self.ticks.items()
            if tick.isChecked() != (right in self._now)
        }
        return turned | ({_REASON: self.reason.text()} if self.reason.text().strip() else {})

    def restore(self, fields: Mapping[str, str]) -> None:
        """Put back what `typed` gave; all other ticks, and to whoever only reads all of them, show what holds now."""
        if not self._may_change:
            return
        for right, tick in self.ticks.items():
            if (text := fields.get(_named(right))) is not None:
                tick.setChecked(text == _YES)
        self.reason.setText(fields.get(_REASON, ""))

    @Slot()
    def clear(self) -> None:
        """Show what holds now."""
        for right, tick in self.ticks.items():
            tick.setChecked(right in self._now)
        self.reason.clear()
        self._on_ticked()

    @Slot(object)
    def show_error(self, error: CervitrendError) -> None:
        """Say what stands in the way, the reason's at its field."""
        problems = error.problems if isinstance(error, Refused) else ()
        self.why.show_message(" ".join(sentence(p) for p in problems if p.field == "reason"))
        rest = tuple(p for p in problems if p.field != "reason")
        said = error_sentence(Refused(*rest)) if rest else error_sentence(error)
        self.problem.show_message(said if rest or not problems else "")
        self.save.setEnabled(True)

    @Slot()
    def _on_ticked(self) -> None:
        self.save.setEnabled(frozenset(self.rights) != self._now)
        self.problem.show_message("")

    @Slot()
    def _on_save(self) -> None:
        self.save.setEnabled(False)
        rights, reason = self.rights, self.reason.text()
        self.work_wanted.emit(lambda desk: settle_decisions(desk, rights, reason))


def _named(right: DecisionRight) -> str:
    """The name of its tick in a draft."""
    return f"{_PREFIX}{right.decision.value}.{right.role.value}"
