"""What is seen in the colour of an urgency: a line of text, the edge of a card."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from models.records.flag import Urgency
from ui.theme import Type
from ui.widgets.card import Card
from ui.widgets.text import Text
from ui.widgets.urgency_icons import severity_colour

_EDGE = 4
_CORNER = 8


class UrgencyText(Text):
    """Says how urgent something is; the colour follows the theme."""

    def __init__(self, text: str, urgency: Urgency, parent: QWidget | None = None) -> None:
        super().__init__(text, Type.STRONG, wraps=True, parent=parent)
        self._urgency = urgency
        self._colour = ""
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        colour = severity_colour(self._urgency, self.palette())
        if colour != self._colour:
            self._colour = colour
            self.setStyleSheet(f"color: {colour};")


class UrgentCard(Card):
    """A card whose edge is in the colour of its flag."""

    def __init__(self, urgency: Urgency, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._urgency = urgency

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(severity_colour(self._urgency, self.palette())))
        # Wider than the edge and cut to it, so that its corners follow the card's.
        painter.setClipRect(0, 0, _EDGE, self.height())
        painter.drawRoundedRect(self.rect(), _CORNER, _CORNER)
        painter.end()
