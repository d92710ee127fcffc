"""Everything that happened in one pregnancy, in one order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import Enum

from models.records.discussion import Told
from models.records.events import EVENTS, EventGroup, first_day, kind_of, last_day
from models.records.flag import Flag, FlagState
from models.records.plan import Booking, ScanClosing
from models.records.pregnancy import Pregnancy
from models.records.record import PregnancyRecord
from models.values.age import GestationalAge
from models.views import PregnancySheet


class Step(Enum):
    """What happened to a record on its day.

    WAS: it took place and was over. BEGAN and ENDED: its first and last day. AGREED and CHANGED: a due date. RAISED,
    TOLD and ANSWERED: a flag, that somebody was told of it, and what it came to. EXPECTED: a booking.
    """

    BEGAN = "began"
    AGREED = "agreed"
    CHANGED = "changed"
    WAS = "was"
    RAISED = "raised"
    TOLD = "told"
    ANSWERED = "answered"
    ENDED = "ended"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the timeline; `age` is the age then, None without a due date or outside what a pregnancy can be."""

    on: date
    age: GestationalAge | None
    group: EventGroup
    step: Step
    record: Pregnancy | PregnancyRecord | Flag

    @property
    def is_struck(self) -> bool:
        """Whether its record does not count any more."""
        return not isinstance(self.record, Flag) and not self.record.stands


_Told = tuple[date, EventGroup, Step, Pregnancy | PregnancyRecord | Flag]
_OVER = frozenset(FlagState) - {FlagState.OPEN, FlagState.ESCALATED}


def timeline(
    sheet: PregnancySheet, group: EventGroup | None = None, zone: tzinfo | None = None
) -> tuple[Happening, ...]:
    """What happened, oldest first, struck-out records included; `group` None is all of it.

    `zone` is where a moment has its day (None: this machine's).
    """
    due = sheet.due_date
    told = [one for one in _happenings(sheet, zone) if group is None or one[1] is group]
    order = {member: place for place, member in enumerate((*EventGroup, *Step))}
    told.sort(key=lambda one: (one[0], order[one[1]], order[one[2]], str(one[3].id)))
    return tuple(
        Happening(on, due.age_at(on) if due else None, group, step, record)
        for on, group, step, record in told
    )


def steps_of(event: PregnancyRecord, zone: tzinfo | None = None) -> Iterator[tuple[Step, date]]:
    """What happened to a record on its own days: it was, or it began and (once that is recorded) ended."""
    yield Step.BEGAN if kind_of(event).end else Step.WAS, first_day(event, zone)
    last = last_day(event)
    if last is not None:
        yield Step.ENDED, last


def _happenings(sheet: PregnancySheet, zone: tzinfo | None) -> Iterator[_Told]:
    yield from _pregnancy(sheet, zone)
    for kind in EVENTS:
        if kind.group is not EventGroup.PREGNANCY:
            for event in sheet.of(kind.record):
                yield from ((on, kind.group, step, event) for step, on in _steps(event, zone))
    for flag in sheet.flags:
        yield from _flag(flag, sheet, zone)


def _steps(event: PregnancyRecord, zone: tzinfo | None) -> Iterable[tuple[Step, date]]:
    """What happened on its own days; a booking is still to come, and a scan is closed on the day somebody says so."""
    match event:
        case Booking():
            return ((Step.EXPECTED, event.on),)
        case ScanClosing():
            return ((Step.WAS, _day(event.stamp.at, zone)),)
        case _:
            return steps_of(event, zone)


def _pregnancy(sheet: PregnancySheet, zone: tzinfo | None) -> Iterator[_Told]:
    """That it was opened, its due dates, and how it ended."""
    pregnancy = sheet.pregnancy
    yield pregnancy.opened_on, EventGroup.PREGNANCY, Step.BEGAN, pregnancy
    for place, dating in enumerate(sheet.datings):
        step = Step.CHANGED if place else Step.AGREED
        yield dating.agreed_day(zone), EventGroup.PREGNANCY, step, dating
    for outcome in sheet.outcomes:
        yield outcome.on, EventGroup.PREGNANCY, Step.WAS, outcome
    if pregnancy.ended_on is not None:
        if not any(outcome.stands for outcome in sheet.outcomes):
            yield pregnancy.ended_on, EventGroup.PREGNANCY, Step.ENDED, pregnancy
        for baby in sheet.babies:
            yield pregnancy.ended_on, EventGroup.PREGNANCY, Step.WAS, baby


def _flag(flag: Flag, sheet: PregnancySheet, zone: tzinfo | None) -> Iterator[_Told]:
    """When it was raised (last became open), when somebody was told, and when it was answered or went."""
    yield _day(flag.raised_at, zone), EventGroup.FLAG, Step.RAISED, flag
    told = Told.parse(flag.told)
    if told is not None:
        yield _day(told.at, zone), EventGroup.FLAG, Step.TOLD, flag
    if flag.state in _OVER:
        held = next((d.held_at for d in sheet.discussions if d.id == flag.answered_by), flag.stamp.at)
        yield _day(held, zone), EventGroup.FLAG, Step.ANSWERED, flag


def _day(at: datetime, zone: tzinfo | None) -> date:
    return at.astimezone(zone).date()
