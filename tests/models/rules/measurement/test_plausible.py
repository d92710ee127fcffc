"""Reading what was typed for a length."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Refused
from models.rules.measurement.plausible import (
    Confirmation,
    Reading,
    jump,
    meant_in_centimetres,
    previous_length,
    questions,
    read_length,
    unusual,
    unusual_birth,
)
from models.values.length import Millimetres, Unit
from tests.builders import TODAY


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("3,5", "3.5"),
        ("3.5", "3.5"),
        ("35 mm", "35.0"),
        ("35mm", "35.0"),
        (" 22,4 ", "22.4"),
        ("0", "0.0"),
        ("80", "80.0"),
        ("80.0", "80.0"),
        ("2.24 cm", "22.4"),
        ("3 CM", "30.0"),
    ],
)
def test_a_length_is_read_as_it_was_meant(typed: str, understood: str) -> None:
    assert str(read_length(typed).length) == understood


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "length.missing"),
        ("  ", "length.missing"),
        ("abc", "length.not_a_number"),
        ("2.", "length.not_a_number"),
        (",5", "length.not_a_number"),
        ("2 4", "length.not_a_number"),
        ("1.000,0", "length.not_a_number"),
        ("1234567890", "length.not_a_number"),
        ("٣٥", "length.not_a_number"),
        ("2.45", "length.too_many_decimals"),
        ("2,450", "length.too_many_decimals"),
        ("2.450 cm", "length.too_many_decimals"),
        ("-1", "length.out_of_range"),
        ("\u22121", "length.out_of_range"),
        ("81", "length.out_of_range"),
        ("80.1", "length.out_of_range"),
        ("123456789", "length.out_of_range"),
    ],
)
def test_what_is_no_possible_length_is_refused_with_its_reason(typed: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_length(typed)
    assert [p.code for p in refused.value.problems] == [code]


@pytest.mark.parametrize(
    ("typed", "understood"), [("2.24", "22.4"), ("2,2", "22.0"), ("3", "30.0"), ("8", "80.0")]
)
def test_an_examiner_whose_scanner_shows_centimetres_types_centimetres(typed: str, understood: str) -> None:
    assert str(read_length(typed, Unit.CENTIMETRES).length) == understood


def test_a_unit_typed_with_the_number_wins_over_the_scanners() -> None:
    assert read_length("22.4 mm", Unit.CENTIMETRES).length == Millimetres(224)


def test_what_was_typed_is_kept_beside_what_was_understood() -> None:
    assert read_length(" 22,4 mm").typed == "22,4 mm"


@given(st.integers(0, 800))
def test_every_length_is_read_back_from_how_it_is_written(tenths: int) -> None:
    length = Millimetres(tenths)
    assert read_length(str(length)).length == length
    assert read_length(str(length).replace(".", ",")).length == length


def _codes(text: str, unit: Unit = Unit.MILLIMETRES) -> list[str]:
    return [c.code for c in unusual("readings.0", read_length(text, unit))]


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("0", ["length.zero"]),
        ("0.1", []),
        ("0.4", []),
        ("0.5", ["length.centimetres"]),
        ("6.0", ["length.centimetres"]),
        ("6.1", []),
        ("50.0", []),
        ("50.1", ["length.long"]),
    ],
)
def test_unusual_lengths_are_asked_about(typed: str, codes: list[str]) -> None:
    assert _codes(typed) == codes


def test_a_length_that_looks_like_centimetres_is_shown_both_ways() -> None:
    asked = unusual("readings.1", read_length("2.4"))
    assert asked == (Confirmation("readings.1", "length.centimetres", ("2.4", "24.0")),)


@pytest.mark.parametrize(
    ("typed", "length"),
    [("2,45", "24.5"), (" 2.45 ", "24.5"), ("0.50", "5.0"), ("6.00", "60.0"), ("0.49", None), ("6.01", None)],
)
def test_two_decimals_are_offered_as_centimetres_where_a_cervix_may_be_so_long(
    typed: str, length: str | None
) -> None:
    meant = meant_in_centimetres(typed)
    assert (str(meant.length) if meant else None) == length


@pytest.mark.parametrize(
    "typed", ["", "24.5", "2.4", "2", "2.455", "2.45 mm", "2.45 cm", "-2.45", "24.50", "abc"]
)
def test_what_is_no_reading_of_a_centimetre_scanner_is_not_offered_as_one(typed: str) -> None:
    assert meant_in_centimetres(typed) is None


def test_centimetres_typed_as_such_are_not_asked_about_again() -> None:
    assert _codes("0.5", Unit.CENTIMETRES) == []


@pytest.mark.parametrize(("change", "asks"), [(150, False), (-150, False), (151, True), (-151, True)])
def test_a_change_of_more_than_fifteen_millimetres_is_asked_about(change: int, asks: bool) -> None:
    assert bool(jump("readings.0", Millimetres(310 + change), Millimetres(310), TODAY)) is asks


def test_a_jump_names_both_lengths_and_the_day() -> None:
    asked = jump("readings.2", Millimetres(100), Millimetres(310), TODAY)
    assert asked == (Confirmation("readings.2", "length.jump", ("10.0", "31.0", "2026-03-02")),)


def test_the_previous_length_is_the_shortest_of_the_last_day_before() -> None:
    scans = [(TODAY - timedelta(days=d), Millimetres(t)) for d, t in ((9, 100), (7, 300), (7, 280), (0, 50))]
    assert previous_length(scans, TODAY) == (Millimetres(280), TODAY - timedelta(days=7))
    assert previous_length(scans[3:], TODAY) is None


def test_a_jump_is_asked_of_the_shortest_reading_beside_what_is_unusual_by_itself() -> None:
    readings = [
        (name, Reading(t, Millimetres.parse(t), Unit.MILLIMETRES)) for name, t in (("a", "52"), ("b", "36"))
    ]
    asked = questions(readings, (Millimetres(200), TODAY))
    assert [(question.field, question.code) for question in asked] == [
        ("a", "length.long"),
        ("b", "length.jump"),
    ]
    assert [question.code for question in questions(readings, None)] == ["length.long"]
    assert questions([], (Millimetres(200), TODAY)) == ()


@pytest.mark.parametrize(("years", "is_asked"), [(9, True), (10, False), (60, False), (61, True)])
def test_a_birth_date_is_unusual_below_10_and_above_60_years(years: int, is_asked: bool) -> None:
    born_on = date(TODAY.year - years, TODAY.month, TODAY.day)
    assert bool(unusual_birth(born_on, TODAY)) is is_asked
