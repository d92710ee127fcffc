"""What a file says of how far a pregnancy is, held against each other and against the date that counts."""

from collections.abc import Iterable

from models.errors import Problem
from models.records.importing.import_line import Arrival
from models.records.pregnancy import DatingMethod
from models.rules.pregnancy.dating import due_from_lmp
from models.values.age import DueDate

_ROUNDED_DAYS = 3
"""Ages and dates that lie no further apart say the same: ages are rounded, and days counted either way."""


def dating_method_of(arrival: Arrival) -> DatingMethod:
    """How the due date that a line tells was arrived at."""
    if arrival.due_on is not None:
        return DatingMethod.ENTERED
    return DatingMethod.TOLD_AGE if arrival.exact_age is not None else DatingMethod.LMP


def due_notice(arrival: Arrival | None) -> Iterable[Problem]:
    """That a pregnancy is dated by the age or the last period of a line, where no due date is stated."""
    due = arrival.due if arrival is not None else None
    if arrival is None or due is None or arrival.due_on is not None:
        return
    code = "due_date.from_age" if arrival.exact_age is not None else "due_date.from_last_period"
    yield Problem("due_on", code, (due.on.isoformat(),))


def age_doubts(arrival: Arrival, due: DueDate | None) -> Iterable[Problem]:
    """Age and last period of a line that do not fit the due date that counts; `due` None: there is none."""
    if due is None:
        return
    if arrival.age is not None and _days_beyond(arrival, due.days_at(arrival.on)) > _ROUNDED_DAYS:
        yield Problem("age", "age.differs", (str(arrival.age), str(due.age_at(arrival.on))))
    if arrival.last_period is not None:
        by_period = due_from_lmp(arrival.last_period)
        if _differ(by_period, due):
            dates = (by_period.on.isoformat(), due.on.isoformat())
            yield Problem("last_period", "last_period.differs", dates)


def due_differs(arrival: Arrival, dated_by: Arrival) -> bool:
    """Whether a line is due otherwise than the line that dates its pregnancy, or does not say when.

    Stated due dates have to be the same, those that follow from an age or a last period may lie 3 days apart.
    """
    due, counts = arrival.due, dated_by.due
    if due is None or counts is None:
        return due != counts
    if arrival.due_on is not None and dated_by.due_on is not None:
        return due != counts
    return _differ(due, counts)


def _days_beyond(arrival: Arrival, days: int) -> int:
    """How far an age in days lies outside the ages that a line tells: one day, or a whole week."""
    told = [age.days for age in (arrival.age, arrival.oldest) if age is not None]
    return max(min(told) - days, days - max(told), 0)


def _differ(one: DueDate, other: DueDate) -> bool:
    return abs((one.on - other.on).days) > _ROUNDED_DAYS
