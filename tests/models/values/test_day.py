from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Refused
from models.values.day import DayOrder, days_in_either_order, days_meant

TODAY = date(2025, 11, 22)  # a Saturday
FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)
A_DAY = st.dates(date(1930, 1, 1), date(2120, 12, 31))


def meant(
    text: str, earliest: date = FIRST, latest: date = LAST, order: DayOrder = DayOrder.DAY_FIRST
) -> tuple[date, ...]:
    return days_meant(text, TODAY, earliest, latest, order)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TODAY),
        ("Yesterday", date(2025, 11, 21)),
        ("tomorrow", date(2025, 11, 23)),
        ("-3d", date(2025, 11, 19)),
        ("- 3 d", date(2025, 11, 19)),
        ("+2w", date(2025, 12, 6)),
        ("saturday", TODAY),
        ("12 mar", date(2026, 3, 12)),
        ("12mar", date(2026, 3, 12)),
        ("12 March 2024", date(2024, 3, 12)),
        ("22-Nov-2025", TODAY),
        ("2025-12-03", date(2025, 12, 3)),
        ("3.12.2025", date(2025, 12, 3)),
        ("3.12.", date(2025, 12, 3)),
        ("3.12", date(2025, 12, 3)),
        ("25/12", date(2025, 12, 25)),
        ("12/25", date(2025, 12, 25)),
        ("14.3.93", date(1993, 3, 14)),
        ("14.3.26", date(2026, 3, 14)),
        ("14.3.27", date(1927, 3, 14)),
        ("4/4/2025", date(2025, 4, 4)),
        ("mar 12", date(2026, 3, 12)),
        ("April 23, 1992", date(1992, 4, 23)),
        ("23apr1992", date(1992, 4, 23)),
        ("23041992", date(1992, 4, 23)),
        ("230492", date(1992, 4, 23)),
        ("19920423", date(1992, 4, 23)),
        ("29 feb", date(2024, 2, 29)),
    ],
)
def test_a_clear_text_means_one_day(text: str, day: date) -> None:
    assert meant(text) == (day,)


IN_FIGURES = ("3/4/93", "3.4.93", "3-4-1993", "3 4 93", "030493", "03041993")


@pytest.mark.parametrize("text", IN_FIGURES)
def test_figures_are_read_in_the_order_of_the_clinic(text: str) -> None:
    assert meant(text, order=DayOrder.DAY_FIRST) == (date(1993, 4, 3),)
    assert meant(text, order=DayOrder.MONTH_FIRST) == (date(1993, 3, 4),)


@pytest.mark.parametrize("order", DayOrder)
def test_the_order_is_no_matter_where_only_one_makes_a_day(order: DayOrder) -> None:
    assert meant("23/4/92", order=order) == meant("4/23/92", order=order) == (date(1992, 4, 23),)


@pytest.mark.parametrize("order", DayOrder)
def test_letters_and_a_year_in_front_are_the_same_in_every_order(order: DayOrder) -> None:
    texts = ("3 apr 1993", "apr 3 1993", "1993-04-03", "19930403")
    assert {meant(text, order=order) for text in texts} == {(date(1993, 4, 3),)}


def test_a_due_date_in_figures_means_both_days_that_of_the_clinic_first() -> None:
    either = days_in_either_order("1/5/26", TODAY, FIRST, LAST, DayOrder.DAY_FIRST)
    assert either == (date(2026, 5, 1), date(2026, 1, 5))
    assert days_in_either_order("1/5/26", TODAY, FIRST, LAST, DayOrder.MONTH_FIRST) == either[::-1]


@pytest.mark.parametrize("text", ["5/5/26", "1 may 2026", "25/5/26", "1.5.26", "+2w"])
def test_a_due_date_that_is_the_same_in_both_orders_is_one_day(text: str) -> None:
    assert len(days_in_either_order(text, TODAY, FIRST, LAST)) == 1


