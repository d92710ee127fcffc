"""Whether the computer's date can be believed."""

from datetime import date, datetime, timedelta

from models.rules.flags.overdue import CLOCK_SLIP
from models.views import Facts

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


def newest_day(facts: Facts) -> date | None:
    """The newest day that somebody wrote down of a pregnancy, by which it is judged while no clock is believed; None: no day."""
    seen = (facts.scans, facts.symptoms, facts.examinations, facts.lab_results)
    days = [each.on for kind in seen for each in kind]
    return max((*days, *(cerclage.placed_on for cerclage in facts.cerclages)), default=None)
