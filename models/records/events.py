"""Every kind of record of a pregnancy: its days, and where it is told.

What moves with a pregnancy, the timeline, the tabs, the chart and the lists of what was dated read this; a kind that is not
here fails a test.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import Enum

from models.records.discussion import Discussion
from models.records.finding import Call, Examination, Symptom
from models.records.laboratory import LabResult
from models.records.outcome import Baby, Outcome
from models.records.plan import Booking, Contact, ScanClosing
from models.records.pregnancy import Dating
from models.records.record import ClinicalRecord, PregnancyRecord
from models.records.risk import RiskFactor
from models.records.scan import Scan
from models.records.treatment import CareNote, Cerclage, Pessary, Progesterone


class EventGroup(Enum):
    """What is told together, in the order in which one day is told."""

    PREGNANCY = "pregnancy"
    FINDING = "finding"
    SCAN = "scan"
    FLAG = "flag"
    TREATMENT = "treatment"
    PLAN = "plan"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventKind:
    """One kind of record of a pregnancy and the `table` that keeps it.

    `day` is the field with its day or first day, `end` that with its last one, `because` that with the reason why it ended;
    each empty where there is none. `moves`: it goes with a pregnancy that is combined with another; for what does not, a
    rule of its own says whose counts. `treats_cervix`: its days stand on the chart, on the call card and among the ages
    that a new due date changes.
    """

    record: type[PregnancyRecord]
    table: str
    group: EventGroup
    day: str = ""
    end: str = ""
    because: str = ""
    moves: bool = True
    treats_cervix: bool = False


EVENTS = (
    EventKind(record=Dating, table="datings", group=EventGroup.PREGNANCY, moves=False),
    EventKind(record=RiskFactor, table="risk_factors", group=EventGroup.PREGNANCY, day="on", moves=False),
    EventKind(record=Scan, table="scans", group=EventGroup.SCAN, day="on"),
    EventKind(record=Examination, table="examinations", group=EventGroup.FINDING, day="on"),
    EventKind(record=Symptom, table="symptoms", group=EventGroup.FINDING, day="on", end="resolved_on"),
    EventKind(record=Call, table="calls", group=EventGroup.FINDING, day="on"),
    EventKind(record=LabResult, table="lab_results", group=EventGroup.FINDING, day="on"),
    EventKind(
        record=Cerclage,
        table="cerclages",
        group=EventGroup.TREATMENT,
        day="placed_on",
        end="removed_on",
        because="removal_reason",
        treats_cervix=True,
    ),
    EventKind(
        record=Progesterone,
        table="progesterone_courses",
        group=EventGroup.TREATMENT,
        day="started_on",
        end="stopped_on",
        because="stopped_because",
        treats_cervix=True,
    ),
    EventKind(
        record=Pessary,
        table="pessaries",
        group=EventGroup.TREATMENT,
        day="placed_on",
        end="removed_on",
        because="removed_because",
        treats_cervix=True,
    ),
    EventKind(record=CareNote, table="care_notes", group=EventGroup.TREATMENT, day="on", end="until"),
    EventKind(record=Discussion, table="discussions", group=EventGroup.FLAG, day="held_at"),
    EventKind(record=Booking, table="bookings", group=EventGroup.PLAN, day="on"),
    EventKind(record=Contact, table="contacts", group=EventGroup.PLAN, day="at"),
    EventKind(record=ScanClosing, table="scan_closings", group=EventGroup.PLAN, day="owed_on"),
    EventKind(record=Outcome, table="outcomes", group=EventGroup.PREGNANCY, day="on"),
    EventKind(record=Baby, table="babies", group=EventGroup.PREGNANCY),
)
"""The kinds, parents first."""

_OF: Mapping[type[ClinicalRecord], EventKind] = {kind.record: kind for kind in EVENTS}


def kind_of(event: PregnancyRecord) -> EventKind:
    """Which kind of event a record is."""
    return _OF[type(event)]


def in_group(group: EventGroup) -> tuple[type[PregnancyRecord], ...]:
    """The kinds that are told together."""
    return tuple(kind.record for kind in EVENTS if kind.group is group)


def day_of(event: PregnancyRecord, zone: tzinfo | None = None) -> date | None:
    """Its day, or the first of them; None for a record without one.

    `zone` is where a moment has its day (None: this machine's).
    """
    return _day(event, kind_of(event).day, zone)


def first_day(event: PregnancyRecord, zone: tzinfo | None = None) -> date:
    """Its day, or the first of them. Raises: LookupError for a record without one."""
    first = day_of(event, zone)
    if first is None:
        raise LookupError(f"{type(event).__name__} has no day")
    return first


def last_day(event: PregnancyRecord) -> date | None:
    """The day on which it ended; None for one that has not, or that is over with its day."""
    return _day(event, kind_of(event).end, None)


def _day(event: PregnancyRecord, name: str, zone: tzinfo | None) -> date | None:
    value: date | None = getattr(event, name) if name else None
    return value.astimezone(zone).date() if isinstance(value, datetime) else value
