"""What no door lets in."""

from datetime import timedelta

import pytest

from models.rules.measurement.impossible import (
    fetus_problems,
    is_early,
    reading_count_problems,
    scan_day_problems,
)
from tests.builders import DUE, TODAY, a_day


def codes(days: int) -> list[str]:
    """What is wrong with a scan so many days into the pregnancy, seen from long after it."""
    on = a_day("0+0") + timedelta(days=days)
    return [problem.code for problem in scan_day_problems(on, TODAY + timedelta(days=999), DUE)]


@pytest.mark.parametrize(
    ("days", "code"),
    [
        (-1, "scan.before_pregnancy"),
        (0, "scan.too_early"),
        (97, "scan.too_early"),
        (98, ""),
        (314, ""),
        (315, "scan.age_out_of_range"),
    ],
)
def test_a_scan_lies_from_14_weeks_to_44_weeks_and_6_days(days: int, code: str) -> None:
    assert codes(days) == ([code] if code else [])


def test_a_scan_may_be_of_today_and_of_the_last_day_and_no_later() -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert scan_day_problems(TODAY, TODAY, None, TODAY) == ()
    late = scan_day_problems(tomorrow, TODAY, None, TODAY)
    assert [problem.code for problem in late] == ["date.in_future", "scan.after_end"]


@pytest.mark.parametrize(("old", "early"), [("13+6", False), ("14+0", True), ("14+6", True), ("15+0", False)])
def test_scans_of_the_fifteenth_week_are_early(old: str, early: bool) -> None:
    assert is_early(a_day(old), DUE) is early


@pytest.mark.parametrize(("fetuses", "wrong"), [(None, 0), (0, 1), (1, 0), (8, 0), (9, 1)])
def test_one_to_eight_fetuses_can_be(fetuses: int | None, wrong: int) -> None:
    assert len(fetus_problems(fetuses)) == wrong


@pytest.mark.parametrize(("readings", "wrong"), [(3, 0), (4, 1)])
def test_three_readings_are_the_most(readings: int, wrong: int) -> None:
    assert len(reading_count_problems("reading", readings)) == wrong
