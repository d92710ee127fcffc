"""A scan that shows membranes in the vagina: the emergency stands alone, and everything else is set aside."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.flag import FlagState, Urgency
from models.records.scan import SeenMembranes
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import assess_today, evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import TODAY, a_scan, a_sheet, keep
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window, her_sheet
from ui.session.session import Location, Where
from ui.shell.window import Workspace

EMERGENCY = {"APP-OPEN", "APP-SHORT-ASIDE", "NICE-RESCUE", "RCOG75-EMERG", "RCOG75-FAIL"}
SET_ASIDE = {"NICE-CONS-PROG", "RCOG75-NOINC"}
IN_VAGINA = "Alt+M " + "Down " * 3


@pytest.fixture
def window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    """A woman without a history, her cervix 26.0 mm two weeks ago."""
    sheet = keep(desk.store, a_sheet(a_scan(at="20+0", mm="26.0")))
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    made = a_window(desk, themed_app, qtbot)
    made.go(Location(Where.WOMAN, pregnancy_id=sheet.pregnancy.id))
    return made


def owed(sheet: PregnancySheet) -> set[str]:
    """The rules that want an answer now."""
    waiting = (f for f in sheet.flags if f.state.wants_answer and f.urgency.wants_answer)
    return {flag.rule_id for flag in waiting if not flag.suspended}


def test_the_emergency_is_all_that_wants_an_answer(window: Workspace, desk: Desk) -> None:
    Keyboard(window).type(f"F4 12.0 {IN_VAGINA} Ctrl+S")
    sheet = her_sheet(window)
    assert sheet.standing_scans[-1].membranes is SeenMembranes.IN_VAGINA
    assert owed(sheet) == EMERGENCY
    aside = {suspended.rule.id for suspended in assess_today(desk, sheet).suspended}
    assert aside >= SET_ASIDE
    shown = {f.rule_id for f in sheet.flags if f.state is FlagState.OPEN and not f.suspended}
    assert SET_ASIDE.isdisjoint(shown)


def test_she_stands_at_the_top_of_today(window: Workspace, desk: Desk) -> None:
    Keyboard(window).type(f"F4 12.0 {IN_VAGINA} Ctrl+S")
    (row,) = desk.store.today(TODAY)
    assert {flag.rule_id for flag in row.flags} == EMERGENCY
    assert (row.flags[0].urgency, row.more) == (Urgency.IMMEDIATE, 0)


def test_an_examination_that_leaves_them_blank_changes_nothing(window: Workspace) -> None:
    hand = Keyboard(window)
    hand.type(f"F4 12.0 {IN_VAGINA} Ctrl+S")
    hand.type("F5 Alt+2 Tab 50 Ctrl+S")
    assert len(her_sheet(window).examinations) == 1
    assert owed(her_sheet(window)) == EMERGENCY
