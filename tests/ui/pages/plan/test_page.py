"""The plan's page: what is read on it, and that nothing is typed by accident."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from models.records.pregnancy import Ending
from models.usecases.desk import Desk
from models.usecases.pregnancies.end import end_pregnancy
from models.usecases.pregnancies.end_draft import EndingDraft
from models.views import PregnancySheet
from tests.builders import TODAY, a_booking, a_day, a_scan, a_sheet
from tests.ui.clipping import clipped
from tests.ui.pages.plan import states
from tests.ui.pages.plan.conftest import Opened
from tests.ui.pages.plan.states import STATES
from tests.ui.pages.screen import texts
from ui.pages.plan.form import PlanAction
from ui.pages.plan.page import PlanPage
from ui.session.session import Location, Where
from ui.wording.next_scan import TO_BOOK, TO_CONTACT

SMALL = (860, 428)
"""What the least window leaves to a page at its smallest: a screen of 1366x768 at 150 %."""


@pytest.mark.parametrize("state", STATES)
def test_no_state_cuts_a_text_off(opened: Opened, state: str) -> None:
    assert clipped(opened(STATES[state]())) == []


@pytest.mark.parametrize("state", STATES)
def test_nor_does_the_least_window(opened: Opened, state: str) -> None:
    page = opened(STATES[state]())
    page.resize(*SMALL)
    QApplication.processEvents()
    assert clipped(page) == []


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (states.ahead, "14 days after the scan of 23-Feb-2026 (31.0 mm)."),
        (states.first, "The first scan, at 15+0."),
        (states.decided, "Decided today "),
        (states.decision_owed, "After the scan of 23-Feb-2026 (22.4 mm) the plan names no day"),
        (states.undecided, "named no day; the next one can."),
        (states.closed, "The scan owed on 16-Feb-2026 will not be made: declined, wants no more scans."),
        (states.over, "The last routine scan of this plan is at 24+0."),
        (states.past_range, "past 44+6: record how the pregnancy ended"),
        (states.undated, "The first scan is counted from the due date."),
        (states.ended, "Birth on 01-Mar-2026 at 21+6."),
        (states.low_placenta, "She bleeds and the placenta is low. Record the doctor's decision"),
        (states.ruptured, "No scan is owed with ruptured membranes."),
        (states.abdominal_stitch, "No first scan is owed after an abdominal cerclage."),
    ],
)
def test_the_page_says_why(opened: Opened, make: Callable[[], PregnancySheet], words: str) -> None:
    assert words in opened(make()).next_scan.why.text()


def test_a_woman_who_came_late_is_due_on_that_day(opened: Opened) -> None:
    sheet = a_sheet()
    late = replace(sheet.pregnancy, opened_on=a_day("20+2"))
    page = opened(replace(sheet, pregnancy=late))
    assert page.next_scan.why.text() == "The first scan, due on the day her record was opened (20+2)."


def test_the_profile_is_named_with_its_steps(opened: Opened) -> None:
    profile = opened(states.ahead()).next_scan.profile.text()
    assert profile.startswith("Plan of NICE NG25: first scan 15+0, every 14 days from 30.0 mm, every 7 days")


@pytest.mark.parametrize(("fetuses", "is_shown"), [(None, False), (1, False), (2, True), (3, True)])
def test_the_caution_stands_beside_the_plan_of_twins_and_more(
    opened: Opened, fetuses: int | None, is_shown: bool
) -> None:
    page = opened(a_sheet(a_scan(at="21+0"), fetuses=fetuses))
    assert page.next_scan.caution.isVisible() is is_shown
    assert ("not recommended for twins or more as a rule" in texts(page)) is is_shown


def test_an_overdue_woman_is_to_be_called(opened: Opened) -> None:
    page = opened(states.overdue())
    assert page.form.kind is PlanAction.CONTACT
    assert page.form.fields["how"].inner.hasFocus()


def test_from_today_a_woman_is_called_though_she_is_booked(opened: Opened) -> None:
    assert opened(states.booked_late(), typed=TO_CONTACT).form.kind is PlanAction.CONTACT


@pytest.mark.parametrize("make", [states.ahead, states.booked_late, states.twins, states.closed])
def test_otherwise_no_form_is_open(opened: Opened, make: Callable[[], PregnancySheet]) -> None:
    page = opened(make())
    assert page.next_scan.book.hasFocus()
    assert not [edit for edit in page.findChildren(QLineEdit) if edit.isVisible()]


def test_after_a_scan_the_booking_begins_with_the_planned_day(opened: Opened) -> None:
    page = opened(states.ahead(), typed=TO_BOOK)
    assert page.form.kind is PlanAction.BOOK
    assert page.form.day("on") == a_day("23+0")


def test_an_overdue_day_is_not_offered_for_booking(opened: Opened, qtbot: QtBot) -> None:
    page = opened(states.overdue())
    qtbot.keyClick(page, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert page.form.day("on") is None


@pytest.mark.parametrize(
    ("make", "shown"),
    [
        (states.ahead, {"book", "contact", "close_scan"}),
        (states.closed, {"book", "contact", "bring_back"}),
        (states.decision_owed, {"book", "contact"}),
        (states.ended, set()),
    ],
)
def test_only_what_can_be_done_is_offered(
    opened: Opened, make: Callable[[], PregnancySheet], shown: set[str]
) -> None:
    card = opened(make()).next_scan
    buttons = {name: getattr(card, name) for name in ("book", "contact", "close_scan", "bring_back")}
    assert {name for name, button in buttons.items() if button.isVisible()} == shown


def test_closed_scans_are_listed_with_their_reasons(opened: Opened) -> None:
    said = opened(states.closed()).pregnancy.closed.text()
    assert "16-Feb-2026, closed today 09:30, Sr Amina HADDAD: declined, wants no more scans" in said
    assert "(brought back: she came back)" in said


def test_a_booking_that_passed_is_said(opened: Opened) -> None:
    sheet = a_sheet(a_scan(at="20+0"), bookings=(a_booking("21+6"),))
    page = opened(sheet)
    assert "was booked for 01-Mar-2026 10:30, nothing recorded since" in page.next_scan.headline.text()
    assert page.bookings.table.model().index(0, 3).data() == "passed, nothing recorded"


def test_a_blank_page_names_nobody(opened: Opened) -> None:
    page = opened(states.booked_late())
    page.blank()
    assert texts(page) == "Loading her record…"


def test_without_an_open_pregnancy_the_past_ones_are_the_way_back(
    opened: Opened, page: PlanPage, desk: Desk, qtbot: QtBot
) -> None:
    sheet = states.ahead()
    opened(sheet)
    kept = desk.store.sheet(sheet.pregnancy.id).pregnancy
    end_pregnancy(desk, kept, EndingDraft(pregnancy_id=kept.id, how=Ending.BIRTH, on=TODAY), "born here")
    page.session.woman.open_patient(sheet.patient.id)
    (button,) = page.past.buttons
    assert button.text() == "Opened 22-Dec-2025: Birth, 02-Mar-2026"
    with qtbot.waitSignal(page.location_wanted) as wanted:
        button.click()
    assert wanted.args == [Location(Where.PLAN, pregnancy_id=sheet.pregnancy.id)]


def test_the_turn_of_the_day_is_shown(opened: Opened) -> None:
    page = opened(states.ahead())
    page.next_scan.headline.setText("")
    page.day_turned()
    assert page.next_scan.headline.text() == "Next scan: 09-Mar-2026"


def test_a_pregnancy_struck_out_can_be_neither_ended_nor_taken_up(opened: Opened) -> None:
    sheet = a_sheet()
    page = opened(replace(sheet, pregnancy=replace(sheet.pregnancy, struck_out="registered twice")))
    assert not page.pregnancy.end.isVisible()
    assert not page.pregnancy.undo.isVisible()


@pytest.mark.parametrize(
    ("make", "is_offered"),
    [
        (states.low_placenta, False),
        (states.ruptured, False),
        (states.unknown_placenta, True),
        (states.abdominal_stitch, True),
        (states.ahead, True),
    ],
)
def test_no_scan_is_offered_where_a_danger_stands_before_it(
    opened: Opened, make: Callable[[], PregnancySheet], is_offered: bool
) -> None:
    page = opened(make())
    assert page.next_scan.book.isVisible() is is_offered
    assert is_offered or page.next_scan.contact.hasFocus()
