"""The two lists of Today: walked, narrowed, sorted, and what is done from them, with a real store behind."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from models.records.flag import Urgency
from models.records.plan import Booking, BookingState
from models.usecases.desk import Desk
from models.usecases.scans.appointments import BookingDraft, book_scan, mark_booking
from tests.ui.pages.today.states import a_woman_with, booked, names, open_page
from ui.pages.today.line import RowDeed, TodayGroup, TodayLine
from ui.pages.today.lines import Shown
from ui.pages.today.page import BOTH_FROM, TodayPage
from ui.pages.today.worklist.cells import cell_height
from ui.pages.today.worklist.drawing import RowsDelegate
from ui.session.session import Location, Where
from ui.theme import LIGHT, Type, font


def test_the_focus_is_on_the_most_urgent_woman_and_enter_leads_to_her_call_card(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    a_woman_with(desk, "Prompt", "22.4")
    a_woman_with(desk, "Urgent", "9.9")
    open_page(page)
    with qtbot.waitSignal(page.location_wanted) as wanted:
        qtbot.keyClick(page.answers.list, Qt.Key.Key_Return)
    place = wanted.args[0]
    assert place.where is Where.CALL
    assert desk.store.sheet(place.pregnancy_id).patient.family_name == "Urgent"


@pytest.mark.parametrize(
    ("key", "where"),
    [
        ("Alt+O", Where.WOMAN),
        ("Alt+D", Where.WOMAN),
        ("Alt+T", Where.CALL),
        ("Alt+B", Where.PLAN),
        ("F4", Where.SCAN),
    ],
)
def test_a_key_does_what_the_bar_says_about_the_woman_it_names(
    page: TodayPage, desk: Desk, qtbot: QtBot, key: str, where: Where
) -> None:
    a_woman_with(desk, "Flagged", "22.4")
    open_page(page)
    assert page.answers.bar.name.text().startswith("FLAGGED")
    with qtbot.waitSignal(page.location_wanted) as wanted:
        qtbot.keySequence(page.answers.list, key)
    assert (wanted.args[0].where, wanted.args[0].pregnancy_id) == (
        where,
        desk.store.today(desk.clock.today())[0].pregnancy_id,
    )


def test_without_a_question_the_focus_goes_to_the_clinics_list(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    a_woman_with(desk, "Due", None)
    open_page(page)
    assert page.clinic.list.hasFocus()
    with qtbot.waitSignal(page.location_wanted) as wanted:
        qtbot.keyClick(page.clinic.list, Qt.Key.Key_Return)
    assert wanted.args[0].where is Where.SCAN


def test_letters_typed_anywhere_look_for_a_name_and_esc_shows_all_again(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    a_woman_with(desk, "O'Brien", "22.4")
    a_woman_with(desk, "Núñez", "9.9")
    open_page(page)
    qtbot.keyClicks(page.answers.list, "brie")
    assert names(page) == ["O'BRIEN"]
    for _ in range(4):
        qtbot.keyClick(page.answers.list, Qt.Key.Key_Backspace)
    qtbot.keyClicks(page.answers.list, "nune")
    assert names(page) == ["NÚÑEZ"]
    assert "nune" in page.narrowing.hint.text()
    qtbot.keyClick(page.answers.list, Qt.Key.Key_Escape)
    assert len(names(page)) == 2


def test_a_name_that_is_not_here_is_looked_for_in_the_whole_record(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    a_woman_with(desk, "Adeyemi", "22.4")
    open_page(page)
    qtbot.keyClicks(page.answers.list, "xyz")
    assert page.answers.empty.text() == "Nobody here is like that. F3 looks in the whole record."
    assert page.answers.bar.name.text() == ""


def test_a_chip_narrows_both_lists_and_says_how_many_women_it_shows(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    booked(desk)
    a_woman_with(desk, "Flagged", "22.4")
    open_page(page)
    said = {shown: button.accessibleName() for shown, button in page.narrowing.buttons.items()}
    assert (said[Shown.ALL], said[Shown.BOOKED]) == ("All   2", "Booked today   1")
    page.narrowing.buttons[Shown.BOOKED].click()
    assert (names(page), len(page.clinic.list.lines.lines)) == ([], 1)
    assert page.narrowing.buttons[Shown.BOOKED].text().startswith("\u2713")


def test_a_heading_sorts_its_list_both_ways_and_then_as_the_clinic_works(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    for family, mm in (("Berg", "9.9"), ("Adeyemi", "22.4"), ("Costa", "22.3")):
        a_woman_with(desk, family, mm)
    open_page(page)
    as_worked = names(page)
    by_name = page.answers.heads.buttons[1]
    orders = []
    for _ in range(3):
        qtbot.keyClick(by_name, Qt.Key.Key_Space)
        orders.append(names(page))
    assert orders == [["ADEYEMI", "BERG", "COSTA"], ["COSTA", "BERG", "ADEYEMI"], as_worked]


@pytest.mark.parametrize(("width", "is_both"), [(BOTH_FROM, True), (BOTH_FROM - 1, False)])
def test_a_narrow_page_shows_one_list_and_a_way_to_the_other(
    page: TodayPage, desk: Desk, qtbot: QtBot, width: int, is_both: bool
) -> None:
    booked(desk)
    a_woman_with(desk, "Flagged", "22.4")
    open_page(page)
    page.resize(width, 560)
    assert (page.clinic.isVisible(), page.answers.isVisible()) == (is_both, True)
    qtbot.keySequence(page, "Alt+W")
    assert (page.clinic.isVisible(), page.answers.isVisible()) == (True, is_both)
    assert page.clinic.list.hasFocus()


@pytest.mark.parametrize("width", [1366, 960])
def test_nothing_in_a_row_is_cut_however_long_it_is(
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
        location=Location(Where.WOMAN),
    )
    page.resize(width - 72, 720)
    page.answers.show_lines([line], "", None)
    shown = page.answers.list
    delegate = shown.itemDelegate()
    assert isinstance(delegate, RowsDelegate)
    row = shown.visualRect(shown.currentIndex())
    for column, place in delegate.cells(line, row):
        assert cell_height(column.cell(line, LIGHT), place.width()) <= row.height()
        assert row.contains(place)


@pytest.mark.parametrize("key", ["F4", "Alt+O", "Alt+R", "Return"])
def test_on_an_empty_list_no_key_leads_anywhere(page: TodayPage, qtbot: QtBot, key: str) -> None:
    open_page(page)
    with qtbot.assertNotEmitted(page.location_wanted):
        qtbot.keySequence(page.answers.list, key)


def test_enter_notes_that_a_booked_woman_has_come_and_then_leads_to_her_scan(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    booking = booked(desk)
    open_page(page)
    assert page.clinic.bar.buttons[RowDeed.ARRIVED].isVisible()
    with qtbot.assertNotEmitted(page.location_wanted):
        qtbot.keyClick(page.clinic.list, Qt.Key.Key_Return)
    assert desk.store.get(Booking, booking.id).state is BookingState.ARRIVED
    assert page.clinic.bar.buttons[RowDeed.ROOM].isVisible()
    with qtbot.waitSignal(page.location_wanted) as wanted:
        qtbot.keyClick(page.clinic.list, Qt.Key.Key_Return)
    assert wanted.args[0].where is Where.SCAN


def test_the_room_she_is_taken_to_is_typed_in_the_place_of_the_buttons(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    booking = booked(desk)
    open_page(page)
    qtbot.keySequence(page.clinic.list, "Alt+R")
    field = page.clinic.bar.room.field
    assert field.hasFocus()
    qtbot.keyClicks(field, "2")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.store.get(Booking, booking.id).room == "2"
    line = page.clinic.list.line
    assert line is not None
    assert line.place.first == "In room 2"
    assert page.clinic.list.hasFocus()


def test_esc_leaves_the_room_unasked(page: TodayPage, desk: Desk, qtbot: QtBot) -> None:
    booking = booked(desk)
    open_page(page)
    qtbot.keySequence(page.clinic.list, "Alt+R")
    qtbot.keyClick(page.clinic.bar.room.field, Qt.Key.Key_Escape)
    assert desk.store.get(Booking, booking.id).state is BookingState.BOOKED
    assert page.clinic.bar.buttons[RowDeed.ARRIVED].isVisible()
    assert page.clinic.list.hasFocus()


def test_a_woman_in_two_lists_is_counted_once(page: TodayPage, desk: Desk) -> None:
    a_woman_with(desk, "Flagged", "22.4")
    (woman,) = desk.store.find_women("flagged")
    assert woman.pregnancy_id is not None
    book_scan(desk, BookingDraft(pregnancy_id=woman.pregnancy_id, on=desk.clock.today()))
    open_page(page)
    assert page.narrowing.buttons[Shown.ALL].accessibleName() == "All   1"
    assert (len(page.clinic.list.lines.lines), len(page.answers.list.lines.lines)) == (1, 1)


def test_an_arrival_that_another_desk_was_faster_with_is_said_and_the_list_read_anew(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    booking = booked(desk)
    open_page(page)
    mark_booking(desk, booking, BookingState.ARRIVED)
    with qtbot.waitSignal(page.failed):
        qtbot.keyClick(page.clinic.list, Qt.Key.Key_Return)
    assert "Arrived" in page.clinic.list.currentIndex().data()


def test_who_is_done_stays_and_is_asked_for_nothing(page: TodayPage, desk: Desk, qtbot: QtBot) -> None:
    a_woman_with(desk, "Done", "31.0")
    open_page(page)
    (line,) = page.clinic.list.lines.lines
    assert line.is_done
    assert not page.clinic.bar.buttons[RowDeed.ARRIVED].isVisible()
    page.clinic.do(RowDeed.ROOM)
    page.clinic.wanted.emit(RowDeed.ARRIVED, line)
    assert not page.clinic.bar.room.isVisible()
    assert page.clinic.summary.text() == "1 done"
