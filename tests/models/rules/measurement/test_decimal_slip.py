import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.measurement.decimal_slip import far_apart, tenfold_among, tenfold_between
from models.values.length import Millimetres

TENTHS = st.integers(0, 800)


def mm(*lengths: str) -> tuple[Millimetres, ...]:
    return tuple(Millimetres.parse(length) for length in lengths)


@pytest.mark.parametrize(
    "readings",
    [
        ("2.4", "39.4", "40.0"),
        ("40.0", "2.4"),
        ("3.5", "35.0"),
        ("2.4", "3.0", "45.0"),
        ("1.2", "12.0"),
        ("1.1", "11.1"),
    ],
)
def test_a_reading_ten_times_smaller_than_its_siblings_is_suspected(readings: tuple[str, ...]) -> None:
    assert tenfold_among(mm(*readings)) is not None


@pytest.mark.parametrize(
    "readings",
    [
        ("0.0", "0.3", "1.0"),
        ("2.4", "4.2", "8.0"),
        ("0.0", "30.0"),
        ("22.0", "35.0"),
        ("1.1", "11.0"),
        ("39.7",),
    ],
)
def test_readings_that_a_slip_does_not_explain_are_not(readings: tuple[str, ...]) -> None:
    assert tenfold_among(mm(*readings)) is None


def test_the_two_readings_on_either_side_of_the_slip_are_named() -> None:
    assert tenfold_among(mm("40.0", "2.4", "39.4")) == mm("2.4", "39.4")


@given(TENTHS, TENTHS)
def test_readings_less_than_ten_millimetres_apart_are_never_suspected(one: int, other: int) -> None:
    suspected = tenfold_among((Millimetres(one), Millimetres(other)))
    assert suspected is None or abs(one - other) >= 100


@pytest.mark.parametrize(
    ("length", "neighbours", "suspected"),
    [
        ("3.9", ("39.0", "38.0"), True),
        ("3.9", ("39.0",), True),
        ("2.0", ("25.0", "1.0"), False),
        ("2.0", ("16.9",), False),
        ("2.0", ("17.0",), True),
        ("39.0", ("3.9", "38.0"), False),
        ("25.0", ("40.0",), False),
        ("25.0", ("2.0", "1.0"), False),
        ("39.0", (), False),
    ],
)
def test_a_scan_is_suspected_where_both_neighbours_speak_for_a_slip(
    length: str, neighbours: tuple[str, ...], suspected: bool
) -> None:
    assert tenfold_between(Millimetres.parse(length), mm(*neighbours)) is suspected


@pytest.mark.parametrize(
    ("readings", "apart"), [(("10.0", "25.0"), False), (("10.0", "25.1"), True), (("0.0",), False)]
)
def test_more_than_fifteen_millimetres_is_far_apart(readings: tuple[str, ...], apart: bool) -> None:
    assert far_apart(mm(*readings)) is apart
