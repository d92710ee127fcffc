"""A sonographer is let in, records a scan, answers nothing, is let in no longer, and comes back; her scan keeps her name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.clinic.user import Role
from models.records.flag import FlagState
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import a_scan, a_sheet, an_earlier_birth, keep
from tests.journeys.walking import page_of
from tests.ui.pages.screen import texts
from tests.ui.shell.whole_program import Program, a_program
from tests.ui.small_clinic import PASSWORD
from ui.pages.loops.page import LoopsPage
from ui.pages.scan.page import ScanPage
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.users.users_tab import UsersTab
from ui.pages.woman.page import WomanPage
from ui.session.session import Location, Where
from ui.widgets.fields.choices import ChoiceField
from ui.widgets.fields.field_texts import put_text

START, HERS, AGAIN = "brown table 34", "yellow boat 56", "grey window 78"


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot, themed_app: QApplication) -> Iterator[Program]:
    made = a_program(tmp_path, qtbot, themed_app)
    made.enter()
    yield made
    made.end()


def fill(tab: UsersTab, program: Program, **said: str) -> None:
    """Fill in the form of a user and save it."""
    for name, text in said.items():
        put_text(tab.form.inputs[name], text)
    tab.form.save.click()
    program.settle()


def users(program: Program, sign_in: str = "") -> UsersTab:
    """The list of users, with the focus on one of them."""
    program.go(Where.SETTINGS, typed="users")
    tab = page_of(program.workspace, SettingsPage).users
    for place, row in enumerate(tab._model.rows):
        if row.sign_in == sign_in:
            tab.table.selectRow(place)
    return tab


def leave(program: Program) -> None:
    """Sign out; where something is open, past the hand-over."""
    program.workspace.leave()
    program.settle()
    page = program.workspace.page if program.app.workspace is not None else None
    if isinstance(page, LoopsPage):
        page.form.leave.click()
    program.qtbot.waitUntil(lambda: program.app.workspace is None and not program.app.out.is_closing)


def change_over(program: Program, name: str, password: str) -> None:
    """One signs out, the other in."""
    leave(program)
    program.enter(name, password)
    program.settle()


def refused(program: Program, name: str, password: str) -> str:
    """What the door says to somebody whom it does not let in."""
    leave(program)
    page = program.app.sign_in
    page.name.setText(name)
    page.password.setText(password)
    program.qtbot.keyClick(page.password, Qt.Key.Key_Return)
    program.qtbot.waitUntil(lambda: bool(page.problem.text))
    assert program.app.workspace is None
    return page.problem.text


def let_in(program: Program) -> PregnancySheet:
    """The lead adds SM Allen; ADEYEMI is on the record, with a birth at 30+2 behind her."""
    sheet = keep(program.desk.store, a_sheet(a_scan(at="20+0", mm="31.0"), history=(an_earlier_birth(),)))
    tab = users(program)
    tab.add_new.click()
    role = tab.form.inputs["role"]
    assert isinstance(role, ChoiceField)
    role.set_value(Role.SONOGRAPHER)
    own = {"password": START, "password_again": START, "own": PASSWORD}
    fill(tab, program, name="SM Allen", sign_in="allen", **own)
    return sheet


def choose_a_password(program: Program) -> None:
    """She is led to her own password, and nowhere else before it is hers."""
    program.workspace.go(Location(Where.TODAY))
    assert program.workspace.location == Location(Where.SETTINGS, typed="keys")
    keys = page_of(program.workspace, SettingsPage).keys
    assert keys is not None
    for name, text in (("old", START), ("password", HERS), ("password_again", HERS)):
        put_text(keys.password.inputs[name], text)
    keys.password.button.click()
    program.qtbot.waitUntil(lambda: not program.desk.user.must_change_password)
    program.settle()


def scan(program: Program, sheet: PregnancySheet) -> None:
    """She records 22.4 mm."""
    program.go(Where.SCAN, pregnancy_id=sheet.pregnancy.id)
    page = page_of(program.workspace, ScanPage)
    for field, text in zip(page.form.readings, ("22.4", "22.9", "23.3"), strict=True):
        program.qtbot.keyClicks(field, text)
    put_text(page.form.inputs["examiner"], "SM Allen")
    program.qtbot.keyClick(page.form.readings[-1], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    program.qtbot.waitUntil(lambda: program.workspace.location.where is Where.WOMAN)
    program.settle()


def test_from_her_first_day_to_her_last_and_back(program: Program) -> None:
    sheet = let_in(program)
    change_over(program, "allen", START)
    choose_a_password(program)
    scan(program, sheet)

    page = page_of(program.workspace, WomanPage)
    discuss = next(
        b for b in page.panel.findChildren(type(page.correct)) if b.accessibleName() == "Record discussion"
    )
    assert not discuss.isEnabled()
    assert "who may: nurse or midwife, doctor, clinic lead" in discuss.toolTip()
    flags = evaluate_pregnancy(program.desk, sheet.pregnancy.id).flags
    assert FlagState.OPEN in {flag.state for flag in flags}

    change_over(program, "amina", PASSWORD)
    tab = users(program, "allen")
    tab.disable.click()
    fill(tab, program, reason="Left", own=PASSWORD)
    assert "wrong" in refused(program, "allen", HERS).lower()

    program.enter()
    program.go(Where.WOMAN, pregnancy_id=sheet.pregnancy.id)
    page = page_of(program.workspace, WomanPage)
    page.tabs.scans.table.selectRow(0)
    assert "Examiner SM Allen: no certificate recorded for that day" in texts(page)

    tab = users(program, "allen")
    tab.give.click()
    fill(tab, program, password=AGAIN, password_again=AGAIN, own=PASSWORD, reason="Back")
    change_over(program, "allen", AGAIN)
    assert (program.desk.user.name, program.desk.user.must_change_password) == ("SM Allen", True)
