"""The simple drawings of the help."""

from collections.abc import Callable, Mapping
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QPalette, QPen

from ui.theme import Tokens, Type, font, tokens_of
from ui.wording.tr import context

_tr = context("help")


_WIDTH, _HEIGHT = 304, 190
"""What the pane has room for."""
_AROUND = 12
_ICON, _ICON_SIDE = "icon", 64


def drawing(name: str, palette: QPalette, ratio: float) -> QImage | None:
    """A drawing in the colours of the theme, sharp at this device pixel ratio; None for an unknown name."""
    if name == _ICON:
        return QGuiApplication.windowIcon().pixmap(QSize(_ICON_SIDE, _ICON_SIDE), ratio).toImage()
    draw = _DRAWINGS.get(name)
    if draw is None:
        return None
    image = QImage(ceil(_WIDTH * ratio), ceil(_HEIGHT * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    tokens = tokens_of(palette)
    image.fill(QColor(tokens.surface))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font(Type.SMALL))
    painter.translate(-_AROUND, 0)
    draw(painter, tokens)
    painter.end()
    return image


def _length(painter: QPainter, tokens: Tokens) -> None:
    """Uterus on the left, vagina on the right, the closed canal between with its calipers."""
    _walls(painter, tokens, QRectF(84, 45, 160, 100), 0)
    _calipers(painter, tokens, QPointF(84, 95), QPointF(244, 95))
    _write(painter, tokens, QPointF(164, 30), _tr("cervical length"))
    _write(painter, tokens, QPointF(84, 172), _tr("internal os"))
    _write(painter, tokens, QPointF(244, 172), _tr("external os"))
    _write(painter, tokens, QPointF(50, 100), _tr("membranes"))
    _write(painter, tokens, QPointF(280, 100), _tr("vagina"))


def _quality(painter: QPainter, tokens: Tokens) -> None:
    """The frame of an image that the cervix fills, both lips alike, the empty bladder above."""
    painter.setPen(QPen(QColor(tokens.outline), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(14, 8, 300, 174))
    _walls(painter, tokens, QRectF(54, 60, 220, 86), 0)
    _calipers(painter, tokens, QPointF(54, 103), QPointF(274, 103))
    painter.setPen(QPen(QColor(tokens.quiet), 1.5))
    painter.drawEllipse(QRectF(84, 22, 90, 18))
    _write(painter, tokens, QPointF(232, 36), _tr("bladder empty"))
    _write(painter, tokens, QPointF(164, 78), _tr("front lip"))
    _write(painter, tokens, QPointF(164, 137), _tr("back lip"))
    _write(painter, tokens, QPointF(164, 172), _tr("the cervix fills two thirds to three quarters"))


def _funnel(painter: QPainter, tokens: Tokens) -> None:
    """Four shapes side by side; the calipers stand on what is still closed."""
    for place, (letter, open_part) in enumerate((("T", 0.0), ("Y", 0.28), ("V", 0.55), ("U", 0.75))):
        box = QRectF(12 + place * 80, 45, 62, 80)
        _walls(painter, tokens, box, open_part, rounded=letter == "U")
        closed = box.left() + box.width() * open_part
        _calipers(painter, tokens, QPointF(closed, box.center().y()), QPointF(box.right(), box.center().y()))
        _write(painter, tokens, QPointF(box.center().x(), 28), letter)
    _write(painter, tokens, QPointF(164, 165), _tr("the length is what is still closed"))


def _walls(
    painter: QPainter, tokens: Tokens, box: QRectF, open_part: float, *, rounded: bool = False
) -> None:
    """Both lips around a canal of which the part next to the uterus stands open."""
    middle, gap = box.center().y(), 1.5
    tip = box.left() + box.width() * open_part
    wide = box.height() * 0.3 if open_part else gap
    painter.setPen(QPen(QColor(tokens.outline), 1.5))
    painter.setBrush(QColor(tokens.fact_ground))
    for side in (-1, 1):
        lip = QPainterPath(QPointF(box.left(), middle + side * box.height() / 2))
        lip.lineTo(box.right() - 14, middle + side * box.height() / 2)
        lip.quadTo(box.right() + 6, middle + side * box.height() / 4, box.right(), middle + side * gap)
        lip.lineTo(tip, middle + side * gap)
        if rounded:
            lip.quadTo(tip, middle + side * wide, box.left(), middle + side * wide)
        else:
            lip.lineTo(box.left(), middle + side * wide)
        lip.closeSubpath()
        painter.drawPath(lip)


def _calipers(painter: QPainter, tokens: Tokens, first: QPointF, last: QPointF) -> None:
    painter.setPen(QPen(QColor(tokens.accent), 1.5, Qt.PenStyle.DotLine))
    painter.drawLine(first, last)
    painter.setPen(QPen(QColor(tokens.accent), 2))
    for end in (first, last):
        painter.drawLine(end - QPointF(5, 0), end + QPointF(5, 0))
        painter.drawLine(end - QPointF(0, 5), end + QPointF(0, 5))


def _write(painter: QPainter, tokens: Tokens, middle: QPointF, text: str) -> None:
    painter.setPen(QColor(tokens.ink))
    room = QRectF(middle.x() - 150, middle.y() - 12, 300, 20)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), text)


_DRAWINGS: Mapping[str, Callable[[QPainter, Tokens], None]] = {
    "length": _length,
    "quality": _quality,
    "funnel": _funnel,
}
