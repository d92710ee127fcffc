import codecs
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.exchange.csv_files.text import (
    LARGEST_BYTES,
    content_of,
    file_fingerprint,
    is_workbook,
    raw_lines,
    undone,
    utf_16_codec,
)
from models.errors import Refused, Unavailable
from models.records.importing.reading_plan import Encoding, Separator
from tests.systems import make_pipe


def a_file(folder: Path, content: bytes) -> Path:
    path = folder / "export.csv"
    path.write_bytes(content)
    return path


def cells(path: Path, encoding: Encoding = Encoding.UTF_8) -> list[tuple[int, tuple[str, ...] | None]]:
    return [(raw.number, raw.cells) for raw in raw_lines(path, encoding, Separator.SEMICOLON)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b" \r\n\t\n", "file.empty"),
        (codecs.BOM_UTF8, "file.empty"),
        (b"PK\x03\x04rest of an xlsx or ods", "file.old_spreadsheet"),
        (b"PK\x05\x06", "file.old_spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old xls", "file.old_spreadsheet"),
        (b"surname;dob\r\nA\x00B", "file.not_text"),
        ("surname;dob\x01".encode("utf-16-le"), "file.not_text"),
        ("surname;dob".encode("utf-32"), "file.not_text"),
        ("surname;dob".encode("utf-32-be"), "file.not_text"),
        (b"a;b\n" * 40_000 + b"\x01", "file.not_text"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        content_of(a_file(tmp_path, content))
    assert [p.code for p in refused.value.problems] == [code]


@pytest.mark.parametrize("kind", ["pipe", "folder"])
def test_what_is_no_file_is_told_and_never_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "export.csv"
    if kind == "pipe":
        make_pipe(path)
    else:
        path.mkdir()
    for read in (content_of, is_workbook, file_fingerprint):
        with pytest.raises(Unavailable) as failed:
            read(path)
        assert (failed.value.code, failed.value.values) == ("file.no_file", ("export.csv",))


def test_a_file_that_is_not_utf_16_is_not_read_as_such(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        cells(a_file(tmp_path, b"surname;dob\n"), Encoding.UTF_16)
    (problem,) = refused.value.problems
    assert (problem.code, problem.values) == ("file.other_encoding", ("export.csv", "UTF-16"))


def test_a_file_of_100_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(Refused) as refused:
        content_of(path)
    assert refused.value.problems[0].code == "file.too_large"
    assert refused.value.problems[0].values == ("huge.csv", str(LARGEST_BYTES // 1_000_000))


def test_a_file_that_is_not_there_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failed:
        content_of(tmp_path / "gone.csv")
    assert (failed.value.code, failed.value.values) == ("file.unreadable", ("gone.csv",))


def test_a_file_that_goes_away_meanwhile_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        list(raw_lines(tmp_path / "gone.csv", Encoding.UTF_8, Separator.COMMA))
    with pytest.raises(Unavailable):
        file_fingerprint(tmp_path / "gone.csv")


def test_the_fingerprint_is_that_of_the_bytes(tmp_path: Path) -> None:
    assert file_fingerprint(a_file(tmp_path, b"abc")).startswith("ba7816bf8f01cfea")


def test_blank_lines_and_the_mark_of_a_spreadsheet_are_no_lines(tmp_path: Path) -> None:
    path = a_file(tmp_path, b"sep=;\r\na;b\r\n\r\n  \r\nc;d")
    assert cells(path) == [(2, ("a", "b")), (5, ("c", "d"))]


def test_a_quoted_cell_may_hold_the_separator_quotes_and_a_new_line(tmp_path: Path) -> None:
    path = a_file(tmp_path, b'a;"b;""c""\r\nd"\r\ne;f\r\n')
    assert cells(path) == [(1, ("a", 'b;"c"\r\nd')), (3, ("e", "f"))]


def test_a_quote_that_never_closes_costs_its_own_line_only(tmp_path: Path) -> None:
    path = a_file(tmp_path, b'a;"b\r\n' + b"c;d\r\n" * 30)
    read = cells(path)
    assert read[0] == (1, None)
    assert [line for _, line in read[1:]] == [("c", "d")] * 30


def test_a_quote_that_is_open_at_the_end_costs_its_own_line_only(tmp_path: Path) -> None:
    assert cells(a_file(tmp_path, b'a;b\r\nc;"d\r\ne;f')) == [(1, ("a", "b")), (2, None), (3, ("e", "f"))]


def test_letters_after_a_closing_quote_break_the_line(tmp_path: Path) -> None:
    assert cells(a_file(tmp_path, b'a;"b"c\r\nd;e')) == [(1, None), (2, ("d", "e"))]


def test_one_endless_line_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        cells(a_file(tmp_path, b"a" * (1 << 20)))
    assert refused.value.problems[0].code == "file.not_lines"


def test_letters_that_the_encoding_does_not_know_are_marked(tmp_path: Path) -> None:
    assert cells(a_file(tmp_path, "Núñez;1".encode("cp1252"))) == [(1, ("N\ufffd\ufffdez", "1"))]


def test_a_mark_at_the_start_is_no_part_of_the_first_cell(tmp_path: Path) -> None:
    assert cells(a_file(tmp_path, codecs.BOM_UTF8 + b"a;b")) == [(1, ("a", "b"))]


def test_text_is_given_as_its_bytes(tmp_path: Path) -> None:
    assert content_of(a_file(tmp_path, b"a;b\r\n\xff")) == b"a;b\r\n\xff"


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = a_file(tmp_path, b"a" * LARGEST_BYTES)
    assert len(content_of(path)) == LARGEST_BYTES
    path.write_bytes(b"a" * (LARGEST_BYTES + 1))
    with pytest.raises(Refused):
        content_of(path)


@pytest.mark.parametrize(
    ("part", "is_one"), [("xl/workbook.xml", True), ("content.xml", False), ("xl/workbook.bin", False)]
)
def test_a_workbook_is_known_by_its_part(tmp_path: Path, part: str, is_one: bool) -> None:
    path = tmp_path / "export.csv"
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr(part, "")
    assert is_workbook(path) is is_one


@pytest.mark.parametrize("content", [b"", b"a;b", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_what_is_no_whole_zip_is_no_workbook(tmp_path: Path, content: bytes) -> None:
    assert not is_workbook(a_file(tmp_path, content))


def test_a_workbook_that_is_not_there_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failed:
        is_workbook(tmp_path / "gone.xlsx")
    assert (failed.value.code, failed.value.values) == ("file.unreadable", ("gone.xlsx",))


def test_too_little_memory_is_told_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_file(tmp_path, b"a;b")

    def fail(*_: object, **__: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(Path, "read_bytes", fail)
    monkeypatch.setattr(Path, "open", fail)
    for read in (content_of, file_fingerprint, cells):
        with pytest.raises(Unavailable) as failed:
            read(path)
        assert (failed.value.code, failed.value.values) == ("memory.low", ("export.csv",))


@pytest.mark.parametrize(
    "encoding", [e for e in Encoding if e not in (Encoding.UTF_16, Encoding.UTF_8_TWICE)]
)
def test_a_file_is_read_in_the_encoding_somebody_names(tmp_path: Path, encoding: Encoding) -> None:
    path = a_file(tmp_path, b"Lise;\xe4")
    told = b"\xe4".decode(encoding.value, "replace")
    assert cells(path, encoding) == [(1, ("Lise", told))]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_read_with_and_without_its_mark(tmp_path: Path, codec: str) -> None:
    path = a_file(tmp_path, "\n".join(("Dvořáková;Eliška", "Иванова;1")).encode(codec))
    assert cells(path, Encoding.UTF_16) == [(1, ("Dvořáková", "Eliška")), (2, ("Иванова", "1"))]


def test_utf_16_without_its_mark_has_to_be_plain() -> None:
    plain, letters = "1;2\n", "漢" * 12
    assert utf_16_codec((plain + letters).encode("utf-16-le")) == "utf-16-le"
    assert utf_16_codec((plain + letters + "漢").encode("utf-16-le")) is None
    assert utf_16_codec(b"1;2;34") is None


def test_utf_8_read_twice_is_read_as_it_was_at_first(tmp_path: Path) -> None:
    path = a_file(tmp_path, "ï»¿DvoÅ™Ã¡kovÃ¡;\xc5\x81ukasik;Ł".encode())
    assert cells(path, Encoding.UTF_8_TWICE) == [(1, ("Dvořáková", "Łukasik", "\ufffd"))]


def test_tones_of_vietnamese_vowels_are_read_as_one_letter_with_them(tmp_path: Path) -> None:
    path = a_file(tmp_path, "Nguyê\u0303n;1".encode("cp1258"))
    assert cells(path, Encoding.WINDOWS_1258) == [(1, ("Nguyễn", "1"))]


@given(st.text())
def test_utf_8_read_twice_is_undone_whatever_it_said(text: str) -> None:
    assert undone("".join(_as_windows_reads(byte) for byte in text.encode())) == text


def _as_windows_reads(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def test_a_quoted_cell_may_span_twenty_more_lines_and_no_more(tmp_path: Path) -> None:
    path = a_file(tmp_path, b'a;"b' + b"\nc" * 20 + b'"\nd;e')
    assert [number for number, _ in cells(path)] == [1, 22]
    path.write_bytes(b'a;"b' + b"\nc" * 21 + b'"\nd;e')
    assert [number for number, _ in cells(path)] == [*range(1, 24)]


def test_a_cell_may_open_among_the_lines_behind_a_quote_that_never_closes(tmp_path: Path) -> None:
    path = a_file(tmp_path, b'x;"y\n' + b"c;d\n" * 19 + b"e;f\n" + b'g;"h\ni"\n')
    assert cells(path)[0] == (1, None)
    assert cells(path)[-1] == (22, ("g", "h\ni"))


def test_quotes_that_never_close_are_left_behind_line_by_line(tmp_path: Path) -> None:
    """Two thousand of them, each with the longest way to look ahead: no recursion, and no line read twice."""
    path = a_file(tmp_path, (b'a;"b\n' + b"c;d\n" * 20) * 2_000)
    read = cells(path)
    assert len(read) == 42_000
    assert sum(line is None for _, line in read) == 2_000
