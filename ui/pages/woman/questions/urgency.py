"""The frame of a card in the colour of its urgency."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from models.records.flag import Urgency
from ui.widgets.card import Card
from ui.widgets.urgency_icons import severity_colour

_EDGE = 2
_CORNER = 8


class UrgentCard(Card):
    """A card framed in the colour of its flag: the one that is open."""

    def __init__(self, urgency: Urgency, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._urgency = urgency

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(severity_colour(self._urgency, self.palette())), _EDGE))
        inside = QRectF(self.rect()).adjusted(_EDGE / 2, _EDGE / 2, -_EDGE / 2, -_EDGE / 2)
        painter.drawRoundedRect(inside, _CORNER, _CORNER)
        painter.end()
