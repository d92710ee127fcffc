"""A password stays in its field while she is typing, and no longer than she looks at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.shell.whole_program import Program, a_program
from ui.pages.settings.page import SettingsPage
from ui.session.session import Where

TYPED = "half a passw"


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot, themed_app: QApplication) -> Iterator[Program]:
    made = a_program(tmp_path, qtbot, themed_app)
    made.enter()
    yield made
    made.end()


def test_keeping_what_is_typed_empties_no_password_and_leaving_does(program: Program) -> None:
    program.go(Where.SETTINGS, typed="keys")
    page = program.workspace.page
    assert isinstance(page, SettingsPage)
    assert page.keys is not None
    field = page.keys.password.inputs["old"]
    program.qtbot.keyClicks(field, TYPED)
    program.workspace.keep()
    assert field.text() == TYPED
    program.workspace.go_back()
    assert field.text() == ""
    program.settle()
    assert program.desk.store.drafts(program.desk.user.id) == ()


def test_a_recovery_key_to_write_down_stays_on_the_page(program: Program) -> None:
    program.go(Where.SETTINGS, typed="keys")
    page = program.workspace.page
    assert isinstance(page, SettingsPage)
    assert page.keys is not None
    page.keys._on_offered(program.desk.vault.new_recovery_key() if program.desk.vault is not None else "")
    shown = page.keys._steps.currentWidget()
    program.workspace.keep()
    assert page.keys._steps.currentWidget() is shown is page.keys.key
    program.workspace.go_back()
    assert page.keys._new_key == ""
