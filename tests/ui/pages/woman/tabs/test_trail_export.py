"""Everything about her goes out from her audit trail, by whoever may, into a folder that was chosen."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from models.records.clinic.access import Access, ExportKind
from models.records.clinic.user import Role
from models.usecases.desk import Desk
from tests.builders import a_patient, a_scan, a_sheet, all_references, keep
from tests.ui.null_chart import load_nothing
from ui.pages.woman.page import WomanPage
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, Where, WomanOnScreen

Save = Callable[[Path, str], None]


def shown(desk: Desk, qtbot: QtBot, save: Save | None) -> WomanPage:
    """Her page, with her on it."""
    sheet = keep(desk.store, a_sheet(a_scan()))
    runner, place = InlineRunner(), QWidget()
    qtbot.addWidget(place)
    session = Session(desk, runner, WomanOnScreen(desk, runner, place))
    page = WomanPage(session, all_references(), load_nothing, save)
    qtbot.addWidget(page)
    page.opened(Location(Where.WOMAN, pregnancy_id=sheet.pregnancy.id))
    page.show_sheet(sheet)
    return page


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "for her"))
    return tmp_path / "for her"


def test_both_files_are_written_where_she_chose_and_it_is_said(
    desk: Desk, qtbot: QtBot, folder: Path
) -> None:
    written: dict[Path, str] = {}
    page = shown(desk, qtbot, written.__setitem__)
    with qtbot.waitSignal(page.notice) as said:
        page.tabs.trail.export_button.click()
    assert {path.parent for path in written} == {folder}
    assert "They are not encrypted" in said.args[0]
    (access,) = desk.store.every(Access)
    assert (access.export, access.place) == (ExportKind.WHOLE_WOMAN, "for her")


def test_without_a_folder_nothing_happens(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    written: dict[Path, str] = {}
    shown(desk, qtbot, written.__setitem__).tabs.trail.export_wanted.emit()
    assert (written, desk.store.every(Access)) == ({}, ())


def test_what_could_not_be_written_is_said_and_is_no_entry(desk: Desk, qtbot: QtBot, folder: Path) -> None:
    def full(*_: object) -> None:
        raise Unavailable("file.unwritable", "x")

    page = shown(desk, qtbot, full)
    with qtbot.waitSignal(page.failed):
        page.tabs.trail.export_button.click()
    assert desk.store.every(Access) == ()


def test_whoever_only_scans_is_told_who_may(desk: Desk, qtbot: QtBot) -> None:
    sonographer = replace(desk, user=replace(desk.user, role=Role.SONOGRAPHER))
    button = shown(sonographer, qtbot, lambda *_: None).tabs.trail.export_button
    assert "clinic lead" in button.toolTip()


def test_where_no_file_can_be_written_nothing_is_offered(desk: Desk, qtbot: QtBot) -> None:
    assert shown(desk, qtbot, None).tabs.trail.export_button.isHidden()


def test_a_woman_without_an_open_pregnancy_can_be_saved_too(desk: Desk, qtbot: QtBot, folder: Path) -> None:
    written: dict[Path, str] = {}
    page = shown(desk, qtbot, written.__setitem__)
    her = a_patient("Kowalska", number="RX1")
    desk.store.put(her)
    page.show_patient(her)
    page.save_all.click()
    assert len(written) == 2
    assert all("KOWALSKA" in text.upper() for text in written.values())