def test_points_are_certain_only_where_the_day_comes_first() -> None:
    either = days_in_either_order("1.5.26", TODAY, FIRST, LAST, DayOrder.MONTH_FIRST)
    assert either == (date(2026, 1, 5), date(2026, 5, 1))


def test_without_a_year_the_nearest_day_in_that_order_is_meant() -> None:
    assert meant("3/12") == (date(2025, 12, 3),)
    assert meant("3/12", order=DayOrder.MONTH_FIRST) == (date(2026, 3, 12),)


def test_a_range_without_the_future_leads_to_the_nearest_past_year() -> None:
    assert meant("12 mar", latest=TODAY) == (date(2025, 3, 12),)


def test_a_range_never_chooses_the_other_order() -> None:
    with pytest.raises(Refused) as refused:
        meant("3/12/2025", latest=TODAY)
    assert refused.value.problems[0].code == "day.out_of_range"


def test_a_weekday_means_the_last_and_the_next_one() -> None:
    assert meant("mon") == (date(2025, 11, 24), date(2025, 11, 17))


def test_two_letters_are_enough_for_a_weekday() -> None:
    assert meant("tu", latest=TODAY) == (date(2025, 11, 18),)


@pytest.mark.parametrize(
    "text", ["", "abc", "31 feb", "32.1.2025", "12 foo", "m", "3/12-2025", "0/0", "12", "+3x"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        meant(text)
    assert refused.value.problems[0].code == "day.not_a_day"


@pytest.mark.parametrize(
    "text", ["5/2021", "05.2021", "2021-05", "12 2021", "may 2021", "May", "sept. 2021", "2021", " 1998 "]
)
def test_a_month_or_a_year_without_its_day_is_called_so(text: str) -> None:
    with pytest.raises(Refused) as refused:
        meant(text)
    assert refused.value.problems[0].code == "day.month_only"


@pytest.mark.parametrize("text", ["13/2021", "0/2021", "2021-13", "foo 2021", "3021"])
def test_what_is_no_month_either_is_not_called_one(text: str) -> None:
    with pytest.raises(Refused, match=r"day\.not_a_day"):
        meant(text)


def test_a_day_out_of_range_is_refused_with_the_range() -> None:
    with pytest.raises(Refused) as refused:
        meant("tomorrow", latest=TODAY)
    assert refused.value.problems[0].values == ("tomorrow", "1900-01-01", "2025-11-22")


def test_a_day_at_either_end_of_the_range_still_counts() -> None:
    assert meant("yesterday", earliest=date(2025, 11, 21), latest=TODAY) == (date(2025, 11, 21),)
    assert meant("today", earliest=date(2025, 11, 21), latest=TODAY) == (TODAY,)


@pytest.mark.parametrize("text", ["+9999w", "-9999w"])
def test_a_shift_far_away_is_out_of_range(text: str) -> None:
    with pytest.raises(Refused) as refused:
        meant(text, date(2000, 1, 1), date(2050, 1, 1))
    assert refused.value.problems[0].code == "day.out_of_range"


@given(A_DAY)
def test_iso_and_points_mean_exactly_that_day(day: date) -> None:
    assert meant(day.isoformat()) == (day,)
    assert meant(f"{day.day}.{day.month}.{day.year}") == (day,)


@given(A_DAY)
def test_slashes_mean_exactly_that_day_in_the_order_of_the_clinic(day: date) -> None:
    assert meant(f"{day.day}/{day.month}/{day.year}") == (day,)
    assert meant(f"{day.month}/{day.day}/{day.year}", order=DayOrder.MONTH_FIRST) == (day,)


@given(st.integers(-9999, 9999))
def test_a_shift_counts_whole_days(days: int) -> None:
    assert meant(f"{days:+d}d") == (TODAY + timedelta(days=days),)


@given(st.text(max_size=12))
def test_any_text_means_days_in_range_or_is_refused(text: str) -> None:
    try:
        days = meant(text)
    except Refused:
        return
    assert days
    assert all(FIRST <= day <= LAST for day in days)
