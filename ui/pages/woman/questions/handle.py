"""What stands of the questions where they are a drawer: its handle with their number, and the most urgent one."""

from collections import Counter

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from models.records.flag import Flag, Urgency
from models.rules.flags.cards import FlagCard
from ui.pages.woman.answers.answer_form import Answer, needed_to
from ui.pages.woman.questions import wording
from ui.pages.woman.questions.about import About
from ui.pages.woman.questions.facts import because_of, left_texts
from ui.pages.woman.questions.panel_row import PanelRow, two_at_the_right
from ui.pages.woman.questions.urgency import UrgentCard
from ui.tables.row_actions import UnfoldButton
from ui.theme import Type, font, tokens_of
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import card_body
from ui.widgets.icons import draw_icon
from ui.widgets.permitted import allow
from ui.widgets.severity import SeverityBadge
from ui.widgets.urgency_icons import draw_severity
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("woman")
_WIDTH = 44
_SIGN = 22
_STEP = 46
_TOP = 44


class PanelHandle(QFrame):
    """The shapes of the open questions with their numbers, and how many there are; a press opens or shuts the drawer.

    Signals: `pressed`.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        body = card_body(self)
        body.setContentsMargins(5, 5, 5, 5)
        self.setFixedWidth(_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.turn = UnfoldButton(_tr("Questions"), "left", parent=self)
        self.turn.clicked.connect(self.pressed)
        body.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignTop)
        self._counts: Counter[Urgency] = Counter()
        self._missing = 0
        self._said = ""
        self.show_open(is_open=False)

    def show_about(self, about: About | None) -> None:
        """Count the questions of a woman; None: nobody's."""
        cards = about.groups.cards if about is not None else ()
        self._counts = Counter(card.urgency for card in cards)
        self._missing = len(about.groups.missing) if about is not None else 0
        self._said = _tr("{0} to answer").format(len(cards)) if cards else _tr("No open questions")
        parts = [f"{word(urgency)} {self._counts[urgency]}" for urgency in self._counts]
        self.turn.setAccessibleDescription(", ".join((self._said, *parts)))
        self.update()

    def show_open(self, *, is_open: bool) -> None:
        """Say whether the next press opens it or shuts it."""
        self.turn.show_sign("right" if is_open else "left")
        text = _tr("Shut the questions (Ctrl+Right)") if is_open else _tr("Open the questions (Ctrl+Right)")
        self.turn.setAccessibleName(text)
        self.turn.show_unfolded(is_unfolded=is_open)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, top = tokens_of(self.palette()), _TOP
        painter.setFont(font(Type.STRONG))
        left = (self.width() - _SIGN) / 2
        for urgency in (u for u in Urgency if self._counts[u]):
            draw_severity(painter, urgency, QRectF(left, top, _SIGN, _SIGN), self.palette())
            self._number(painter, self._counts[urgency], top)
            top += _STEP
        if self._missing:
            draw_icon(painter, "missing", QRectF(left, top, _SIGN, _SIGN), QColor(tokens.quiet), 2)
            self._number(painter, self._missing, top)
            top += _STEP
        said = f"{self._said}   Ctrl+→"
        if painter.fontMetrics().horizontalAdvance(said) <= self.height() - top - _SIGN:
            painter.setPen(QColor(tokens.ink))
            painter.translate(self.width() / 2 + 5, self.height() - 12)
            painter.rotate(-90)
            painter.drawText(0, 0, said)
        painter.end()

    def _number(self, painter: QPainter, number: int, top: int) -> None:
        painter.setPen(QColor(tokens_of(self.palette()).ink))
        place = QRectF(0, top + _SIGN, self.width(), 18)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), str(number))

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 200)


class UrgentBar(QWidget):
    """The most urgent question in one row, with its first answer.

    Signals: `answer_wanted`, `call_wanted`, `open_wanted`.
    """

    answer_wanted = Signal()
    call_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._card: UrgentCard | None = None
        self.first: Button | None = None

    @property
    def has_question(self) -> bool:
        """Whether there is one."""
        return self._card is not None

    def show_about(self, about: About | None) -> None:
        """Show the most urgent question of a woman; None: nobody's."""
        if self._card is not None:
            self._row.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
        self._card = self.first = None
        if about is not None and about.groups.cards:
            self._card = self._made(about.groups.cards[0], about)
            self._row.addWidget(self._card)

    def _made(self, question: FlagCard[Flag], about: About) -> UrgentCard:
        card = UrgentCard(question.urgency, self)
        text = wording.heading_text(question, about.groups)
        card.setAccessibleName(text)
        card.body.setContentsMargins(12, 4, 8, 4)
        quiet = " · ".join(
            part for part in (word(question.urgency), because_of(question, about.sheet)) if part
        )
        row = PanelRow(SeverityBadge(question.urgency, 22), text, quiet, card)
        row.end.addWidget(two_at_the_right(*left_texts(question, about.today)))
        self.first = self._answer(question, about, card)
        row.end.addWidget(self.first)
        further = Button(_tr("Open"), parent=card)
        further.setText(_tr("Open   Ctrl+→"))
        further.clicked.connect(self.open_wanted)
        row.end.addWidget(further)
        card.body.addWidget(row)
        return card

    def _answer(self, question: FlagCard[Flag], about: About, card: QWidget) -> Button:
        """The call card of an emergency, else a discussion."""
        if question.urgency is Urgency.IMMEDIATE:
            call = Button(_tr("Call card"), ButtonKind.PRIMARY, "Ctrl+K", parent=card)
            call.clicked.connect(self.call_wanted)
            return call
        discuss = Button(_tr("Record discussion"), ButtonKind.PRIMARY, "D", parent=card)
        discuss.clicked.connect(self.answer_wanted)
        if not about.may_decide:
            allow(about.user, needed_to(Answer.DISCUSSION), discuss)
        return discuss
