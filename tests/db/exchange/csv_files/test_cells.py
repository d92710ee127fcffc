from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.exchange.csv_files.cells import is_formula, parse_day, parse_fetuses, parse_length
from models.errors import Refused
from models.records.incoming import DateOrder
from models.values.length import Millimetres, Unit

MM, CM = Unit.MILLIMETRES, Unit.CENTIMETRES
WRITTEN = {
    DateOrder.YEAR_FIRST: "{0:%Y}-{0:%m}-{0:%d}",
    DateOrder.DAY_FIRST: "{0:%d}.{0:%m}.{0:%Y}",
    DateOrder.MONTH_FIRST: "{0.month}/{0.day}/{0:%Y}",
}


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x")', "+49", "@SUM(A1)", "-cmd", "-1+1"])
def test_what_a_spreadsheet_would_run_is_a_formula(text: str) -> None:
    assert is_formula(text)


@pytest.mark.parametrize("text", ["", "-", "–", "-3", "-3,5", "sludge", "39,4"])
def test_dashes_and_negative_numbers_are_no_formulas(text: str) -> None:
    assert not is_formula(text)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(DateOrder))
def test_every_day_is_read_as_it_was_written(on: date, order: DateOrder) -> None:
    assert parse_day(WRITTEN[order].format(on), order, "on") == on


def test_a_time_after_the_day_is_left_out() -> None:
    assert parse_day("2025-11-06T23:30:00", DateOrder.YEAR_FIRST, "on") == date(2025, 11, 6)


@pytest.mark.parametrize(
    ("text", "order", "code"),
    [
        ("31.02.2025", DateOrder.DAY_FIRST, "date.impossible"),
        ("2025-02-31", DateOrder.YEAR_FIRST, "date.impossible"),
        ("2025-13-01", DateOrder.YEAR_FIRST, "date.impossible"),
        ("0000-01-01", DateOrder.YEAR_FIRST, "date.impossible"),
        ("2025-11-06", DateOrder.DAY_FIRST, "date.impossible"),
        ("06.11.25", DateOrder.DAY_FIRST, "date.short_year"),
        ("6 Nov 2025", DateOrder.DAY_FIRST, "date.not_a_date"),
        ("06.11-2025", DateOrder.DAY_FIRST, "date.not_a_date"),
        ("2025-11-06T23:30:00Z", DateOrder.YEAR_FIRST, "date.not_a_date"),
        ("45967", DateOrder.DAY_FIRST, "date.not_a_date"),
    ],
)
def test_what_is_no_day_is_refused(text: str, order: DateOrder, code: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_day(text, order, "on")
    assert [(p.field, p.code) for p in refused.value.problems] == [("on", code)]


@pytest.mark.parametrize(
    ("text", "unit", "tenths"),
    [
        ("39,4", MM, 394),
        ("39.4", MM, 394),
        ("39.40", MM, 394),
        ("39.00", MM, 390),
        ("39", MM, 390),
        ("0", MM, 0),
        ("0.0", MM, 0),
        ("80", MM, 800),
        ("35 mm", MM, 350),
        ("3.5 cm", MM, 350),
        ("35mm", CM, 350),
        ("4.55", CM, 455),
        ("4,5", CM, 450),
        ("4", CM, 400),
        ("0.03", CM, 3),
        ("0.030", CM, 3),
        ("8.00", CM, 800),
    ],
)
def test_a_length_is_read_exactly(text: str, unit: Unit, tenths: int) -> None:
    assert parse_length(text, unit, "reading.1") == Millimetres(tenths)


@pytest.mark.parametrize(
    ("text", "unit", "code"),
    [
        ("80.1", MM, "length.out_of_range"),
        ("24.0", CM, "length.out_of_range"),
        ("8.01", CM, "length.out_of_range"),
        ("-1", MM, "length.out_of_range"),
        ("39.45", MM, "length.too_many_decimals"),
        ("4.555", CM, "length.too_many_decimals"),
        ("n/a", MM, "length.not_a_number"),
        ("1.234,5", MM, "length.not_a_number"),
        ("2e1", MM, "length.not_a_number"),
        ("٣٥", MM, "length.not_a_number"),
    ],
)
def test_what_is_no_length_is_refused_with_its_text(text: str, unit: Unit, code: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_length(text, unit, "reading.1")
    problem = refused.value.problems[0]
    assert (problem.field, problem.code, problem.values) == ("reading.1", code, (text, unit.value))


@given(st.integers(0, 800))
def test_centimetres_and_millimetres_name_the_same_length(tenths: int) -> None:
    as_cm = parse_length(f"{tenths // 100}.{tenths % 100:02}", CM, "reading.1")
    assert as_cm == parse_length(f"{tenths // 10},{tenths % 10}", MM, "reading.1") == Millimetres(tenths)


def test_fetuses_are_counted_and_blank_is_not_one() -> None:
    assert [parse_fetuses(text) for text in ("1", "2", "", "-")] == [1, 2, None, None]


@pytest.mark.parametrize("text", ["0", "10", "twin", "1.0"])
def test_what_is_no_number_of_fetuses_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        parse_fetuses(text)
