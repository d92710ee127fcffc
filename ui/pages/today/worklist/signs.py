"""The small drawings in a row: where she is, and how her last lengths ran."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from models.records.plan import BookingState
from models.values.length import Millimetres
from ui.theme import Tokens
from ui.widgets.icons import draw_icon

LINE_AT = 250
"""The length, in tenths of a millimetre, at which the dotted line of every small curve is drawn."""
HIGHEST = 500
"""The length at the upper edge of every small curve; a longer one is drawn there."""
_MOST = 5
_DOT, _LAST_DOT = 2.0, 3.6


def draw_place(
    painter: QPainter, tokens: Tokens, state: BookingState, where: QRectF, *, has_room: bool
) -> None:
    """A ring for one who is not here yet, a ring with a dot for one who waits, a dot in a room, a tick when done."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, radius = where.center(), where.width() / 2 - 1
    if state is BookingState.SEEN:
        draw_icon(painter, "check", where.adjusted(-1, -1, 1, 1), QColor(tokens.ink), 2.4)
    elif state is BookingState.ARRIVED:
        painter.setPen(QPen(QColor(tokens.accent), 2.2))
        painter.setBrush(QColor(tokens.accent) if has_room else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, radius, radius)
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(middle, radius / 4, radius / 4)
    else:
        painter.setPen(QPen(QColor(tokens.outline), 1.4))
        painter.drawEllipse(middle, radius, radius)
    painter.restore()


def draw_lengths(painter: QPainter, tokens: Tokens, lengths: Sequence[Millimetres], where: QRectF) -> None:
    """Her last lengths on the one scale that all rows share, the newest at the right, the dotted line at 25 mm."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = _height_of(LINE_AT, where)
    painter.setPen(QPen(QColor(tokens.outline), 1, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(where.left(), line), QPointF(where.right(), line))
    points = _points(lengths, where)
    painter.setPen(QPen(QColor(tokens.accent), 1.6))
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    for point in points[:-1]:
        painter.drawEllipse(point, _DOT, _DOT)
    for point in points[-1:]:
        painter.drawEllipse(point, _LAST_DOT, _LAST_DOT)
    painter.restore()


def _points(lengths: Sequence[Millimetres], where: QRectF) -> list[QPointF]:
    """Where each length stands: the last at the right edge, each one before it a step to the left."""
    shown, step = lengths[-_MOST:], (where.width() - 2 * _LAST_DOT) / (_MOST - 1)
    right = where.right() - _LAST_DOT
    return [
        QPointF(right - step * before, _height_of(length.tenths, where))
        for before, length in zip(range(len(shown) - 1, -1, -1), shown, strict=True)
    ]


def _height_of(tenths: int, where: QRectF) -> float:
    inside = where.adjusted(0, _LAST_DOT, 0, -_LAST_DOT)
    return inside.bottom() - inside.height() * min(tenths, HIGHEST) / HIGHEST
