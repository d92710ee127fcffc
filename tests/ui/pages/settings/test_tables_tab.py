"""The whole record leaves as tables from the settings: watched, stopped, and never half-written."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.exchange.csv_files.writing.written_lines import ScanLines
from db.exchange.table_files.folder import TableFolder
from db.store.store import SqlStore
from models.ports.files import Check, MadeFile, TableFiles, unasked
from models.records.clinic.access import Access, ExportKind
from models.records.clinic.user import Role
from models.values.data_table import DataTable, TableForm
from tests.builders import a_desk, a_scan, a_sheet, keep
from tests.stores import a_woman
from ui.pages.settings.tables import tab as tables_tab
from ui.pages.settings.tables.tab import TablesTab
from ui.session.runner import InlineRunner
from ui.session.session import Session, WomanOnScreen

OUT = TableFiles(ScanLines(), TableFolder())


class Stopping(TableFolder):
    """Makes files, and somebody stops it after the first one."""

    tab: TablesTab

    def files(
        self, tables: Sequence[DataTable], form: TableForm, check: Check = unasked
    ) -> Iterator[MadeFile]:
        for file in super().files(tables, form, check):
            yield file
            self.tab.stop.click()


@pytest.fixture
def to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that is chosen."""
    (folder := tmp_path / "out").mkdir()
    monkeypatch.setattr(tables_tab, "folder_to_use", lambda *_: folder)
    return folder


def a_tab(store: SqlStore, qtbot: QtBot, role: Role = Role.LEAD, out: TableFiles = OUT) -> TablesTab:
    desk = a_desk(store)
    desk = replace(desk, user=replace(desk.user, role=role))
    runner = InlineRunner()
    tab = TablesTab(Session(desk, runner, WomanOnScreen(desk, runner)), out, background=runner)
    qtbot.addWidget(tab)
    tab.show()
    return tab


def left(store: SqlStore) -> list[tuple[ExportKind | None, str, int | None]]:
    return [(each.export, each.place, each.count) for each in store.every(Access)]


def test_without_names_it_is_one_workbook_and_an_entry(store: SqlStore, qtbot: QtBot, to: Path) -> None:
    keep(store, a_sheet(a_scan()))
    tab = a_tab(store, qtbot)
    tab.save.click()
    (folder,) = to.iterdir()
    assert folder.name == "cervitrend-tables-2026-03-02"
    assert [path.name for path in folder.rglob("*")] == ["tables.xlsx"]
    assert tab.message.text().startswith(f"Saved in {folder}. The files are not encrypted")
    assert left(store) == [(ExportKind.TABLES_WITHOUT_NAMES, "out", 1)]
    assert (tab.save.isVisible(), tab.stop.isVisible(), tab.bar.isVisible()) == (True, False, False)


def test_with_names_as_csv(store: SqlStore, qtbot: QtBot, to: Path) -> None:
    tab = a_tab(store, qtbot)
    tab.form.set_value(TableForm.CSV)
    tab.names.set_value(True)
    tab.save.click()
    (folder,) = to.iterdir()
    named = {path.stem for path in (folder / "names").iterdir()}
    assert named == {"women", "texts", "scans-with-names", "network-patients"}
    assert left(store) == [(ExportKind.TABLES, "out", 0)]


def test_stopped_while_files_are_made_nothing_is_left(store: SqlStore, qtbot: QtBot, to: Path) -> None:
    stopping = Stopping()
    tab = stopping.tab = a_tab(store, qtbot, out=TableFiles(ScanLines(), stopping))
    tab.save.click()
    assert (list(to.iterdir()), left(store)) == ([], [])
    assert tab.message.text() == "Stopped. Nothing was saved."


def test_stopped_while_the_files_are_written_nothing_is_left(
    store: SqlStore, qtbot: QtBot, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = a_tab(store, qtbot)
    flush = os.fsync

    def stop_and_flush(handle: int) -> None:
        tab.stop.click()
        flush(handle)

    tab.form.set_value(TableForm.CSV)
    monkeypatch.setattr(os, "fsync", stop_and_flush)
    tab.save.click()
    assert (list(to.iterdir()), left(store)) == ([], [])
    assert tab.message.text() == "Stopped. Nothing was saved."


def test_stopped_while_women_are_read_nothing_is_left(store: SqlStore, qtbot: QtBot, to: Path) -> None:
    for place in range(30):
        store.put(a_woman(number=f"RX{place}"))
    tab = a_tab(store, qtbot)
    tab.presenter.progressed.connect(tab.stop.click)
    tab.save.click()
    assert (list(to.iterdir()), left(store)) == ([], [])
    assert not tab.presenter.is_running


def test_a_folder_that_cannot_be_written_is_named(store: SqlStore, qtbot: QtBot, to: Path) -> None:
    to.rmdir()
    tab = a_tab(store, qtbot)
    tab.save.click()
    assert tab.problem.text.startswith("The folder out may not be written to.")
    assert (tab.message.text(), left(store)) == ("", [])


def test_no_folder_chosen_is_nothing_begun(
    store: SqlStore, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables_tab, "folder_to_use", lambda *_: None)
    tab = a_tab(store, qtbot)
    tab.save.click()
    assert (tab.presenter.is_running, tab.message.text()) == (False, "")


@pytest.mark.parametrize("role", [Role.NURSE, Role.DOCTOR, Role.ADMINISTRATOR])
def test_nobody_but_the_lead_may_let_it_leave(store: SqlStore, qtbot: QtBot, role: Role) -> None:
    assert not a_tab(store, qtbot, role).save.isEnabled()


def test_one_form_is_always_chosen(store: SqlStore, qtbot: QtBot) -> None:
    tab = a_tab(store, qtbot)
    tab.form.chosen.emit(None)
    tab.names.chosen.emit(None)
    assert (tab.form.value(), tab.names.value()) == (TableForm.EXCEL, False)
