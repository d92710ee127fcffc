"""The month of bookings behind Today."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.usecases.desk import Desk
from tests.builders import CLOCK
from tests.ui.clipping import clipped
from tests.ui.pages.today.states import booked, open_page
from ui.pages.today.month.grid import DayLoad, days_of, turned_by
from ui.pages.today.page import TodayPage
from ui.session.session import Where

TODAY = CLOCK.today()
SUNDAY = TODAY - timedelta(days=1)


def said(page: TodayPage) -> str:
    """What a screen reader hears of the day the focus is on."""
    return str(page.month.grid.currentItem().data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_key_shows_the_month_with_the_focus_on_today_and_who_comes(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    booked(desk)
    open_page(page)
    qtbot.keySequence(page, "Alt+M")
    assert (page.month.isVisible(), page.lists.isVisible(), page.narrowing.isVisible()) == (
        True,
        False,
        False,
    )
    assert page.month.grid.hasFocus()
    assert said(page) == "Mon 02-Mar-2026, 1 booked"
    assert [row.woman.name.family for row in page.month.model.rows] == ["Booked"]
    assert clipped(page.month) == []
    row = page.month.model.index(0, 2)
    assert (row.data(), page.month.model.rows[0].woman.born_unknown) == ("not known", True)


def test_arrows_walk_the_days_and_keys_turn_the_month(page: TodayPage, desk: Desk, qtbot: QtBot) -> None:
    booked(desk)
    open_page(page)
    page.to_month.click()
    qtbot.keyClick(page.month.grid, Qt.Key.Key_Right)
    assert page.month.day.text() == "Tue 03-Mar-2026"
    assert page.month.nobody.isVisible()
    qtbot.keySequence(page, "PgDown")
    assert (page.month.title.text(), page.month.day.text()) == ("Apr 2026", "Wed 01-Apr-2026")
    page.month.before.click()
    assert page.month.title.text() == "Mar 2026"


def test_a_woman_of_the_day_is_opened(page: TodayPage, desk: Desk, qtbot: QtBot) -> None:
    booking = booked(desk)
    open_page(page)
    page.to_month.click()
    with qtbot.waitSignal(page.location_wanted) as wanted:
        qtbot.keyClick(page.month.women, Qt.Key.Key_Return)
    assert (wanted.args[0].where, wanted.args[0].pregnancy_id) == (Where.WOMAN, booking.pregnancy_id)


@pytest.mark.parametrize("key", ["Esc", "Alt+M"])
def test_a_key_leads_back_to_the_lists(page: TodayPage, desk: Desk, qtbot: QtBot, key: str) -> None:
    booked(desk)
    open_page(page)
    page.to_month.click()
    qtbot.keySequence(page, key)
    assert (page.month.isVisible(), page.lists.isVisible(), page.narrowing.isVisible()) == (False, True, True)


@pytest.mark.parametrize(
    ("on", "counts", "capacity", "words"),
    [
        (TODAY, (4, 2), 12, "4 of 12 booked\n2 due"),
        (TODAY, (4, 0), 0, "4 booked"),
        (TODAY, (0, 0), 12, "0 of 12 booked"),
        (SUNDAY, (0, 0), 12, ""),
        (SUNDAY, (1, 0), 12, "1 of 12 booked"),
        (TODAY, (0, 0), 0, ""),
    ],
)
def test_a_day_says_how_full_it_is(
    desk: Desk, on: date, counts: tuple[int, int], capacity: int, words: str
) -> None:
    assert DayLoad(on, *counts, replace(desk.settings, day_capacity=capacity)).words == words


def test_months_are_turned_over_the_end_of_a_year() -> None:
    assert turned_by(date(2026, 12, 1), 1) == date(2027, 1, 1)
    assert turned_by(date(2026, 1, 1), -1) == date(2025, 12, 1)
    assert [len(days_of(date(2028, month, 1))) for month in (2, 4, 12)] == [29, 30, 31]
