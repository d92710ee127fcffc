"""Today is the day at this machine's own place, whatever day it is in Greenwich."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from db.clock import SystemClock


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 3, 3, 1, 30, tzinfo=ZoneInfo("Pacific/Auckland")), date(2026, 3, 3)),
        (datetime(2026, 3, 2, 20, 30, tzinfo=ZoneInfo("America/Los_Angeles")), date(2026, 3, 2)),
    ],
    ids=["a day ahead of UTC", "a day behind UTC"],
)
def test_today_is_the_calendar_day_of_this_place(at: datetime, day: date) -> None:
    with time_machine.travel(at, tick=False):
        assert at.astimezone(UTC).date() != day
        assert SystemClock().today() == day


def test_now_is_the_same_moment_everywhere_and_said_in_utc() -> None:
    at = datetime(2026, 3, 3, 1, 30, tzinfo=ZoneInfo("Pacific/Auckland"))
    with time_machine.travel(at, tick=False):
        now = SystemClock().now()
    assert (now, now.tzinfo) == (at, UTC)
