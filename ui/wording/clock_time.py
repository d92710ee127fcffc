"""A time of day as people type it."""

import re
from datetime import UTC, date, datetime, time

_TIME = re.compile(r"([0-9]{1,2})(?:[:.h]?([0-9]{2}))")


def time_meant(text: str) -> time | None:
    """The time of day in `14:30`, `14.30`, `1430` or `9:05`; None for anything else."""
    read = _TIME.fullmatch(text.strip().casefold())
    if read is None or int(read[1]) > 23 or int(read[2]) > 59:
        return None
    return time(int(read[1]), int(read[2]))


def is_skipped(on: date, at: time) -> bool:
    """Whether the clinic's own clocks never show this time on that day, as in the night in which they are put forward."""
    moment = datetime.combine(on, at)
    return moment.astimezone().astimezone(UTC).astimezone().replace(tzinfo=None) != moment


def at_local(on: date, at: time) -> datetime:
    """The moment at which the clinic's own clocks show this day and time."""
    return datetime.combine(on, at).astimezone()
