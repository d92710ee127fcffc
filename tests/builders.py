"""Records as a test needs them: a word or two says what matters, everything else is ordinary.

The pregnancy is 22+0 on TODAY. Ids are given in order, like the real ones.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar, cast, get_type_hints
from uuid import UUID

from db.shipped.guideline_files import GuidelineFiles
from db.shipped.reference_data import read_guidelines
from db.shipped.references import read_references
from models.clock import FixedClock
from models.ports.store import Store
from models.records.clinic.reference import References
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.user import Role, User
from models.records.discussion import Decision, Discussion, ToldHow
from models.records.events import EVENTS
from models.records.finding import Examination, Membranes, Symptom, SymptomKind
from models.records.flag import Flag, FlagState, Urgency
from models.records.guidelines.guideline import Guideline
from models.records.history import CerclageKind, EarlierOutcome, EarlierPregnancy, Onset
from models.records.laboratory import LabKind, LabResult
from models.records.patient import Patient
from models.records.plan import Booking, BookingState, Contact, ContactHow, ContactResult, ScanClosing
from models.records.pregnancy import Dating, DatingMethod, Pregnancy
from models.records.record import ClinicalRecord, Stamp, TriState
from models.records.risk import RiskFactor, RiskKind
from models.records.scan import Criterion, Route, Scan
from models.records.treatment import Cerclage, Progesterone, ProgesteroneKind
from models.rules.guidelines.seen import Input, Seen
from models.rules.guidelines.seen_text import read_seen
from models.usecases.desk import Desk
from models.usecases.scans.draft import ScanDraft
from models.usecases.women.register import PatientDraft
from models.values.age import DueDate, GestationalAge
from models.values.identity import HospitalNumber
from models.values.length import Centimetres, Millimetres
from models.views import PregnancySheet, WaitingFlag

C = TypeVar("C", bound=ClinicalRecord)
TODAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
CLOCK = FixedClock(NOW, TODAY)
DUE = DueDate(date(2026, 7, 6))
FOLLOWED = ("nice-ng25", "rcog-75")
_ASSETS = Path(__file__).parents[1] / "assets"
_counted = count(1)


def next_id() -> UUID:
    """An id that sorts after all before it, as a UUIDv7 does."""
    return UUID(int=(7 << 76) | (2 << 62) | next(_counted) << 80)


def a_day(text: str, due: DueDate = DUE) -> date:
    """The day on which the pregnancy is so old (`24+3`)."""
    return due.day_of(GestationalAge.parse(text))


def on_day(text: str) -> FixedClock:
    """A clock on the day at which the pregnancy is so old."""
    day = a_day(text)
    return FixedClock(datetime(day.year, day.month, day.day, 9, 30, tzinfo=UTC), day)


def saw(what: Input, value: str, on: date | None = None) -> Seen:
    """What a rule saw of an input, said as a flag keeps it."""
    seen = read_seen(f"{what.value}={value}@{on or ''}")
    assert isinstance(seen, Seen), seen
    return seen


NURSE = User(
    id=next_id(),
    stamp=Stamp(at=NOW, by=UUID(int=0), desk="Desk 1"),
    sign_in="haddad",
    name="Sr Amina HADDAD",
    role=Role.NURSE,
)
STAMP = Stamp(at=NOW, by=NURSE.id, desk="Desk 1")


@cache
def all_guidelines() -> tuple[Guideline, ...]:
    """Every guideline of the program."""
    return read_guidelines(_ASSETS / "guidelines")


@cache
def all_references() -> References:
    """What a length, a due date and the error of measuring are held against."""
    return read_references(_ASSETS / "references")


def a_patient_draft(**said: Any) -> PatientDraft:
    """A woman's details for the form; a birth date and a number that are not said are not known."""
    unknown = {"born_unknown": "born_on" not in said, "number_unknown": not said.get("number")}
    return PatientDraft(**(unknown | said))


NO_RECORD = cast(Store, SimpleNamespace(date_word=None))
"""For a desk of which nothing is asked but whether its date is in doubt, which it is not."""


def a_desk(store: Store, *, follows: tuple[str, ...] = FOLLOWED, clock: FixedClock = CLOCK) -> Desk:
    """A nurse's desk over a store, with the guidelines this clinic follows."""
    settings = ClinicSettings(
        id=next_id(),
        stamp=STAMP,
        clinic_name="Example clinic",
        guidelines=follows,
        first_steps_done=True,
    )
    return Desk(
        store=store,
        clock=clock,
        user=NURSE,
        name="Desk 1",
        settings=settings,
        guidelines=all_guidelines(),
        guideline_format=GuidelineFiles(),
        new_id=next_id,
    )


