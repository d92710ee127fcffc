import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.exchange.csv_files.lines import LineReader
from db.exchange.csv_files.reader import CsvFiles
from db.exchange.csv_files.text import RawLine
from models.records.importing.import_line import Arrival, FileLine
from models.records.importing.reading_plan import (
    DATES,
    DateOrder,
    Encoding,
    Meaning,
    PlannedColumn,
    ReadingPlan,
    Separator,
)
from models.records.record import TriState
from models.records.scan import FunnelShape, Route
from models.values.identity import HospitalNumber
from models.values.length import Millimetres, Unit

GOOD = "Smith;Ann;09.02.1995;RX 998-485;08.06.2026;1;;31.12.2025;39,7;40,2;;TV;SM Brown;funnel U"
COLUMNS = (
    Meaning.FAMILY_NAME,
    Meaning.GIVEN_NAME,
    Meaning.BORN_ON,
    Meaning.NUMBER,
    Meaning.DUE_ON,
    Meaning.FETUSES,
    Meaning.HISTORY,
    Meaning.SCANNED_ON,
    Meaning.READING,
    Meaning.READING,
    Meaning.READING,
    Meaning.ROUTE,
    Meaning.EXAMINER,
    Meaning.REMARKS,
)


def a_plan(unit: Unit = Unit.MILLIMETRES, order: DateOrder = DateOrder.DAY_FIRST) -> ReadingPlan:
    columns = tuple(
        PlannedColumn(heading=c.value, meaning=c, order=order if c in DATES else None) for c in COLUMNS
    )
    return ReadingPlan(encoding=Encoding.UTF_8, separator=Separator.SEMICOLON, columns=columns, unit=unit)


def read(text: str, plan: ReadingPlan | None = None) -> FileLine:
    (line,) = LineReader(plan or a_plan()).read(RawLine(2, tuple(text.split(";"))))
    return line


def codes(text: str) -> list[tuple[str, str]]:
    return [(p.field, p.code) for p in read(text).problems]


@pytest.mark.parametrize(
    ("old", "field", "code"),
    [
        ("09.02.1995", "born_on", "cell.not_said"),
        ("RX 998-485", "number", "cell.not_said"),
        ("Smith", "family_name", "cell.not_said"),
        ("TV", "route", "route.unknown"),
    ],
)
def test_a_word_for_nobody_knows_is_told_as_it_stands(old: str, field: str, code: str) -> None:
    (problem,) = read(GOOD.replace(old, "unknown")).problems
    assert (problem.field, problem.code, problem.values) == (field, code, ("unknown",))


def test_a_given_name_that_nobody_knows_is_not_recorded() -> None:
    arrival = read(GOOD.replace("Ann", "n/a")).arrival
    assert arrival is not None
    assert arrival.given_name == ""


def test_a_line_tells_of_a_scan_and_its_woman() -> None:
    arrival = read(GOOD).arrival
    assert arrival is not None
    assert (arrival.family_name, arrival.number, arrival.born_on) == (
        "Smith",
        HospitalNumber("RX998485"),
        date(1995, 2, 9),
    )
    assert (arrival.readings, arrival.typed) == ((Millimetres(397), Millimetres(402)), ("39,7", "40,2"))
    assert (arrival.funnel, arrival.funnel_shape, arrival.sludge, arrival.note) == (
        TriState.YES,
        FunnelShape.U,
        None,
        "funnel U",
    )


def test_a_blank_due_date_and_fetuses_stay_unknown() -> None:
    arrival = read(GOOD.replace("08.06.2026;1", ";-")).arrival
    assert arrival is not None
    assert (arrival.due_on, arrival.fetuses) == (None, None)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("31.12.2025", "31.02.2025", ("scanned_on", "date.impossible")),
        ("31.12.2025", "", ("scanned_on", "cell.missing")),
        ("09.02.1995", "1995", ("born_on", "date.not_a_date")),
        ("08.06.2026", "08.06.26", ("due_on", "date.short_year")),
        ("39,7", "n/a", ("reading.1", "length.not_a_number")),
        ("39,7", '=HYPERLINK("http://x")', ("reading", "cell.formula")),
        ("40,2", "402", ("reading.2", "length.out_of_range")),
        ("39,7;40,2", ";", ("reading", "cell.missing")),
        ("TV", "", ("route", "route.unknown")),
        ("Smith", "", ("family_name", "cell.missing")),
        ("Smith", "@Smith", ("family_name", "cell.formula")),
        ("RX 998-485", "", ("number", "cell.missing")),
        ("RX 998-485", "???", ("number", "number.not_a_number")),
        (";1;", ";x;", ("fetuses", "fetuses.not_a_number")),
        ("funnel U", "x" * 2001, ("remarks", "cell.too_long")),
    ],
)
def test_a_line_that_cannot_stand_says_why(old: str, new: str, problem: tuple[str, str]) -> None:
    assert codes(GOOD.replace(old, new)) == [problem]


def test_everything_that_is_wrong_is_told_at_once() -> None:
    assert codes(GOOD.replace("31.12.2025", "31.02.2025").replace("39,7", "n/a")) == [
        ("scanned_on", "date.impossible"),
        ("reading.1", "length.not_a_number"),
    ]


