"""One row of Today, and the words that all rows share; no widgets in here."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from models.records.flag import Urgency
from models.records.plan import Booking
from models.views import TodayRow
from ui.session.session import Location
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import word

tr = context("today")


class TodayGroup(Enum):
    """The parts of the list, in the order in which they are worked off."""

    NEEDS_ANSWER = tr.marked("Needs an answer")
    BOOKED = tr.marked("Booked today")
    SCANS = tr.marked("Scans due and overdue")
    DATED = tr.marked("Sutures and progesterone with a date")
    DRAFTS = tr.marked("Unfinished drafts")


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayLine:
    """One row of the list; `urgency` None shows no sign, `action` is what Enter does, `location` where it leads.

    `heading` is what to do, never cut, and stands before `what`; `detail` is what a pointer that rests on the row is told.
    `late` says how late an answer is, empty while it is in time; it stands before the next step. With `arrives` Enter
    leads nowhere: it notes that she has come.
    """

    group: TodayGroup
    urgency: Urgency | None
    woman: str
    born: str = ""
    age: str = ""
    heading: str = ""
    what: str
    detail: str = ""
    more: int = 0
    since: str = ""
    late: str = ""
    next_step: str = ""
    action: str
    location: Location
    arrives: Booking | None = None

    @property
    def spoken(self) -> str:
        """The whole row as one sentence for a screen reader."""
        urgency = word(self.urgency) if self.urgency is not None and self.heading else ""
        what = (urgency, self.heading, self.what)
        parts = (self.woman, self.born, self.age, *what, self.since, self.late, self.next_step)
        return ", ".join(part for part in parts if part)


def since(at: datetime, on: date) -> str:
    """`today 10:42`, `yesterday 15:20`, and the day alone where it is longer ago."""
    return (
        formats.moment(at, on)
        if on - at.astimezone().date() <= timedelta(days=1)
        else formats.day(at.astimezone().date())
    )


def born(born_on: date | None) -> str:
    """The birth date; nothing where it is not recorded."""
    return formats.day(born_on) if born_on else ""


def age_of(due_on: date | None, on: date) -> str:
    """Her age of pregnancy today, or that she is undated."""
    return formats.age_on(due_on, on) if due_on else tr("undated")


def scan_words(row: TodayRow, on: date) -> str:
    """`Scan overdue by 4 days`, `First scan due`."""
    late = (on - (row.scan_due_on or on)).days
    is_first = row.last_scan_on is None
    if late > 0:
        words = tr("First scan overdue by {0}") if is_first else tr("Scan overdue by {0}")
        return words.format(tr.counted(late, "%n day", "%n days"))
    return tr("First scan due") if is_first else tr("Scan due")
