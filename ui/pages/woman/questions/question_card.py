"""The open question on the woman's page: what, why, until when, and each guideline's own wording."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.records.flag import Flag, Urgency
from models.rules.flags.cards import FlagCard as Question
from models.rules.flags.placenta import heading
from ui.pages.woman.questions import wording
from ui.pages.woman.questions.about import About
from ui.pages.woman.questions.facts import LabelledFact, facts_of, left_texts
from ui.pages.woman.questions.groups import by_guideline
from ui.pages.woman.questions.near import Bar
from ui.pages.woman.questions.near_bar import NearRow
from ui.pages.woman.questions.panel_row import PanelRow, two_at_the_right
from ui.pages.woman.questions.ticked_guideline import TickedGuideline, Wording
from ui.pages.woman.questions.urgency import UrgentCard
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Divider
from ui.widgets.severity import SeverityBadge
from ui.widgets.text import Text, Tone
from ui.wording import cards
from ui.wording.tr import context

_tr = context("woman")


_LABELS = 72
_NEAR_AT = 1
"""The row of what is near: behind why."""


class OpenQuestion(UrgentCard):
    """What to do, why, and each guideline's own wording with a tick; the answers stand in their bar.

    `against` is what the guidelines advise against, put beside it; None where nothing is to be said of that.
    Signals: `why_wanted` (str): the id of a rule to be shown in full.
    """

    why_wanted = Signal(str)

    def __init__(
        self,
        question: Question[Flag],
        about: About,
        unticked: frozenset[UUID],
        against: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question.urgency, parent)
        self.question, self._about = question, about
        self.guidelines: list[TickedGuideline] = []
        self.near: NearRow | None = None
        self._whys: dict[Button, str] = {}
        self._lead = heading(question, about.groups.rules, guarded=about.groups.is_guarded) or question.lead
        self._table = QGridLayout()
        self._lay_out(unticked, against)

    @property
    def is_immediate(self) -> bool:
        """Whether it is an emergency."""
        return self.question.urgency is Urgency.IMMEDIATE

    def _lay_out(self, unticked: frozenset[UUID], against: QWidget | None) -> None:
        about, question = self._about, self.question
        self.setAccessibleName(wording.heading_text(question, about.groups))
        self.body.setContentsMargins(2, 2, 2, 10)
        self.body.setSpacing(8)
        self.body.addWidget(self._head())
        inside = QVBoxLayout()
        inside.setContentsMargins(12, 0, 8, 0)
        inside.setSpacing(6)
        inside.addLayout(self._facts())
        inside.addWidget(Divider())
        for flags in by_guideline(question.flags):
            inside.addWidget(self._ticked(flags, is_ticked=unticked.isdisjoint(flag.id for flag in flags)))
        if against is not None:
            inside.addWidget(against)
        self.body.addLayout(inside)

    def _head(self) -> QFrame:
        """What to do over how urgent it is, and how long there is; of an emergency on its colour."""
        about, question = self._about, self.question
        text = wording.heading_text(question, about.groups)
        kind = Type.TITLE if self.is_immediate else Type.HEADING
        sign = SeverityBadge(question.urgency, 36 if self.is_immediate else 22, is_reversed=self.is_immediate)
        quiet = (
            wording.urgency_text(question, about.today),
            cards.placenta_words(about.groups.placenta, guarded=about.groups.is_guarded),
        )
        row = PanelRow(sign, text, "\n".join(line for line in quiet if line), self, kind)
        if not self.is_immediate:
            row.end.addWidget(two_at_the_right(*left_texts(question, about.today)))
        head = QFrame(self)
        if self.is_immediate:
            head.setProperty("look", "immediate")
        around = QHBoxLayout(head)
        around.setContentsMargins(12, 10, 12, 8 if not self.is_immediate else 12)
        around.addWidget(row)
        return head

    def _facts(self) -> QGridLayout:
        """Labels on the left, values beside them; below why there is room for what is near."""
        about = self._about
        self._table.setHorizontalSpacing(4)
        self._table.setVerticalSpacing(4)
        self._table.setColumnMinimumWidth(0, _LABELS)
        self._table.setColumnStretch(1, 1)
        for place, fact in enumerate(facts_of(self.question, about.sheet, about.today)):
            self._add_fact(
                place if place < _NEAR_AT else place + 1, fact, Text(fact.value, wraps=True).let_select()
            )
        return self._table

    def _add_fact(self, row: int, fact: LabelledFact, value: QWidget) -> None:
        label = Text(fact.label, Type.SMALL, Tone.QUIET)
        self._table.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._table.addWidget(value, row, 1)

    def show_near(self, bar: Bar | None) -> None:
        """Draw which line is near; an emergency has nothing to do with lines."""
        if bar is None or self.is_immediate or self.near is not None:
            return
        self.near = NearRow(bar, self)
        self._add_fact(_NEAR_AT, LabelledFact(_tr("Near"), ""), self.near)

    @property
    def ticked(self) -> frozenset[UUID]:
        """The flags that an answer is for."""
        return frozenset(f.id for each in self.guidelines if each.tick.isChecked() for f in each.flags)

    @property
    def unticked(self) -> frozenset[UUID]:
        """The flags that an answer leaves open."""
        return frozenset(flag.id for flag in self.question.flags) - self.ticked

    def untick(self, flags: frozenset[UUID]) -> None:
        """Leave these open, and answer all others."""
        for each in self.guidelines:
            each.tick.setChecked(flags.isdisjoint(flag.id for flag in each.flags))

    def _ticked(self, flags: Sequence[Flag], *, is_ticked: bool) -> TickedGuideline:
        """The wordings of one guideline under one tick; what is quiet of all of them stands once."""
        about = self._about
        texts = [wording.rule_text(flag, about.groups) for flag in flags]
        quiet = [self._quiet(flag) for flag in flags]
        shared = [line for line in quiet[0] if all(line in lines for lines in quiet)]
        wordings = [
            Wording(text, tuple(line for line in lines if line not in shared), self._why(flag, text))
            for flag, text, lines in zip(flags, texts, quiet, strict=True)
        ]
        whose = (wording.whose_text(flags, about.groups, about.today), *shared)
        name = _tr("Answered together: {0}").format(". ".join(texts))
        ticked = TickedGuideline(flags, wordings, whose, name, self)
        ticked.tick.setChecked(is_ticked)
        self.guidelines.append(ticked)
        return ticked

    def _quiet(self, flag: Flag) -> tuple[str, ...]:
        """What is to be known of one flag beside its wording."""
        about = self._about
        lines = (
            wording.passed_text(flag, about.sheet, about.today),
            wording.told_text(flag, about.today) if self.question.untold else "",
            wording.came_back_text(flag),
            wording.place_text(flag, about.sheet, about.groups),
        )
        return tuple(line for line in lines if line)

    def _why(self, flag: Flag, text: str) -> Button:
        """The way to the whole of one rule; the key leads to that of the heading."""
        key = "Y" if flag is self._lead else ""
        button = Button(_tr("Why"), ButtonKind.LINK, key, shows_key=False, parent=self)
        button.setAccessibleName(_tr("Why: {0}").format(text))
        button.clicked.connect(self._on_why)
        self._whys[button] = flag.rule_id
        return button

    @Slot()
    def _on_why(self) -> None:
        pressed = self.sender()
        self.why_wanted.emit(next(rule for button, rule in self._whys.items() if button is pressed))