def a_patient(family_name: str = "Adeyemi", *, number: str | None = "RX482113") -> Patient:
    """A woman of 32."""
    return Patient(
        id=next_id(),
        stamp=STAMP,
        family_name=family_name,
        given_name="Folake",
        title="Mrs",
        born_on=date(1993, 3, 14),
        number=HospitalNumber(number) if number else None,
    )


def a_pregnancy(
    patient: Patient | None = None, *, fetuses: int | None = 1, history_taken: bool = True
) -> Pregnancy:
    """A singleton pregnancy, history taken, opened at 12+0, no cervical trauma."""
    return Pregnancy(
        id=next_id(),
        stamp=STAMP,
        patient_id=patient.id if patient else next_id(),
        opened_on=a_day("12+0"),
        fetuses=fetuses,
        history_taken=history_taken,
        cervical_trauma=TriState.NO,
    )


def a_dating(pregnancy: Pregnancy | None = None, *, due_on: date = DUE.on, reason: str = "") -> Dating:
    """An agreed due date."""
    return Dating(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=pregnancy.id if pregnancy else next_id(),
        method=DatingMethod.ENTERED,
        due_on=due_on,
        reason=reason,
    )


def a_scan(
    *,
    at: str = "22+0",
    mm: str = "31.0",
    route: Route = Route.TRANSVAGINAL,
    examiner: str = "SM Allen",
    pregnancy: Pregnancy | None = None,
) -> Scan:
    """A scan at an age; `mm` may hold several readings (`22.4 22.9 23.3`)."""
    return Scan(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=pregnancy.id if pregnancy else next_id(),
        on=a_day(at),
        readings=tuple(Millimetres.parse(text) for text in mm.split()),
        typed=tuple(mm.split()),
        route=route,
        examiner=examiner,
        criteria_met=tuple(Criterion),
        funnel=TriState.NO,
    )


def an_earlier_birth(age: str = "30+2", onset: Onset | None = Onset.SPONTANEOUS) -> EarlierPregnancy:
    """An earlier birth of spontaneous onset."""
    return _earlier(EarlierOutcome.BIRTH, age, onset)


def an_earlier_loss(age: str = "19+0", onset: Onset | None = Onset.SPONTANEOUS) -> EarlierPregnancy:
    """An earlier loss of spontaneous onset."""
    return _earlier(EarlierOutcome.LOSS, age, onset)


def _earlier(outcome: EarlierOutcome, age: str, onset: Onset | None) -> EarlierPregnancy:
    return EarlierPregnancy(
        id=next_id(),
        stamp=STAMP,
        patient_id=next_id(),
        outcome=outcome,
        age=GestationalAge.parse(age),
        onset=onset,
        pprom=TriState.NO,
        painless_dilation=TriState.NO,
    )


def a_symptom(
    kind: SymptomKind = SymptomKind.BLEEDING, *, on: date = TODAY, resolved_on: date | None = None
) -> Symptom:
    """A symptom that goes on unless told otherwise."""
    return Symptom(
        id=next_id(), stamp=STAMP, pregnancy_id=next_id(), kind=kind, on=on, resolved_on=resolved_on
    )


def an_examination(
    *, on: date = TODAY, dilation: str | None = "0.0", membranes: Membranes | None = Membranes.NOT_SEEN
) -> Examination:
    """An examination that found the cervix closed."""
    return Examination(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        on=on,
        dilation=Centimetres.parse(dilation) if dilation else None,
        membranes=membranes,
    )


def a_cerclage(*, placed: str = "13+0", removed: str | None = None) -> Cerclage:
    """A transvaginal suture, in place unless an age of removal is given."""
    return Cerclage(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=CerclageKind.TRANSVAGINAL,
        placed_on=a_day(placed),
        removed_on=a_day(removed) if removed else None,
    )


def a_course(*, started: str, stopped: str | None = None) -> Progesterone:
    """A course of vaginal progesterone, running unless an age of stopping is given."""
    return Progesterone(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=ProgesteroneKind.VAGINAL_CAPSULE_200,
        started_on=a_day(started),
        stopped_on=a_day(stopped) if stopped else None,
    )


def a_flag(
    rule_id: str = "NICE-OFFER",
    *,
    state: FlagState = FlagState.OPEN,
    urgency: Urgency = Urgency.PROMPT,
    closes: str | None = "24+0",
) -> Flag:
    """A flag as it stands after 22.4 mm at 22+0."""
    return Flag(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        rule_id=rule_id,
        guideline="NICE NG25",
        guideline_version="2022-06",
        urgency=urgency,
        state=state,
        tests_hash="0" * 64,
        dating_id=None,
        seen=(f"length=22.4@{TODAY.isoformat()}",),
        raised_at=NOW,
        closes_on=a_day(closes) if closes else None,
    )


