"""A routine visit from finding her to the next scan booked, by keys alone, each of them counted."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.clock import FixedClock
from models.records.plan import BookingState
from models.records.record import TriState
from models.records.scan import Criterion, FundalPressure, SeenMembranes
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.values.identity import HospitalNumber
from tests.builders import CLOCK, TODAY, a_desk, a_scan, a_sheet, an_earlier_birth, keep
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window, her_sheet
from tests.stores import a_store
from ui.session.session import Where
from ui.shell.window import Workspace

MOST_FOR_THE_VISIT = 60
MOST_FOR_THE_SCAN = 20
SCAN = "F4 34.4 Tab 34.9 Tab 35.3 Alt+Q/N Ctrl+S"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A clinic with ADEYEMI, scanned a fortnight ago, and BERG beside her."""
    store = a_store(tmp_path)
    desk = a_desk(store)
    for family, number in (("Adeyemi", "RX482113"), ("Adler", "RX482114"), ("Berg", "RX482115")):
        sheet = a_sheet(a_scan(at="20+0", mm="35.9"), history=(an_earlier_birth(),))
        named = replace(sheet.patient, family_name=family, number=HospitalNumber.parse(number))
        keep(store, replace(sheet, patient=named))
        evaluate_pregnancy(desk, sheet.pregnancy.id)
    return desk


@pytest.fixture
def window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    return a_window(desk, themed_app, qtbot)


def test_a_routine_visit_takes_no_more_than_sixty_keys(window: Workspace, desk: Desk) -> None:
    hand = Keyboard(window)
    hand.type("F3 adey Enter")
    assert her_sheet(window).patient.family_name == "Adeyemi"
    assert hand.type(SCAN) <= MOST_FOR_THE_SCAN
    assert window.location.where is Where.WOMAN
    assert "Enter books " in window.line.accessibleName()
    hand.type("Enter")
    assert hand.pressed <= MOST_FOR_THE_VISIT
    [booking] = her_sheet(window).bookings
    assert (booking.on, booking.state) == (TODAY + timedelta(days=14), BookingState.BOOKED)


def test_every_field_with_three_answers_was_answered(window: Workspace) -> None:
    Keyboard(window).type(f"F3 adey Enter {SCAN}")
    scan = her_sheet(window).scans[-1]
    assert (scan.funnel, scan.sludge, scan.symptoms_asked) == (TriState.NO, TriState.NO, True)
    assert (scan.membranes, scan.fundal_pressure) == (SeenMembranes.NOT_AT_OS, FundalPressure.NOT_DONE)
    assert scan.criteria_met == tuple(Criterion)
    assert [str(reading) for reading in scan.readings] == ["34.4", "34.9", "35.3"]


def test_what_enter_booked_is_seen_on_her_plan_and_on_the_day_on_today(
    window: Workspace, desk: Desk, themed_app: QApplication, qtbot: QtBot
) -> None:
    hand = Keyboard(window)
    hand.type(f"F3 adey Enter {SCAN} Enter Ctrl+L")
    assert window.location.where is Where.PLAN
    [booking] = her_sheet(window).bookings
    day = replace(desk, clock=FixedClock(CLOCK.now() + timedelta(days=14), booking.on))
    [row] = day.store.booked(booking.on)
    assert (row.booking, row.scan_due_on) == (booking, booking.on)


def test_enter_held_too_long_books_once(window: Workspace) -> None:
    Keyboard(window).type(f"F3 adey Enter {SCAN} Enter Enter")
    assert len(her_sheet(window).bookings) == 1
    assert window.location.where is Where.PLAN
