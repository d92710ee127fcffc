from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.exchange.csv_files.workbook import sheet_names, workbook_lines
from models.errors import Refused
from tests.db.exchange.csv_files.make_workbook import (
    DATE,
    FIRST_FORMAT,
    MOMENT,
    Book,
    Sheet,
    cell,
    row,
    words,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "export.xlsx"


def lines(path: Path, sheet: str = "S") -> list[tuple[int, tuple[str, ...] | None]]:
    return [(raw.number, raw.cells) for raw in workbook_lines(path, sheet)]


def cells_of(
    path: Path, *cells: str, after: str = "", formats: tuple[str, ...] = ()
) -> tuple[str, ...] | None:
    """What is read of a first row with these cells."""
    Book({"S": Sheet(row(1, *cells), after)}, formats=formats).write(path)
    return lines(path)[0][1]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("34", "34"),
        ("34.0", "34"),
        ("34.200000000000003", "34.2"),
        ("704411.0", "704411"),
        ("1E22", "10000000000000000000000"),
        ("1E-8", "0.00000001"),
        ("0.30000000000000004", "0.30000000000000004"),
        ("-0", "0"),
        ("-5", "-5"),
        ("9007199254740993", "9007199254740993"),
        ("12345678901234567", "12345678901234567"),
    ],
)
def test_a_number_is_the_shortest_text_of_the_same_number(path: Path, written: str, read: str) -> None:
    assert cells_of(path, cell("A1", written)) == (read,)


@pytest.mark.parametrize(
    ("serial", "style", "read"),
    [
        ("46301", DATE, "2026-10-06"),
        ("46301.395833333336", DATE, "2026-10-06T09:30:00"),
        ("46301.395833333336", MOMENT, "2026-10-06T09:30:00"),
        ("46301", MOMENT, "2026-10-06"),
        ("45000", DATE, "2023-03-15"),
        ("0.5", MOMENT, "12:00:00"),
        ("3000000", DATE, "3000000"),
        ("46301", 0, "46301"),
    ],
)
def test_a_day_stands_as_iso_however_it_is_shown(path: Path, serial: str, style: int, read: str) -> None:
    assert cells_of(path, cell("A1", serial, style=style)) == (read,)


def test_a_workbook_that_counts_from_1904_has_its_own_days(path: Path) -> None:
    sheet = Sheet(row(1, cell("A1", 44839, style=DATE)))
    Book({"S": sheet}, is_from_1904=True).write(path)
    assert lines(path) == [(1, ("2026-10-06",))]


@pytest.mark.parametrize(
    ("shown_as", "read"),
    [
        ("dd.mm.yyyy", "2026-10-06"),
        ("[$-407]d. mmmm yyyy", "2026-10-06"),
        ("[h]:mm", "PT4000406400S"),
        ("0.0", "46301"),
        ('0" days"', "46301 days"),
        ("0000000", "0046301"),
        ('"K"000000', "K046301"),
        (r"\K0", "K46301"),
        ("[Red]0000000;-0", "0046301"),
        ("#,##0", "46301"),
        ("@", "46301"),
    ],
)
def test_a_number_is_read_as_it_is_shown_where_that_adds_to_it(path: Path, shown_as: str, read: str) -> None:
    assert cells_of(path, cell("A1", 46301, style=FIRST_FORMAT), formats=(shown_as,)) == (read,)


def test_a_shown_unit_keeps_every_decimal(path: Path) -> None:
    told = cell("A1", "34.24", style=FIRST_FORMAT), cell("B1", "-3.1", style=FIRST_FORMAT)
    assert cells_of(path, *told, formats=('0.0" mm"',)) == ("34.24 mm", "-3.1")


def test_text_is_not_filled_with_zeros(path: Path) -> None:
    told = cell("A1", "12345", "str", style=FIRST_FORMAT)
    assert cells_of(path, told, formats=("0000000",)) == ("12345",)


def test_text_stays_what_it_is(path: Path) -> None:
    told = (
        "0012345",
        " =no formula ",
        "34.20",
        "1E5",
        "TRUE",
        "Müller & Söhne <x>",
        "06/10/2026",
        "two\nlines",
    )
    cells = [words(f"{letter}1", text) for letter, text in zip("ABCDEFGH", told, strict=True)]
    assert cells_of(path, *cells) == tuple(text.strip() for text in told)


