"""Taking back a woman who was registered by mistake, and letting her stand again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.records.patient import Patient
from models.usecases.desk import Desk
from models.usecases.women.register import register_woman
from tests.builders import a_patient_draft, an_earlier_birth
from tests.ui.clipping import clipped
from ui.pages.women.page import WomenPage
from ui.session.session import Location, Where

ALT = Qt.KeyboardModifier.AltModifier
DEED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def woman(desk: Desk) -> Patient:
    return register_woman(desk, a_patient_draft(family_name="Okafor", given_name="Ada", number="RX482113"))


def ask(page: WomenPage, qtbot: QtBot) -> QWidget:
    page.opened(Location(Where.WOMEN, typed="okafor"))
    qtbot.keyClick(page.search, Qt.Key.Key_B, ALT)
    return page.mistaken.question.reason


def test_she_is_taken_back_with_a_reason_and_a_key_of_its_own(
    page: WomenPage, desk: Desk, qtbot: QtBot, woman: Patient
) -> None:
    reason = ask(page, qtbot)
    assert page.mistaken.question.told.text().startswith("OKAFOR, Ada, born not known, number RX 482 113 is")
    assert clipped(page) == []
    qtbot.keyClicks(reason, "the wrong list")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert desk.store.find_women("okafor")
    with qtbot.waitSignal(page.notice) as said:
        qtbot.keyClick(reason, Qt.Key.Key_Return, DEED)
    assert said.args == ["OKAFOR, Ada is taken back."]
    assert desk.store.find_women("okafor") == ()
    assert page.mistaken.isHidden()
    assert page.search.hasFocus()


def test_without_a_reason_she_stays(page: WomenPage, desk: Desk, qtbot: QtBot, woman: Patient) -> None:
    qtbot.keyClick(ask(page, qtbot), Qt.Key.Key_Return, DEED)
    assert "Say why" in page.mistaken.question.field.problem.text
    assert desk.store.find_women("okafor")


def test_esc_keeps_her(page: WomenPage, desk: Desk, qtbot: QtBot, woman: Patient) -> None:
    qtbot.keyClick(ask(page, qtbot), Qt.Key.Key_Escape)
    assert page.mistaken.isHidden()
    assert desk.store.find_women("okafor")


def test_what_stands_in_the_way_is_said(page: WomenPage, desk: Desk, qtbot: QtBot, woman: Patient) -> None:
    desk.store.put(replace(an_earlier_birth(), patient_id=woman.id))
    reason = ask(page, qtbot)
    qtbot.keyClicks(reason, "the wrong list")
    qtbot.keyClick(reason, Qt.Key.Key_Return, DEED)
    assert "Strike them out first" in page.mistaken.question.field.problem.text
    assert clipped(page) == []


def test_she_stands_again(page: WomenPage, desk: Desk, qtbot: QtBot, woman: Patient) -> None:
    reason = ask(page, qtbot)
    page.session.woman.open_patient(woman.id)
    qtbot.keyClicks(reason, "the wrong list")
    qtbot.keyClick(reason, Qt.Key.Key_Return, DEED)
    assert page.session.woman.patient is None
    qtbot.keyClick(page.search, Qt.Key.Key_T, ALT)
    assert page.mistaken.table.hasFocus()
    qtbot.keyClick(page.mistaken.table, Qt.Key.Key_Return)
    assert clipped(page) == []
    qtbot.keyClicks(page.mistaken.again.reason, "she came")
    qtbot.keyClick(page.mistaken.again.reason, Qt.Key.Key_Return, DEED)
    assert [row.patient_id for row in desk.store.find_women("okafor")] == [woman.id]


def test_nobody_taken_back_is_said_and_closed(page: WomenPage, qtbot: QtBot) -> None:
    page.opened(Location(Where.WOMEN))
    qtbot.keyClick(page.search, Qt.Key.Key_T, ALT)
    assert page.mistaken.message.text() == "Nobody was taken back."
    qtbot.keyClick(page.mistaken.close_list, Qt.Key.Key_C, ALT)
    assert page.mistaken.isHidden()


def test_without_a_woman_nobody_can_be_taken_back(page: WomenPage) -> None:
    page.opened(Location(Where.WOMEN))
    assert not page.mistaken_button.isEnabled()
