"""A folder of tables is whole or not there, and no cell of it is run."""

import errno
import io
import os
import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from db.exchange.table_files.excel import workbook_of
from db.exchange.table_files.folder import TableFolder
from models.errors import Unavailable
from models.values.data_table import DataTable, TableForm

TABLES = (
    DataTable("scans", ("Woman key", "On"), (("7", "2026-03-02"), ("8", "=1+1"))),
    DataTable("women", ("Woman key", "Number"), (("7", "0012345"),), names_people=True),
)


def write(folder: Path, form: TableForm = TableForm.CSV) -> Path:
    out = TableFolder()
    return out.write(folder, "tables", out.files(TABLES, form)).keep()


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_what_names_people_lies_apart(tmp_path: Path) -> None:
    assert write(tmp_path) == tmp_path / "tables"
    assert names(tmp_path) == ["tables/names/women.csv", "tables/scans.csv"]
    content = (tmp_path / "tables" / "scans.csv").read_bytes()
    assert content == b"\xef\xbb\xbfWoman key,On\r\n7,2026-03-02\r\n8,'=1+1\r\n"


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    write(tmp_path)
    assert write(tmp_path) == tmp_path / "tables-2"
    assert write(tmp_path) == tmp_path / "tables-3"


def test_a_disk_that_is_full_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = iter((None, OSError(errno.ENOSPC, "No space left on device")))

    def flush(_: int) -> None:
        if (error := next(calls)) is not None:
            raise error

    monkeypatch.setattr(os, "fsync", flush)
    with pytest.raises(Unavailable) as told:
        write(tmp_path)
    assert told.value.code == "folder.not_writable"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as told:
        write(tmp_path / "gone")
    assert (told.value.code, told.value.values) == ("folder.not_writable", ("gone",))


def test_only_who_wrote_them_may_read_them(tmp_path: Path) -> None:
    write(tmp_path)
    modes = [path.stat().st_mode & 0o077 for path in (tmp_path / "tables").rglob("*")]
    assert set(modes) == {0}


def test_a_workbook_holds_every_cell_as_text(tmp_path: Path) -> None:
    write(tmp_path, TableForm.EXCEL)
    assert names(tmp_path) == ["tables/names/women.xlsx", "tables/tables.xlsx"]
    book = CalamineWorkbook.from_path(tmp_path / "tables" / "tables.xlsx")
    assert book.sheet_names == ["scans"]
    assert book.get_sheet_by_index(0).to_python() == [["Woman key", "On"], ["7", "2026-03-02"], ["8", "=1+1"]]
    women = CalamineWorkbook.from_path(tmp_path / "tables" / "names" / "women.xlsx")
    assert women.get_sheet_by_name("women").to_python()[1] == ["7", "0012345"]


def test_the_same_tables_are_the_same_file_with_its_headings_in_sight() -> None:
    made = workbook_of(TABLES)
    assert made == workbook_of(TABLES)
    sheet = zipfile.ZipFile(io.BytesIO(made)).read("xl/worksheets/sheet1.xml").decode()
    assert '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' in sheet
    assert "<f>" not in sheet
    assert 'max="2" width="12.' in sheet


def test_more_than_a_cell_can_hold_is_no_cut_cell() -> None:
    long = DataTable("texts", ("Text",), (("x" * 32768,),))
    with pytest.raises(ValueError, match="row 1"):
        workbook_of([long])


class Stopped(Exception):
    """Somebody stopped it."""


@pytest.mark.parametrize("pieces", [0, 1, 2, 4, 6])
def test_a_workbook_can_be_stopped_between_its_rows_and_while_it_is_packed(pieces: int) -> None:
    left = [pieces]

    def check() -> None:
        if left[0] == 0:
            raise Stopped
        left[0] -= 1

    with pytest.raises(Stopped):
        workbook_of(TABLES, check)


def test_files_of_lists_can_be_stopped_between_two() -> None:
    def check() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        list(TableFolder().files(TABLES, TableForm.CSV, check))
