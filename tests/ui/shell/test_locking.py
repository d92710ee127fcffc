"""Locking closes the record, and leads back to where she was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from models.records.clinic.user import Role, User
from models.usecases.drafts import unfinished
from tests.builders import a_scan, a_sheet, keep, next_id
from tests.stores import a_stamp
from tests.ui.shell.whole_program import Program, a_house, a_program
from tests.ui.small_clinic import PASSWORD
from ui.pages.scan.page import ScanPage
from ui.pages.woman.page import WomanPage
from ui.session.session import Where


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot, themed_app: QApplication) -> Iterator[Program]:
    made = a_program(tmp_path, qtbot, themed_app)
    made.enter()
    yield made
    made.end()


def at_a_scan(program: Program) -> ScanPage:
    """Half a scan of a woman, typed."""
    sheet = keep(program.desk.store, a_sheet(a_scan()))
    program.go(Where.SCAN, pregnancy_id=sheet.pregnancy.id)
    page = program.workspace.page
    assert isinstance(page, ScanPage)
    program.qtbot.keyClicks(page.form.readings[0], "22.4")
    return page


def test_locking_closes_the_record(program: Program) -> None:
    assert not program.is_closed()
    program.lock()
    assert program.is_closed()
    assert program.app.shell.currentWidget() is program.app.sign_in


def test_the_locked_page_names_nobody_but_user_and_desk(program: Program) -> None:
    at_a_scan(program)
    program.lock()
    said = " ".join(label.text() for label in program.app.shell.findChildren(QLabel))
    assert "Sr Amina HADDAD locked Desk 1" in said
    assert "TEST" not in said.upper()


def test_she_comes_back_to_the_same_woman_with_what_she_typed(program: Program) -> None:
    about = at_a_scan(program).session.woman.sheet
    assert about is not None
    program.lock()
    program.enter()
    program.settle()
    page = program.workspace.page
    assert isinstance(page, ScanPage)
    assert page.form.readings[0].text() == "22.4"
    assert program.workspace.location.pregnancy_id == about.pregnancy.id
    assert page.restored.text


def test_she_comes_back_to_the_same_tab_and_can_go_back_from_there(program: Program) -> None:
    sheet = keep(program.desk.store, a_sheet(a_scan()))
    program.go(Where.WOMAN, pregnancy_id=sheet.pregnancy.id)
    page = program.workspace.page
    assert isinstance(page, WomanPage)
    page.tabs.setCurrentIndex(3)
    program.lock()
    program.enter()
    program.settle()
    again = program.workspace.page
    assert isinstance(again, WomanPage)
    assert again.tabs.currentIndex() == 3
    program.workspace.go_back()
    assert program.workspace.location.where is Where.TODAY


def test_what_was_searched_for_is_not_remembered(program: Program) -> None:
    program.go(Where.WOMEN, typed="Adeyemi")
    program.lock()
    assert "Adeyemi" not in repr(program.app.out.away)


def test_the_password_may_be_typed_while_the_record_is_being_closed(program: Program) -> None:
    at_a_scan(program)
    program.qtbot.keyClick(program.workspace, Qt.Key.Key_F12)
    program.qtbot.waitUntil(lambda: program.app.out.is_closing or program.app.workspace is None)
    program.enter()
    program.settle()
    assert isinstance(program.workspace.page, ScanPage)


def test_a_wrong_password_opens_nothing(program: Program) -> None:
    program.lock()
    page = program.app.sign_in
    page.password.setText("wrong horse")
    page.enter.click()
    program.qtbot.waitUntil(lambda: "Name or password is wrong" in page.problem.text)
    assert program.app.workspace is None


def test_another_user_signs_in_at_the_locked_desk_and_the_drafts_stay_with_their_owner(
    program: Program,
) -> None:
    at_a_scan(program)
    add_a_user(program)
    program.lock()
    program.enter("bea", "another horse 12")
    program.settle()
    assert program.workspace.location.where is Where.TODAY
    assert unfinished(program.desk) == ()
    program.lock()
    program.enter()
    assert program.workspace.location.where is Where.TODAY
    assert len(unfinished(program.desk)) == 1


def test_a_locked_desk_can_be_left_for_anybody(program: Program) -> None:
    program.lock()
    program.app.sign_in.leave.click()
    assert program.app.sign_in.name.text() == "amina"
    assert program.app.out.away is None


def test_a_draft_that_cannot_be_kept_leaves_the_workspace_behind_the_cover(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = at_a_scan(program)
    full_disk(monkeypatch)
    program.app.out.lock()
    door = program.app.sign_in
    program.qtbot.waitUntil(lambda: not door.is_busy)
    assert program.app.shell.currentWidget() is door
    assert "could not be kept" in door.problem.text
    assert "The disk is full" in door.problem.text
    assert not program.workspace.isVisible()
    program.enter()
    program.qtbot.waitUntil(program.workspace.isVisible)
    assert page.form.readings[0].text() == "22.4"


def test_once_there_is_room_the_covered_record_is_closed_after_all(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_a_scan(program)
    with monkeypatch.context() as full:
        full_disk(full)
        program.app.out.lock()
        program.qtbot.waitUntil(lambda: not program.app.sign_in.is_busy)
    program.app.out._retry.timeout.emit()
    program.wait_locked()
    assert program.is_closed()
    program.enter()
    program.settle()
    page = program.workspace.page
    assert isinstance(page, ScanPage)
    assert page.form.readings[0].text() == "22.4"


def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing half-typed can be kept any more."""

    def fail(*_: object) -> None:
        raise Unavailable("database.disk_full")

    monkeypatch.setattr("db.store.store.SqlStore.save_draft", fail)


def add_a_user(program: Program) -> None:
    """Bea, with a password of her own."""
    stamp = a_stamp()
    user = program.desk.store.put(User(id=next_id(), stamp=stamp, sign_in="bea", name="Bea", role=Role.NURSE))
    vault = a_house(program.folder).vault
    vault.add_user("amina", PASSWORD, user.id, "bea", "another horse 12")
