"""What is needed to work a day without the program: a line for each woman who is followed, and when that is written."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from models.records.clinic.backup import BackupState
from models.records.flag import Flag
from models.records.guidelines.guideline import Guideline, Schedule
from models.rules.flags.cards import FlagCard, cards_of
from models.rules.flags.schedule import NextScan, next_scan
from models.values.age import GestationalAge
from models.values.length import Millimetres
from models.views import BookedRow, PregnancySheet, TodayRow

DAYS_AHEAD = 7
"""How many days of bookings a pack holds, today included."""
LENGTHS = 3
"""How many of her last lengths stand in a line."""
EVENING = time(17)
"""From when on the pack of a day is written, by the local clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DowntimeWoman:
    """One woman who is followed. `age` is on the day of the pack, None without a due date.

    `lengths` are her last ones with their days, the newest first. `cerclage_on` and `progesterone_on` say since when what
    goes on goes on, None: nothing does. `cards` are the questions that wait for an answer, the most urgent first.
    """

    sheet: PregnancySheet
    age: GestationalAge | None
    lengths: tuple[tuple[date, Millimetres], ...]
    cerclage_on: date | None
    progesterone_on: date | None
    cards: tuple[FlagCard[Flag], ...]
    planned: NextScan


@dataclass(frozen=True, slots=True, kw_only=True)
class DowntimeDay:
    """A whole pack: whose scans are booked from `on` for DAYS_AHEAD days, who waits for an answer, and everybody who is followed.

    `followed` are the guidelines by which somebody decides meanwhile. `is_doubted`: nobody knows whether `on` is the day it
    was written on.
    """

    clinic_name: str
    on: date
    made_at: datetime
    booked: tuple[BookedRow, ...]
    waiting: tuple[TodayRow, ...]
    women: tuple[DowntimeWoman, ...]
    followed: tuple[Guideline, ...] = ()
    is_doubted: bool = False


def downtime_woman(sheet: PregnancySheet, on: date, schedule: Schedule | None) -> DowntimeWoman:
    """What has to be known of her on a day."""
    scans = sheet.standing_scans[::-1][:LENGTHS]
    sutures = [c.placed_on for c in sheet.cerclages if c.stands and c.is_in_place(on)]
    courses = [
        p.started_on
        for p in sheet.progesterone
        if p.stands and p.started_on <= on and (p.stopped_on is None or on < p.stopped_on)
    ]
    return DowntimeWoman(
        sheet=sheet,
        age=sheet.due_date.age_at(on) if sheet.due_date else None,
        lengths=tuple((scan.on, scan.length) for scan in scans),
        cerclage_on=sutures[-1] if sutures else None,
        progesterone_on=courses[-1] if courses else None,
        cards=cards_of(flag for flag in sheet.flags if flag.wants_answer),
        planned=next_scan(sheet, on, schedule),
    )


def is_pack_due(state: BackupState, now: datetime) -> bool:
    """Whether the pack of this evening is still to be written; `now` in the clinic's own zone.

    One that could not be written is tried again.
    """
    if state.pack_folder is None or now.timetz().replace(tzinfo=None) < EVENING:
        return False
    packed = state.packed_at
    return packed is None or packed.astimezone(now.tzinfo) < now.replace(
        hour=EVENING.hour, minute=0, second=0, microsecond=0
    )


def days_of_pack(on: date) -> tuple[date, ...]:
    """The days whose bookings a pack holds."""
    return tuple(on + timedelta(days=ahead) for ahead in range(DAYS_AHEAD))
