"""The machine's own clock."""

import sys
import time
from datetime import UTC, date, datetime, timedelta


class SystemClock:
    """Time as this machine tells it; the only place that asks."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The calendar day at this machine's own place."""
        return datetime.now(UTC).astimezone().date()

    def running(self) -> timedelta:
        """Time since the machine was started; where it does not count its sleep, time awake."""
        # Only on Linux does the plain counter stand still while the machine sleeps.
        seconds = time.monotonic()
        if sys.platform == "linux":
            seconds = time.clock_gettime(time.CLOCK_BOOTTIME)
        return timedelta(seconds=seconds)
