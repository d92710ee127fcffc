"""What a save raised stays in the line on every page until somebody was told of it."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.discussion import ToldHow
from models.records.flag import Urgency
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.respond import EscalationDraft, ShownFlag, escalate
from models.views import PregnancySheet
from tests.builders import a_scan, a_sheet, keep
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window, her_sheet
from ui.session.session import Location, Where
from ui.shell.window import Workspace
from ui.widgets.button import Button
from ui.widgets.messages.message import Ground

pytestmark = pytest.mark.drawn


@pytest.fixture
def her(desk: Desk) -> PregnancySheet:
    sheet = keep(desk.store, a_sheet(a_scan(at="20+0", mm="31.0")))
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    return sheet


@pytest.fixture
def window(desk: Desk, her: PregnancySheet, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    made = a_window(desk, themed_app, qtbot)
    made.go(Location(Where.WOMAN, pregnancy_id=her.pregnancy.id))
    Keyboard(made).type("F5 Alt+2 2,0 Ctrl+S")
    qtbot.wait(1)
    return made


def place(window: Workspace) -> Button:
    return next(b for b in window.line.findChildren(Button) if b.text() == "Nobody told yet")


def test_the_save_is_said_first_and_its_place_is_there_meanwhile(window: Workspace) -> None:
    assert window.line.text == "Saved. Immediate: Senior obstetrician now."
    assert place(window).isVisible()
    assert len(window.said.said) == 1


def test_it_stays_on_every_page(window: Workspace, her: PregnancySheet, qtbot: QtBot) -> None:
    window.go(Location(Where.TODAY))
    message = window.line.message
    assert message is not None
    assert (message.ground, message.text) == (
        Ground.IMMEDIATE,
        "ADEYEMI, Folake (Mrs): Senior obstetrician now.",
    )
    window.line.button("call").click()
    assert window.location == Location(Where.CALL, pregnancy_id=her.pregnancy.id)


def test_once_somebody_was_told_it_goes(window: Workspace, desk: Desk) -> None:
    sheet = her_sheet(window)
    immediate = (f for f in sheet.flags if f.wants_answer and f.urgency is Urgency.IMMEDIATE)
    flags = tuple(ShownFlag(f.id, f.version) for f in immediate)
    draft = EscalationDraft(
        pregnancy_id=sheet.pregnancy.id, flags=flags, whom="Dr Khan", how=ToldHow.TELEPHONE
    )
    escalate(desk, draft)
    window.session.woman.reload()
    window.go(Location(Where.TODAY))
    assert window.line.text == ""


def test_undoing_it_takes_it_away(window: Workspace) -> None:
    Keyboard(window).type("Ctrl+Z")
    assert not place(window).isVisible()
