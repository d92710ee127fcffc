"""Two guidelines and a local rule ask the same question: one row, one card, one answer, by key."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.discussion import Decision
from models.records.flag import FlagState
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.hand_over import open_loops
from models.views import PregnancySheet
from tests.builders import a_scan, a_sheet, an_earlier_birth, keep
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window, her_sheet, page_of
from ui.pages.call.page import CallPage
from ui.pages.today.page import TodayPage
from ui.pages.woman.page import WomanPage
from ui.shell.window import Workspace

ASKED = {"NICE-OFFER", "RCOG75-US", "APP-SHORT15"}
DISCUSS = "D Osei Tab Down Tab Tab Tab Down Ctrl+S"


@pytest.fixture
def her(desk: Desk) -> PregnancySheet:
    sheet = keep(desk.store, a_sheet(a_scan(mm="14.8"), history=(an_earlier_birth(),)))
    return evaluate_pregnancy(desk, sheet.pregnancy.id)


@pytest.fixture
def window(desk: Desk, her: PregnancySheet, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    made = a_window(desk, themed_app, qtbot)
    Keyboard(made).type("F2")
    return made


def states(window: Workspace) -> dict[str, FlagState]:
    flags = her_sheet(window).flags
    return {flag.rule_id: flag.state for flag in flags if flag.rule_id in ASKED}


def rows(window: Workspace) -> list[str]:
    """What Today says, row by row, its headings left out."""
    model = page_of(window, TodayPage).answers.list.model()
    said = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    return [row for row in said if row.startswith("ADEYEMI")]


def test_one_row_leads_to_one_card_and_one_discussion_answers_all_of_it(
    window: Workspace, desk: Desk
) -> None:
    (row,) = rows(window)
    assert "Urgent, Doctor review today, 14.8 mm" in row
    (line,) = page_of(window, TodayPage).answers.list.lines.lines
    assert line.more == 0
    assert [{flag.rule_id for flag in loop.row.flags} for loop in open_loops(desk)] == [ASKED]

    hand = Keyboard(window)
    hand.type("Alt+O")
    panel = page_of(window, WomanPage).panel
    assert panel.question is not None
    assert {flag.rule_id for flag in panel.question.question.flags} == ASKED
    hand.type(DISCUSS)
    assert states(window) == dict.fromkeys(ASKED, FlagState.DISCUSSED)
    (held,) = her_sheet(window).discussions
    assert (held.decision, len(held.flag_ids)) == (Decision.PROGESTERONE, 3)
    hand.type("F2")
    assert rows(window) == []
    assert open_loops(desk) == ()


def test_one_that_is_unticked_waits_on_alone(window: Workspace) -> None:
    hand = Keyboard(window)
    hand.type("Alt+O")
    question = page_of(window, WomanPage).panel.question
    assert question is not None
    next(each.tick for each in question.guidelines if each.flags[0].rule_id == "RCOG75-US").click()
    hand.type(DISCUSS)
    assert states(window) == {
        "NICE-OFFER": FlagState.DISCUSSED,
        "RCOG75-US": FlagState.OPEN,
        "APP-SHORT15": FlagState.DISCUSSED,
    }
    hand.type("F2")
    (row,) = rows(window)
    assert "Prompt, Discuss prevention with doctor" in row


def test_whoever_is_told_is_told_of_all_of_it(window: Workspace) -> None:
    hand = Keyboard(window)
    hand.type("Alt+O Ctrl+K")
    card = page_of(window, CallPage)
    asked = [line for line in card.text if line.startswith("Request. Urgent: ")]
    assert len(asked) == 1
    assert all(name in asked[0] for name in ("NICE NG25", "RCOG GTG 75", "this program"))
    hand.type("Osei Ctrl+Enter")
    assert states(window) == dict.fromkeys(ASKED, FlagState.ESCALATED)
    hand.type("F2")
    (row,) = rows(window)
    assert "Osei, " in row
