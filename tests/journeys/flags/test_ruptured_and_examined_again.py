"""Ruptured membranes stand until somebody excludes it; a later examination that leaves the field blank changes nothing."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.records.finding import Rupture
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import a_desk, a_scan, a_sheet, keep
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window, her_sheet, page_of
from ui.pages.scan.page import ScanPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace

RUPTURED = {"APP-SYMPT", "APP-OPEN", "APP-LABOUR", "NICE-RESCUE-NO"}


@pytest.fixture
def window(store: SqlStore, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    """A woman without a history, found ruptured and 2 cm dilated."""
    desk: Desk = a_desk(store)
    sheet = keep(store, a_sheet(a_scan(at="20+0", mm="31.0")))
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    made = a_window(desk, themed_app, qtbot)
    made.go(Location(Where.WOMAN, pregnancy_id=sheet.pregnancy.id))
    Keyboard(made).type("F5 Alt+2 2.0 Alt+P Space Ctrl+S")
    return made


def owed(sheet: PregnancySheet) -> set[str]:
    """The rules that want an answer now."""
    waiting = (f for f in sheet.flags if f.state.wants_answer and f.urgency.wants_answer)
    return {flag.rule_id for flag in waiting if not flag.suspended}


def test_ruptured_is_recorded_beside_where_they_are(window: Workspace) -> None:
    (found,) = her_sheet(window).examinations
    assert (found.rupture, found.place) == (Rupture.YES, None)
    assert owed(her_sheet(window)) == RUPTURED


def test_a_blank_field_heals_nothing(window: Workspace) -> None:
    Keyboard(window).type("F5 Alt+2 2.5 Ctrl+S")
    first, again = her_sheet(window).examinations
    assert (first.is_ruptured, again.left_membranes_blank) == (True, True)
    assert owed(her_sheet(window)) == RUPTURED


def test_before_a_scan_it_is_said_and_asked(window: Workspace) -> None:
    hand = Keyboard(window)
    hand.type("F5 Alt+2 2.5 Ctrl+S F4")
    assert "Membranes ruptured" in page_of(window, ScanPage).before.text


def test_excluded_by_somebody_it_stands_no_more(window: Workspace) -> None:
    Keyboard(window).type("F5 Alt+2 2.5 Alt+P Down Ctrl+S")
    assert her_sheet(window).examinations[-1].rupture is Rupture.EXCLUDED
    assert owed(her_sheet(window)) == {"APP-OPEN"}
