"""One row of Today, and the words that all rows share; no widgets in here."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from models.records.flag import Urgency
from models.records.plan import Booking, BookingState
from models.values.length import Millimetres
from models.views import Draft, TodayRow
from ui.session.session import Location
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import word

tr = context("today")


class TodayGroup(Enum):
    """What the rows are about, in the order in which they stand; the first has a list of its own."""

    NEEDS_ANSWER = tr.marked("Needs an answer")
    BOOKED = tr.marked("Booked today")
    SCANS = tr.marked("Scans due and overdue, not booked for today")
    DATED = tr.marked("Sutures and progesterone with a date")
    DRAFTS = tr.marked("Unfinished drafts")


class RowDeed(Enum):
    """What can be done about a row."""

    ARRIVED = "arrived"
    ROOM = "room"
    SCAN = "scan"
    CONTACT = "contact"
    GO_ON = "go_on"
    DISCARD = "discard"
    BOOK = "book"
    CALL = "call"
    DISCUSS = "discuss"
    TELL = "tell"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Says:
    """A text and a quieter one below it, both empty where there is nothing to say; `is_loud` sets the first in bold."""

    first: str = ""
    second: str = ""
    is_loud: bool = False

    @property
    def spoken(self) -> str:
        """Both as one."""
        return ", ".join(part for part in (self.first, self.second) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayLine:
    """One row of a list; `urgency` None shows no sign, `deed` is what Enter does, `location` is her page or her form.

    `heading` is what to do, never cut, with `what` below it; `detail` is what a pointer that rests on the row is told. `late` says
    how late an answer is, empty while it is in time. `left` is the time that is left for it, `days_left` the same to sort by,
    None without any; `told` is who was told. `draft` is the form of one that is half-typed. In the clinic's list `time` is when she is expected, `state` where she is and
    `place` that in words, `lengths` her last ones, the oldest first.
    """

    group: TodayGroup
    location: Location
    woman: str
    urgency: Urgency | None = None
    born: str = ""
    age: str = ""
    heading: str = ""
    what: str = ""
    detail: str = ""
    more: int = 0
    late: str = ""
    left: Says = Says()
    days_left: int | None = None
    told: Says = Says()
    time: str = ""
    state: BookingState | None = None
    place: Says = Says()
    lengths: tuple[Millimetres, ...] = ()
    beside: str = ""
    deed: RowDeed = RowDeed.OPEN
    booking: Booking | None = None
    draft: Draft | None = None
    is_mine: bool = False
    is_booked: bool = False
    is_overdue: bool = False

    @property
    def is_done(self) -> bool:
        """Whether she has had her scan today."""
        return self.state is BookingState.SEEN

    @property
    def spoken(self) -> str:
        """The whole row as one sentence for a screen reader."""
        urgency = word(self.urgency) if self.urgency is not None else ""
        who = (self.time, self.woman, self.born, self.age)
        what = (urgency, self.heading, self.what, self.place.spoken)
        length = formats.millimetres(self.lengths[-1]) if self.lengths else ""
        parts = (*who, *what, length, self.beside, self.late, self.left.spoken, self.told.spoken)
        return ", ".join(part for part in parts if part)


def since(at: datetime, on: date) -> str:
    """`10:42` today, `yesterday 15:20`, and the day alone where it is longer ago."""
    then = at.astimezone().date()
    if then == on:
        return formats.clock_time(at)
    return formats.moment(at, on) if on - then <= timedelta(days=1) else formats.short_day(then)


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
