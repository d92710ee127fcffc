"""A file is asked for where the user last was for the same purpose, else in her documents."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.forms.choosing_file import Purpose, file_to_read, file_to_write, folder_to_use, remember_folder


class Dialogs:
    """Stands in for Qt's dialogs: where each began, and what is chosen in the next."""

    def __init__(self, documents: Path) -> None:
        self.began: list[str] = []
        self.chosen = str(documents)

    def folder(self, _over: QWidget, _title: str, begin: str) -> str:
        self.began.append(begin)
        return self.chosen

    def file(self, over: QWidget, title: str, begin: str, _kinds: str = "") -> tuple[str, str]:
        return self.folder(over, title, begin), ""


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Path:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "documents"))
    for purpose in Purpose:
        qapp.setProperty(f"folder_for_{purpose.value}", None)
    (tmp_path / "documents").mkdir()
    return tmp_path / "documents"


@pytest.fixture
def dialogs(documents: Path, monkeypatch: pytest.MonkeyPatch) -> Dialogs:
    made = Dialogs(documents)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", made.folder)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", made.file)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", made.file)
    return made


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_first_time_it_begins_in_the_documents(dialogs: Dialogs, documents: Path, over: QWidget) -> None:
    file_to_write(over, "Save", Purpose.LISTS, "list.csv")
    file_to_read(over, "Open", Purpose.SCANS, "*")
    folder_to_use(over, "Choose", Purpose.PACKS)
    assert dialogs.began == [str(documents / "list.csv"), str(documents), str(documents)]


def test_then_where_she_was_for_the_same_purpose(
    dialogs: Dialogs, documents: Path, over: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    dialogs.chosen = str(tmp_path / "stick" / "scans.csv")
    assert file_to_read(over, "Open", Purpose.SCANS, "*") == tmp_path / "stick" / "scans.csv"
    folder_to_use(over, "Choose", Purpose.SCANS)
    folder_to_use(over, "Choose", Purpose.PACKS)
    assert dialogs.began[1:] == [str(tmp_path / "stick"), str(documents)]


def test_nothing_chosen_changes_nothing_and_a_folder_that_is_gone_is_not_offered(
    dialogs: Dialogs, documents: Path, over: QWidget, tmp_path: Path
) -> None:
    remember_folder(Purpose.LISTS, tmp_path / "gone")
    dialogs.chosen = ""
    assert file_to_write(over, "Save", Purpose.LISTS, "list.csv") is None
    assert folder_to_use(over, "Choose", Purpose.LISTS) is None
    assert dialogs.began == [str(documents / "list.csv"), str(documents)]
