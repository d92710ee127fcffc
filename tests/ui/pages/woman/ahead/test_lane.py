"""What lies ahead, drawn under the weeks of the chart."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.outlook import OutlookRow, Turn
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_sheet, all_guidelines
from ui.chart.plane import Plane
from ui.chart.time_axis import LEFT, RIGHT
from ui.pages.woman.ahead.lane import HEIGHT, AheadLane

SCAN = OutlookRow(a_day("23+0"), Turn.SCAN_DUE)
MANY = (
    OutlookRow(a_day("21+0"), Turn.SCAN_DUE),
    OutlookRow(a_day("23+6"), Turn.LENGTH_CLOSES, "rcog-75"),
    OutlookRow(a_day("24+0"), Turn.LENGTH_CLOSES, "nice-ng25"),
    OutlookRow(a_day("24+0"), Turn.LAST_SCAN),
    OutlookRow(a_day("34+0"), Turn.PROGESTERONE_STOP),
    OutlookRow(a_day("36+1"), Turn.REMOVAL_OPENS, "rcog-75"),
)
Shown = Callable[..., AheadLane]


@pytest.fixture
def lane(qtbot: QtBot, themed_app: QApplication) -> Shown:
    """Shows a sheet with these rows ahead in a lane so wide."""

    def show(*rows: OutlookRow, width: int = 848, sheet: PregnancySheet | None = None) -> AheadLane:
        made = AheadLane(all_guidelines())
        qtbot.addWidget(made)
        made.show_sheet(sheet or a_sheet(outlook=rows), TODAY)
        made.resize(width, HEIGHT)
        with qtbot.waitActive(made):
            made.show()
        return made

    return show


def lines(lane: AheadLane) -> list[str]:
    return [line for told in lane.told for line in told.lines if line]


def test_windows_that_close_together_are_told_in_one_breath(lane: Shown) -> None:
    said = lines(lane(*MANY[1:4]))
    assert said == ["in 13 to 14 days: windows close", "15-Mar 23+6 RCOG GTG 75 · 16-Mar 24+0 NICE NG25"]


def test_what_is_overdue_stands_at_today_and_first(lane: Shown) -> None:
    shown = lane(*MANY)
    assert shown.days[0].is_overdue
    assert lines(shown)[0] == "7 days overdue: scan due"
    here = shown.place_of(TODAY)
    assert shown.told[0].left + shown._wide(shown.told[0]) <= here < shown.told[1].left


def test_what_stands_left_of_its_mark_does_not_stand_on_today(lane: Shown) -> None:
    late = AheadLane(all_guidelines())
    rows = tuple(OutlookRow(a_day(at), Turn.REMOVAL_OPENS, "rcog-75") for at in ("36+1", "37+0", "37+1"))
    late.show_sheet(a_sheet(outlook=rows), a_day("33+0"))
    late.resize(832, HEIGHT)
    here, (told,) = late.place_of(a_day("33+0")), late.told
    assert told.left + late._wide(told) <= here or told.left >= here


def test_what_is_overdue_early_on_stands_right_of_today(lane: Shown) -> None:
    early = AheadLane(all_guidelines())
    early.show_sheet(a_sheet(outlook=(OutlookRow(a_day("15+0"), Turn.SCAN_DUE),)), a_day("15+3"))
    early.resize(848, HEIGHT)
    assert early.told[0].left > early.place_of(a_day("15+3"))


@pytest.mark.parametrize("width", [520, 640, 848, 1258])
def test_no_text_is_cut_lies_on_another_or_leaves_the_lane(lane: Shown, width: int) -> None:
    shown = lane(*MANY, width=width)
    places = [(told.left, told.left + shown._wide(told)) for told in shown.told]
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    assert all(left >= LEFT - 1 and right <= width - RIGHT + 1 for left, right in places)


def test_a_narrow_lane_says_less_and_marks_as_much(lane: Shown) -> None:
    assert len("".join(lines(lane(*MANY, width=520)))) < len("".join(lines(lane(*MANY, width=1258))))
    assert len(lane(*MANY, width=520).days) == 5


def test_a_day_lies_where_the_chart_has_its_age(lane: Shown) -> None:
    from ui.chart.figure import TrendFigure

    plane = Plane.of(TrendFigure(848, 300))
    assert lane(SCAN).place_of(a_day("23+0")) == pytest.approx(plane.x(23), abs=0.5)


def test_a_day_beyond_the_weeks_is_marked_at_their_edge(lane: Shown) -> None:
    shown = lane(OutlookRow(a_day("40+0"), Turn.REMOVAL_PLANNED))
    assert shown.place_of(a_day("40+0")) == 848 - RIGHT
    assert lines(shown)[-1] != ""


def test_the_arrow_keys_walk_the_days_and_stop_at_the_ends(lane: Shown, qtbot: QtBot) -> None:
    shown = lane(*MANY[1:])
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Left)
    assert shown.chosen is shown.days[-1]
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    assert shown.chosen is shown.days[-1]
    qtbot.keyClick(shown, Qt.Key.Key_Left)
    assert shown.accessibleDescription() == "In 12 wk, 25-May-2026, 34+0: Progesterone stops."


def test_the_mouse_is_told_the_whole_of_a_day(lane: Shown, qtbot: QtBot) -> None:
    shown = lane(SCAN)
    qtbot.mouseMove(shown, QPoint(round(shown.place_of(SCAN.on)), 10))
    assert shown.toolTip() == "In 7 days, 09-Mar-2026, 23+0: Scan due."
    qtbot.mouseMove(shown, QPoint(60, 10))
    assert shown.toolTip() == ""


@pytest.mark.parametrize("way", ["click", "enter"])
def test_it_leads_to_the_list(lane: Shown, qtbot: QtBot, way: str) -> None:
    shown = lane(SCAN)
    with qtbot.waitSignal(shown.list_wanted):
        if way == "click":
            qtbot.mouseClick(shown, Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClick(shown, Qt.Key.Key_Return)


def test_another_key_is_left_to_the_window(lane: Shown, qtbot: QtBot) -> None:
    shown = lane(SCAN)
    qtbot.keyClick(shown, Qt.Key.Key_Up)
    assert shown.chosen is None


def test_the_text_twin_is_the_accessible_name(lane: Shown) -> None:
    shown = lane(*MANY)
    assert len(shown.text) == 5
    assert all(sentence in shown.accessibleName() for sentence in shown.text)


def test_where_nothing_is_ahead_it_says_why(lane: Shown) -> None:
    assert lane(sheet=a_sheet(due=None)).text == ("No window can be dated before the due date is agreed.",)


def test_a_blank_lane_holds_nobodys_days(lane: Shown) -> None:
    shown = lane(*MANY)
    shown.blank()
    assert (shown.days, shown.text, shown.told) == ((), ("",), ())
