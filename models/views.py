"""What one page, one report or one rule run needs, gathered once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TypeVar, get_args, get_origin, get_type_hints
from uuid import UUID

from models.records.discussion import Discussion
from models.records.finding import Call, Examination, Symptom, SymptomKind
from models.records.flag import Ask, Flag, FlagState, Urgency
from models.records.history import EarlierPregnancy
from models.records.laboratory import LabResult
from models.records.outcome import Baby, Outcome, SutureFate
from models.records.outlook import OutlookRow, Turn
from models.records.patient import Patient
from models.records.plan import Booking, BookingState, Contact, ContactHow, ContactResult, ScanClosing
from models.records.pregnancy import Dating, Placenta, Pregnancy
from models.records.record import ClinicalRecord, Record, TriState
from models.records.risk import RiskFactor
from models.records.scan import Scan
from models.records.treatment import CareNote, Cerclage, Pessary, Progesterone
from models.values.age import DueDate
from models.values.identity import HospitalNumber
from models.values.length import Millimetres
from models.values.person import PersonName

R = TypeVar("R", bound=Record)
C = TypeVar("C", bound=ClinicalRecord)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the rules may look at, and nothing else.

    Everything in it stands (nothing struck out). Records of one kind are in the order they were entered.
    `due_on` None: no due date. `fetuses` None: not recorded. `history` None: not taken, () : asked, none. `placenta` is
    where it lay on `placenta_on` (None: before everything else), None when not recorded; a later scan may say otherwise.
    """

    due_on: date | None = None
    fetuses: int | None = None
    history: tuple[EarlierPregnancy, ...] | None = None
    cervical_trauma: TriState = TriState.UNKNOWN
    symptoms: tuple[Symptom, ...] = ()
    examinations: tuple[Examination, ...] = ()
    cerclages: tuple[Cerclage, ...] = ()
    scans: tuple[Scan, ...] = ()
    risks: tuple[RiskFactor, ...] = ()
    lab_results: tuple[LabResult, ...] = ()
    placenta: Placenta | None = None
    placenta_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PregnancySheet:
    """Everything about one pregnancy, struck-out records included, each kind in the order it was entered."""

    patient: Patient
    pregnancy: Pregnancy
    datings: tuple[Dating, ...] = ()
    history: tuple[EarlierPregnancy, ...] = ()
    scans: tuple[Scan, ...] = ()
    symptoms: tuple[Symptom, ...] = ()
    examinations: tuple[Examination, ...] = ()
    cerclages: tuple[Cerclage, ...] = ()
    progesterone: tuple[Progesterone, ...] = ()
    flags: tuple[Flag, ...] = ()
    discussions: tuple[Discussion, ...] = ()
    bookings: tuple[Booking, ...] = ()
    contacts: tuple[Contact, ...] = ()
    scan_closings: tuple[ScanClosing, ...] = ()
    risks: tuple[RiskFactor, ...] = ()
    lab_results: tuple[LabResult, ...] = ()
    pessaries: tuple[Pessary, ...] = ()
    care_notes: tuple[CareNote, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    babies: tuple[Baby, ...] = ()
    calls: tuple[Call, ...] = ()
    outlook: tuple[OutlookRow, ...] = ()

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """The records of one kind. Raises: KeyError for a kind that no sheet holds."""
        part: tuple[R, ...] = getattr(self, PARTS[kind])
        return part

    def standing(self, kind: type[C]) -> tuple[C, ...]:
        """The records of one kind that count."""
        return tuple(record for record in self.of(kind) if record.stands)

    @property
    def dating(self) -> Dating | None:
        """The agreed due date that counts: the newest standing one; None while there is none."""
        standing = [d for d in self.datings if d.stands]
        return standing[-1] if standing else None

    @property
    def due_date(self) -> DueDate | None:
        """The due date that counts, as a value."""
        return self.dating.due_date if self.dating else None

    @property
    def standing_scans(self) -> tuple[Scan, ...]:
        """The scans that count, oldest day first, within a day in the order they were entered."""
        return tuple(sorted((s for s in self.scans if s.stands), key=lambda s: s.on))

    @property
    def earlier(self) -> tuple[EarlierPregnancy, ...]:
        """The earlier pregnancies that count: those that stand, without this one itself once a later one took it over."""
        return tuple(e for e in self.history if e.stands and e.recorded_as != self.pregnancy.id)

    @property
    def facts(self) -> Facts:
        """What the rules may look at."""
        symptoms = tuple(s for s in self.symptoms if s.stands)
        examinations = tuple(e for e in self.examinations if e.stands)
        return Facts(
            due_on=self.dating.due_on if self.dating else None,
            fetuses=self.pregnancy.fetuses,
            history=self.earlier if self.pregnancy.history_taken else None,
            cervical_trauma=self.pregnancy.cervical_trauma or TriState.UNKNOWN,
            symptoms=(*symptoms, *_seen_bleeding(examinations, symptoms)),
            examinations=examinations,
            cerclages=tuple(c for c in self.cerclages if c.stands),
            scans=tuple(s for s in self.scans if s.stands),
            risks=tuple(r for r in self.risks if r.stands),
            lab_results=tuple(r for r in self.lab_results if r.stands),
            placenta=self.pregnancy.placenta,
            placenta_on=self.pregnancy.placenta_on,
        )


def _parts() -> Iterator[tuple[type[Record], str]]:
    for name, hint in get_type_hints(PregnancySheet).items():
        kind = get_args(hint)[0] if get_origin(hint) is tuple else None
        if kind is not None and issubclass(kind, Record):
            yield kind, name


PARTS: Mapping[type[Record], str] = dict(_parts())
"""The kinds of record that a sheet holds, each by the name of its field."""


def _seen_bleeding(examinations: tuple[Examination, ...], symptoms: tuple[Symptom, ...]) -> Iterator[Symptom]:
    """Bleeding that an examination saw and no symptom tells of: it counts on that day, and on no other.

    The first form of the record kept no symptom for it; since then an examination that sees it keeps one.
    """
    known = [s for s in symptoms if s.kind is SymptomKind.BLEEDING]
    for seen in examinations:
        if seen.bleeding is TriState.YES and not any(s.is_active(seen.on) for s in known):
            yield Symptom(
                id=seen.id,
                version=seen.version,
                stamp=seen.stamp,
                pregnancy_id=seen.pregnancy_id,
                kind=SymptomKind.BLEEDING,
                on=seen.on,
                resolved_on=seen.on,
                examination_id=seen.id,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class WomanRow:
    """One woman in a list of results; the pregnancy is her open one, None where she has none.

    `born_unknown` and `number_unknown` as in her record: somebody said that it is not known.
    """

    patient_id: UUID
    name: PersonName
    born_on: date | None
    number: HospitalNumber | None
    pregnancy_id: UUID | None = None
    due_on: date | None = None
    born_unknown: bool = False
    number_unknown: bool = False


@dataclass(frozen=True, slots=True)
class QuietRow:
    """A woman whose record nobody has written in for long, and the day of the last entry."""

    woman: WomanRow
    last_entry_on: date


@dataclass(frozen=True, slots=True)
class Duplicates:
    """Pairs of records that may be of one woman, found among some of the records.

    `seen` is how many were looked at, `after` the last of them; None when there are no more.
    """

    pairs: tuple[tuple[WomanRow, WomanRow], ...]
    seen: int
    after: UUID | None


@dataclass(frozen=True, slots=True)
class Tried:
    """The last attempt to reach a woman about a scan that is owed; `at` is aware UTC."""

    at: datetime
    how: ContactHow
    result: ContactResult


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingFlag:
    """A flag that wants an answer as the lists show it; each field is as in `Flag`."""

    id: UUID
    rule_id: str
    guideline: str
    guideline_version: str
    ask: Ask | None
    urgency: Urgency
    state: FlagState
    raised_at: datetime
    closes_on: date | None
    told: str
    came_back: bool
    seen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayRow:
    """One woman on Today: her most urgent question that wants an answer (if any) and her scan that is due (if any).

    `flags` are those of that question, the most urgent first, none without one; `more` counts her other questions.
    `waiting` says for each urgency that has a limit of time when her longest waiting flag was raised.
    `placenta` is where it lay last, `is_bleeding` whether a bleeding goes on that day.
    `scan_due_on` is None unless a scan is due or overdue; `tried` and `booked_on` (the latest day at which she is still
    expected) are about that scan. `last_length` is the shortest of the latest day with a transvaginal one, `last_by` who wrote
    that scan.
    """

    patient_id: UUID
    pregnancy_id: UUID
    name: PersonName
    born_on: date | None
    number: HospitalNumber | None
    due_on: date | None
    history_taken: bool
    born_unknown: bool = False
    number_unknown: bool = False
    flags: tuple[WaitingFlag, ...] = ()
    more: int = 0
    placenta: Placenta | None = None
    is_bleeding: bool = False
    scan_due_on: date | None = None
    last_length: Millimetres | None = None
    last_scan_on: date | None = None
    last_by: UUID | None = None
    waiting: tuple[tuple[Urgency, datetime], ...] = ()
    tried: Tried | None = None
    booked_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedRow:
    """A scan booked for a day, and whose it is; `scan_due_on` is the day on which one is owed, None without any."""

    woman: WomanRow
    booking: Booking
    scan_due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicRow:
    """A woman of one day's clinic: she is booked for that day, or was scanned on it.

    `booking` is None for one who came without. `lengths` are the shortest transvaginal ones of her last five days with any, the
    oldest first. `last_by` is who wrote her last scan, None before the first; `scanned_at` when that of this day was written.
    """

    woman: WomanRow
    pregnancy_id: UUID
    history_taken: bool
    booking: Booking | None = None
    scan_due_on: date | None = None
    lengths: tuple[Millimetres, ...] = ()
    last_by: UUID | None = None
    scanned_at: datetime | None = None

    @property
    def state(self) -> BookingState:
        """Where she is: SEEN as well for one who was scanned without a booking."""
        return self.booking.state if self.booking is not None else BookingState.SEEN

    @property
    def since(self) -> datetime | None:
        """Since when she is there: when that was written down."""
        return self.booking.stamp.at if self.booking is not None else self.scanned_at


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """A woman on a day to come: she is booked for it, or her scan is due on it and nobody has booked her."""

    woman: WomanRow
    pregnancy_id: UUID
    on: date
    booking: Booking | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedRow:
    """A suture or progesterone of a woman that has a date: `turn` on that day, `subject` as in `OutlookRow`.

    Of a suture that was left in place when the pregnancy ended `subject` says so, and the day is that of the end.
    """

    woman: WomanRow
    on: date
    turn: Turn
    subject: str = ""

    @property
    def is_left(self) -> bool:
        """Whether it is a suture still in place although the pregnancy is over."""
        return self.subject == SutureFate.LEFT.value


@dataclass(frozen=True, slots=True, kw_only=True)
class AheadRow:
    """Something recorded of a woman on a day that has not come: `kind` is the name of its table."""

    woman: WomanRow
    pregnancy_id: UUID
    kind: str
    on: date


class LoopKind(Enum):
    """What nobody has closed yet: a question without an answer, a decision owed after a scan, a scan overdue."""

    FLAG = "flag"
    DECISION = "decision"
    SCAN = "scan"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopRow:
    """One open loop of the clinic.

    `owed_on` is the day the scan was due, or that of the scan that wants a decision; None for a question. `flags` are
    those of the question, the most urgent first, with where the `placenta` lay last and whether a bleeding goes on; none
    for what is no question. `tried` is the last attempt to reach her about a scan.
    """

    woman: WomanRow
    kind: LoopKind
    owed_on: date | None = None
    flags: tuple[WaitingFlag, ...] = ()
    placenta: Placenta | None = None
    is_bleeding: bool = False
    tried: Tried | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A half-filled form, kept for the user who typed it; `fields` are the texts as they stand in the form.

    `pregnancy_id` is the id of a patient where no pregnancy is open yet, and an id of its own where the form is about no
    woman in the record.
    """

    user_id: UUID
    form: str
    pregnancy_id: UUID
    fields: dict[str, str]
    saved_at: datetime
    woman: str = ""
