"""On which day a scan is proposed: a day of the clinic, and none after the one on which it is owed if there is another."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from models.records.clinic.settings import Weekday

_DAY = timedelta(days=1)
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Proposal:
    """A day to book; `is_late`: the clinic has no day up to the one on which the scan is owed, and this is the first after it."""

    on: date
    is_late: bool = False


def is_off_day(on: date, clinic_days: Collection[Weekday]) -> bool:
    """Whether the clinic does not work on a day; of a clinic that settled no days, whether it is a Sunday."""
    day = Weekday.of(on)
    return day not in clinic_days if clinic_days else day is Weekday.SUNDAY


def proposed_day(owed_on: date, today: date, clinic_days: Collection[Weekday]) -> Proposal:
    """The last day of the clinic after today and up to the day owed, else the first one after that.

    Without any clinic day, or for a scan that is owed today or overdue, it is the day owed, as it stands.
    """
    if not clinic_days or owed_on <= today:
        return Proposal(owed_on)
    for before in range(min(_WEEK, (owed_on - today).days)):
        day = owed_on - before * _DAY
        if Weekday.of(day) in clinic_days:
            return Proposal(day)
    after = (owed_on + ahead * _DAY for ahead in range(1, _WEEK))
    return Proposal(next(day for day in after if Weekday.of(day) in clinic_days), is_late=True)
