"""Beside founding a clinic: a record that is there already is worked with."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clinic.folder_look import look_at_folder, look_elsewhere, work_in
from models.errors import Unavailable
from models.values.folder_state import FolderState
from tests.ui.conftest import FONTS
from tests.ui.small_clinic import ENTRIES, a_clinic, locked_house
from ui.pages.first_start import page as page_module
from ui.pages.first_start.existing import ExistingRecord
from ui.pages.first_start.page import FirstStartPage
from ui.session.folder_door import FolderDoor
from ui.session.runner import InlineRunner
from ui.shell.app import App
from ui.shell.parts import Parts

NEW = FolderState(folder=Path("new"), may_found=True)


@pytest.fixture
def page(qtbot: QtBot, themed_app: QApplication) -> FirstStartPage:
    made = FirstStartPage()
    qtbot.addWidget(made)
    return made


def test_what_speaks_against_the_place_is_said(page: FirstStartPage) -> None:
    page.show_place(replace(NEW, doubt="folder.temporary"))
    assert "thrown away" in page._doubt.text()
    page.show_place(NEW)
    assert page._doubt.isHidden()


def test_that_every_account_will_work_in_it_is_said(page: FirstStartPage) -> None:
    page.show_place(replace(NEW, is_for_all=True))
    assert page._place.text() == "The clinic will be made in new, for every account of this computer."


def test_what_stands_in_the_way_of_another_folder_is_said_and_nothing_is_remembered(
    page: FirstStartPage, tmp_path: Path
) -> None:
    remembered: list[Path] = []
    there = ExistingRecord(page, FolderDoor(lambda: NEW, look_elsewhere, remembered.append))
    there.look_at(tmp_path)
    assert f"There is no record in {tmp_path}." in page._strip.text
    assert remembered == []


def test_a_memory_that_cannot_be_written_is_said(page: FirstStartPage, tmp_path: Path) -> None:
    def refuse(_: Path) -> None:
        raise Unavailable("settings.not_writable", "there")

    there = ExistingRecord(
        page, FolderDoor(lambda: NEW, lambda folder: replace(NEW, may_found=False), refuse)
    )
    there.look_at(tmp_path)
    assert "cannot be written: there" in page._strip.text


def test_from_the_first_start_to_the_door_of_a_record_that_is_there(
    tmp_path: Path, qtbot: QtBot, themed_app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, folders = tmp_path / "settings.json", [tmp_path / "new"]
    (tmp_path / "there").mkdir()
    a_clinic(locked_house(tmp_path / "there")).store.close()

    def work_there(folder: Path) -> None:
        work_in(folder, file)
        folders.append(folder)

    door = FolderDoor(
        lambda: look_at_folder(None, file), lambda folder: look_elsewhere(folder, file), work_there
    )
    parts = Parts(
        access=lambda: locked_house(folders[-1]),
        is_founded=False,
        save_text=lambda path, text: None,
        entries=lambda: ENTRIES,
        fonts=FONTS,
        warm_up=lambda: None,
        place=NEW,
        elsewhere=door,
    )
    app = App(themed_app, parts, InlineRunner())
    qtbot.addWidget(app.shell)
    app.start()
    page = app.shell.currentWidget()
    assert isinstance(page, FirstStartPage)
    monkeypatch.setattr(page_module, "folder_to_use", lambda *_: tmp_path / "there")
    page.existing.click()
    assert app.shell.currentWidget() is app.sign_in
    assert look_at_folder(None, file).folder == tmp_path / "there"
    assert app._access().vault.clinic_id() is not None
