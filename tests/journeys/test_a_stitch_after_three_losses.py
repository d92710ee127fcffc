"""From registering to who was told, by keys alone: three losses, a stitch at 13+4, contractions at 33 weeks."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.flag import FlagState
from models.usecases.desk import Desk
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window, her_sheet, page_of
from ui.pages.call.page import CallPage
from ui.pages.woman.page import WomanPage
from ui.shell.window import Workspace
from ui.widgets.head.words import history_text

REGISTERED = "F3 Dorado Ctrl+N Tab delia Tab 12mar1990 Tab Tab Space Ctrl+S"
DATED = "Down Tab -33w Tab Tab 1 Ctrl+S"
LOSS = "Alt+A Down Down Tab {0} Tab Tab s n y n Ctrl+S"
STITCHED = "F5 Alt+5 t Tab m Tab h Tab Ctrl+A -136d Tab Ctrl+S"
CONTRACTIONS = "F5 Alt+1 Tab Tab Tab Tab Tab Space Ctrl+S"


@pytest.fixture
def window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    return a_window(desk, themed_app, qtbot)


@pytest.fixture
def hand(window: Workspace) -> Keyboard:
    """She is registered, dated and asked for her history, and her stitch is on record."""
    made = Keyboard(window)
    made.type(f"{REGISTERED} {DATED} Alt+A")
    for age in ("17+0", "19+0", "20+2"):
        made.type(LOSS.format(age))
    made.type("Alt+R n n n n n n n n n n Ctrl+S Ctrl+Enter")
    made.type(STITCHED)
    return made


def waiting(window: Workspace) -> set[str]:
    return {flag.rule_id for flag in her_sheet(window).flags if flag.wants_answer}


def test_her_contractions_ask_what_the_guidelines_ask_at_33_weeks(window: Workspace, hand: Keyboard) -> None:
    assert history_text(her_sheet(window)) == "G4 P0 · 3 losses, earliest 17+0"
    (stitch,) = her_sheet(window).cerclages
    due = her_sheet(window).due_date
    assert due is not None
    assert str(due.age_at(stitch.placed_on)) == "13+4"
    assert waiting(window) == set()
    hand.type(CONTRACTIONS)
    assert waiting(window) == {"NICE-PTL-NOTEST", "APP-SUTURE-SYMPT", "APP-SYMPT"}


def test_enter_leads_from_her_contractions_to_the_call_card(window: Workspace, hand: Keyboard) -> None:
    hand.type(CONTRACTIONS)
    answers = page_of(window, WomanPage).panel.answers
    assert answers is not None
    assert answers.call is QApplication.focusWidget()
    hand.type("Enter")
    page_of(window, CallPage)
    hand.type("Osei Ctrl+Enter")
    states = {flag.state for flag in her_sheet(window).flags if flag.wants_answer}
    assert states == {FlagState.ESCALATED}
