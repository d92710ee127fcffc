from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Refused
from models.values.day import days_meant

TODAY = date(2025, 11, 22)  # a Saturday
FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)
A_DAY = st.dates(date(1930, 1, 1), date(2120, 12, 31))


def meant(text: str, earliest: date = FIRST, latest: date = LAST) -> tuple[date, ...]:
    return days_meant(text, TODAY, earliest, latest)


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
        ("29 feb", date(2024, 2, 29)),
    ],
)
def test_a_clear_text_means_one_day(text: str, day: date) -> None:
    assert meant(text) == (day,)


def test_a_slash_leaves_open_which_is_the_month() -> None:
    assert meant("3/10/2025") == (date(2025, 10, 3), date(2025, 3, 10))


def test_without_a_year_each_order_means_its_nearest_day() -> None:
    assert meant("3/12") == (date(2025, 12, 3), date(2026, 3, 12))


def test_a_range_without_the_future_leads_to_the_nearest_past_year() -> None:
    assert meant("12 mar", latest=TODAY) == (date(2025, 3, 12),)


def test_a_range_can_decide_between_two_orders() -> None:
    assert meant("3/12/2025", latest=TODAY) == (date(2025, 3, 12),)


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
def test_slashes_always_include_the_day_meant(day: date) -> None:
    assert day in meant(f"{day.day}/{day.month}/{day.year}")
    assert day in meant(f"{day.month}/{day.day}/{day.year}")


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
