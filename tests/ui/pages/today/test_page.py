"""The page a day begins on, with a real store behind it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.clock import FixedClock
from models.errors import Unavailable
from models.records.flag import FlagState
from models.usecases.desk import Desk
from models.usecases.flags.hand_over import HandOverDraft, hand_over
from models.usecases.flags.reevaluate_due import due_for_reevaluation
from models.usecases.scans.record import strike_out_scan
from tests.builders import CLOCK, NURSE, a_patient, a_scan, a_sheet, keep, next_id
from tests.first_edition import opened_after_the_upgrade
from tests.ui.pages.today.states import a_woman_with, names, open_page
from ui.pages.today.page import TodayPage
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, Where, WomanOnScreen
from ui.widgets.button import Button


def test_an_empty_day_says_so(page: TodayPage) -> None:
    open_page(page)
    assert (page.clinic.empty.isVisible(), page.answers.empty.isVisible()) == (True, True)


def current(page: TodayPage) -> str:
    return str(page.answers.list.currentIndex().data()).split(",")[0]


def test_an_answer_becomes_late_while_the_list_is_looked_at_and_the_focus_stays(
    page: TodayPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_woman_with(desk, "First", "9.9")
    a_woman_with(desk, "Second", "9.8")
    page.show()
    page.opened(Location(Where.TODAY))
    qtbot.keyClick(page.answers.list, Qt.Key.Key_Down)
    assert current(page) == "SECOND"
    a_woman_with(desk, "Third", "9.7")
    monkeypatch.setattr(FixedClock, "now", lambda clock: clock.moment + timedelta(days=1))
    page.ticks.timeout.emit()
    assert (current(page), "1 day late" in page.answers.list.currentIndex().data()) == ("SECOND", True)
    page.opened(Location(Where.TODAY))
    assert current(page) == "FIRST"


def test_who_has_left_the_list_meanwhile_gives_the_focus_to_the_first(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    a_woman_with(desk, "First", "9.9")
    a_woman_with(desk, "Second", "9.8")
    open_page(page)
    qtbot.keyClick(page.answers.list, Qt.Key.Key_Down)
    (woman,) = desk.store.find_women("second")
    sheet = desk.store.sheet(woman.pregnancy_id or next_id())
    strike_out_scan(desk, sheet.scans[0], "the wrong woman")
    page.ticks.timeout.emit()
    assert current(page) == "FIRST"


def test_a_list_that_nobody_sees_is_not_read(
    page: TodayPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.hide()
    page.opened(Location(Where.TODAY))
    a_woman_with(desk, "Adeyemi", "9.9")
    page.ticks.timeout.emit()
    assert page.answers.list.model().rowCount() == 0


def test_a_hand_over_is_shown_until_she_has_looked_at_the_loops(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    before = replace(desk, user=desk.store.put(replace(NURSE, id=next_id(), name="Mw Ines COSTA")))
    hand_over(before, HandOverDraft(to_name="Sr Amina HADDAD", loops=(), note="Dr Chen rings back"))
    page.show()
    page.opened(Location(Where.TODAY))
    assert page.strips.handed.whole.startswith("Handed over by Mw Ines COSTA to Sr Amina HADDAD, ")
    assert page.strips.handed.whole.endswith("Dr Chen rings back")
    with qtbot.waitSignal(page.location_wanted) as wanted:
        page.do(*page.strips.handed.deeds)
    assert wanted.args[0] == Location(Where.LOOPS)
    page.opened(Location(Where.TODAY))
    assert not page.strips.handed.text


def test_a_guideline_past_its_review_is_said_above_the_list(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    on = date(2040, 1, 2)
    later = replace(desk, clock=FixedClock(CLOCK.moment, on))
    runner = InlineRunner()
    then = TodayPage(Session(later, runner, WomanOnScreen(later, runner)))
    qtbot.addWidget(then)
    then.show()
    then.opened(Location(Where.TODAY))
    page.show()
    page.opened(Location(Where.TODAY))
    assert ("review date" in then.strips.review.text, page.strips.review.isVisible()) == (True, False)


def test_a_copy_made_under_the_first_edition_is_said_above_the_list(desk: Desk, qtbot: QtBot) -> None:
    upgraded, runner = opened_after_the_upgrade(desk), InlineRunner()
    page = TodayPage(Session(upgraded, runner, WomanOnScreen(upgraded, runner)))
    qtbot.addWidget(page)
    page.show()
    page.opened(Location(Where.TODAY))
    assert page.strips.review.isVisible()
    assert "NICE NG25 (clinic) was made under the first edition of the rules" in page.strips.review.text


def test_typing_in_the_search_field_leads_to_the_women(page: TodayPage, qtbot: QtBot) -> None:
    page.show()
    with qtbot.waitSignal(page.location_wanted) as wanted:
        qtbot.keyClicks(page.search, "a")
    assert (wanted.args[0].where, wanted.args[0].typed) == (Where.WOMEN, "a")


def test_a_new_day_is_judged_without_anybody_writing(page: TodayPage, desk: Desk, qtbot: QtBot) -> None:
    a_woman_with(desk, "Adeyemi", "22.4")
    week = timedelta(days=15)
    later = replace(desk, clock=FixedClock(CLOCK.moment + week, CLOCK.day + week))
    runner = InlineRunner()
    tomorrow = TodayPage(Session(later, runner, WomanOnScreen(later, runner)))
    qtbot.addWidget(tomorrow)
    tomorrow.opened(Location(Where.TODAY))
    (row,) = later.store.today(later.clock.today())
    assert [(flag.rule_id, flag.state) for flag in row.flags] == [("APP-HISTORY", FlagState.LAPSED)]


def test_when_very_many_have_turned_the_list_is_shown_first_and_then_whole(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.today.presenter.AT_ONCE", 1)
    for name in ("Adeyemi", "Berg", "Costa"):
        a_woman_with(desk, name, "22.4")
    followed = replace(desk.settings, guidelines=("rcog-75",))
    later, runner = replace(desk, settings=followed), InlineRunner()
    page = TodayPage(Session(later, runner, WomanOnScreen(later, runner)))
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.failed) as said:
        page.opened(Location(Where.TODAY))
    assert (said.args[0].code, said.args[0].values) == ("judging.under_way", ("2",))
    assert due_for_reevaluation(later) == ()
    assert len(names(page)) == 3


@pytest.mark.parametrize("trouble", [Unavailable("database.locked"), ValueError("unreadable")])
def test_the_list_is_shown_though_a_woman_could_not_be_judged_and_it_is_said(
    page: TodayPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    def broken(desk: Desk, some: object) -> None:
        raise trouble

    a_woman_with(desk, "Adeyemi", "22.4")
    monkeypatch.setattr("ui.pages.today.presenter.reevaluate", broken)
    with qtbot.waitSignal(page.failed):
        page.opened(Location(Where.TODAY))
    assert names(page) == ["ADEYEMI"]


def test_a_store_that_fails_is_said_and_handed_on(
    page: TodayPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(on: object) -> None:
        raise Unavailable("database.disk_failed")

    monkeypatch.setattr(type(desk.store), "today", lambda store, on: broken(on))
    with qtbot.waitSignal(page.failed):
        page.opened(Location(Where.TODAY))
    assert page.subtitle.text() == "The list could not be read."


@pytest.mark.parametrize("days", [-1, 365])
def test_a_doubtful_date_judges_nobody_until_somebody_says_that_it_is_right(
    desk: Desk, themed_app: QApplication, qtbot: QtBot, days: int
) -> None:
    a_woman_with(desk, "Adeyemi", "22.4")
    clock = FixedClock(CLOCK.now() + timedelta(days=days), CLOCK.today() + timedelta(days=days))
    wrong, runner = replace(desk, clock=clock), InlineRunner()
    page = TodayPage(Session(wrong, runner, WomanOnScreen(wrong, runner)))
    qtbot.addWidget(page)
    page.show()
    page.opened(Location(Where.TODAY))
    assert "the last entry was made on 02-Mar-2026. Check the date." in page.strips.date.text
    assert wrong.is_date_doubted
    wrong.store.put(replace(a_patient("Dahl"), stamp=wrong.stamp()))
    page.opened(Location(Where.TODAY))
    assert page.strips.date.isVisible()
    (right,) = page.strips.date.findChildren(Button)
    right.click()
    assert (page.strips.date.isVisible(), due_for_reevaluation(wrong), wrong.is_date_doubted) == (
        False,
        (),
        False,
    )


def test_what_bears_a_day_after_today_is_named_until_it_is_corrected(
    desk: Desk, themed_app: QApplication, qtbot: QtBot
) -> None:
    later = replace(
        desk, clock=FixedClock(CLOCK.now() + timedelta(days=60), CLOCK.today() + timedelta(days=60))
    )
    sheet = keep(desk.store, a_sheet(replace(a_scan(mm="31.0"), on=later.clock.today())))
    page = TodayPage(Session(desk, InlineRunner(), WomanOnScreen(desk, InlineRunner())))
    qtbot.addWidget(page)
    page.show()
    page.opened(Location(Where.TODAY))
    assert page.strips.ahead.text.startswith("1 entry bears a day after today.")
    assert "Scan, 01-May-2026" in page.strips.ahead.accessibleName()
    with qtbot.waitSignal(page.location_wanted) as led:
        page.strips.ahead.findChildren(Button)[0].click()
    assert led.args is not None
    assert led.args[0].pregnancy_id == sheet.pregnancy.id
    desk.store.put(replace(sheet.scans[0], on=desk.clock.today()), "the clock was wrong")
    page.opened(Location(Where.TODAY))
    assert not page.strips.ahead.isVisible()


def test_the_foot_says_how_old_the_last_check_of_the_whole_record_is(
    desk: Desk, themed_app: QApplication, qtbot: QtBot
) -> None:
    page = TodayPage(Session(desk, InlineRunner(), WomanOnScreen(desk, InlineRunner())))
    qtbot.addWidget(page)
    page.show()
    page.opened(Location(Where.TODAY))
    assert page.checked.text() == "The whole record was never checked on this computer."
    desk.store.file.check_whole(CLOCK.now())
    page.opened(Location(Where.TODAY))
    assert page.checked.text().startswith("The whole record was last checked today")
