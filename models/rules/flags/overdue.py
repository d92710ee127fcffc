"""When a flag that nobody has answered is late, and by how much."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from models.records.clinic.settings import ClinicSettings
from models.records.flag import Ask, Urgency

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_SATURDAY = 5

Rank = tuple[int, bool, bool, datetime]
"""Where a question stands in a list; the smallest comes first."""

CLOCK_SLIP = timedelta(minutes=5)
"""By how much a clock may have been set back before what was entered until then counts as entered in the future."""


@dataclass(frozen=True, slots=True)
class Late:
    """How late an answer is: `since` is the first moment (UTC) at which it was, `minutes` counts from there.

    `days` are the calendar days after the last one in time, from 1 on; None where the limit is one of minutes.
    """

    since: datetime
    minutes: int
    days: int | None = None


def late_from(
    urgency: Urgency, raised_at: datetime, limits: ClinicSettings, zone: tzinfo | None = None
) -> datetime | None:
    """The first moment (UTC) at which the answer is late; None where the urgency has no limit of time.

    Days are those of `zone`, the clinic's own place (None: this machine's). Being told stops no clock: see decision 011.
    """
    if urgency is Urgency.IMMEDIATE:
        return raised_at + timedelta(minutes=limits.immediate_minutes)
    last = last_day_in_time(urgency, raised_at, limits, zone)
    return None if last is None else _start_of(last + _DAY, zone)


def last_day_in_time(
    urgency: Urgency, raised_at: datetime, limits: ClinicSettings, zone: tzinfo | None = None
) -> date | None:
    """The last calendar day on which an answer is in time; None where the limit is no day, or there is none.

    Working days are Monday to Friday; holidays are not known, so that it is late too early rather than too late.
    """
    day = raised_at.astimezone(zone).date()
    match urgency:
        case Urgency.URGENT:
            return day + limits.urgent_days * _DAY
        case Urgency.PROMPT:
            return _working_days_after(day, limits.prompt_working_days)
        case _:
            return None


def lateness(
    urgency: Urgency, raised_at: datetime, now: datetime, limits: ClinicSettings, zone: tzinfo | None = None
) -> Late | None:
    """How late the answer to a flag raised then is at `now`; None while it is in time or has no limit.

    One raised in the future, by a clock that ran ahead, is late at once: nobody knows how long it has waited.
    """
    if raised_at - now > CLOCK_SLIP:
        return _late_at_once(urgency, now)
    since = late_from(urgency, raised_at, limits, zone)
    if since is None or now < since:
        return None
    last = last_day_in_time(urgency, raised_at, limits, zone)
    days = None if last is None else (now.astimezone(zone).date() - last).days
    return Late(since, (now - since) // _MINUTE, days)


def first_in_line(urgency: Urgency, ask: Ask | None, late: Late | None, raised_at: datetime) -> Rank:
    """The place of a question in a list: by urgency, then to see her now before anything else, then the longest waiting.

    Being late never lifts it above a higher urgency.
    """
    return urgency.rank, ask is not Ask.NOW, late is None, late.since if late is not None else raised_at


def _late_at_once(urgency: Urgency, now: datetime) -> Late | None:
    """Late since this very moment; None where the urgency has no limit of time."""
    if urgency is Urgency.IMMEDIATE:
        return Late(now, minutes=0)
    return Late(now, minutes=0, days=1) if urgency in (Urgency.URGENT, Urgency.PROMPT) else None


def _working_days_after(day: date, count: int) -> date:
    """The working day that many working days after a day; the day itself for none."""
    for _ in range(count):
        day += _DAY
        while day.weekday() >= _SATURDAY:
            day += _DAY
    return day


def _start_of(day: date, zone: tzinfo | None) -> datetime:
    """The first moment of a day; where the clocks are changed at midnight, the one that the change makes first."""
    return datetime.combine(day, time.min, zone).astimezone(UTC)
