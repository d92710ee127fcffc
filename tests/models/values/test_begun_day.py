"""Days in what is searched for."""

from datetime import date

import pytest

from models.values.begun_day import day_sought, with_days_spelt
from models.values.day import DayOrder

TODAY = date(2025, 11, 22)
DAY_FIRST, MONTH_FIRST = DayOrder


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("23/4/1992", "23041992"),
        ("23.04.1992", "23041992"),
        ("23 4 1992", "23041992"),
        ("23apr1992", "23041992"),
        ("23-Apr-1992", "23041992"),
        ("april 23, 1992", "23041992"),
        ("4/23/1992", "23041992"),
        ("1992-4-23", "19920423"),
        ("1992-4", "19924"),
        ("23/4", "234"),
        ("23 apr", "2304"),
        ("berg 23/4/1992", "berg 23041992"),
        ("berg", "berg"),
        ("maria 12", "maria 12"),
        ("32/1/1992", "32/1/1992"),
        ("rx 48 21", "rx 48 21"),
    ],
)
def test_a_day_is_spelt_as_the_index_has_it(text: str, spelt: str) -> None:
    assert with_days_spelt(text, DAY_FIRST) == (spelt,)


@pytest.mark.parametrize("text", ["3/4/1993", "03.04.1993", "03041993"])
def test_figures_are_read_in_the_order_of_the_clinic(text: str) -> None:
    assert with_days_spelt(text, DAY_FIRST) == ("03041993",)
    assert with_days_spelt(text, MONTH_FIRST) == ("04031993",)


@pytest.mark.parametrize("text", ["3 apr 1993", "apr 3 1993", "1993-04-03"])
def test_letters_and_a_year_in_front_are_the_same_in_every_order(text: str) -> None:
    assert with_days_spelt(text, DAY_FIRST) == with_days_spelt(text, MONTH_FIRST)


@pytest.mark.parametrize("text", ["23/4/92", "230492", "23apr92"])
def test_a_short_year_is_of_either_century_or_not_finished(text: str) -> None:
    assert with_days_spelt(text, DAY_FIRST) == ("230492", "23041992", "23042092")


@pytest.mark.parametrize(("text", "order"), [("23/4/92", DAY_FIRST), ("4/23/92", MONTH_FIRST)])
def test_a_whole_day_is_told(text: str, order: DayOrder) -> None:
    assert day_sought(text, TODAY, order) == date(1992, 4, 23)


@pytest.mark.parametrize(
    "text", ["", "berg", "23/4", "230492", "berg 23/4/92", "32/13/92", "23/4/2092", "48 21 1 2"]
)
def test_what_is_no_whole_day_is_not(text: str) -> None:
    assert day_sought(text, TODAY, DAY_FIRST) is None
