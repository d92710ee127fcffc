"""Icons drawn with a few strokes, so that they are sharp at every scale and take any colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

Line = tuple[tuple[float, float], ...]

_LINES: dict[str, tuple[Line, ...]] = {
    "today": (
        ((4, 6), (20, 6), (20, 20), (4, 20), (4, 6)),
        ((4, 10), (20, 10)),
        ((8, 3), (8, 6)),
        ((16, 3), (16, 6)),
    ),
    "women": (((12, 10.5), (12, 14)), ((6, 20), (6, 16), (9, 13.5), (15, 13.5), (18, 16), (18, 20))),
    "inbox": (
        ((3, 13), (6, 5), (18, 5), (21, 13), (21, 19), (3, 19), (3, 13)),
        ((3, 13), (8.5, 13), (10, 16), (14, 16), (15.5, 13), (21, 13)),
    ),
    "settings": (
        ((4, 7), (12.5, 7)),
        ((17.5, 7), (20, 7)),
        ((4, 17), (6.5, 17)),
        ((11.5, 17), (20, 17)),
    ),
    "loops": (
        ((4, 5), (9, 5), (9, 10), (4, 10), (4, 5)),
        ((4, 14), (9, 14), (9, 19), (4, 19), (4, 14)),
        ((13, 7.5), (20, 7.5)),
        ((13, 16.5), (20, 16.5)),
    ),
    "help": (
        ((9, 9), (9, 7), (10.5, 5), (13.5, 5), (15, 7), (15, 9), (12, 12), (12, 15)),
        ((12, 19), (12, 19.5)),
    ),
    "lock": (
        ((5, 11), (19, 11), (19, 20), (5, 20), (5, 11)),
        ((8.5, 11), (8.5, 7), (10, 4.5), (14, 4.5), (15.5, 7), (15.5, 11)),
    ),
    "leave": (((13, 4), (5, 4), (5, 20), (13, 20)), ((10, 12), (20, 12)), ((16, 8), (20, 12), (16, 16))),
    "pen": (((5, 19), (5, 15.5), (15.5, 5), (19, 8.5), (8.5, 19), (5, 19)), ((13, 7.5), (16.5, 11))),
    "curves": (
        ((4, 12), (10, 13.5), (15, 17), (20, 19.5)),
        ((4, 5), (6, 5.3)),
        ((9, 6), (11, 6.8)),
        ((14, 8.5), (15.8, 9.8)),
        ((18.5, 12), (20, 13.2)),
    ),
    "search": (((15, 15), (20, 20)),),
    "check": (((4, 12.5), (9.5, 18), (20, 6.5)),),
    "cross": (((6, 6), (18, 18)), ((18, 6), (6, 18))),
    "down": (((6, 9), (12, 15), (18, 9)),),
    "up": (((6, 15), (12, 9), (18, 15)),),
    "right": (((9, 6), (15, 12), (9, 18)),),
    "left": (((15, 6), (9, 12), (15, 18)),),
    "missing": (
        ((9.5, 9.5), (9.5, 8.2), (11, 7), (13, 7), (14.5, 8.2), (14.5, 9.5), (12, 11.8), (12, 13.6)),
        ((12, 17), (12, 17.2)),
    ),
    "aside": (((5.6, 18.4), (18.4, 5.6)),),
    "answered": (((7.5, 12.5), (10.7, 15.7), (16.5, 8.8)),),
    "plan": (((12, 7), (12, 12), (15.5, 14)),),
    "note": (((12, 11), (12, 16.5)), ((12, 7.6), (12, 7.8))),
}
_CIRCLES: dict[str, tuple[tuple[float, float, float], ...]] = {
    "women": ((12, 7, 3.5),),
    **dict.fromkeys(("missing", "aside", "answered", "plan", "note"), ((12, 12, 9.5),)),
    "search": ((10, 10, 6),),
    "settings": ((15, 7, 2.5), (9, 17, 2.5)),
}
NAMES = tuple(_LINES)


def draw_icon(painter: QPainter, name: str, where: QRectF, colour: QColor, weight: float = 1.8) -> None:
    """Draw an icon into a square, `weight` being the stroke on a grid of 24. Raises: KeyError for an unknown name."""
    path = _path(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(where.topLeft())
    painter.scale(where.width() / 24, where.height() / 24)
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(colour, weight, Qt.PenStyle.SolidLine, round_cap, round_join))
    painter.drawPath(path)
    painter.restore()


def _path(name: str) -> QPainterPath:
    path = QPainterPath()
    for line in _LINES[name]:
        path.moveTo(*line[0])
        for point in line[1:]:
            path.lineTo(*point)
    for x, y, radius in _CIRCLES.get(name, ()):
        path.addEllipse(QPointF(x, y), radius, radius)
    return path


def icon(name: str, colour: str, size: int = 24) -> QIcon:
    """An icon in one colour, at twice its size for sharp scaling."""
    pixmap = QPixmap(size * 2, size * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_icon(painter, name, QRectF(0, 0, size * 2, size * 2), QColor(colour))
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)
