"""What is said of an input lies where it covers no other one, and no label of one."""

import pytest
from PySide6.QtCore import QRect, QSize

from ui.widgets.fields.free_place import free_place

WHOLE = QRect(0, 0, 900, 500)
AT, HEAD = QRect(100, 200, 150, 32), QRect(100, 180, 150, 16)
BELOW, RIGHT = QRect(100, 252, 150, 32), QRect(260, 200, 150, 32)
ABOVE, FAR_ABOVE = QRect(100, 140, 150, 32), QRect(100, 100, 600, 70)
SIZE = QSize(200, 24)


@pytest.mark.parametrize(
    ("others", "where"),
    [
        ([], QRect(100, 236, 200, 24)),
        ([BELOW], QRect(100, 152, 200, 24)),
        ([BELOW, ABOVE], QRect(100, 175, 200, 24)),
    ],
)
def test_it_lies_below_or_above_or_over_its_own_label(others: list[QRect], where: QRect) -> None:
    assert free_place(WHOLE, AT, HEAD, [SIZE], others) == where


def test_what_is_too_high_for_the_gap_takes_one_line() -> None:
    others = [BELOW, QRect(100, 100, 600, 72), RIGHT]
    assert free_place(WHOLE, AT, HEAD, [QSize(200, 44), QSize(400, 24)], others) == QRect(100, 175, 400, 24)


def test_it_goes_to_the_nearest_free_place_where_none_is_left_at_the_input() -> None:
    others = [QRect(0, y, 500, 40) for y in range(0, 500, 40) if y != 200]
    found = free_place(WHOLE, AT, HEAD, [QSize(200, 60)], others)
    assert not any(found.intersects(other) for other in others)
    assert WHOLE.contains(found)
    assert not found.intersects(AT)


def test_where_nothing_is_free_it_covers_as_little_as_can_be() -> None:
    found = free_place(
        QRect(0, 0, 320, 260), AT, HEAD, [SIZE], [QRect(0, 0, 320, 196), QRect(0, 234, 320, 26)]
    )
    assert QRect(0, 0, 320, 260).contains(found)
