"""Booking knows the week: its clinic days, and how full a day is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.clinic.settings import USUAL_DAYS, Weekday
from models.records.plan import Booking
from models.rules.pregnancy.clinic_days import Proposal
from models.usecases.desk import Desk
from tests.builders import TODAY, a_booking, a_day, a_sheet, keep
from tests.journeys.keyboard import Keyboard
from tests.ui.pages.plan import states
from tests.ui.pages.screen import HeldRunner, Opens, Screen
from ui.pages.plan.page import PlanPage
from ui.pages.plan.wording import load_text, proposal_text
from ui.session.session import Where
from ui.widgets.fields.date_field import DateField
from ui.wording.formats import day, day_of_week
from ui.wording.next_scan import TO_BOOK

DAY = timedelta(days=1)
OWED = a_day("23+0")


def opened_with(
    desk: Desk, runner: HeldRunner, qtbot: QtBot, app: QApplication, *days: Weekday, capacity: int = 0
) -> PlanPage:
    """The booking form in a clinic of these days, with a scan owed on the Monday in a week."""
    settings = replace(desk.settings, clinic_days=days, day_capacity=capacity)
    screen = Screen(replace(desk, settings=settings), runner, qtbot, app)
    return Opens(screen, screen.page(PlanPage), Where.PLAN)(states.ahead(), typed=TO_BOOK)


def type_day(page: PlanPage, text: str) -> None:
    """Type another day, and leave the field."""
    field = page.form.fields["on"].inner
    assert isinstance(field, DateField)
    field.setText(text)
    field.textEdited.emit(text)
    field.validate()


def test_a_day_of_the_clinic_is_proposed_and_why_it_is_another(
    desk: Desk, runner: HeldRunner, qtbot: QtBot, themed_app: QApplication
) -> None:
    page = opened_with(desk, runner, qtbot, themed_app, Weekday.THURSDAY)
    assert page.form.text("on") == day(OWED - 4 * DAY)
    assert "Thu 05-Mar-2026 is the last one before it" in page.form._lead.text()
    assert page.form.load.text() == "Thu 05-Mar-2026: 0 booked"
    assert not page.form.notices.isVisible()


def test_how_full_the_day_is_stands_beside_it_and_follows_the_field(
    desk: Desk, runner: HeldRunner, qtbot: QtBot, themed_app: QApplication
) -> None:
    other = a_sheet(bookings=(replace(a_booking(), on=OWED),))
    keep(desk.store, replace(other, patient=replace(other.patient, number=None)))
    page = opened_with(desk, runner, qtbot, themed_app, *USUAL_DAYS, capacity=1)
    assert page.form.load.text() == f"{day_of_week(OWED)}: 1 of 1 booked, full"
    type_day(page, day(OWED - DAY))
    assert page.form.load.text() == f"{day_of_week(OWED - DAY)}: 0 of 1 booked"
    assert "is no day of the clinic" in page.form.notices.text()


def booked(desk: Desk) -> list[date]:
    return [booking.on for booking in desk.store.every(Booking)]


@pytest.mark.parametrize("days", [USUAL_DAYS, ()])
def test_a_sunday_is_booked_by_another_key_only(
    desk: Desk, runner: HeldRunner, qtbot: QtBot, themed_app: QApplication, days: tuple[Weekday, ...]
) -> None:
    page = opened_with(desk, runner, qtbot, themed_app, *days)
    sunday = OWED - DAY
    page.form.inputs["on"].setFocus()
    type_day(page, day(sunday))
    page.form.save.click()
    page.form.save.click()
    assert booked(desk) == []
    assert page.form.fields["on"].problem.text.startswith("Not booked")
    assert (page.form.anyway.key, page.form.anyway.isVisible()) == ("Ctrl+Shift+Return", True)
    page.form.anyway.click()
    assert booked(desk) == [sunday]


def test_a_sunday_left_by_enter_in_its_field_is_not_booked(
    desk: Desk, runner: HeldRunner, qtbot: QtBot, themed_app: QApplication
) -> None:
    page = opened_with(desk, runner, qtbot, themed_app, *USUAL_DAYS)
    hand = Keyboard(page)
    page.form.inputs["on"].setFocus()
    hand.type("Ctrl+A")
    hand.type(f"{day(OWED - DAY)} Enter Enter")
    assert booked(desk) == []
    hand.type("Ctrl+A")
    hand.type(f"{day(OWED)} Enter")
    assert booked(desk) == [OWED]


def test_a_day_of_the_clinic_needs_no_other_key(
    desk: Desk, runner: HeldRunner, qtbot: QtBot, themed_app: QApplication
) -> None:
    page = opened_with(desk, runner, qtbot, themed_app, *USUAL_DAYS)
    assert not page.form.anyway.isVisible()
    page.form.save.click()
    assert booked(desk) == [OWED]


def test_nothing_is_counted_where_no_day_is_typed(
    desk: Desk, runner: HeldRunner, qtbot: QtBot, themed_app: QApplication
) -> None:
    page = opened_with(desk, runner, qtbot, themed_app, *USUAL_DAYS)
    type_day(page, "")
    assert page.form.load.text() == ""


@pytest.mark.parametrize(
    ("booked", "capacity", "text"),
    [
        (4, 12, "Mon 02-Mar-2026: 4 of 12 booked"),
        (12, 12, "Mon 02-Mar-2026: 12 of 12 booked, full"),
        (4, 0, "Mon 02-Mar-2026: 4 booked"),
    ],
)
def test_how_full_a_day_is_is_said_in_one_sentence(booked: int, capacity: int, text: str) -> None:
    assert load_text(TODAY, booked, capacity) == text


def test_that_no_clinic_day_is_left_is_said() -> None:
    late = Proposal(TODAY + 3 * DAY, is_late=True)
    assert proposal_text(TODAY, late) == (
        "Owed on Mon 02-Mar-2026. No clinic day is left up to then; Thu 05-Mar-2026 is the first one after it."
    )
    assert proposal_text(TODAY, Proposal(TODAY)) == ""