def test_shared_text_is_read_without_its_readings_aloud(path: Path) -> None:
    strings = ("<si><r><t>Nú</t></r><r><t>ñez</t></r></si>", "<si><t>東</t><rPh><t>ヒガシ</t></rPh></si>")
    Book({"S": Sheet(row(1, cell("A1", 1, "s"), cell("B1", 0, "s")))}, strings).write(path)
    assert lines(path) == [(1, ("東", "Núñez"))]


def test_truth_and_errors_are_told_as_they_are_shown(path: Path) -> None:
    told = cell("A1", 1, "b"), cell("B1", 0, "b"), cell("C1", "#N/A", "e"), cell("D1", "#REF!", "e")
    assert cells_of(path, *told) == ("TRUE", "FALSE", "#N/A", "#REF!")


@pytest.mark.parametrize(
    ("formula", "read"),
    [
        ("<f>1+1</f>", "=1+1"),
        ('<f t="shared" si="0"/>', "=…"),
        ("<f/>", "=…"),
        ('<f>"0012345"</f>', '="0012345"'),
        ("<f>A2&amp;B2</f>", "=A2&B2"),
        ("<f><![CDATA[A2]]></f>", "=A2"),
    ],
)
def test_a_formula_is_told_and_never_its_value(path: Path, formula: str, read: str) -> None:
    assert cells_of(path, cell("A1", 5, formula=formula), cell("B1", 6)) == (read, "6")


def test_a_formula_that_ends_in_an_error_is_a_formula(path: Path) -> None:
    assert cells_of(path, cell("A1", "#DIV/0!", "e", formula="<f>1/0</f>")) == ("=1/0",)


def test_a_formula_without_a_value_is_told_beyond_all_values(path: Path) -> None:
    sheet = Sheet(row(1, cell("A1", 1)) + row(3, '<c r="C3"><f>A1</f></c>'))
    Book({"S": sheet}).write(path)
    assert lines(path) == [(1, ("1", "", "")), (3, ("", "", "=A1"))]


def test_every_cell_of_an_array_is_a_formula(path: Path) -> None:
    array = '<f t="array" ref="A1:B2">C1:D2</f>'
    rows = row(1, cell("A1", 5, formula=array), cell("B1", 6), cell("C1", 7)) + row(2, cell("A2", 8))
    Book({"S": Sheet(rows)}).write(path)
    assert lines(path) == [(1, ("=C1:D2", "=…", "7")), (2, ("=…", "=…", ""))]


def test_text_in_runs_is_whole_beside_a_number_of_many_digits(path: Path) -> None:
    runs = '<c r="A1" t="inlineStr"><is><r><t>1234567890123456</t></r><r><t>/7</t></r></is></c>'
    assert cells_of(path, runs, cell("B1", "1234567890123456")) == ("1234567890123456/7", "1234567890123456")


def test_a_value_typed_over_a_shared_formula_is_a_value(path: Path) -> None:
    shared = '<f t="shared" si="0" ref="A1:C1">A2</f>'
    assert cells_of(path, cell("A1", 5, formula=shared), cell("B1", 6)) == ("=A2", "6")


def test_what_looks_like_a_formula_behind_the_cells_is_none(path: Path) -> None:
    behind = "<extLst><ext><x:c/><x:f>A1</x:f></ext></extLst>"
    assert cells_of(path, cell("A1", 5), after=behind) == ("5",)


def test_of_merged_cells_only_the_first_holds_something(path: Path) -> None:
    merged = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
    assert cells_of(path, cell("A1", 1), cell("B1", 2), cell("C1", 3), after=merged) == ("1", "", "3")


def test_merging_down_leaves_the_later_rows_blank(path: Path) -> None:
    rows = row(1, words("A1", "Ito"), cell("B1", 1)) + row(2, words("A2", "hidden"), cell("B2", 2))
    Book({"S": Sheet(rows, '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>')}).write(path)
    assert lines(path) == [(1, ("Ito", "1")), (2, ("", "2"))]


