import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.exchange.csv_files import workbook
from db.exchange.csv_files.text import LARGEST_BYTES
from db.exchange.csv_files.workbook import sheet_names, workbook_lines
from models.errors import Refused, Unavailable
from tests.db.exchange.csv_files.make_workbook import (
    Book,
    Sheet,
    cell,
    row,
    words,
)

_PANIC = type("PanicException", (BaseException,), {})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "export.xlsx"


def lines(path: Path, sheet: str = "S") -> list[tuple[int, tuple[str, ...] | None]]:
    return [(raw.number, raw.cells) for raw in workbook_lines(path, sheet)]


def refusal(path: Path) -> tuple[str, tuple[str, ...]]:
    with pytest.raises(Refused) as refused:
        lines(path)
    (problem,) = refused.value.problems
    return problem.code, problem.values


@pytest.mark.parametrize("written", ["nan", "inf", "1E400"])
def test_what_is_no_number_damages_the_file(path: Path, written: str) -> None:
    Book({"S": Sheet(row(1, cell("A1", written)))}).write(path)
    assert refusal(path)[0] == "file.damaged_workbook"


def test_a_sheet_that_is_not_there_is_no_sheet(path: Path) -> None:
    Book({"T": Sheet(row(1, cell("A1", 1)))}).write(path)
    assert refusal(path) == ("file.no_sheet", ("export.xlsx",))


@pytest.mark.parametrize(
    "rows",
    [
        row(2, cell("A2", 1)) + row(1, cell("A1", 2)),
        row(1, cell("A1", 1)) * 2,
        row(1, cell("B1", 1), cell("A1", 2)),
        row(1, cell("A1", 1), cell("A1", 2)),
        row(1, cell("A2", 1)),
        row(11, cell("A1", 1)),
        row(1, cell("XFE1", 1)),
        row(1_048_577, cell("A1048577", 1)),
        row(1, cell("A1", 1), "<c"),
        row(1, cell("A1", 9, "s")),
        row(1, cell("A1", 1)) + row(2, '<x:c r="A2"><x:v>1</x:v></x:c>'),
        cell("A1", 1),
    ],
)
def test_cells_that_are_out_of_order_damage_the_file(path: Path, rows: str) -> None:
    Book({"S": Sheet(rows)}).write(path)
    assert refusal(path) == ("file.damaged_workbook", ("export.xlsx",))


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/sheets/part1.xml", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'),
        ("xl/sheets/part1.xml", '<?xml version="1.0" encoding="latin-1"?><worksheet/>'),
        ("xl/sheets/part1.xml", "<other/>"),
        ("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'),
        ("_rels/.rels", "<Relationships/>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships/>"),
        ("xl/styles.xml", "<styleSheet>"),
        ("xl/sharedStrings.xml", "not XML"),
    ],
)
def test_parts_that_are_not_what_they_should_be_damage_the_file(path: Path, part: str, content: str) -> None:
    Book({"S": Sheet(row(1, cell("A1", 1)))}, parts={part: content}).write(path)
    assert refusal(path) == ("file.damaged_workbook", ("export.xlsx",))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.damaged_workbook"),
        (b"surname;dob", "file.damaged_workbook"),
        (b"PK\x03\x04rest", "file.damaged_workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", "file.old_spreadsheet"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "file.locked_workbook",
        ),
    ],
)
def test_what_is_no_workbook_is_refused_for_what_it_is(path: Path, content: bytes, code: str) -> None:
    path.write_bytes(content)
    assert refusal(path) == (code, ("export.xlsx",))


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("content.xml", "file.old_spreadsheet"),
        ("xl/workbook.bin", "file.old_spreadsheet"),
        ("any.txt", "file.damaged_workbook"),
    ],
)
def test_other_archives_are_refused_for_what_they_are(path: Path, part: str, code: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, "x")
    assert refusal(path) == (code, ("export.xlsx",))


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "windows-1250", "UTF-16"])
def test_a_sheet_in_another_encoding_is_not_read_as_if_it_were_utf_8(path: Path, encoding: str) -> None:
    book = Book({"S": Sheet(row(1, words("A1", "Núñez")))})
    with zipfile.ZipFile(book.write(path)) as archive:
        xml = archive.read("xl/sheets/part1.xml").decode()
    changed = xml.replace('encoding="UTF-8"', f"encoding='{encoding}'")
    replace(book, parts={"xl/sheets/part1.xml": changed}).write(path)
    assert refusal(path)[0] == "file.damaged_workbook"


