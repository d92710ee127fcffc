"""The sign and the words of the message line, drawn in the colours of what it stands on."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Tokens, Type, font, tokens_of
from ui.widgets.icons import draw_icon
from ui.widgets.messages.message import Ground, Message
from ui.widgets.text import plain_tip
from ui.widgets.urgency_icons import draw_severity

_SIGN = 20
_LEAST_WIDTH = 40


def ink_on(ground: Ground, tokens: Tokens) -> str:
    """The colour that is read on a ground, as `#rrggbb`."""
    match ground:
        case Ground.IMMEDIATE:
            return tokens.on_severity
        case Ground.FACT:
            return tokens.fact_ink
        case _:
            return tokens.ink


class MessageSign(QWidget):
    """The shape of the urgency; a tick for a fact, a cross for what could not be done.

    `is_on_ground`: it is drawn on the ground of its message, not on white.
    """

    def __init__(self, parent: QWidget | None = None, *, is_on_ground: bool = True) -> None:
        super().__init__(parent)
        self._message: Message | None = None
        self._is_on_ground = is_on_ground
        self.setFixedSize(_SIGN, _SIGN)

    def show_message(self, message: Message | None) -> None:
        """Show the sign of a message; None: none."""
        self._message = message
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        message = self._message
        if message is None:
            return
        painter = QPainter(self)
        whole, tokens = QRectF(0, 0, _SIGN, _SIGN), tokens_of(self.palette())
        if message.urgency is not None:
            is_solid = self._is_on_ground and message.ground is Ground.IMMEDIATE
            draw_severity(painter, message.urgency, whole, self.palette(), is_reversed=is_solid)
        elif message.is_problem:
            draw_icon(painter, "cross", whole, QColor(tokens.invalid), 2.4)
        else:
            draw_icon(painter, "check", whole, QColor(tokens.fact_ink), 2.4)
        painter.end()


class Words(QWidget):
    """One line of plain text that ends in an ellipsis where there is too little room; the tip has all of it."""

    def __init__(self, kind: Type, parent: QWidget | None = None, *, yields: bool = False) -> None:
        super().__init__(parent)
        self._text, self._ground = "", Ground.NOTHING
        self.setFont(font(kind))
        across = QSizePolicy.Policy.Ignored if yields else QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Expanding)

    def show_text(self, text: str, ground: Ground) -> None:
        """Show a text on a ground."""
        self._text, self._ground = text, ground
        self.setToolTip(plain_tip(text))
        self.updateGeometry()
        self.update()

    @property
    def is_cut(self) -> bool:
        """Whether there is too little room for all of it."""
        return self.sizeHint().width() > self.width()

    def sizeHint(self) -> QSize:
        # The advance is rounded; what is cut is not.
        return QSize(self.fontMetrics().horizontalAdvance(self._text) + 1, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(_LEAST_WIDTH, self.sizeHint().width()), self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(QColor(ink_on(self._ground, tokens_of(self.palette()))))
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