def test_rows_keep_the_numbers_of_the_sheet_and_blank_ones_are_left_out(path: Path) -> None:
    rows = row(3, cell("B3", 1)) + row(4, '<c r="B4" s="1"/>', words("C4", "  ")) + row(7, cell("C7", 2))
    Book({"S": Sheet(rows)}).write(path)
    assert lines(path) == [(3, ("", "1", "")), (7, ("", "", "2"))]


def test_cells_without_a_place_follow_each_other(path: Path) -> None:
    rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="B4"><v>3</v></c><c><f>A1</f></c></row>'
    Book({"S": Sheet(rows)}).write(path)
    assert lines(path) == [(1, ("1", "2", "")), (4, ("", "3", "=A1"))]


def test_hidden_rows_and_columns_are_read_like_the_others(path: Path) -> None:
    rows = '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>'
    hidden = '<cols><col min="1" max="1" hidden="1"/></cols>'
    Book({"S": Sheet(rows, hidden)}).write(path)
    assert lines(path) == [(1, ("1",))]


def test_visible_worksheets_that_hold_something_are_offered_in_their_order(path: Path) -> None:
    full = row(1, cell("A1", 1))
    sheets = {
        "Zeta": Sheet(full),
        "Hidden": Sheet(full, state="hidden"),
        "Blank": Sheet(row(1, '<c r="A1" s="1"/>')),
        "Chart": Sheet(full, kind="chartsheet"),
        "Ä & B": Sheet(full),
        "Very hidden": Sheet(full, state="veryHidden"),
    }
    assert sheet_names(Book(sheets).write(path)) == ("Zeta", "Ä & B")


def test_each_sheet_has_its_own_lines(path: Path) -> None:
    Book({"A": Sheet(row(1, cell("A1", 1))), "B": Sheet(row(1, cell("A1", 2)))}).write(path)
    assert (lines(path, "A"), lines(path, "B")) == ([(1, ("1",))], [(1, ("2",))])


def test_a_workbook_of_blank_sheets_has_none(path: Path) -> None:
    Book({"S": Sheet()}).write(path)
    assert lines(path) == []
    with pytest.raises(Refused, match=r"file\.no_sheet"):
        sheet_names(path)


def test_a_workbook_of_the_strict_standard_is_read(path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    sheet = f'<w:worksheet xmlns:w="{strict}"><w:sheetData><w:row><w:c t="d"><w:v>2026-10-06</w:v></w:c><w:c>'
    rest = "<w:f>A1</w:f><w:v>5</w:v></w:c></w:row></w:sheetData></w:worksheet>"
    Book({"S": Sheet()}, parts={"xl/sheets/part1.xml": sheet + rest}).write(path)
    assert (sheet_names(path), lines(path)) == (("S",), [(1, ("2026-10-06", "=A1"))])


def test_a_workbook_with_a_macro_is_read(path: Path) -> None:
    Book({"S": Sheet(row(1, cell("A1", 1)))}, parts={"xl/vbaProject.bin": "x"}).write(path)
    assert lines(path) == [(1, ("1",))]


def test_styled_blank_cells_far_away_cost_nothing(path: Path) -> None:
    rows = row(1, cell("A1", 1)) + row(1_048_576, '<c r="XFD1048576" s="1"/>')
    Book({"S": Sheet(rows)}).write(path)
    assert lines(path) == [(1, ("1",))]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_no_number_changes_on_the_way(tmp_path_factory: pytest.TempPathFactory, number: float) -> None:
    read = cells_of(tmp_path_factory.getbasetemp() / "any.xlsx", cell("A1", repr(number)))
    assert read is not None
    assert float(read[0]) == number
    assert "e" not in read[0].lower()


@given(st.integers(-(10**25), 10**25))
def test_no_whole_number_loses_a_digit(tmp_path_factory: pytest.TempPathFactory, number: int) -> None:
    read = cells_of(tmp_path_factory.getbasetemp() / "any.xlsx", cell("A1", number))
    assert read is not None
    assert Decimal(read[0]) == number


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1).filter(str.strip))
def test_no_text_changes_on_the_way(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    assert cells_of(tmp_path_factory.getbasetemp() / "any.xlsx", words("A1", text)) == (text.strip(),)
