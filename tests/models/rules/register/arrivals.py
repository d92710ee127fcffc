"""Lines of a file and records as the tests of an import need them: everything is ordinary but what is said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from models.records.importing.import_line import Arrival, FileLine, LineKey, Sifting, ToldHistory
from models.records.patient import Patient
from models.records.pregnancy import Dating, DatingMethod, Pregnancy
from models.records.record import Stamp
from models.records.scan import Route, Scan
from models.rules.register.import_check import sift
from models.rules.register.import_known import KnownWoman, KnownWomen
from models.values.age import DueDate, GestationalAge
from models.values.identity import HospitalNumber
from models.values.length import Millimetres, Unit
from models.views import PregnancySheet

TODAY = date(2026, 3, 1)
DUE = date(2026, 6, 8)
NUMBER = HospitalNumber("RX1")
STAMP = Stamp(at=datetime(2026, 1, 1, tzinfo=UTC), by=UUID(int=1), desk="desk")
IMPORTED = UUID(int=77)


def at(age: str) -> date:
    return DueDate(DUE).day_of(GestationalAge.parse(age))


def mm(*lengths: str) -> tuple[Millimetres, ...]:
    return tuple(Millimetres.parse(length) for length in lengths)


def an_arrival(old: str = "20+0", readings: Sequence[str] = ("35.0", "36.0"), **changes: Any) -> Arrival:
    arrival = Arrival(
        family_name="Smith",
        given_name="Ann",
        born_on=date(1995, 2, 9),
        number=NUMBER,
        due_on=DUE,
        fetuses=1,
        history=ToldHistory(),
        on=at(old),
        readings=mm(*readings),
        typed=tuple(readings),
        units=(Unit.MILLIMETRES,) * len(readings),
        route=Route.TRANSVAGINAL,
    )
    return replace(arrival, **changes)


def a_line(number: int, arrival: Arrival) -> FileLine:
    return FileLine(LineKey(number), (str(number),), arrival)


def a_scan(age: str = "20+0", readings: Sequence[str] = ("35.0", "36.0"), **changes: Any) -> Scan:
    scan = Scan(id=UUID(int=4), stamp=STAMP, pregnancy_id=UUID(int=3), on=at(age), readings=mm(*readings))
    return replace(scan, **changes)


def a_sheet(
    due_on: date | None = DUE, *scans: Scan, ended_on: date | None = None, place: int = 0
) -> PregnancySheet:
    patient = Patient(
        id=UUID(int=2),
        stamp=STAMP,
        family_name="Smith",
        given_name="Ann",
        born_on=date(1995, 2, 9),
        number=NUMBER,
    )
    pregnancy = Pregnancy(
        id=UUID(int=3 + 100 * place),
        stamp=STAMP,
        patient_id=patient.id,
        opened_on=at("15+0"),
        ended_on=ended_on,
    )
    dating = Dating(
        id=UUID(int=5), stamp=STAMP, pregnancy_id=pregnancy.id, method=DatingMethod.LMP, due_on=due_on or DUE
    )
    return PregnancySheet(
        patient=patient, pregnancy=pregnancy, datings=(dating,) if due_on else (), scans=scans
    )


def known(*sheets: PregnancySheet, **patient: Any) -> KnownWomen:
    first = sheets[0] if sheets else a_sheet()
    woman = replace(first.patient, **patient)
    return KnownWomen({NUMBER: KnownWoman(woman, sheets)}, undone=frozenset({IMPORTED}))


def verdicts(*arrivals: Arrival, record: KnownWomen | None = None) -> list[tuple[Sifting, tuple[str, ...]]]:
    lines = [a_line(number, arrival) for number, arrival in enumerate(arrivals, 2)]
    preview = sift(lines, record or KnownWomen(), TODAY)
    return [(line.verdict, tuple(reason.code for reason in line.reasons)) for line in preview.lines]


def the_verdict(arrival: Arrival, record: KnownWomen | None = None) -> tuple[Sifting, tuple[str, ...]]:
    return verdicts(arrival, record=record)[0]


ACCEPTED = (Sifting.ACCEPTED, ())
