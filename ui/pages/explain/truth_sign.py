"""Whether a test is met, as a shape: a tick, a cross, an open ring, a dash; never a colour that judges."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.rules.guidelines.assessment import Truth
from ui.theme import tokens_of
from ui.widgets.icons import draw_icon

_SIZE = 16
_SQUARE = QRectF(1, 1, _SIZE - 2, _SIZE - 2)
_DASH = QPointF(4, 0)


class TruthSign(QWidget):
    """The shape of an answer, None for a test that was not looked at; the word beside it says the same."""

    def __init__(self, truth: Truth | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._truth = truth
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = QColor(tokens_of(self.palette()).ink)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1.6))
        match self._truth:
            case Truth.TRUE:
                draw_icon(painter, "check", _SQUARE, ink, 2.6)
            case Truth.FALSE:
                draw_icon(painter, "cross", _SQUARE, ink, 2.6)
            case Truth.UNKNOWN:
                painter.drawEllipse(_SQUARE.adjusted(2, 2, -2, -2))
            case None:
                painter.drawLine(_SQUARE.center() - _DASH, _SQUARE.center() + _DASH)
        painter.end()