@pytest.mark.parametrize(
    ("text", "code"), [(GOOD.rsplit(";", 1)[0], "line.cut"), (GOOD + ";more", "line.too_many_cells")]
)
def test_a_line_of_another_width_is_refused(text: str, code: str) -> None:
    assert codes(text) == [("line", code)]


def test_a_line_whose_quotes_do_not_close_keeps_its_text() -> None:
    (line,) = LineReader(a_plan()).read(RawLine(7, None, 'Smith;"Ann\r\n'))
    assert (line.number, line.cells, line.problems[0].code) == (7, ('Smith;"Ann',), "line.broken_quotes")


def test_a_formula_in_a_column_that_is_left_out_harms_nobody() -> None:
    plan = replace(a_plan(), columns=(PlannedColumn(heading="telephone"), *a_plan().columns))
    assert read("+49 30 1234;" + GOOD, plan).arrival is not None


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\t", "\x07"])
def test_a_name_with_a_character_that_cannot_be_seen_is_left_out_with_its_reason(hidden: str) -> None:
    (problem,) = read(GOOD.replace("Smith", f"Sm{hidden}ith")).problems
    assert (problem.field, problem.code) == ("family_name", "cell.hidden_character")


def test_a_remark_that_turns_round_what_stands_beside_it_is_left_out_with_its_reason() -> None:
    (problem,) = read(GOOD.replace("funnel U", "funnel \u202eU")).problems
    assert (problem.field, problem.code) == ("remarks", "cell.hidden_character")


def test_signs_that_cannot_be_seen_at_the_ends_of_a_name_are_no_part_of_it() -> None:
    arrival = read(GOOD.replace("Smith", "\u200fSmith\ufeff")).arrival
    assert arrival is not None
    assert arrival.family_name == "Smith"


def test_a_plan_that_leaves_something_open_cannot_be_read_with() -> None:
    with pytest.raises(ValueError, match="leaves something open"):
        LineReader(replace(a_plan(), unit=None))


DATE = {DateOrder.YEAR_FIRST: "%Y-%m-%d", DateOrder.DAY_FIRST: "%d/%m/%Y", DateOrder.MONTH_FIRST: "%m/%d/%Y"}
NAMES = st.text(st.sampled_from("abzÁñŁø'- ,;|"), min_size=1, max_size=12).map(str.strip).filter(str.isalpha)
ODD_NAMES = st.text(st.sampled_from('aŁñ ,;|"'), max_size=9).map(lambda t: "N" + t.strip())


@given(
    family=ODD_NAMES,
    given_name=NAMES,
    born=st.dates(date(1950, 1, 1), date(2015, 1, 1)),
    on=st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    lengths=st.lists(st.integers(0, 800).map(Millimetres), min_size=1, max_size=3),
    unit=st.sampled_from(Unit),
    order=st.sampled_from(list(DATE)),
    separator=st.sampled_from(Separator),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    comma=st.booleans(),
)
def test_what_was_written_is_what_is_read(  # noqa: PLR0917  # One drawn value each.
    tmp_path_factory: pytest.TempPathFactory,
    family: str,
    given_name: str,
    born: date,
    on: date,
    lengths: list[Millimetres],
    unit: Unit,
    order: DateOrder,
    separator: Separator,
    encoding: str,
    comma: bool,
) -> None:
    typed = [_typed(length, unit, comma) for length in lengths]
    row = [family, given_name, born.strftime(DATE[order]), "RX1", "", "1", "", on.strftime(DATE[order])]
    row += [*typed, *[""] * (3 - len(typed)), "TA", "", ""]
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator.value).writerows([[c.value for c in COLUMNS], row])
    path = tmp_path_factory.getbasetemp() / "round.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    arrival = _only_arrival(path, separator, unit, order)
    assert (arrival.family_name, arrival.given_name, arrival.born_on, arrival.on) == (
        family,
        given_name,
        born,
        on,
    )
    assert (arrival.readings, arrival.typed) == (tuple(lengths), tuple(typed))
    assert arrival.route is Route.TRANSABDOMINAL


def _typed(length: Millimetres, unit: Unit, comma: bool) -> str:
    decimals = 1 if unit is Unit.MILLIMETRES else 2
    whole, fraction = divmod(length.tenths, 10**decimals)
    return f"{whole}{',' if comma else '.'}{fraction:0{decimals}}"


def _only_arrival(path: Path, separator: Separator, unit: Unit, order: DateOrder) -> Arrival:
    files = CsvFiles()
    guess = files.guess(path)
    assert guess.separator is separator
    plan = guess.with_unit(unit)
    for place, column in enumerate(COLUMNS):
        plan = plan.with_column(place, column).with_order(order, place)
    (line,) = files.lines(path, plan)
    assert line.arrival is not None, line.problems
    return line.arrival


def test_the_reader_gives_every_line_after_the_header(write: Callable[..., Path]) -> None:
    files = CsvFiles()
    path = write(GOOD, GOOD + ";more")
    lines = list(files.lines(path, files.guess(path)))
    assert [(line.number, line.arrival is not None) for line in lines] == [(2, True), (3, False)]


def test_a_separator_chosen_by_hand_is_kept(write: Callable[..., Path]) -> None:
    path = write(GOOD)
    assert CsvFiles().guess_again(path, Encoding.UTF_8, Separator.COMMA).separator is Separator.COMMA
    assert len(CsvFiles().fingerprint(path)) == 64
