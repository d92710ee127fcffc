"""On a small screen the chart is a tab, the questions are a drawer, and the most urgent one stands below."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.clipping import clipped
from tests.ui.pages.screen import texts
from tests.ui.pages.woman.conftest import Opened
from tests.ui.pages.woman.states import STATES, ended, short, suspended
from ui.pages.woman.answers.answer_form import Answer
from ui.pages.woman.page import WomanPage
from ui.pages.woman.questions.closed_question import ClosedQuestion
from ui.session.session import Where
from ui.widgets.button import Button

SMALL = (860, 428)
CTRL = Qt.KeyboardModifier.ControlModifier


def shrunk(page: WomanPage) -> WomanPage:
    page.resize(*SMALL)
    QApplication.processEvents()
    return page


def pressed(page: WomanPage, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(page.window(), key, held)


def test_the_chart_is_the_first_tab_and_the_most_urgent_question_stands_below(opened: Opened) -> None:
    page = shrunk(opened(short()))
    assert page.tabs.currentWidget() is page.overview.chart_box
    assert page.overview.chart_box.height() > 250
    assert "Discuss prevention with doctor | Prompt · 22.4 mm at 22+0; birth 30+2" in texts(page.content.bar)
    assert not page.panel.isVisible()
    assert page.content.handle.turn.accessibleDescription() == "2 to answer, Prompt 2"


def test_ctrl_right_opens_the_drawer_and_esc_shuts_it(opened: Opened, qtbot: QtBot) -> None:
    page = shrunk(opened(short()))
    before = page.overview.chart_box.geometry()
    pressed(page, qtbot, Qt.Key.Key_Right, CTRL)
    assert page.panel.isVisible()
    assert page.overview.chart_box.geometry() == before
    page.panel.call.setFocus()
    pressed(page, qtbot, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not page.panel.isVisible()


def test_a_press_on_the_handle_opens_it_and_another_shuts_it(opened: Opened, qtbot: QtBot) -> None:
    page = shrunk(opened(short()))
    for is_open in (True, False):
        qtbot.mouseClick(page.content.handle, Qt.MouseButton.LeftButton)
        assert page.panel.isVisible() is is_open


def test_d_answers_the_question_below_in_the_drawer(opened: Opened, qtbot: QtBot) -> None:
    page = shrunk(opened(short()))
    pressed(page, qtbot, Qt.Key.Key_D, Qt.KeyboardModifier.NoModifier)
    assert page.form.isVisible()


@pytest.mark.parametrize(("key", "where"), [("Ctrl+K", Where.CALL), ("Ctrl+L", Where.PLAN)])
def test_a_key_of_the_drawer_works_while_it_is_shut(
    opened: Opened, qtbot: QtBot, key: str, where: Where
) -> None:
    page = shrunk(opened(short()))
    assert not page.panel.isVisible()
    with qtbot.waitSignal(page.location_wanted) as led:
        assert page.take_key(QKeySequence(key))
    assert led.args[0].where is where


def test_e_escalates_the_question_below_in_the_drawer(opened: Opened) -> None:
    page = shrunk(opened(short()))
    assert page.take_key(QKeySequence("E"))
    assert page.form.isVisible()
    assert page.form.kind is Answer.ESCALATION


def test_a_grey_button_of_the_drawer_is_shown_for_its_key_and_says_why(opened: Opened) -> None:
    page = shrunk(opened(short()))
    page.panel.call.forbid("not here")
    assert not page.take_key(QKeySequence("Ctrl+K"))
    assert page.panel.call.isVisible()


def test_a_key_that_no_button_of_the_drawer_has_leaves_it_shut(opened: Opened) -> None:
    page = shrunk(opened(short()))
    assert not page.take_key(QKeySequence("Ctrl+S"))
    assert not page.panel.isVisible()


def test_below_the_shut_drawer_the_question_that_is_seen_is_the_one_that_is_answered(opened: Opened) -> None:
    page = shrunk(opened(short()))
    page.content.open_drawer()
    page.panel.findChildren(ClosedQuestion)[0].button.click()
    opened_then = page.panel.question
    page.content.shut_drawer()
    assert opened_then is not None
    assert page.panel.question is not None
    assert page.panel.question.question != opened_then.question
    assert page.panel.question.question == page.panel.about.groups.cards[0] if page.panel.about else False


def test_while_she_is_read_no_key_opens_the_drawer(opened: Opened) -> None:
    page = shrunk(opened(short()))
    page.blank()
    assert not page.take_key(QKeySequence("Ctrl+L"))


def test_side_by_side_every_button_takes_its_own_key(opened: Opened) -> None:
    page = opened(short())
    assert not page.take_key(QKeySequence("Ctrl+K"))


def test_an_emergency_has_its_call_card_below_and_the_focus_on_it(
    page: WomanPage, opened: Opened, qtbot: QtBot
) -> None:
    shrunk(page)
    opened(suspended())
    call = page.content.bar.first
    assert isinstance(call, Button)
    assert call.accessibleName() == "Call card"
    assert call.hasFocus()
    with qtbot.waitSignal(page.location_wanted) as led:
        call.click()
    assert led.args[0].where is Where.CALL


def test_without_a_question_nothing_stands_below(opened: Opened) -> None:
    page = shrunk(opened(ended()))
    assert not page.content.bar.isVisible()
    assert page.content.handle.turn.accessibleDescription() == "No open questions"


def test_with_room_again_both_stand_side_by_side(opened: Opened) -> None:
    page = shrunk(opened(short()))
    page.resize(1286, 682)
    QApplication.processEvents()
    assert page.panel.isVisible()
    assert page.overview.chart_card.isVisible()
    assert page.tabs.tabText(0).startswith("&Scans")


def test_tabs_without_room_are_behind_one_button(opened: Opened) -> None:
    page = shrunk(opened(short()))
    hidden = [page.tabs.tabText(p) for p in range(page.tabs.count()) if not page.tabs.isTabVisible(p)]
    assert hidden
    page.tabs.more.menu().aboutToShow.emit()
    actions = page.tabs.more.menu().actions()
    assert [action.text() for action in actions] == hidden
    actions[-1].trigger()
    assert page.tabs.currentWidget() is page.tabs.trail
    assert page.tabs.isTabVisible(page.tabs.currentIndex())


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_off_on_a_small_screen(opened: Opened, state: str, qtbot: QtBot) -> None:
    page = shrunk(opened(STATES[state]()))
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        qtbot.waitUntil(lambda: clipped(page) == [])
    page.content.open_drawer()
    qtbot.waitUntil(lambda: clipped(page.right) == [])
