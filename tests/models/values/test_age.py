"""Gestational age and due date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Refused
from models.values.age import DueDate, GestationalAge

DUE = DueDate(date(2026, 7, 6))


@pytest.mark.parametrize("days", [0, 314])
def test_an_age_lies_between_0_0_and_44_6(days: int) -> None:
    assert GestationalAge(days).days == days


@pytest.mark.parametrize("days", [-1, 315])
def test_an_age_outside_is_refused(days: int) -> None:
    with pytest.raises(Refused, match=r"age\.out_of_range"):
        GestationalAge(days)


@given(st.integers(0, 314))
def test_an_age_is_read_back_from_how_it_is_written(days: int) -> None:
    assert GestationalAge.parse(str(GestationalAge(days))).days == days


@pytest.mark.parametrize("text", ["", "24", "24+7", "24-3", "24 + 3", "24+", "+3", "124+0", "24+3d", "٢٤+3"])
def test_what_is_not_weeks_and_days_is_no_age(text: str) -> None:
    with pytest.raises(Refused, match=r"age\.not_weeks_and_days"):
        GestationalAge.parse(text)


def test_forty_five_weeks_are_out_of_range_not_unreadable() -> None:
    with pytest.raises(Refused, match=r"age\.out_of_range"):
        GestationalAge.parse("45+0")


@pytest.mark.parametrize(
    ("text", "days"), [("14+0", 98), ("16+0", 112), ("22+6", 160), ("24+0", 168), ("36+1", 253)]
)
def test_ages_at_the_edges_count_these_days(text: str, days: int) -> None:
    assert GestationalAge.parse(text).days == days


def test_weeks_carry_their_fraction() -> None:
    assert GestationalAge.of(21, 3).weeks == pytest.approx(21 + 3 / 7)


def test_ages_are_in_the_order_of_days() -> None:
    assert GestationalAge.parse("9+6") < GestationalAge.parse("10+0")


def test_the_due_date_is_forty_weeks() -> None:
    assert str(DUE.age_at(DUE.on)) == "40+0"


@pytest.mark.parametrize(("days", "age"), [(-281, None), (-280, "0+0"), (34, "44+6"), (35, None)])
def test_no_pregnancy_is_older_or_younger_than_can_be(days: int, age: str | None) -> None:
    at = DUE.age_at(DUE.on + timedelta(days=days))
    assert (str(at) if at else None) == age


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 314))
def test_age_and_day_are_inverse(day: date, days: int) -> None:
    due = DueDate.from_age(GestationalAge(days), day)
    assert due.age_at(day) == GestationalAge(days)
    assert due.day_of(GestationalAge(days)) == day
    assert due.days_at(day) == days
