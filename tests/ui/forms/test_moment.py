"""A moment is a day and a time, and never that of a clock in doubt."""

from datetime import date

import pytest

from ui.forms.moment import moment_meant, time_complaint

TODAY, DAY = date(2026, 3, 2), date(2026, 2, 27)


@pytest.mark.parametrize(
    ("on", "typed", "today", "meant"),
    [
        (DAY, "14:05", TODAY, "2026-02-27 14:05"),
        (None, "14:05", TODAY, "2026-03-02 14:05"),
        (DAY, "14:05", None, "2026-02-27 14:05"),
        (None, "14:05", None, None),
        (DAY, "", TODAY, None),
        (None, "noon", TODAY, None),
    ],
)
def test_a_blank_day_is_today_unless_that_is_in_doubt(
    on: date | None, typed: str, today: date | None, meant: str | None
) -> None:
    found = moment_meant(on, typed, today)
    assert (f"{found.astimezone():%Y-%m-%d %H:%M}" if found is not None else None) == meant


@pytest.mark.parametrize(
    ("on", "typed", "today", "said"),
    [
        (None, "", TODAY, ""),
        (None, "", None, ""),
        (DAY, "14:05", None, ""),
        (None, "14:05", TODAY, ""),
        (None, "14:05", None, "in doubt"),
        (DAY, "", TODAY, "Type the time too"),
        (None, "noon", TODAY, "not a time"),
    ],
)
def test_what_is_wrong_with_it_is_said(on: date | None, typed: str, today: date | None, said: str) -> None:
    found = time_complaint(on, typed, today)
    assert said in found
    assert bool(found) == bool(said)


def test_a_day_may_stand_alone_where_no_time_is_needed() -> None:
    assert time_complaint(DAY, "", TODAY, is_needed=False) == ""
