"""A scan, a booking and an answer are taken back with Ctrl+Z, and half a minute later they are not."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.plan import BookingState
from models.records.risk import RiskKind
from models.usecases.desk import Desk
from models.usecases.drafts import unfinished
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.undo import UNDONE
from models.usecases.women.register import register_woman
from models.views import PregnancySheet
from tests.builders import a_patient_draft, a_scan, a_sheet, an_earlier_birth, keep
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window, her_sheet
from ui.pages.history.page import HistoryPage
from ui.pages.today.line import TodayGroup, TodayLine
from ui.pages.today.page import TodayPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace
from ui.widgets.fields.draft_menu import DraftMenu

pytestmark = pytest.mark.drawn


@pytest.fixture
def her(desk: Desk) -> PregnancySheet:
    sheet = keep(desk.store, a_sheet(a_scan(at="20+0", mm="31.0"), history=(an_earlier_birth(),)))
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    return sheet


@pytest.fixture
def window(desk: Desk, her: PregnancySheet, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    made = a_window(desk, themed_app, qtbot)
    made.go(Location(Where.WOMAN, pregnancy_id=her.pregnancy.id))
    return made


def offered(window: Workspace) -> list[str]:
    return [deed.name for deed in window.line.deeds]


def test_a_scan_is_taken_back_at_once(window: Workspace, her: PregnancySheet) -> None:
    hand = Keyboard(window)
    hand.type("F4 22.4 Ctrl+S")
    assert offered(window) == ["undo", "open"]
    hand.type("Ctrl+Z")
    assert (window.line.text, offered(window)) == ("Undone: Scan.", [])
    sheet = her_sheet(window)
    assert [str(scan.length) for scan in sheet.standing_scans] == ["31.0"]
    assert sheet.scans[-1].struck_out == UNDONE
    assert window.session.woman.sheet == sheet


def test_a_key_pressed_twice_leaves_what_it_saved_to_be_undone(window: Workspace) -> None:
    hand = Keyboard(window)
    hand.type("F4 22.4 Ctrl+S Ctrl+S")
    assert (window.line.text, offered(window)) == ("There is nothing to save on this page.", ["undo"])
    hand.type("Ctrl+Z")
    assert (window.line.text, offered(window)) == ("Undone: Scan.", [])
    assert len(her_sheet(window).standing_scans) == 1


def test_half_a_minute_later_it_is_no_longer_offered(window: Workspace) -> None:
    hand = Keyboard(window)
    hand.type("F4 22.4 Ctrl+S")
    assert window.undoing.ends.interval() == 30_000
    window.undoing.ends.timeout.emit()
    assert offered(window) == ["open"]
    hand.type("Ctrl+Z")
    assert len(her_sheet(window).standing_scans) == 2


def test_a_booking_is_taken_back_at_once(window: Workspace) -> None:
    hand = Keyboard(window)
    hand.type("F4 38.0 Ctrl+S Enter")
    assert [booking.stands for booking in her_sheet(window).bookings] == [True]
    hand.type("Ctrl+Z")
    assert window.line.text == "Undone: Booking."
    assert [booking.stands for booking in her_sheet(window).bookings] == [False]


def test_what_could_not_be_taken_back_says_why(window: Workspace, desk: Desk) -> None:
    Keyboard(window).type("F4 22.4 Ctrl+S")
    (undo, _) = window.line.deeds
    window.line.deed_wanted.emit(undo)
    window.line.deed_wanted.emit(undo)
    message = window.line.message
    assert message is not None
    assert message.is_problem


def test_a_registration_is_taken_back_at_once_and_leaves_nobody_on_the_screen(
    window: Workspace, desk: Desk
) -> None:
    register_woman(desk, a_patient_draft(family_name="Other"))
    hand = Keyboard(window)
    window.go(Location(Where.REGISTER, typed="Okafor 14.3.1993 RX77"))
    hand.type("Ctrl+S")
    her = desk.store.find_women("okafor")[0].patient_id
    assert window.session.woman.shows(her)
    hand.type("Ctrl+Z")
    assert window.line.text == "Undone: Her details."
    assert desk.store.find_women("okafor") == ()
    assert (window.location.where, window.session.woman.shows(her)) == (Where.WOMEN, False)


def test_a_pregnancy_just_opened_is_taken_back_at_once_and_its_form_is_blank_again(
    window: Workspace, desk: Desk
) -> None:
    patient = register_woman(desk, a_patient_draft(family_name="Other"))
    hand = Keyboard(window)
    window.go(Location(Where.PREGNANCY, patient_id=patient.id))
    hand.type("Ctrl+S")
    assert desk.store.pregnancies_of(patient.id) == ()
    hand.type("Ctrl+Shift+Enter")
    assert window.session.woman.sheet is not None
    assert (window.line.text, offered(window)) == ("Pregnancy opened.", ["undo"])
    hand.type("Ctrl+Z")
    assert window.line.text == "Undone: Pregnancy."
    assert desk.store.pregnancies_of(patient.id) == ()
    assert (window.location.where, window.session.woman.shows(patient.id)) == (Where.PREGNANCY, True)
    assert window.session.woman.sheet is None


def test_risk_factors_are_taken_back_at_once(window: Workspace, her: PregnancySheet) -> None:
    window.go(Location(Where.HISTORY, pregnancy_id=her.pregnancy.id, typed="risk_factors"))
    page, hand = window.page, Keyboard(window)
    assert isinstance(page, HistoryPage)
    page.risks.lines[RiskKind.SMOKING].setFocus()
    hand.type("Y Ctrl+S")
    assert [risk.stands for risk in her_sheet(window).risks] == [True]
    hand.type("Ctrl+Z")
    assert window.line.text == "Undone: risk factors."
    assert [risk.stands for risk in her_sheet(window).risks] == [False]


def draft_line(window: Workspace) -> TodayLine | None:
    page = window.page
    assert isinstance(page, TodayPage)
    return next((line for line in page.clinic.list.lines.lines if line.group is TodayGroup.DRAFTS), None)


def test_a_draft_is_discarded_from_today_after_a_question_and_brought_back(
    window: Workspace, her: PregnancySheet, desk: Desk
) -> None:
    hand = Keyboard(window)
    hand.type("F4 22.4 F2")
    page, line = window.page, draft_line(window)
    assert isinstance(page, TodayPage)
    assert line is not None
    assert (line.woman, line.place.first) == (her.patient.name.untitled, "Scan: a draft, not in the record")
    page.clinic.list.setFocus()
    page.clinic.list.setCurrentIndex(page.clinic.list.lines.place_of(line))
    hand.type("Delete")
    assert draft_line(window) is not None
    (menu,) = page.findChildren(DraftMenu)
    menu.actions()[1].trigger()
    menu.close()
    QApplication.processEvents()
    assert draft_line(window) is None
    assert unfinished(desk) == ()
    hand.type("Ctrl+Z")
    assert draft_line(window) is not None
    assert window.line.text == "Undone: a draft."


def test_what_is_done_on_the_plan_is_taken_back_at_once(window: Workspace, her: PregnancySheet) -> None:
    window.go(Location(Where.PLAN, pregnancy_id=her.pregnancy.id))
    hand = Keyboard(window)
    hand.type("Ctrl+B Ctrl+S")
    hand.type("Alt+C")
    assert [booking.state for booking in her_sheet(window).bookings] == [BookingState.CANCELLED]
    hand.type("Ctrl+Z")
    assert [booking.state for booking in her_sheet(window).bookings] == [BookingState.BOOKED]
    hand.type("Ctrl+K declined Ctrl+S")
    assert [closing.stands for closing in her_sheet(window).scan_closings] == [True]
    hand.type("Ctrl+Z")
    assert [closing.stands for closing in her_sheet(window).scan_closings] == [False]
    assert window.line.text == "Undone: Closed scan."
