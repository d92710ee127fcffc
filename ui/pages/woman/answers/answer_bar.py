"""The answers to the open question: they stay in sight below the panel's list, however long the reasons are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from models.records.flag import Flag, FlagState, Urgency
from models.rules.flags.cards import FlagCard as Question
from ui.pages.woman.answers.answer_form import Answer, needed_to
from ui.pages.woman.questions import wording
from ui.pages.woman.questions.about import About
from ui.pages.woman.questions.urgency import UrgentCard
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.permitted import allow
from ui.widgets.text import Text
from ui.wording.tr import context

_tr = context("woman")
_Offer = tuple[Answer, str, ButtonKind, str]

_ANSWERS: tuple[_Offer, ...] = (
    (Answer.DISCUSSION, _tr.marked("Record discussion"), ButtonKind.PRIMARY, "D"),
    (Answer.ESCALATION, _tr.marked("Escalate"), ButtonKind.SECONDARY, "E"),
    (Answer.ACKNOWLEDGEMENT, _tr.marked("Acknowledge"), ButtonKind.SECONDARY, "A"),
)
_ROOM, _GAP = 384, 8
"""What a row of buttons has in the panel, and what stands between two of them."""


class AnswerBar(UrgentCard):
    """The ways to answer one question; of an emergency first whom to call and who was told.

    Named after the question where it is one of several (`is_one_of_several`), since its reasons may be scrolled away.
    Signals: `answer_wanted` (Answer); `call_wanted`: the call card.
    """

    answer_wanted = Signal(object)
    call_wanted = Signal()

    def __init__(
        self,
        question: Question[Flag],
        about: About,
        parent: QWidget | None = None,
        *,
        is_one_of_several: bool = False,
    ) -> None:
        super().__init__(question.urgency, parent)
        self._question, self._about = question, about
        self._answers: dict[Button, Answer] = {}
        self.call: Button | None = None
        heading = wording.heading_text(question, about.groups)
        self.setAccessibleName(heading)
        self.body.setContentsMargins(10, 8, 10, 8)
        self.body.setSpacing(6)
        if self._is_immediate:
            self.body.addLayout(self._at_once())
        elif is_one_of_several:
            self.body.addWidget(Text(heading, Type.SMALL, wraps=True, parent=self))
        self.body.addLayout(self._buttons())

    @property
    def _is_immediate(self) -> bool:
        return self._question.urgency is Urgency.IMMEDIATE

    @property
    def first(self) -> Button:
        """Where the focus goes when the question is opened: the call card of an emergency, else the first answer."""
        return self.call or next(iter(self._answers))

    @property
    def buttons(self) -> tuple[Button, ...]:
        """All of them, in the order in which they stand."""
        return (*((self.call,) if self.call is not None else ()), *self._answers)

    def _buttons(self) -> QGridLayout:
        """As many beside each other as there is room for, those of one column equally wide."""
        grid = QGridLayout()
        grid.setSpacing(_GAP)
        buttons = [self._answer(label, answer, kind, key) for answer, label, kind, key in self._offered()]
        columns = _columns_of([button.sizeHint().width() for button in buttons])
        for place, button in enumerate(buttons):
            grid.addWidget(button, place // columns, place % columns)
        for place in range(columns):
            grid.setColumnStretch(place, 2 if columns > 2 and not place else 1)
        return grid

    def _offered(self) -> tuple[_Offer, ...]:
        """The answers that fit; a window that passed is closed with a reason."""
        if not any(flag.wants_answer for flag in self._question.flags):
            # Answered before: the plan wants another decision, and only a discussion can give it.
            return _ANSWERS[:1]
        has_lapsed = any(flag.state is FlagState.LAPSED for flag in self._question.flags)
        closing = (Answer.CLOSING, _tr.marked("Close"), ButtonKind.SECONDARY, "C")
        if self._question.is_lapsed:
            return (*_ANSWERS[:1], closing)
        answers = _ANSWERS
        if self._is_immediate:
            # One primary button a card, and telling somebody stands above.
            discussion, _, acknowledgement = _ANSWERS
            answers = ((*discussion[:2], ButtonKind.SECONDARY, discussion[3]), acknowledgement)
        return (*answers, closing) if has_lapsed else answers

    def _at_once(self) -> QHBoxLayout:
        """What an emergency asks for first: somebody is called, and it is noted who was told."""
        self.call = Button(_tr("Call card"), ButtonKind.IMMEDIATE, parent=self)
        self.call.clicked.connect(self.call_wanted)
        told = self._answer(_tr.marked("Who was told"), Answer.ESCALATION, ButtonKind.TOLD, "T")
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(self.call, 1)
        row.addWidget(told, 1)
        return row

    def _answer(self, label: str, answer: Answer, kind: ButtonKind, key: str) -> Button:
        """A button for an answer; the key stands on those that come first."""
        is_first = answer is Answer.DISCUSSION or kind is ButtonKind.TOLD
        button = Button(_tr(label), kind, key, shows_key=is_first, parent=self)
        button.clicked.connect(self._on_answer)
        self._answers[button] = answer
        if answer is not Answer.DISCUSSION or not self._about.may_decide:
            allow(self._about.user, needed_to(answer), button)
        return button

    @Slot()
    def _on_answer(self) -> None:
        pressed = self.sender()
        self.answer_wanted.emit(next(a for button, a in self._answers.items() if button is pressed))


def _columns_of(widths: Sequence[int]) -> int:
    """How many buttons stand beside each other: three, two where three find no room, else one."""
    for columns in (3, 2):
        beside = len(widths) if columns == 3 else columns
        rows = [widths[start : start + beside] for start in range(0, len(widths), beside)]
        if beside <= columns and all(sum(row) + _GAP * (len(row) - 1) <= _ROOM for row in rows):
            return beside
    return 1
