"""The signs of urgency: shape, mark and colour at once, drawn the same in every list, card and chart."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF

from models.records.flag import Urgency
from ui.theme import Tokens, tokens_of


def severity_colour(urgency: Urgency, worn: QPalette) -> str:
    """The colour of an urgency in the theme that `worn` belongs to, as `#rrggbb`."""
    tokens = tokens_of(worn)
    return {
        Urgency.IMMEDIATE: tokens.immediate,
        Urgency.URGENT: tokens.urgent,
        Urgency.PROMPT: tokens.prompt,
        Urgency.ROUTINE: tokens.routine,
        Urgency.INFO: tokens.info,
    }[urgency]


def draw_severity(
    painter: QPainter, urgency: Urgency, where: QRectF, worn: QPalette, *, is_reversed: bool = False
) -> None:
    """Octagon immediate, triangle urgent, diamond prompt, circle routine, square information; with its mark inside.

    `is_reversed`: on a ground of the colour of its urgency.
    """
    shape, mark = severity_colour(urgency, worn), tokens_of(worn).on_severity
    if is_reversed:
        shape, mark = mark, shape
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shape))
    painter.translate(where.center())
    painter.scale(where.width() / 20, where.height() / 20)
    _shape(painter, urgency)
    painter.setPen(QPen(QColor(mark), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    _mark(painter, urgency)
    painter.restore()


def draw_late(painter: QPainter, tokens: Tokens, where: QRectF) -> None:
    """A filled clock face: late, whatever the urgency; no colour of its own, because colour means urgency."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.ink))
    painter.drawEllipse(where)
    painter.setPen(
        QPen(QColor(tokens.surface), where.width() / 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    )
    middle = where.center()
    painter.drawLine(middle, QPointF(middle.x(), where.top() + where.height() / 4))
    painter.drawLine(middle, QPointF(where.right() - where.width() / 3.4, middle.y()))
    painter.restore()


def _shape(painter: QPainter, urgency: Urgency) -> None:
    """The filled shape in a square of 20 around the origin."""
    match urgency:
        case Urgency.IMMEDIATE:
            painter.drawPolygon(_regular(8, 9.6, pi / 8))
        case Urgency.URGENT:
            painter.drawPolygon(QPolygonF([QPointF(0, -9), QPointF(9.8, 8.4), QPointF(-9.8, 8.4)]))
        case Urgency.PROMPT:
            painter.drawPolygon(_regular(4, 10.6, 0))
        case Urgency.ROUTINE:
            painter.drawEllipse(QPointF(0, 0), 8.6, 8.6)
        case Urgency.INFO:
            painter.drawRoundedRect(QRectF(-8, -8, 16, 16), 3, 3)


def _mark(painter: QPainter, urgency: Urgency) -> None:
    """An exclamation mark for what must be answered, a dot for routine, an i for information."""
    if urgency is Urgency.ROUTINE:
        painter.drawPoint(QPointF(0, 0))
        return
    low = 1.2 if urgency is Urgency.URGENT else 0.0
    stem, dot = (-4.4, 4.4) if urgency is not Urgency.INFO else (4.2, -4.2)
    painter.drawLine(QPointF(0, stem * 0.85 + low), QPointF(0, (-stem * 0.12 if stem < 0 else -0.6) + low))
    painter.drawPoint(QPointF(0, dot + low * 0.6))


def _regular(corners: int, radius: float, turn: float) -> QPolygonF:
    angles = (turn + 2 * pi * i / corners for i in range(corners))
    return QPolygonF([QPointF(radius * cos(a), radius * sin(a)) for a in angles])
