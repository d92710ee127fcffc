from collections.abc import Callable
from pathlib import Path

import pytest

from db.exchange.csv_files.headers import meaning_of, unit_in
from db.exchange.csv_files.sniff import guess_date_order, guess_plan, guess_unit_of_values, plan_for
from models.errors import Refused
from models.records.incoming import Column, DateOrder, Encoding, Separator
from models.values.length import Unit

LINE = "Smith;Ann;09.02.1995;RX1;08.06.2026;1;;31.12.2025;39,7;40,2;40,3;TV;SM Brown;"


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Nachname/Surname", Column.FAMILY_NAME),
        ("Geburtsdatum", Column.BORN_ON),
        ("date_of_birth", Column.BORN_ON),
        ("Hospital no.", Column.NUMBER),
        ("EDD", Column.DUE_ON),
        ("n_fetus", Column.FETUSES),
        ("CL1 mm", Column.READING),
        ("cervix_cm_2", Column.READING),
        ("Zervixlänge (mm)", Column.READING),
        ("Scan date", Column.SCANNED_ON),
        ("approach", Column.ROUTE),
        ("comment", Column.REMARKS),
        ("Reason", None),
        ("Line", None),
        ("", None),
        ("BMI", None),
    ],
)
def test_a_header_is_understood_in_several_languages(header: str, column: Column | None) -> None:
    assert meaning_of(header) is column


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("CL1 mm", Unit.MILLIMETRES),
        ("cervix_cm_1", Unit.CENTIMETRES),
        ("Length (CM)", Unit.CENTIMETRES),
        ("mm or cm", None),
        ("comment", None),
    ],
)
def test_a_header_names_its_unit_or_none(header: str, unit: Unit | None) -> None:
    assert unit_in(header) is unit


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (["2025-11-06", "2025-13-45"] + ["2025-01-02"] * 20, DateOrder.YEAR_FIRST),
        (["06.11.2025", "01.02.2025"], DateOrder.DAY_FIRST),
        (["31.02.2025"], DateOrder.DAY_FIRST),
        (["06/11/2025", "13/11/2025"] + ["13/01/2025"] * 3, DateOrder.DAY_FIRST),
        (["11/06/2025", "11/13/2025", "12/31/2025"], DateOrder.MONTH_FIRST),
        (["06/11/2025", "01/02/2025"], None),
        (["06/07/08"], None),
        (["soon"], None),
        ([], None),
    ],
)
def test_the_order_of_dates_is_guessed_only_where_it_shows(dates: list[str], order: DateOrder | None) -> None:
    assert guess_date_order(dates) is order


@pytest.mark.parametrize(
    ("lengths", "unit"),
    [
        (["39,7", "2,4", "40,2"], Unit.MILLIMETRES),
        (["3.97", "24.0", "4.02"], Unit.CENTIMETRES),
        (["7.9"], Unit.CENTIMETRES),
        (["8.0"], None),
        (["9.0"], Unit.MILLIMETRES),
        (["n/a"], None),
        ([], None),
    ],
)
def test_the_unit_is_guessed_from_the_middle_value(lengths: list[str], unit: Unit | None) -> None:
    assert guess_unit_of_values(lengths) is unit


def test_a_plan_is_guessed_from_a_european_export(write: Callable[..., Path]) -> None:
    plan = guess_plan(write(LINE, encoding="cp1252"))
    assert (plan.encoding, plan.separator) == (Encoding.UTF_8, Separator.SEMICOLON)
    assert (plan.date_order, plan.unit, plan.missing) == (DateOrder.DAY_FIRST, Unit.MILLIMETRES, ())
    assert plan.is_complete


@pytest.mark.parametrize("separator", list(Separator))
def test_the_separator_is_the_one_that_makes_sense_of_the_header(
    write: Callable[..., Path], separator: Separator
) -> None:
    header = separator.value.join(["Surname", "DOB", "MRN", "Scan date", "CL mm", "Route"])
    line = separator.value.join(["Smith", "1995-02-09", "RX1", "2025-12-31", "39.7", "TV"])
    assert guess_plan(write(line, header=header)).separator is separator


def test_a_header_and_values_that_contradict_each_other_leave_the_unit_open(
    write: Callable[..., Path],
) -> None:
    header = "Surname;DOB;MRN;Scan date;CL mm;Route"
    plan = guess_plan(write("Smith;1995-02-09;RX1;2025-12-31;3.97;TV", header=header))
    assert plan.unit is None
    assert not plan.is_complete


def test_headers_of_two_units_leave_it_to_the_values(write: Callable[..., Path]) -> None:
    header = "Surname;DOB;MRN;Scan date;CL1 mm;CL2 cm;Route"
    plan = guess_plan(write("Smith;1995-02-09;RX1;2025-12-31;39.7;39.8;TV", header=header))
    assert plan.unit is Unit.MILLIMETRES


def test_of_two_columns_with_the_same_meaning_the_first_counts(write: Callable[..., Path]) -> None:
    plan = guess_plan(write("Smith;Jones", header="Surname;Last name"))
    assert plan.columns == (Column.FAMILY_NAME, None)


def test_what_is_missing_is_told(write: Callable[..., Path]) -> None:
    plan = guess_plan(write("Smith;RX1", header="Surname;MRN"))
    assert plan.missing == (Column.BORN_ON, Column.SCANNED_ON, Column.READING, Column.ROUTE)


def test_a_file_without_any_known_header_is_refused(write: Callable[..., Path]) -> None:
    with pytest.raises(Refused) as refused:
        guess_plan(write("Smith;RX1", header="Jones;RX2"))
    assert refused.value.problems[0].code == "file.no_header"


def test_a_wrong_separator_chosen_by_hand_leaves_everything_to_be_chosen(write: Callable[..., Path]) -> None:
    plan = plan_for(write(LINE), Encoding.UTF_8, Separator.PIPE)
    assert len(plan.header) == 1
    assert not plan.is_complete


def test_a_file_in_utf_16_is_read(write: Callable[..., Path]) -> None:
    assert guess_plan(write(LINE, encoding="utf-16")).is_complete
