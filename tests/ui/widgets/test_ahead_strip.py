"""The strip of days ahead."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from models.records.outlook import OutlookRow, Turn
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_sheet, all_guidelines
from tests.examples import examples
from tests.ui.clipping import clipped
from ui.theme import Type, font
from ui.widgets.ahead_strip import AheadStrip, fitted

MANY = (
    OutlookRow(a_day("21+0"), Turn.SCAN_DUE),
    OutlookRow(a_day("23+6"), Turn.LENGTH_CLOSES, "rcog-75"),
    OutlookRow(a_day("24+0"), Turn.FLAG_APPEARS, "APP-LATE"),
    OutlookRow(a_day("24+0"), Turn.LENGTH_CLOSES, "nice-ng25"),
    OutlookRow(a_day("24+0"), Turn.LAST_SCAN),
    OutlookRow(a_day("34+0"), Turn.PROGESTERONE_STOP),
    OutlookRow(a_day("36+1"), Turn.REMOVAL_OPENS, "rcog-75"),
)
Shown = Callable[..., AheadStrip]


@pytest.fixture
def strip(qtbot: QtBot, themed_app: QApplication) -> Shown:
    """Shows a sheet with these rows ahead on a strip so wide."""

    def show(*rows: OutlookRow, width: int = 848, sheet: PregnancySheet | None = None) -> AheadStrip:
        made = AheadStrip(all_guidelines())
        qtbot.addWidget(made)
        made.show_sheet(sheet or a_sheet(outlook=rows), TODAY)
        made.resize(width, made.sizeHint().height())
        with qtbot.waitActive(made):
            made.show()
        return made

    return show


@pytest.mark.parametrize("width", [400, 640, 848, 1258])
def test_nothing_is_cut_off_at_any_width(strip: Shown, width: int) -> None:
    shown = strip(*MANY, width=width)
    assert shown.width() == width
    assert clipped(shown) == []


def test_what_does_not_fit_is_counted(strip: Shown) -> None:
    shown = strip(*MANY, width=640)
    visible = [chip for chip in shown.chips if chip.isVisible()]
    assert len(visible) >= 2
    assert shown.more.text() == f"+{len(shown.chips) - len(visible)} more"


def test_what_fits_can_still_be_read_whole_in_the_list(strip: Shown) -> None:
    shown = strip(*MANY[:2])
    assert all(chip.isVisible() for chip in shown.chips)
    assert shown.more.text() == "List"
    shown.more.click()
    assert shown.list.isVisible()


def test_the_button_opens_the_list_of_all_days_and_closes_it_again(strip: Shown) -> None:
    shown = strip(*MANY)
    shown.more.click()
    assert not any(chip.isVisible() for chip in shown.chips)
    cells = " ".join(label.text() for label in shown.list.findChildren(QLabel) if label.isVisible())
    for said in ("overdue", "16-Mar-2026, 24+0", "Length window closes: NICE NG25"):
        assert said in cells
    assert clipped(shown.list) == []
    shown.more.click()
    assert shown.chips[0].isVisible()
    assert not shown.list.isVisible()


def test_what_is_overdue_comes_first_in_its_own_look(strip: Shown) -> None:
    shown = strip(*MANY)
    first, *others = shown.chips
    assert first.property("look") == "overdue"
    assert {chip.property("look") for chip in others} == {"ahead"}
    assert first.accessibleName() == "7 days overdue, 23-Feb-2026, 21+0: Scan due."


def test_the_arrow_keys_walk_the_days_and_stop_at_the_ends(strip: Shown, qtbot: QtBot) -> None:
    shown = strip(*MANY[:3])
    first, second, third = shown.chips
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Left)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    for chip in (second, third):
        qtbot.keyClick(chip, Qt.Key.Key_Right)
    assert third.hasFocus()


def test_another_key_moves_nothing(strip: Shown, qtbot: QtBot) -> None:
    shown = strip(*MANY[:2])
    shown.chips[0].setFocus()
    qtbot.keyClick(shown.chips[0], Qt.Key.Key_Up)
    assert shown.chips[0].hasFocus()


def test_the_text_twin_is_the_accessible_name(strip: Shown) -> None:
    shown = strip(*MANY)
    assert len(shown.text) == len(shown.chips) == 5
    assert all(sentence in shown.accessibleName() for sentence in shown.text)


def test_where_nothing_is_ahead_it_says_why(strip: Shown) -> None:
    shown = strip(sheet=a_sheet(due=None))
    assert shown.text == ("No window can be dated before the due date is agreed.",)
    assert not shown.more.isVisible()
    assert clipped(shown) == []


def test_a_blank_strip_is_folded_and_holds_nobodys_days(strip: Shown) -> None:
    shown = strip(*MANY)
    shown.more.click()
    shown.blank()
    assert (shown.chips, shown.text, shown.more.isVisible(), shown.list.isVisible()) == (
        [],
        ("",),
        False,
        False,
    )


def test_the_next_woman_finds_it_folded_only_after_a_blank(strip: Shown) -> None:
    shown = strip(*MANY)
    shown.more.click()
    shown.show_sheet(a_sheet(outlook=MANY), TODAY)
    assert shown.list.isVisible()


@settings(max_examples=examples(60))
@given(
    st.lists(st.text("abcdefgh WM:.", min_size=1, max_size=90), min_size=1, max_size=5),
    st.integers(60, 300),
)
def test_no_line_is_ever_wider_than_its_room(qapp: QApplication, texts: list[str], width: int) -> None:
    metrics = QFontMetrics(font(Type.SMALL))
    lines = fitted(texts, metrics, width)
    assert 1 <= len(lines) <= 2
    assert all(metrics.horizontalAdvance(line) <= width for line in lines)


def test_a_wider_strip_shows_more_days(strip: Shown) -> None:
    shown = strip(*MANY, width=640)
    before = sum(chip.isVisible() for chip in shown.chips)
    shown.resize(1258, shown.height())
    assert sum(chip.isVisible() for chip in shown.chips) > before


def test_the_longest_heading_goes_into_the_narrowest_day(strip: Shown) -> None:
    rows = tuple(OutlookRow(a_day(f"{week}+6"), Turn.SCAN_DUE) for week in (0, 1, 2, 3))
    shown = strip(*rows, width=400)
    assert shown.chips[0].width() >= 228
    assert shown.chips[0].accessibleName().startswith("148 days overdue")
    assert clipped(shown) == []