def as_listed(flag: Flag) -> WaitingFlag:
    """A flag as the lists of the store show it."""
    return WaitingFlag(**{name: getattr(flag, name) for name in get_type_hints(WaitingFlag)})


def a_lab_result(
    kind: LabKind = LabKind.FLUID_CULTURE, positive: TriState | None = TriState.YES, *, on: date = TODAY
) -> LabResult:
    """Amniotic fluid that grew something."""
    return LabResult(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), kind=kind, on=on, positive=positive)


def a_risk(kind: RiskKind = RiskKind.UTERINE_ANOMALY, answer: TriState = TriState.YES) -> RiskFactor:
    """A risk factor that she has."""
    return RiskFactor(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), kind=kind, answer=answer)


def a_discussion(
    decision: Decision = Decision.PROGESTERONE, *, rescan_on: date | None = None, flags: tuple[Flag, ...] = ()
) -> Discussion:
    """A discussion held by telephone."""
    return Discussion(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        flag_ids=tuple(flag.id for flag in flags),
        held_at=NOW,
        with_whom="Dr Osei",
        how=ToldHow.TELEPHONE,
        decision=decision,
        rescan_on=rescan_on,
    )


def a_booking(at: str = "22+4", *, time: str = "10:30", state: BookingState = BookingState.BOOKED) -> Booking:
    """A scan booked for the day of an age."""
    return Booking(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), on=a_day(at), at=time, state=state)


def a_contact(result: ContactResult = ContactResult.NO_ANSWER, *, at: datetime = NOW) -> Contact:
    """A telephone call."""
    return Contact(
        id=next_id(), stamp=STAMP, pregnancy_id=next_id(), at=at, how=ContactHow.TELEPHONE, result=result
    )


def a_closing(owed: str = "15+0", *, reason: str = "declined") -> ScanClosing:
    """An owed scan that was closed."""
    return ScanClosing(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), owed_on=a_day(owed), reason=reason)


def a_sheet(
    *scans: Scan,
    history: tuple[EarlierPregnancy, ...] | None = (),
    due: date | None = DUE.on,
    fetuses: int | None = 1,
    **more: Any,
) -> PregnancySheet:
    """A pregnancy with these scans; `history` None is not taken, `due` None no due date; `more` as in the sheet."""
    patient = a_patient()
    pregnancy = a_pregnancy(patient, fetuses=fetuses, history_taken=history is not None)
    sheet = PregnancySheet(
        patient=patient,
        pregnancy=pregnancy,
        datings=(a_dating(pregnancy, due_on=due),) if due else (),
        history=history or (),
        scans=scans,
    )
    return replace(sheet, **more)


def rewritten(record: C, minutes: int = 1, *, struck_out: str | None = None) -> C:
    """The record in a second version, saved so many minutes after everything else here."""
    stamp = replace(record.stamp, at=NOW + timedelta(minutes=minutes))
    return replace(record, version=2, stamp=stamp, struck_out=struck_out)


def a_scan_draft(pregnancy_id: UUID, *readings: str, **more: Any) -> ScanDraft:
    """A filled form for a scan today; `more` as in the draft."""
    draft = ScanDraft(pregnancy_id=pregnancy_id, on=TODAY, readings=readings, examiner="SM Allen")
    return replace(draft, **more)


def keep(store: Store, sheet: PregnancySheet) -> PregnancySheet:
    """Put a whole sheet into a store, its records made to belong to it; returns it as the store has it."""
    with store.writing():
        store.put(sheet.patient)
        # What is struck out takes no records any more.
        kept = store.put(replace(sheet.pregnancy, patient_id=sheet.patient.id, struck_out=None))
        for earlier in sheet.history:
            store.put(replace(earlier, patient_id=sheet.patient.id))
        for record in _clinical(sheet):
            store.put(replace(record, pregnancy_id=sheet.pregnancy.id))
        if not sheet.pregnancy.stands:
            store.put(replace(kept, struck_out=sheet.pregnancy.struck_out))
    return store.sheet(sheet.pregnancy.id)


def _clinical(sheet: PregnancySheet) -> Iterator[Any]:
    """Every record of a sheet that knows its pregnancy."""
    for kind in EVENTS:
        yield from sheet.of(kind.record)
    yield from sheet.flags
