"""How near a length is to a line, drawn: the length, its error, the lines."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.values.length import Millimetres
from ui.pages.woman.questions.near import Bar
from ui.theme import Type, font, tokens_of
from ui.widgets.text import Text, Tone

_SPAN = 26.0
"""How many millimetres the bar is long, the length in its middle."""
_WIDTH, _HEIGHT = 180, 40
_THICK = 5
_APART = 26


class NearBar(QWidget):
    """The drawn bar; `NearRow` says the same in words."""

    def __init__(self, bar: Bar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def _x(self, at: Millimetres) -> float:
        return self.width() * (0.5 + (at.tenths - self._bar.length.tenths) / 10 / _SPAN)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        bar, tokens = self._bar, tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = _HEIGHT / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(QRectF(0, middle - _THICK / 2, self.width(), _THICK), 2, 2)
        half = self.width() * bar.error.tenths / 10 / _SPAN
        painter.setBrush(QColor(tokens.accent))
        painter.setOpacity(0.45)
        painter.drawRect(QRectF(self.width() / 2 - half, middle - _THICK / 2, 2 * half, _THICK))
        painter.setOpacity(1)
        self._paint_lines(painter)
        painter.setPen(QPen(QColor(tokens.surface), 1.5))
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(QPointF(self.width() / 2, middle), 6, 6)
        self._write(painter, bar.length, 11, Type.STRONG_SMALL, tokens.ink)
        painter.end()

    def _paint_lines(self, painter: QPainter) -> None:
        """The line that is nearest thick, the others thin; a number that would lie on another is left out."""
        tokens, middle = tokens_of(self.palette()), _HEIGHT / 2
        written: list[float] = []
        for at in (self._bar.nearest, *self._bar.others):
            is_nearest = at == self._bar.nearest
            painter.setPen(QPen(QColor(tokens.ink), 2.4 if is_nearest else 1.2))
            reach = 9 if is_nearest else 6
            painter.drawLine(QPointF(self._x(at), middle - reach), QPointF(self._x(at), middle + reach - 2))
            if all(abs(self._x(at) - other) >= _APART for other in written):
                written.append(self._x(at))
                self._write(painter, at, _HEIGHT - 2, Type.SMALL, tokens.quiet)

    def _write(self, painter: QPainter, at: Millimetres, base: float, kind: Type, colour: str) -> None:
        worn = font(kind)
        wide = QFontMetrics(worn).horizontalAdvance(str(at))
        left = min(max(self._x(at) - wide / 2, 0.0), self.width() - wide)
        painter.setFont(worn)
        painter.setPen(QColor(colour))
        painter.drawText(QPointF(left, base), str(at))


class NearRow(QWidget):
    """The bar and what it says."""

    def __init__(self, bar: Bar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        first, second = bar.said
        self.setAccessibleName(f"{bar.length} mm: {first}, {second}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(first, Type.STRONG_SMALL))
        words.addWidget(Text(second, Type.SMALL, Tone.QUIET))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(NearBar(bar, self), 1)
        row.addLayout(words)
