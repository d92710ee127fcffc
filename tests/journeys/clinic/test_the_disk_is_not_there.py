"""The disk with the record is not connected one morning: nothing is begun anew, and with the disk everything is there."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clinic.folder import DataFolder
from db.clinic.folder_look import look_at_folder, look_elsewhere, work_in
from db.clinic.key_box import Cost
from db.clinic.machine import Machine
from db.clinic.settings_file import read_settings
from db.clinic.vault import FileVault
from db.store.opening import new_store, open_store
from models.ports.store import Store
from models.records.clinic.user import User
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.passwords import change_password, want_new_key
from models.usecases.clinic.sign_in import sign_in, sign_out
from tests.stores import CLOCK
from tests.ui.conftest import FONTS
from tests.ui.small_clinic import ENTRIES, PASSWORD, a_clinic, clinic_access
from ui.session.folder_door import FolderDoor
from ui.session.runner import InlineRunner
from ui.shell.app import App
from ui.shell.gate import Gate
from ui.shell.parts import Parts

ROOT = Path(__file__).parents[3]
CHEAP = Cost(memory_kib=8, passes=1, lanes=1)


class Morning:
    """A disk with a clinic on it, and the machine that remembers it."""

    def __init__(self, folder: Path) -> None:
        self.disk, self.settings = folder / "disk", folder / "config" / "cervitrend" / "settings.json"

    def access(self) -> ClinicAccess:
        """As the program joins it for the folder that is remembered."""
        data = DataFolder(self.disk / "cervitrend")
        machine = Machine(data.path, is_asked_for=False, file=self.settings)
        vault = FileVault(data, CHEAP, machine)

        def opened(key: bytes) -> Store:
            store = open_store(data.database, key, "Desk 1", CLOCK)
            machine.keep_clinic(vault.clinic_id())
            return store

        return replace(
            clinic_access(data.path),
            vault=vault,
            new_store=lambda key: new_store(data.founding.database, key, "Desk 1", CLOCK),
            open_store=opened,
            keep_desk_name=machine.keep_desk_name,
        )

    def door(self) -> FolderDoor:
        return FolderDoor(
            lambda: look_at_folder(None, self.settings),
            lambda folder: look_elsewhere(folder, self.settings),
            lambda folder: work_in(folder, self.settings),
        )


@pytest.fixture
def morning(tmp_path: Path) -> Morning:
    made = Morning(tmp_path)
    made.disk.mkdir()
    sign_out(a_clinic(made.access()))
    return made


def test_with_the_disk_everything_is_there_again(
    morning: Morning, themed_app: QApplication, qtbot: QtBot
) -> None:
    away = morning.disk.rename(morning.disk.with_name("in a drawer"))
    gate = Gate(morning.door(), "Cervitrend")
    qtbot.addWidget(gate.window)
    gate.open()
    assert "is not there" in gate.window.page._title.text()
    gate.window.page.again.click()
    assert not morning.disk.exists()
    away.rename(morning.disk)
    with qtbot.waitSignal(gate.passed):
        gate.window.page.again.click()
    parts = Parts(
        access=morning.access,
        is_founded=not look_at_folder(None, morning.settings).may_found,
        save_text=lambda path, text: None,
        entries=lambda: ENTRIES,
        fonts=FONTS,
        warm_up=lambda: None,
    )
    app = App(themed_app, parts, InlineRunner())
    qtbot.addWidget(app.shell)
    app.start()
    app.sign_in.name.setText("amina")
    app.sign_in.password.setText(PASSWORD)
    qtbot.keyClick(app.sign_in.password, Qt.Key.Key_Return)
    assert app.workspace is not None
    assert [user.sign_in for user in app.workspace.session.desk.store.every(User)] == ["amina"]
    app.out.close()


def test_the_command_line_says_the_same(morning: Morning) -> None:
    morning.disk.rename(morning.disk.with_name("in a drawer"))
    ran = subprocess.run(
        [sys.executable, "main.py", "policy", "list", "--user", "amina", "--password-fd", "0"],
        input=b"x\n",
        check=False,
        cwd=ROOT,
        capture_output=True,
        env=os.environ | {"XDG_CONFIG_HOME": str(morning.settings.parents[1])},
    )
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert ran.stderr.decode().startswith("The folder of the clinic's record is not there")
    assert not morning.disk.exists()


def test_a_new_password_and_a_new_key_end_what_an_old_copy_opens(morning: Morning) -> None:
    access, data = morning.access(), DataFolder(morning.disk / "cervitrend")
    desk = sign_in(access, "amina", PASSWORD)
    old_vault, old_key = data.vault.read_bytes(), access.vault.unlock("amina", PASSWORD)[1]
    change_password(access.vault, desk, PASSWORD, "blue table 34", "blue table 34")
    assert access.vault.unlock("amina", "blue table 34")[1] == old_key
    want_new_key(access.vault, desk, "blue table 34")
    sign_out(desk)
    sign_out(sign_in(access, "amina", "blue table 34"))
    assert access.vault.unlock("amina", "blue table 34")[1] != old_key
    assert json.loads(morning.settings.read_text(encoding="utf-8"))["vault_revision"] > 1
    data.vault.write_bytes(old_vault)
    assert read_settings(morning.settings).vault_revision > 1
    with pytest.raises(Exception, match=r"vault\.older"):
        sign_in(access, "amina", PASSWORD)
    access.vault.accept_older()
    with pytest.raises(Exception, match=r"database\.not_ours"):
        sign_in(access, "amina", PASSWORD)
