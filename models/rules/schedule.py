"""When the next scan is owed."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from uuid import UUID

from models.records.discussion import Discussion
from models.records.guideline import Guideline, Schedule
from models.records.scan import Scan
from models.values.age import DueDate
from models.values.length import Millimetres
from models.views import PregnancySheet


class Plan(Enum):
    """How the day of the next scan was arrived at, or why there is none.

    FIRST, ROUTINE (so many days after the last) and DECIDED (in a discussion) have a day; DECISION_OWED waits for a
    discussion; DECIDED_WITHOUT_DATE follows one that named no day; OVER is past the last routine scan, or past what a pregnancy can be.
    """

    FIRST = "first"
    ROUTINE = "routine"
    DECIDED = "decided"
    DECISION_OWED = "decision_owed"
    DECIDED_WITHOUT_DATE = "decided_without_date"
    OVER = "over"
    NO_DUE_DATE = "no_due_date"
    NO_SCHEDULE = "no_schedule"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class NextScan:
    """The next scan of a pregnancy; `on` is None where no day can be said, `every` the interval of a ROUTINE one."""

    plan: Plan
    on: date | None = None
    every: int | None = None

    def is_overdue(self, day: date) -> bool:
        """Whether it should have been done before `day`."""
        return self.on is not None and self.on < day


def schedule_of(followed: tuple[Guideline, ...]) -> Schedule | None:
    """The scan plan that counts: of the first followed guideline that has one, else of the local rules."""
    planned = [g for g in followed if g.schedule is not None]
    chosen = next((g for g in planned if not g.is_local), planned[0] if planned else None)
    return chosen.schedule if chosen else None


def next_scan(sheet: PregnancySheet, on: date, schedule: Schedule | None) -> NextScan:
    """The next scan as things stand on `on`; it may lie in the past and still be owed.

    Only transvaginal scans count. Twins and more are planned alike.
    """
    if sheet.pregnancy.ended_on is not None or not sheet.pregnancy.stands:
        return NextScan(Plan.ENDED)
    if sheet.due_date is not None and sheet.due_date.age_at(on) is None:
        return NextScan(Plan.OVER)
    latest = _latest(sheet)
    discussions = _discussed_since(sheet, latest)
    dated = [d.rescan_on for d in discussions if d.rescan_on is not None]
    if dated:
        return NextScan(Plan.DECIDED, dated[-1])
    if schedule is None:
        return NextScan(Plan.NO_SCHEDULE)
    if not latest:
        return _first(sheet, schedule)
    return _after(latest, schedule, sheet.due_date, is_decided=bool(discussions))


def _latest(sheet: PregnancySheet) -> tuple[Scan, ...]:
    """All transvaginal scans of the latest day that has any."""
    scans = [s for s in sheet.standing_scans if s.is_transvaginal]
    return tuple(s for s in scans if s.on == scans[-1].on)


def _discussed_since(sheet: PregnancySheet, latest: tuple[Scan, ...]) -> tuple[Discussion, ...]:
    """The discussions that knew the latest scan, in the order of entry.

    Ids are given in that order: a scan entered late, after a discussion, has not been discussed.
    """
    entered = max((s.id for s in latest), default=None)
    later = (d for d in sheet.discussions if d.stands and (entered is None or d.id > entered))
    return tuple(sorted(later, key=_entry))


def _entry(discussion: Discussion) -> UUID:
    """Its place in the order of entry."""
    return discussion.id


def _first(sheet: PregnancySheet, schedule: Schedule) -> NextScan:
    """The first scan: at the age that the schedule names, or at once for a woman who came later."""
    if sheet.due_date is None:
        return NextScan(Plan.NO_DUE_DATE)
    if sheet.pregnancy.opened_on > sheet.due_date.day_of(schedule.last):
        return NextScan(Plan.OVER)
    return NextScan(Plan.FIRST, max(sheet.due_date.day_of(schedule.first), sheet.pregnancy.opened_on))


def _after(
    latest: tuple[Scan, ...], schedule: Schedule, due: DueDate | None, *, is_decided: bool
) -> NextScan:
    """The scan after the latest one, by its length."""
    every = _interval(min(s.length for s in latest), schedule)
    if every is None:
        return NextScan(Plan.DECIDED_WITHOUT_DATE if is_decided else Plan.DECISION_OWED)
    on = latest[0].on + timedelta(days=every)
    if due is None or on <= due.day_of(schedule.last):
        return NextScan(Plan.ROUTINE, on, every)
    return NextScan(Plan.OVER)


def _interval(length: Millimetres, schedule: Schedule) -> int | None:
    """Days to the next scan; None where the length is so short that a decision is owed first."""
    return next((days for at_least, days in schedule.steps if length >= at_least), None)
