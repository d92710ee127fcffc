"""One question on the woman's page: closed in one row, or open with each guideline's own wording."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.records.clinic.user import User
from models.records.flag import Flag, FlagState, Urgency
from models.rules.flags.cards import FlagCard as Question
from models.rules.flags.placenta import heading
from models.views import PregnancySheet
from ui.pages.woman.questions import wording
from ui.pages.woman.questions.answer_form import Answer, needed_to
from ui.pages.woman.questions.groups import FlagGroups
from ui.pages.woman.questions.ticked_flag import TickedFlag
from ui.pages.woman.questions.urgency import UrgencyText, UrgentCard
from ui.pages.woman.questions.why import WhyLine, why_lines
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.permitted import allow
from ui.widgets.severity import SeverityBadge
from ui.widgets.text import Text, Tone
from ui.wording import cards
from ui.wording.tr import context

_tr = context("woman")


_ANSWERS = (
    (Answer.DISCUSSION, _tr.marked("Record discussion…"), ButtonKind.PRIMARY, "Ctrl+D"),
    (Answer.ESCALATION, _tr.marked("Escalate"), ButtonKind.SECONDARY, "Ctrl+E"),
    (Answer.ACKNOWLEDGEMENT, _tr.marked("Acknowledge…"), ButtonKind.SECONDARY, "Ctrl+K"),
)
_ROW_WIDTH = 348
_AT_ONCE = 40


@dataclass(frozen=True, slots=True)
class About:
    """Whose question it is, with all her flags, on the day it is shown."""

    sheet: PregnancySheet
    groups: FlagGroups
    today: date
    user: User
    may_decide: bool


class ClosedQuestion(UrgentCard):
    """What to do, in one row; a click anywhere opens it.

    Signals: `open_wanted`.
    """

    open_wanted = Signal()

    def __init__(self, question: Question[Flag], about: About, parent: QWidget | None = None) -> None:
        super().__init__(question.urgency, parent)
        self.question = question
        text = wording.heading_text(question, about.groups)
        self.setAccessibleName(text)
        self.body.setContentsMargins(16, 8, 8, 8)
        row = titled(question, text, Type.STRONG, (wording.short_text(question, about.today),))
        self.button = Button(_tr("Open"), ButtonKind.LINK, parent=self)
        self.button.setAccessibleName(_tr("Open: {0}").format(text))
        self.button.clicked.connect(self.open_wanted)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.open_wanted.emit()


class OpenQuestion(UrgentCard):
    """What to do, why, each guideline's wording with a tick of its own, and the answers.

    Signals: `answer_wanted` (Answer); `call_wanted`: the call card; `why_wanted` (str): the id of a rule to be shown in full.
    """

    answer_wanted = Signal(object)
    call_wanted = Signal()
    why_wanted = Signal(str)

    def __init__(
        self,
        question: Question[Flag],
        about: About,
        unticked: frozenset[UUID],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question.urgency, parent)
        self.question, self._about = question, about
        self.flags: list[TickedFlag] = []
        self._answers: dict[Button, Answer] = {}
        self._whys: dict[Button, str] = {}
        self._lead = heading(question, about.groups.rules, guarded=about.groups.is_guarded) or question.lead
        self.line = Text("", Type.SMALL, wraps=True, parent=self)
        self.line.hide()
        self._lay_out(unticked)

    def _lay_out(self, unticked: frozenset[UUID]) -> None:
        about, question = self._about, self.question
        text = wording.heading_text(question, about.groups)
        self.setAccessibleName(text)
        quiet = (
            cards.placenta_words(about.groups.placenta, guarded=about.groups.is_guarded),
            wording.told_of_text(question, about.today),
        )
        urgency = wording.urgency_text(question, about.today)
        self.body.addLayout(titled(question, text, Type.HEADING, quiet, urgency))
        if question.urgency is Urgency.IMMEDIATE:
            self.body.addLayout(self._at_once())
        self.body.addLayout(_table(self._lines()))
        self.body.addWidget(self.line)
        for flag in question.flags:
            self.body.addWidget(self._ticked(flag, is_ticked=flag.id not in unticked))
        buttons = [self._answer(label, answer, kind, key) for answer, label, kind, key in self._offered()]
        self._add_rows(buttons)

    def _add_rows(self, buttons: Sequence[Button]) -> None:
        """As many beside each other as there is room for."""
        row, room = QHBoxLayout(), 0
        for button in buttons:
            needed = button.sizeHint().width()
            if needed > room:
                row, room = QHBoxLayout(), _ROW_WIDTH
                row.addStretch(1)
                self.body.addLayout(row)
            row.insertWidget(row.count() - 1, button)
            room -= needed + row.spacing()

    def show_near(self, text: str) -> None:
        """Say which line is near; an emergency has nothing to do with lines."""
        is_said = bool(text) and self.question.urgency is not Urgency.IMMEDIATE
        self.line.setText(text if is_said else "")
        self.line.setVisible(is_said)

    @property
    def first(self) -> QWidget:
        """Where the focus goes when it is opened: the first answer."""
        return next(iter(self._answers))

    @property
    def ticked(self) -> frozenset[UUID]:
        """The flags that an answer is for."""
        return frozenset(each.flag.id for each in self.flags if each.tick.isChecked())

    @property
    def unticked(self) -> frozenset[UUID]:
        """The flags that an answer leaves open."""
        return frozenset(each.flag.id for each in self.flags) - self.ticked

    def _lines(self) -> Sequence[WhyLine]:
        """Why, until when, and what is done already."""
        about, flag = self._about, self._lead
        known = about.groups.rules.get(flag.rule_id)
        lines = list(why_lines(flag, known, about.sheet, about.today))
        window = wording.window_text(self.question.closes_on, about.sheet, about.today)
        # What is wanted now has no other limit.
        if window and self.question.urgency is not Urgency.IMMEDIATE:
            lines.append(WhyLine(_tr("Window closes"), window))
        already = wording.already_text(about.sheet, about.today) or _tr("nothing recorded")
        return (*lines, WhyLine(_tr("Already"), already))

    def _ticked(self, flag: Flag, *, is_ticked: bool) -> TickedFlag:
        about = self._about
        text = wording.rule_text(flag, about.groups)
        quiet = (
            wording.guideline_text(flag, about.groups),
            wording.passed_text(flag, about.sheet, about.today),
            wording.told_text(flag, about.today) if self.question.untold else "",
            wording.came_back_text(flag),
            wording.place_text(flag, about.sheet, about.groups),
        )
        ticked = TickedFlag(flag, text, quiet, _tr("Answered together: {0}").format(text), self)
        ticked.tick.setChecked(is_ticked)
        ticked.end.addWidget(self._why(flag, text), 0, Qt.AlignmentFlag.AlignTop)
        self.flags.append(ticked)
        return ticked

    def _offered(self) -> tuple[tuple[Answer, str, ButtonKind, str], ...]:
        """The answers that fit; a window that passed is closed with a reason."""
        if not any(flag.wants_answer for flag in self.question.flags):
            # Answered before: the plan wants another decision, and only a discussion can give it.
            return _ANSWERS[:1]
        has_lapsed = any(flag.state is FlagState.LAPSED for flag in self.question.flags)
        closing = (Answer.CLOSING, _tr.marked("Close with reason…"), ButtonKind.SECONDARY, "Ctrl+J")
        if self.question.is_lapsed:
            return (*_ANSWERS[:1], closing)
        answers: tuple[tuple[Answer, str, ButtonKind, str], ...] = _ANSWERS
        if self.question.urgency is Urgency.IMMEDIATE:
            # One primary button a card, and telling somebody stands above.
            discussion, _, acknowledgement = _ANSWERS
            answers = ((*discussion[:2], ButtonKind.SECONDARY, discussion[3]), acknowledgement)
        return (*answers, closing) if has_lapsed else answers

    def _at_once(self) -> QHBoxLayout:
        """What an emergency asks for first: somebody is called, and it is noted who was told."""
        call = Button(_tr("Call card"), ButtonKind.PRIMARY, parent=self)
        call.clicked.connect(self.call_wanted)
        told = self._answer(_tr.marked("Who was told"), Answer.ESCALATION, ButtonKind.SECONDARY, "Ctrl+E")
        row = QHBoxLayout()
        for button in (call, told):
            # The style sheet of the program says how low a button may be; only a sheet of its own outdoes it.
            button.setStyleSheet(f"min-height: {_AT_ONCE}px;")
            row.addWidget(button, 1)
        return row

    def _answer(self, label: str, answer: Answer, kind: ButtonKind, key: str) -> Button:
        button = Button(_tr(label), kind, key, shows_key=False, parent=self)
        button.clicked.connect(self._on_answer)
        self._answers[button] = answer
        if answer is not Answer.DISCUSSION or not self._about.may_decide:
            allow(self._about.user, needed_to(answer), button)
        return button

    def _why(self, flag: Flag, text: str) -> Button:
        """The way to the whole of one rule; the key leads to that of the heading."""
        key = "Ctrl+Y" if flag is self._lead else ""
        button = Button(_tr("Why"), ButtonKind.LINK, key, shows_key=False, parent=self)
        button.setAccessibleName(_tr("Why: {0}").format(text))
        button.clicked.connect(self._on_why)
        self._whys[button] = flag.rule_id
        return button

    @Slot()
    def _on_answer(self) -> None:
        pressed = self.sender()
        self.answer_wanted.emit(next(a for button, a in self._answers.items() if button is pressed))

    @Slot()
    def _on_why(self) -> None:
        pressed = self.sender()
        self.why_wanted.emit(next(rule for button, rule in self._whys.items() if button is pressed))


def titled(
    question: Question[Flag], text: str, kind: Type, quiet: Sequence[str], urgency: str = ""
) -> QHBoxLayout:
    """The sign of a question, what to do, how urgent it is in its colour, and what else is said under it."""
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Text(text, kind, wraps=True))
    if urgency:
        words.addWidget(UrgencyText(urgency, question.urgency))
    for line in quiet:
        if line:
            words.addWidget(Text(line, Type.SMALL, Tone.QUIET, wraps=True))
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(SeverityBadge(question.urgency, 20), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row


def _table(lines: Sequence[WhyLine]) -> QGridLayout:
    """Labels on the left, values on the right."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for place, line in enumerate(lines):
        value = Text(line.value, Type.STRONG, wraps=True)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Text(line.label, Type.SMALL, Tone.QUIET), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, place, 1)
    return grid
