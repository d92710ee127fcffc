"""Labels find their places without lying on each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.chart.layout import Box, Flagpole, best, hoist

AREA = Box(0, 0, 100, 60)


def test_boxes_that_touch_do_not_overlap() -> None:
    assert Box(0, 0, 10, 10).overlap(Box(10, 0, 20, 10)) == 0
    assert Box(0, 0, 10, 10).overlap(Box(8, 8, 20, 20)) == 4


def test_a_box_is_moved_into_the_plot() -> None:
    assert Box(95, -5, 105, 5).moved_into(AREA) == Box(90, 0, 100, 10)


def test_the_first_free_place_is_taken() -> None:
    places = [Box(0, 0, 10, 10), Box(20, 0, 30, 10), Box(40, 0, 50, 10)]
    assert best(places, [Box(5, 5, 15, 15)], AREA) == places[1]


def test_without_a_free_place_the_least_covered_is_taken() -> None:
    places = [Box(0, 0, 10, 10), Box(20, 0, 30, 10)]
    assert best(places, [Box(0, 0, 10, 10), Box(29, 0, 40, 10)], AREA) == places[1]


def test_no_place_at_all_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="candidates"):
        best([], [], AREA)


def test_a_lone_label_hangs_on_top_to_the_right() -> None:
    (place,) = hoist([Flagpole(50, 20)], AREA, 2, 3)
    assert (place.left, place.row) == (52, 0)


def test_a_label_at_the_right_edge_leans_left() -> None:
    (place,) = hoist([Flagpole(95, 20)], AREA, 2, 3)
    assert (place.left, place.row) == (73, 0)


def test_a_line_under_another_label_ends_below_it() -> None:
    first, second = hoist([Flagpole(50, 20), Flagpole(60, 20)], AREA, 2, 3)
    assert (first.row, second.row) == (0, 1)


def test_three_marks_at_the_right_edge_all_find_room() -> None:
    rows = [p.row for p in hoist([Flagpole(90, 30), Flagpole(94, 30), Flagpole(97, 30)], AREA, 2, 3)]
    assert rows == [2, 1, 0]


def test_a_label_without_room_is_left_out() -> None:
    assert hoist([Flagpole(50, 200)], AREA, 2, 3)[0].row is None


_POLES = st.lists(st.builds(Flagpole, st.floats(0, 800, width=32), st.floats(5, 150, width=32)), max_size=12)


@given(_POLES)
def test_labels_never_overlap_nor_cross_a_line(poles: list[Flagpole]) -> None:
    area = Box(0, 0, 800, 300)
    hung = [(p, h) for p, h in zip(poles, hoist(poles, area, 4, 5), strict=True) if h.row is not None]
    for index, (pole, place) in enumerate(hung):
        assert 0 <= place.left <= 800 - pole.width
        for other, its in hung[index + 1 :]:
            mine = Box(place.left, 0, place.left + pole.width, 1)
            theirs = Box(its.left, 0, its.left + other.width, 1)
            assert place.row != its.row or mine.overlap(theirs) == 0
            assert not mine.left <= other.x <= mine.right or (its.row or 0) > (place.row or 0)
            assert not theirs.left <= pole.x <= theirs.right or (place.row or 0) > (its.row or 0)
