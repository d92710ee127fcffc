"""Going back to a backup in the whole program: from the settings, and from the door where no record opens."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.backup.access import with_backups
from db.backup.remembered import PassingPlaces
from db.clinic import vault
from db.clinic.key_box import Cost
from models.records.clinic.user import Role
from models.records.patient import Patient
from tests.stores import a_woman
from tests.ui.shell import whole_program
from tests.ui.shell.whole_program import Program, a_house, a_program
from tests.ui.small_clinic import PASSWORD
from ui.pages.settings.page import SettingsPage
from ui.session.session import Where
from ui.shell.backups.backing_up import backing_up


@pytest.fixture
def program(
    tmp_path: Path, qtbot: QtBot, themed_app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """Amina, who leads her clinic, at the door; a stick is her place for backups."""
    stick, data = tmp_path / "stick", tmp_path / "data"
    stick.mkdir()
    data.mkdir()
    monkeypatch.setattr(
        whole_program,
        "a_house",
        lambda folder: with_backups(a_house(folder), folder, PassingPlaces((stick,))),
    )
    monkeypatch.setattr(vault, "LEAST_COST", Cost(memory_kib=8, passes=1, lanes=1))
    made = a_program(data, qtbot, themed_app, (backing_up(),))
    yield made
    made.end()


def promote(program: Program) -> None:
    """Only who leads may restore; whoever signs in next does."""
    desk = program.desk
    desk.store.put(replace(desk.user, role=Role.LEAD), "she leads now")


def sign_out(program: Program) -> None:
    program.app.out.sign_out()
    program.qtbot.waitUntil(
        lambda: program.app.workspace is None and program.app.shell.currentWidget() is program.app.sign_in
    )
    program.settle()


def women(program: Program) -> list[str]:
    return [woman.family_name for woman in program.desk.store.every(Patient)]


def sticks(program: Program) -> list[Path]:
    return sorted((program.folder.parent / "stick").iterdir())


def agree(program: Program, panel: object) -> None:
    """Type the password, look, tick, restore."""
    from ui.forms.restore_panel import RestorePanel  # As the program loads it: late.

    assert isinstance(panel, RestorePanel)
    panel.name.setText("amina")
    panel.password.setText(PASSWORD)
    panel.show_lost.click()
    program.qtbot.waitUntil(panel.preview.isVisible)
    panel.agreed.setChecked(True)
    panel.restore.click()


def test_signing_out_backs_up_and_the_settings_lead_back_to_it(program: Program) -> None:
    program.enter()
    promote(program)
    sign_out(program)
    assert len(sticks(program)) == 1
    program.enter()
    program.desk.store.put(a_woman("Later"))
    program.go(Where.SETTINGS, typed="backups")
    page = program.workspace.page
    assert isinstance(page, SettingsPage)
    program.qtbot.waitUntil(lambda: len(page.backups.backups.model.rows) == 1)
    page.backups.backups.rows.selectRow(0)
    page.backups.backups.restore.click()
    agree(program, page.backups.panel)
    program.qtbot.waitUntil(lambda: "The backup was restored." in program.app.sign_in.problem.text)
    program.enter()
    assert women(program) == []
    # What was there before is kept, and was backed up on the way out.
    assert len(list(program.folder.glob("replaced_*"))) == 1
    assert len(sticks(program)) == 2


def test_a_damaged_record_is_mended_from_the_door(program: Program) -> None:
    program.enter()
    promote(program)
    program.desk.store.put(a_woman("Berg"))
    sign_out(program)
    (program.folder / "cervitrend.db").write_bytes(b"\0" * 8192)
    page = program.app.sign_in
    page.name.setText("amina")
    page.password.setText(PASSWORD)
    page.enter.click()
    program.qtbot.waitUntil(page.restore.isVisible)
    page.restore.click()
    restoring = program.app.back._page
    assert restoring is not None
    program.qtbot.waitUntil(lambda: len(restoring.backups.model.rows) == 1)
    restoring.backups.rows.selectRow(0)
    restoring.backups.restore.click()
    agree(program, restoring.panel)
    program.qtbot.waitUntil(lambda: "The backup was restored." in page.problem.text)
    program.enter()
    assert women(program) == ["Berg"]


def test_a_wrong_password_offers_no_backup(program: Program) -> None:
    page = program.app.sign_in
    page.name.setText("amina")
    page.password.setText("not the one")
    page.enter.click()
    program.qtbot.waitUntil(lambda: bool(page.problem.text))
    assert not page.restore.isVisible()


def test_from_the_list_it_leads_back_to_the_door(program: Program) -> None:
    program.app.back.choose()
    page = program.app.back._page
    assert page is not None
    page.back.click()
    assert program.app.shell.currentWidget() is program.app.sign_in
