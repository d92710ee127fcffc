"""Everything that happened in one pregnancy, in one order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import Enum

from models.records.discussion import Told
from models.records.flag import Flag, FlagState
from models.records.record import ClinicalRecord, Record
from models.values.age import GestationalAge
from models.views import PregnancySheet


class Kind(Enum):
    """What a timeline can be narrowed to, in the order in which one day is told."""

    PREGNANCY = "pregnancy"
    FINDING = "finding"
    SCAN = "scan"
    FLAG = "flag"
    TREATMENT = "treatment"
    PLAN = "plan"


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
    kind: Kind
    step: Step
    record: Record

    @property
    def is_struck(self) -> bool:
        """Whether its record does not count any more."""
        return isinstance(self.record, ClinicalRecord) and not self.record.stands


_Told = tuple[date, Kind, Step, Record]
_OVER = frozenset(FlagState) - {FlagState.OPEN, FlagState.ESCALATED}


def timeline(
    sheet: PregnancySheet, kind: Kind | None = None, zone: tzinfo | None = None
) -> tuple[Happening, ...]:
    """What happened, oldest first, struck-out records included; `kind` None is all of it.

    `zone` is where a moment has its day (None: this machine's).
    """
    due = sheet.due_date
    told = [one for one in _told(sheet, zone) if kind is None or one[1] is kind]
    order = {member: place for place, member in enumerate((*Kind, *Step))}
    told.sort(key=lambda one: (one[0], order[one[1]], order[one[2]], str(one[3].id)))
    return tuple(
        Happening(on, due.age_at(on) if due else None, kind, step, record) for on, kind, step, record in told
    )


def _told(sheet: PregnancySheet, zone: tzinfo | None) -> Iterator[_Told]:
    yield from _pregnancy(sheet, zone)
    yield from ((scan.on, Kind.SCAN, Step.WAS, scan) for scan in sheet.scans)
    yield from _findings(sheet)
    yield from _treatments(sheet)
    for flag in sheet.flags:
        yield from _flag(flag, sheet, zone)
    yield from ((_day(d.held_at, zone), Kind.FLAG, Step.WAS, d) for d in sheet.discussions)
    yield from ((booking.on, Kind.PLAN, Step.EXPECTED, booking) for booking in sheet.bookings)
    yield from ((_day(contact.at, zone), Kind.PLAN, Step.WAS, contact) for contact in sheet.contacts)
    yield from ((_day(c.stamp.at, zone), Kind.PLAN, Step.WAS, c) for c in sheet.scan_closings)


def _pregnancy(sheet: PregnancySheet, zone: tzinfo | None) -> Iterator[_Told]:
    """That it was opened, its due dates, and how it ended."""
    pregnancy = sheet.pregnancy
    yield pregnancy.opened_on, Kind.PREGNANCY, Step.BEGAN, pregnancy
    for place, dating in enumerate(sheet.datings):
        step = Step.CHANGED if place else Step.AGREED
        yield _day(dating.stamp.at, zone), Kind.PREGNANCY, step, dating
    for outcome in sheet.outcomes:
        yield outcome.on, Kind.PREGNANCY, Step.WAS, outcome
    if pregnancy.ended_on is not None:
        if not any(outcome.stands for outcome in sheet.outcomes):
            yield pregnancy.ended_on, Kind.PREGNANCY, Step.ENDED, pregnancy
        for baby in sheet.babies:
            yield pregnancy.ended_on, Kind.PREGNANCY, Step.WAS, baby


def _findings(sheet: PregnancySheet) -> Iterator[_Told]:
    for symptom in sheet.symptoms:
        yield from _span(Kind.FINDING, symptom, symptom.on, symptom.resolved_on)
    yield from ((found.on, Kind.FINDING, Step.WAS, found) for found in sheet.examinations)
    yield from ((found.on, Kind.FINDING, Step.WAS, found) for found in sheet.lab_results)


def _treatments(sheet: PregnancySheet) -> Iterator[_Told]:
    for course in sheet.progesterone:
        yield from _span(Kind.TREATMENT, course, course.started_on, course.stopped_on)
    for suture in sheet.cerclages:
        yield from _span(Kind.TREATMENT, suture, suture.placed_on, suture.removed_on)
    for pessary in sheet.pessaries:
        yield from _span(Kind.TREATMENT, pessary, pessary.placed_on, pessary.removed_on)
    for care in sheet.care_notes:
        yield from _span(Kind.TREATMENT, care, care.on, care.until)


def _span(kind: Kind, record: Record, first: date, last: date | None) -> Iterable[_Told]:
    yield first, kind, Step.BEGAN, record
    if last is not None:
        yield last, kind, Step.ENDED, record


def _flag(flag: Flag, sheet: PregnancySheet, zone: tzinfo | None) -> Iterator[_Told]:
    """When it was raised (last became open), when somebody was told, and when it was answered or went."""
    yield _day(flag.raised_at, zone), Kind.FLAG, Step.RAISED, flag
    told = Told.parse(flag.told)
    if told is not None:
        yield _day(told.at, zone), Kind.FLAG, Step.TOLD, flag
    if flag.state in _OVER:
        held = next((d.held_at for d in sheet.discussions if d.id == flag.answered_by), flag.stamp.at)
        yield _day(held, zone), Kind.FLAG, Step.ANSWERED, flag


def _day(at: datetime, zone: tzinfo | None) -> date:
    return at.astimezone(zone).date()