def test_an_archive_with_a_password_is_locked(path: Path) -> None:
    content = bytearray(Book({"S": Sheet(row(1, cell("A1", 1)))}).write(path).read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert refusal(path) == ("file.locked_workbook", ("export.xlsx",))


def test_parts_that_are_packed_in_a_rare_way_damage_the_file(path: Path) -> None:
    Book({"S": Sheet(row(1, cell("A1", 1)))}).write(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("any.txt", "x")
    assert refusal(path)[0] == "file.damaged_workbook"


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_damaged(path: Path, kept: float) -> None:
    whole = Book({"S": Sheet(row(1, cell("A1", 1)))}).write(path).read_bytes()
    path.write_bytes(whole[: int(len(whole) * kept)])
    assert refusal(path)[0] == "file.damaged_workbook"


def test_a_workbook_that_unpacks_to_more_than_it_may_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Book({"S": Sheet(row(1, cell("A1", 1)))}).write(path)
    with zipfile.ZipFile(path) as archive:
        size = sum(part.file_size for part in archive.infolist())
    monkeypatch.setattr(workbook, "_LARGEST_UNPACKED", size)
    assert lines(path) == [(1, ("1",))]
    monkeypatch.setattr(workbook, "_LARGEST_UNPACKED", size - 1)
    assert refusal(path)[0] == "file.too_large"


def test_a_bomb_is_refused_unopened(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a", "w") as part:
        for _ in range(201):
            part.write(bytes(1_000_000))
    assert refusal(path) == ("file.too_large", ("export.xlsx", "200"))


def test_a_file_above_20_mb_is_refused_without_being_read(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LARGEST_BYTES + 1)
    assert refusal(path) == ("file.too_large", ("export.xlsx", "20"))


def test_one_stray_cell_far_away_is_named(path: Path) -> None:
    rows = row(1, cell("A1", 1)) + row(1_048_576, cell("XFD1048576", 1))
    Book({"S": Sheet(rows)}).write(path)
    assert refusal(path) == ("file.sheet_too_large", ("export.xlsx", "S", "XFD1048576"))


@pytest.mark.parametrize(("most", "is_read"), [(6, True), (5, False)])
def test_a_sheet_may_reach_so_far_and_no_farther(
    path: Path, monkeypatch: pytest.MonkeyPatch, most: int, *, is_read: bool
) -> None:
    monkeypatch.setattr(workbook, "_MOST_CELLS", most)
    Book({"S": Sheet(row(1, cell("A1", 1)) + row(2, cell("C2", 1)))}).write(path)
    assert (lines(path) if is_read else refusal(path)[0]) == (
        [(1, ("1", "", "")), (2, ("", "", "1"))] if is_read else "file.sheet_too_large"
    )


def test_merged_areas_that_overlap_without_end_damage_the_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "_MOST_CELLS", 4)
    merged = "<mergeCells>" + '<mergeCell ref="A1:B1"/>' * 3 + "</mergeCells>"
    Book({"S": Sheet(row(1, cell("A1", 1), cell("B1", 2)), merged)}).write(path)
    assert refusal(path)[0] == "file.damaged_workbook"


def test_a_file_that_cannot_be_read_is_unavailable(path: Path) -> None:
    with pytest.raises(Unavailable) as missing:
        sheet_names(path)
    assert (missing.value.code, missing.value.values) == ("file.unreadable", ("export.xlsx",))


@pytest.mark.parametrize(
    ("failure", "told"),
    [(MemoryError, (Unavailable, "memory.low")), (_PANIC, (Refused, "file.damaged_workbook"))],
)
def test_a_failure_of_the_library_is_told(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    failure: type[BaseException],
    told: tuple[type[Exception], str],
) -> None:
    def fail(*_: object) -> Iterator[object]:
        raise failure

    Book({"S": Sheet(row(1, cell("A1", 1)))}).write(path)
    monkeypatch.setattr(workbook, "_lines", fail)
    with pytest.raises(told[0], match=told[1]):
        lines(path)
