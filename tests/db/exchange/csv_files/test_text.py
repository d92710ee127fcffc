import codecs
from pathlib import Path

import pytest

from db.exchange.csv_files.text import LARGEST_BYTES, fingerprint, guess_encoding, raw_lines
from models.errors import Refused, Unavailable
from models.records.incoming import Encoding, Separator


def a_file(folder: Path, content: bytes) -> Path:
    path = folder / "export.csv"
    path.write_bytes(content)
    return path


def cells(path: Path, encoding: Encoding = Encoding.UTF_8) -> list[tuple[int, tuple[str, ...] | None]]:
    return [(raw.number, raw.cells) for raw in raw_lines(path, encoding, Separator.SEMICOLON)]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (b"surname;dob\r\n", Encoding.UTF_8),
        ("Łukasik;1".encode(), Encoding.UTF_8),
        (codecs.BOM_UTF8 + "Núñez;1".encode(), Encoding.UTF_8),
        ("Núñez;1".encode("cp1252"), Encoding.WINDOWS_1252),
        ("Núñez;1".encode("utf-16"), Encoding.UTF_16),
        (codecs.BOM_UTF16_BE + "Núñez;1".encode("utf-16-be"), Encoding.UTF_16),
        (b"a;b\n" * 20_000 + "é".encode("cp1252"), Encoding.WINDOWS_1252),
        (b"a" * ((1 << 16) - 1) + "é".encode(), Encoding.UTF_8),
        (b"abc;\xc3", Encoding.WINDOWS_1252),
    ],
)
def test_the_encoding_is_seen_from_mark_and_bytes(tmp_path: Path, content: bytes, encoding: Encoding) -> None:
    assert guess_encoding(a_file(tmp_path, content)) is encoding


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b" \r\n\t\n", "file.empty"),
        (codecs.BOM_UTF8, "file.empty"),
        (b"PK\x03\x04rest of an xlsx or ods", "file.spreadsheet"),
        (b"PK\x05\x06", "file.spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old xls", "file.spreadsheet"),
        (b"surname;dob\r\nA\x00B", "file.not_text"),
        ("surname;dob".encode("utf-16-le"), "file.not_text"),
        (b"a;b\n" * 40_000 + b"\x01", "file.not_text"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        guess_encoding(a_file(tmp_path, content))
    assert [p.code for p in refused.value.problems] == [code]


def test_a_file_of_100_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(Refused) as refused:
        guess_encoding(path)
    assert refused.value.problems[0].code == "file.too_large"
    assert refused.value.problems[0].values == ("huge.csv", str(LARGEST_BYTES // 1_000_000))


def test_a_file_that_is_not_there_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failed:
        guess_encoding(tmp_path / "gone.csv")
    assert (failed.value.code, failed.value.values) == ("file.unreadable", ("gone.csv",))


def test_a_file_that_goes_away_meanwhile_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        list(raw_lines(tmp_path / "gone.csv", Encoding.UTF_8, Separator.COMMA))
    with pytest.raises(Unavailable):
        fingerprint(tmp_path / "gone.csv")


def test_the_fingerprint_is_that_of_the_bytes(tmp_path: Path) -> None:
    assert fingerprint(a_file(tmp_path, b"abc")).startswith("ba7816bf8f01cfea")


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
