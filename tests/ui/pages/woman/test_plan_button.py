"""The way from her page to her plan."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.usecases.scans.appointments import BookingDraft
from models.views import PregnancySheet
from tests.builders import TODAY, a_booking, a_scan, a_sheet
from ui.pages.woman.plan_button import PlanButton
from ui.session.session import Location, Where
from ui.wording.next_scan import TO_BOOK

NEXT = TODAY + timedelta(days=7)


@pytest.fixture
def button(qtbot: QtBot, themed_app: QApplication) -> PlanButton:
    made = PlanButton("Plan")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def sheet() -> PregnancySheet:
    return a_sheet(a_scan(at="22+0"))


def led(button: PlanButton, qtbot: QtBot) -> Location:
    """Where a press leads."""
    with qtbot.waitSignal(button.location_wanted) as wanted:
        button.click()
    place = wanted.args[0]
    assert isinstance(place, Location)
    return place


def test_it_leads_to_her_plan(button: PlanButton, sheet: PregnancySheet, qtbot: QtBot) -> None:
    button.arrive(Location(Where.WOMAN))
    button.show_sheet(sheet)
    assert led(button, qtbot) == Location(Where.PLAN, pregnancy_id=sheet.pregnancy.id)


def test_just_after_a_scan_it_books_the_day_written_on_it(
    button: PlanButton, sheet: PregnancySheet, qtbot: QtBot
) -> None:
    button.arrive(Location(Where.WOMAN, typed=TO_BOOK))
    button.show_sheet(sheet, NEXT)
    assert button.text() == "Book Mon 09-Mar-2026"
    with qtbot.waitSignal(button.book_wanted) as wanted:
        button.click()
    assert wanted.args[0] == BookingDraft(pregnancy_id=sheet.pregnancy.id, on=NEXT)


def test_a_second_press_books_no_second_scan(button: PlanButton, sheet: PregnancySheet, qtbot: QtBot) -> None:
    button.arrive(Location(Where.WOMAN, typed=TO_BOOK))
    button.show_sheet(sheet, NEXT)
    button.click()
    with qtbot.assertNotEmitted(button.book_wanted):
        assert led(button, qtbot) == Location(Where.PLAN, pregnancy_id=sheet.pregnancy.id, typed=TO_BOOK)


def test_a_woman_who_is_booked_is_not_booked_again(
    button: PlanButton, sheet: PregnancySheet, qtbot: QtBot
) -> None:
    button.arrive(Location(Where.WOMAN, typed=TO_BOOK))
    button.show_sheet(replace(sheet, bookings=(a_booking(),)), NEXT)
    assert button.text() == "Plan"
    assert led(button, qtbot).where is Where.PLAN


def test_without_a_pregnancy_it_leads_to_those_before(
    button: PlanButton, sheet: PregnancySheet, qtbot: QtBot
) -> None:
    button.show_patient(sheet.patient)
    assert led(button, qtbot) == Location(Where.PLAN, patient_id=sheet.patient.id)


def test_with_nobody_on_the_page_it_leads_nowhere(button: PlanButton, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(button.location_wanted):
        button.click()
