"""Scans that arrive in a file, taken into a record and taken back."""

from datetime import date

from models.records.importing.import_line import Arrival, FileLine, LineKey, SiftedFile, ToldHistory
from models.records.importing.imports import ImportBatch
from models.records.scan import Route
from models.rules.register.import_check import sift
from models.usecases.desk import Desk
from models.usecases.import_file import (
    close_batch,
    loads,
    look_up,
    new_batch,
    take_back_woman,
    take_woman,
    women_in,
)
from models.values.identity import HospitalNumber
from models.values.length import Millimetres, Unit
from models.views import PregnancySheet
from tests.builders import DUE, TODAY, a_day

NUMBER = HospitalNumber("RX1")


def an_arrival(at: str = "20+0", mm: str = "35.0 36.0") -> Arrival:
    return Arrival(
        family_name="Smith",
        given_name="Ann",
        born_on=date(1995, 2, 9),
        number=NUMBER,
        due_on=DUE.on,
        fetuses=1,
        history=ToldHistory(),
        on=a_day(at),
        readings=tuple(Millimetres.parse(text) for text in mm.split()),
        typed=tuple(mm.split()),
        units=(Unit.MILLIMETRES,) * len(mm.split()),
        route=Route.TRANSVAGINAL,
        examiner="SM Allen",
    )


def a_preview(desk: Desk, *arrivals: Arrival) -> SiftedFile:
    lines = [FileLine(LineKey(n), (str(n),), arrival) for n, arrival in enumerate(arrivals, 2)]
    return sift(lines, look_up(desk, women_in(lines)), TODAY)


def take(desk: Desk, *arrivals: Arrival) -> ImportBatch:
    """Take everything, in one batch."""
    batch = new_batch(desk, "export.csv", "0" * 64, 0)
    for load in loads(a_preview(desk, *arrivals), frozenset(LineKey(n) for n in range(99))):
        batch = take_woman(desk, batch, load).batch
    return batch


def her_sheets(desk: Desk, number: HospitalNumber = NUMBER) -> list[PregnancySheet]:
    patient = desk.store.woman_with_number(number)
    assert patient is not None
    return [desk.store.sheet(p.id) for p in desk.store.pregnancies_of(patient.id)]


def the_sheet(desk: Desk) -> PregnancySheet:
    (sheet,) = her_sheets(desk)
    return sheet


def take_back(desk: Desk, batch: ImportBatch) -> ImportBatch:
    for patient_id in desk.store.women_of_batch(batch.id):
        take_back_woman(desk, batch, patient_id, "wrong file")
    return close_batch(desk, batch, "wrong file")
