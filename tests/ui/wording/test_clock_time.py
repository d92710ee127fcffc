"""A time that the clocks never showed is not moved to another one in silence."""

import time as system_time
from collections.abc import Iterator
from datetime import date, time

import pytest

from ui.wording.clock_time import is_skipped

pytestmark = pytest.mark.skipif(
    not hasattr(system_time, "tzset"), reason="the zone of the process cannot be set"
)


@pytest.fixture(params=["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with monkeypatch.context() as environment:
        environment.setenv("TZ", request.param)
        system_time.tzset()
        yield request.param
    system_time.tzset()


NIGHTS = {
    "Europe/Berlin": (date(2026, 3, 29), time(1, 59), time(2, 0), time(2, 59), time(3, 0)),
    "America/New_York": (date(2026, 3, 8), time(1, 59), time(2, 0), time(2, 59), time(3, 0)),
    "Australia/Lord_Howe": (date(2026, 10, 4), time(1, 59), time(2, 0), time(2, 29), time(2, 30)),
}


def test_the_hour_that_is_left_out_is_known(zone: str) -> None:
    day, before, first, last, after = NIGHTS[zone]
    assert [is_skipped(day, at) for at in (before, first, last, after)] == [False, True, True, False]


def test_the_hour_that_comes_twice_is_a_time(zone: str) -> None:
    autumn = {"Europe/Berlin": date(2026, 10, 25), "America/New_York": date(2026, 11, 1)}
    assert not is_skipped(autumn.get(zone, date(2026, 4, 5)), time(1, 45))
