"""Where something may lie over a page without covering what is filled in or pressed; rectangles only."""

from collections.abc import Iterator, Sequence
from itertools import product

from PySide6.QtCore import QPoint, QRect, QSize

_GAP, _EDGE = 4, 4
_TOUCH = 1


def free_place(
    whole: QRect, at: QRect, head: QRect, sizes: Sequence[QSize], others: Sequence[QRect]
) -> QRect:
    """The first free place at `at`: below it, above its label `head`, over that label, beside it; else the nearest one.

    `whole` is the window, `sizes` how large it may be, the best first, `others` what stays free. Where nothing is free it
    lies where it covers least.
    """
    spots = [spot for size in sizes for spot in _at(whole, at, head, size)]
    inside = [spot for spot in spots if whole.contains(spot)] or spots[:1]
    free = next((spot for spot in inside if _is_free(spot, others)), None)
    if free is None:
        around = (spot for size in sizes for spot in _anywhere(whole, at, size, others))
        near = sorted(around, key=lambda spot: _apart(spot, at))
        free = next((spot for spot in near if _is_free(spot, others)), None)
    return free or min(inside, key=lambda spot: sum(_area(spot & other) for other in others))


def _at(whole: QRect, at: QRect, head: QRect, size: QSize) -> Iterator[QRect]:
    left = _within(whole, at.left(), size)
    top = min(at.top(), head.top())
    yield QRect(QPoint(left, at.bottom() + 1 + _GAP), size)
    yield QRect(QPoint(left, top - _GAP - size.height()), size)
    yield QRect(QPoint(left, at.top() - _TOUCH - size.height()), size)
    yield QRect(QPoint(at.right() + 1 + _GAP, at.top()), size)
    yield QRect(QPoint(at.left() - _GAP - size.width(), at.top()), size)


def _anywhere(whole: QRect, at: QRect, size: QSize, others: Sequence[QRect]) -> Iterator[QRect]:
    """Beside whatever stays free, level with it or flush with the input."""
    lefts = {
        _within(whole, x, size) for x in (at.left(), at.right() + 1 + _GAP, whole.right() - size.width())
    }
    lefts |= {other.right() + 1 + _GAP for other in others}
    tops = {at.top()} | {other.bottom() + 1 + _GAP for other in others}
    tops |= {other.top() - _GAP - size.height() for other in others}
    for left, top in product(lefts, tops):
        spot = QRect(QPoint(left, top), size)
        if whole.contains(spot) and not spot.intersects(at):
            yield spot


def _within(whole: QRect, left: int, size: QSize) -> int:
    return max(_EDGE, min(left, whole.width() - size.width() - _EDGE))


def _is_free(spot: QRect, others: Sequence[QRect]) -> bool:
    return not any(spot.intersects(other) for other in others)


def _apart(spot: QRect, at: QRect) -> int:
    return (spot.center() - at.center()).manhattanLength()


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())
