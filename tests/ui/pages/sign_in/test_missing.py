"""While the clinic's folder is not as it was, the door says which part and leads to it."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from models.values.folder_state import FolderState
from tests.ui.clipping import clipped
from ui.session.folder_door import FolderDoor
from ui.shell.gate import Gate

HERE, OTHER = Path("/disk/data"), Path("/disk/other")


def missing(code: str = "folder.missing", *, another: bool = False, folder: Path = HERE) -> FolderState:
    return FolderState(folder=folder, code=code, values=(str(folder),), is_another=another, works_in=HERE)


@dataclass
class Places:
    """What lies where, and which folder is worked in."""

    here: FolderState = field(default_factory=missing)
    elsewhere: FolderState = field(default_factory=missing)
    works_in: list[Path] = field(default_factory=list)
    is_unwritable: bool = False

    def look(self) -> FolderState:
        return self.here

    def look_elsewhere(self, folder: Path) -> FolderState:
        if folder.name == "unreadable":
            raise Unavailable("settings.damaged", "settings.json")
        return self.elsewhere

    def work_in(self, folder: Path) -> None:
        if self.is_unwritable:
            raise Unavailable("settings.not_writable", "settings.json")
        self.works_in.append(folder)


@pytest.fixture
def places() -> Places:
    return Places()


@pytest.fixture
def gate(places: Places, qtbot: QtBot, themed_app: QApplication) -> Gate:
    made = Gate(FolderDoor(places.look, places.look_elsewhere, places.work_in), "Cervitrend")
    qtbot.addWidget(made.window)
    made.open()
    return made


def choose(gate: Gate, monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: folder)
    gate.window.page.choose.click()


def texts(gate: Gate) -> str:
    page = gate.window.page
    return f"{page._title.text()} {page._said.text()} {page.strip.text}"


def test_the_folder_that_is_missing_is_named_and_no_clinic_is_offered(gate: Gate) -> None:
    assert "The clinic's folder is not there" in texts(gate)
    assert str(HERE) in texts(gate)
    assert not gate.window.page.another.isVisible()


def test_looking_again_goes_on_once_the_disk_is_there(gate: Gate, places: Places, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(gate.passed):
        qtbot.keyClick(gate.window.page.again, Qt.Key.Key_Return)
    places.here = FolderState(folder=HERE)
    with qtbot.waitSignal(gate.passed), qtbot.assertNotEmitted(gate.left):
        gate.window.page.again.click()
    assert not gate.window.isVisible()


def test_looking_again_in_vain_says_so(gate: Gate, qtbot: QtBot) -> None:
    assert "Looked again" not in texts(gate)
    qtbot.keyClick(gate.window.page.again, Qt.Key.Key_Return)
    assert "Looked again: what stands above is still so." in texts(gate)


def test_a_folder_with_this_clinic_is_worked_with_from_now_on(
    gate: Gate, places: Places, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    places.elsewhere = FolderState(folder=OTHER)
    with qtbot.waitSignal(gate.passed):
        choose(gate, monkeypatch, str(OTHER))
    assert places.works_in == [OTHER]


def test_a_folder_without_a_record_is_refused(
    gate: Gate, places: Places, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    places.elsewhere = missing("folder.no_record", folder=OTHER)
    with qtbot.assertNotEmitted(gate.passed):
        choose(gate, monkeypatch, str(OTHER))
        choose(gate, monkeypatch, "")
    assert f"There is no record in {OTHER}" in texts(gate)


def test_another_clinic_is_named_and_asked_about(
    gate: Gate, places: Places, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    places.elsewhere = missing("folder.of_another_clinic", another=True, folder=OTHER)
    choose(gate, monkeypatch, str(OTHER))
    assert "another clinic" in texts(gate)
    assert places.works_in == []
    with qtbot.waitSignal(gate.passed):
        gate.window.page.another.click()
    assert places.works_in == [OTHER]


def test_what_cannot_be_asked_or_remembered_is_said(
    gate: Gate, places: Places, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(gate, monkeypatch, "/disk/unreadable")
    assert "cannot be read" in texts(gate)
    places.elsewhere, places.is_unwritable = FolderState(folder=OTHER), True
    with qtbot.assertNotEmitted(gate.passed):
        choose(gate, monkeypatch, str(OTHER))
    assert "cannot be written" in texts(gate)


def test_nothing_to_work_with_asks_nothing(gate: Gate, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(gate.passed):
        gate.presenter._on_another()


def test_closing_it_says_that_nobody_came_in(gate: Gate, qtbot: QtBot) -> None:
    with qtbot.waitSignal(gate.left), qtbot.assertNotEmitted(gate.passed):
        gate.window.close()


@pytest.mark.parametrize(
    "code", ["folder.missing", "folder.empty", "database.without_vault", "folder.of_another_clinic"]
)
def test_no_text_of_it_is_cut_off(gate: Gate, places: Places, code: str, qtbot: QtBot) -> None:
    places.here = missing(code, another=code.endswith("clinic"))
    gate.presenter.look()
    gate.window.page.show_choice(missing("folder.no_record"))
    qtbot.wait(1)
    assert clipped(gate.window) == []
