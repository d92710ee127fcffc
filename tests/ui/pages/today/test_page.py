"""The page a day begins on, with a real store behind it."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.clock import FixedClock
from models.errors import Unavailable
from models.records.flag import FlagState, Urgency
from models.records.plan import Booking, BookingState
from models.records.pregnancy import DatingMethod
from models.usecases.desk import Desk
from models.usecases.flags.hand_over import HandOverDraft, hand_over
from models.usecases.flags.reevaluate_due import due_for_reevaluation
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.scans.appointments import BookingDraft, book_scan, mark_booking
from models.usecases.scans.record import record_scan
from models.usecases.women.register import PatientDraft, register_woman
from tests.builders import CLOCK, DUE, NURSE, a_patient, a_scan, a_scan_draft, a_sheet, keep, next_id
from tests.first_edition import opened_after_the_upgrade
from tests.ui.pages.screen import Screen
from ui.pages.today import listing
from ui.pages.today.line import TodayGroup, TodayLine
from ui.pages.today.page import TodayPage
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, Where, WomanOnScreen
from ui.theme import Type, font
from ui.widgets.button import Button


@pytest.fixture
def page(screen: Screen) -> TodayPage:
    return screen.page(TodayPage)


def a_woman_with(desk: Desk, family: str, mm: str | None) -> None:
    """A woman of 22+0, scanned today if a length is given."""
    patient = register_woman(desk, PatientDraft(family_name=family))
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    if mm is not None:
        record_scan(desk, replace(a_scan_draft(pregnancy.id), readings=(mm,)))


def test_an_empty_day_says_so(page: TodayPage, qtbot: QtBot) -> None:
    page.show()
    page.opened(Location(Where.TODAY))
    assert page.empty.isVisible()
    assert "0 women" in page.subtitle.text()


def test_the_focus_is_on_the_most_urgent_woman_and_enter_opens_her(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    a_woman_with(desk, "Prompt", "22.4")
    a_woman_with(desk, "Urgent", "9.9")
    page.show()
    page.opened(Location(Where.TODAY))
    with qtbot.waitSignal(page.location_wanted) as wanted:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    place = wanted.args[0]
    assert desk.store.sheet(place.pregnancy_id).patient.family_name == "Urgent"


def test_the_arrow_keys_step_over_the_headings(page: TodayPage, desk: Desk, qtbot: QtBot) -> None:
    a_woman_with(desk, "Flagged", "22.4")
    a_woman_with(desk, "Due", None)
    page.show()
    page.opened(Location(Where.TODAY))
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.location_wanted) as wanted:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert wanted.args[0].where is Where.SCAN


@pytest.mark.parametrize("width", [1366, 960])
def test_what_to_do_is_never_cut_whatever_else_is(
    page: TodayPage, desk: Desk, qtbot: QtBot, width: int
) -> None:
    rules = (rule for guideline in desk.known for rule in guideline.rules)
    longest = max((rule.action for rule in rules), key=QFontMetrics(font(Type.STRONG)).horizontalAdvance)
    line = TodayLine(
        group=TodayGroup.NEEDS_ANSWER,
        urgency=Urgency.PROMPT,
        woman="GARCÍA-NÚÑEZ DE LA TORRE Y MONTENEGRO, María del Carmen",
        heading=longest,
        what="Membranes in vagina, 2.5 cm open, 12.0 mm",
        more=12,
        late="20 days late",
        action="Answer",
        location=Location(Where.WOMAN),
    )
    page.resize(width - 72, 720)
    with qtbot.waitExposed(page):
        page.show()
    page._model.show_lines((line,))
    written = drawn(page)
    assert longest in written
    assert "+12" in written


def drawn(page: TodayPage) -> list[str]:
    """Every text that the list draws, as it is drawn."""
    written: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        write = listing._write

        def noted(painter: QPainter, colour: str, kind: Type, place: QRect, text: str) -> int:
            written.append(
                QFontMetrics(font(kind)).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            )
            return write(painter, colour, kind, place, text)

        patch.setattr(listing, "_write", noted)
        page.list.viewport().grab()
    return written


def test_f4_scans_whoever_the_focus_is_on(page: TodayPage, desk: Desk, qtbot: QtBot) -> None:
    a_woman_with(desk, "Flagged", "22.4")
    with qtbot.waitExposed(page):
        page.show()
    page.opened(Location(Where.TODAY))
    with qtbot.waitSignal(page.location_wanted) as wanted:
        qtbot.keyClick(page.list, Qt.Key.Key_F4)
    assert (wanted.args[0].where, wanted.args[0].pregnancy_id) == (
        Where.SCAN,
        desk.store.today(desk.clock.today())[0].pregnancy_id,
    )


def test_f4_on_an_empty_list_leads_nowhere(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitExposed(page):
        page.show()
    page.opened(Location(Where.TODAY))
    with qtbot.assertNotEmitted(page.location_wanted):
        qtbot.keyClick(page, Qt.Key.Key_F4)


def current(page: TodayPage) -> str:
    return str(page.list.currentIndex().data()).split(",")[0]


def test_an_answer_becomes_late_while_the_list_is_looked_at_and_the_focus_stays(
    page: TodayPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_woman_with(desk, "First", "9.9")
    a_woman_with(desk, "Second", "9.8")
    page.show()
    page.opened(Location(Where.TODAY))
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert current(page) == "SECOND"
    a_woman_with(desk, "Third", "9.7")
    monkeypatch.setattr(FixedClock, "now", lambda clock: clock.moment + timedelta(days=1))
    page.ticks.timeout.emit()
    assert (current(page), "1 day late" in page.list.currentIndex().data()) == ("SECOND", True)
    page.opened(Location(Where.TODAY))
    assert current(page) == "FIRST"


def test_who_has_left_the_list_meanwhile_gives_the_focus_to_the_first(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    a_woman_with(desk, "First", "9.9")
    a_woman_with(desk, "Second", None)
    page.show()
    page.opened(Location(Where.TODAY))
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    (woman,) = desk.store.find_women("second")
    record_scan(desk, a_scan_draft(woman.pregnancy_id or next_id(), "31.0"))
    page.ticks.timeout.emit()
    assert current(page) == "FIRST"


def test_a_list_that_nobody_sees_is_not_read(
    page: TodayPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.hide()
    page.opened(Location(Where.TODAY))
    a_woman_with(desk, "Adeyemi", "9.9")
    page.ticks.timeout.emit()
    assert page.list.model().rowCount() == 0


def booked(desk: Desk) -> Booking:
    """A woman who is booked for today and owes nothing else."""
    a_woman_with(desk, "Booked", "31.0")
    (woman,) = desk.store.find_women("booked")
    assert woman.pregnancy_id is not None
    draft = BookingDraft(pregnancy_id=woman.pregnancy_id, on=desk.clock.today(), at=time(10, 30))
    return book_scan(desk, draft)


def test_enter_notes_that_a_booked_woman_has_come_and_then_leads_to_her_scan(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    booking = booked(desk)
    page.show()
    page.opened(Location(Where.TODAY))
    with qtbot.assertNotEmitted(page.location_wanted):
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert desk.store.get(Booking, booking.id).state is BookingState.ARRIVED
    with qtbot.waitSignal(page.location_wanted) as wanted:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert wanted.args[0].where is Where.SCAN


def test_a_woman_in_two_groups_is_counted_once(page: TodayPage, desk: Desk, qtbot: QtBot) -> None:
    a_woman_with(desk, "Flagged", "22.4")
    (woman,) = desk.store.find_women("flagged")
    assert woman.pregnancy_id is not None
    book_scan(desk, BookingDraft(pregnancy_id=woman.pregnancy_id, on=desk.clock.today()))
    page.opened(Location(Where.TODAY))
    assert "1 woman," in page.subtitle.text()
    assert page.list.model().rowCount() == 4


def test_an_arrival_that_another_desk_was_faster_with_is_said_and_the_list_read_anew(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    booking = booked(desk)
    page.show()
    page.opened(Location(Where.TODAY))
    mark_booking(desk, booking, BookingState.ARRIVED)
    with qtbot.waitSignal(page.failed):
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert "Has come, waits" in page.list.currentIndex().data()


def test_a_hand_over_is_shown_until_she_has_looked_at_the_loops(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    before = replace(desk, user=desk.store.put(replace(NURSE, id=next_id(), name="Mw Ines COSTA")))
    hand_over(before, HandOverDraft(to_name="Sr Amina HADDAD", loops=(), note="Dr Chen rings back"))
    page.show()
    page.opened(Location(Where.TODAY))
    assert page.handed.accessibleName().startswith("Handed over by Mw Ines COSTA to Sr Amina HADDAD, ")
    assert page.handed.accessibleName().endswith("Dr Chen rings back")
    (look,) = (b for b in page.handed.findChildren(Button) if b.isVisible())
    with qtbot.waitSignal(page.location_wanted) as wanted:
        look.click()
    assert wanted.args[0] == Location(Where.LOOPS)
    page.opened(Location(Where.TODAY))
    assert not page.handed.isVisible()


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
    assert ("review date" in then.review.text, page.review.isVisible()) == (True, False)


def test_a_copy_made_under_the_first_edition_is_said_above_the_list(desk: Desk, qtbot: QtBot) -> None:
    upgraded, runner = opened_after_the_upgrade(desk), InlineRunner()
    page = TodayPage(Session(upgraded, runner, WomanOnScreen(upgraded, runner)))
    qtbot.addWidget(page)
    page.show()
    page.opened(Location(Where.TODAY))
    assert page.review.isVisible()
    assert "NICE NG25 (clinic) was made under the first edition of the rules" in page.review.text


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
    assert "3 women" in page.subtitle.text()


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
    assert "1 woman" in page.subtitle.text()


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
    assert "the last entry was made on 02-Mar-2026. Check the date." in page.date.text
    assert wrong.is_date_doubted
    wrong.store.put(replace(a_patient("Dahl"), stamp=wrong.stamp()))
    page.opened(Location(Where.TODAY))
    assert page.date.isVisible()
    (right,) = page.date.findChildren(Button)
    right.click()
    assert (page.date.isVisible(), due_for_reevaluation(wrong), wrong.is_date_doubted) == (False, (), False)


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
    assert page.ahead.text.startswith("1 entry bears a day after today.")
    assert "Scan, 01-May-2026" in page.ahead.accessibleName()
    with qtbot.waitSignal(page.location_wanted) as led:
        page.ahead.findChildren(Button)[0].click()
    assert led.args is not None
    assert led.args[0].pregnancy_id == sheet.pregnancy.id
    desk.store.put(replace(sheet.scans[0], on=desk.clock.today()), "the clock was wrong")
    page.opened(Location(Where.TODAY))
    assert not page.ahead.isVisible()


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
