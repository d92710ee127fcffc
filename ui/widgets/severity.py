"""How urgent something is, in a small badge."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.records.flag import Urgency
from ui.spoken.roles import Role, SpokenAs
from ui.widgets.text import plain_tip
from ui.widgets.urgency_icons import draw_severity, severity_colour
from ui.wording.words import word

__all__ = ["SeverityBadge", "draw_severity", "severity_colour"]


class SeverityBadge(SpokenAs, QWidget):
    """The painted sign of an urgency; its word is the accessible name and the tooltip."""

    spoken_role = Role.Graphic

    def __init__(
        self, urgency: Urgency, size: int = 20, parent: QWidget | None = None, *, is_reversed: bool = False
    ) -> None:
        super().__init__(parent)
        self._size, self._is_reversed = size, is_reversed
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_urgency(urgency)

    def set_urgency(self, urgency: Urgency) -> None:
        """Show another urgency."""
        self._urgency = urgency
        self.setAccessibleName(word(urgency))
        self.setToolTip(plain_tip(word(urgency)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        where = QRectF(0, 0, self._size, self._size)
        draw_severity(painter, self._urgency, where, self.palette(), is_reversed=self._is_reversed)
        painter.end()
