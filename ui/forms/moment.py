"""A moment as forms ask for it: a day, and the time beside it."""

from datetime import date, datetime

from models.errors import Problem
from ui.wording.clock_time import at_local, is_skipped, time_meant
from ui.wording.problems.lookup import sentence


def moment_meant(on: date | None, typed: str, today: date | None) -> datetime | None:
    """When it was, by the clinic's own clocks; a blank day is today, unless that is in doubt (None).

    None where no day or no time is understood: just now.
    """
    at, day = time_meant(typed), on or today
    return at_local(day, at) if at is not None and day is not None else None


def time_complaint(on: date | None, typed: str, today: date | None, *, is_needed: bool = True) -> str:
    """What is wrong with a time, in a sentence; empty where nothing is.

    `today` as above. `is_needed`: a day that is typed needs one beside it. Where both are blank it was just now, or is not known.
    """
    text, at, day, code = typed.strip(), time_meant(typed), on or today, ""
    if text and at is None:
        code = "time.not_a_time"
    elif not text and on is not None and is_needed:
        code = "time.missing"
    elif at is not None and day is None:
        code = "date.doubted"
    elif at is not None and day is not None and is_skipped(day, at):
        code = "time.skipped"
    return sentence(Problem("time", code, (text,))) if code else ""
