"""Whether the computer's date can be believed."""

from datetime import datetime, timedelta

from models.rules.flags.overdue import CLOCK_SLIP

LONGEST_PAUSE = timedelta(days=30)
"""How long a clinic may have entered nothing before somebody is asked whether the date is right."""


def has_jumped(passed: timedelta, ran: timedelta) -> bool:
    """Whether a clock was set: the time that passed by it is not the time that something ran which nobody can set."""
    return abs(passed - ran) > CLOCK_SLIP


def is_doubtful(now: datetime, last_entry_at: datetime | None) -> bool:
    """Whether somebody must look at the date: the last entry lies in the future, or very long ago; None: no entry yet."""
    if last_entry_at is None:
        return False
    return last_entry_at - now > CLOCK_SLIP or now - last_entry_at > LONGEST_PAUSE
