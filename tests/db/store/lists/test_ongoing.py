"""Reading the pregnancies that go on, some at a time."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from db.store.store import SqlStore
from models.errors import Conflict
from models.records.finding import Rupture
from models.records.laboratory import LabKind, LabResult
from models.records.pregnancy import Ending, Placenta
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.rules.flags.schedule import next_scan, schedule_of
from models.rules.guidelines.evaluate import evaluate
from models.views import PregnancySheet
from tests.builders import (
    DUE,
    STAMP,
    TODAY,
    a_booking,
    a_cerclage,
    a_closing,
    a_discussion,
    a_scan,
    a_sheet,
    a_symptom,
    all_guidelines,
    an_earlier_birth,
    an_earlier_loss,
    an_examination,
    keep,
    next_id,
)


def kept(store: SqlStore, sheet: PregnancySheet) -> PregnancySheet:
    """In the store, without a number that others have as well."""
    return keep(store, replace(sheet, patient=replace(sheet.patient, number=None)))


def read(store: SqlStore, limit: int) -> list[tuple[UUID, ...]]:
    """The ids of every slice."""
    slices: list[tuple[UUID, ...]] = []
    after = None
    while some := store.sheets_going_on(after, limit):
        slices.append(tuple(sheet.pregnancy.id for sheet in some))
        after = some[-1].pregnancy.id
    return slices


def test_slices_hold_everybody_once_in_order(store: SqlStore) -> None:
    ids = tuple(kept(store, a_sheet()).pregnancy.id for _ in range(5))
    assert read(store, 2) == [ids[:2], ids[2:4], ids[4:]]
    assert store.ongoing() == 5


def test_a_clinic_without_pregnancies_has_none_to_read(store: SqlStore) -> None:
    assert (store.ongoing(), store.sheets_going_on(None, 10)) == (0, ())


def test_what_has_ended_or_was_struck_out_is_not_read(store: SqlStore) -> None:
    ended, struck, on = (kept(store, a_sheet()).pregnancy for _ in range(3))
    store.put(replace(ended, ended_on=TODAY, ended_as=Ending.BIRTH))
    store.put(replace(struck, struck_out="wrong woman"))
    assert (store.ongoing(), read(store, 10)) == (1, [(on.id,)])


A_RISK = RiskFactor(
    id=next_id(), stamp=STAMP, pregnancy_id=next_id(), kind=RiskKind.UTERINE_ANOMALY, answer=TriState.YES
)
A_RESULT = LabResult(
    id=next_id(),
    stamp=STAMP,
    pregnancy_id=next_id(),
    kind=LabKind.FLUID_CULTURE,
    on=TODAY,
    positive=TriState.YES,
)
SHEETS = {
    "nothing": a_sheet(),
    "no history": a_sheet(a_scan(mm="22.4"), history=None),
    "no due date": a_sheet(a_scan(mm="9.0"), due=None),
    "a short cervix": a_sheet(a_scan(at="20+0", mm="33.1"), a_scan(mm="22.4"), history=(an_earlier_birth(),)),
    "a loss": a_sheet(a_scan(mm="24.0"), history=(an_earlier_loss(),), fetuses=2),
    "a cerclage": a_sheet(a_scan(mm="12.0"), cerclages=(a_cerclage(),)),
    "symptoms": a_sheet(a_scan(mm="20.0"), symptoms=(a_symptom(resolved_on=TODAY + timedelta(days=1)),)),
    "an examination": a_sheet(examinations=(an_examination(dilation="2.0", membranes=None),)),
    "a bleeding examination": a_sheet(
        a_scan(mm="24.0"), examinations=(replace(an_examination(dilation="2.0"), bleeding=TriState.YES),)
    ),
    "ruptured": a_sheet(
        a_scan(mm="24.0"), examinations=(replace(an_examination(membranes=None), rupture=Rupture.YES),)
    ),
    "a risk factor": a_sheet(a_scan(mm="24.0"), history=(an_earlier_loss(),), risks=(A_RISK,)),
    "infected": a_sheet(
        a_scan(mm="24.0"), examinations=(an_examination(dilation="2.0"),), lab_results=(A_RESULT,)
    ),
    "a low placenta": a_sheet(replace(a_scan(mm="24.0"), placenta=Placenta.LOW), symptoms=(a_symptom(),)),
    "a discussion": a_sheet(a_scan(mm="22.0"), discussions=(a_discussion(rescan_on=TODAY),)),
    "a booking": a_sheet(a_scan(mm="31.0"), bookings=(a_booking(),)),
    "a closing": a_sheet(scan_closings=(a_closing(),)),
}


@pytest.mark.parametrize("what", SHEETS)
def test_rules_and_plans_say_of_it_what_they_say_of_the_whole_sheet(store: SqlStore, what: str) -> None:
    whole = kept(store, SHEETS[what])
    (part,) = store.sheets_going_on(None, 10)
    schedule = schedule_of(all_guidelines())
    for day in range(-60, 120, 3):
        on = TODAY + timedelta(days=day)
        assert evaluate(part.facts, on, all_guidelines()) == evaluate(whole.facts, on, all_guidelines())
        assert next_scan(part, on, schedule) == next_scan(whole, on, schedule)
    assert part.patient.name == whole.patient.name


def test_a_struck_out_scan_is_as_if_it_were_not_there(store: SqlStore) -> None:
    sheet = kept(store, a_sheet(a_scan(mm="22.4")))
    store.put(replace(sheet.scans[0], struck_out="another woman"))
    (part,) = store.sheets_going_on(None, 10)
    assert part.scans == ()


def test_a_record_read_in_part_cannot_be_saved_over_the_whole_one(store: SqlStore) -> None:
    kept(store, a_sheet(a_scan(mm="22.4")))
    (part,) = store.sheets_going_on(None, 10)
    with pytest.raises(Conflict):
        store.put(part.scans[0])


def test_due_dates_outside_two_days_are_left_out_and_unknown_ones_stay(store: SqlStore) -> None:
    days = [DUE.on + timedelta(days=shift) for shift in (-1, 0, 5, 6)]
    before, first, last, after = (kept(store, a_sheet(due=day)).pregnancy.id for day in days)
    undated = kept(store, a_sheet(due=None)).pregnancy.id
    found = store.sheets_going_on(None, 10, (days[1], days[2]))
    assert [sheet.pregnancy.id for sheet in found] == [first, last, undated]
    assert {before, after}.isdisjoint(sheet.pregnancy.id for sheet in found)


def test_the_due_date_that_counts_decides_and_its_record_is_read_whole(store: SqlStore) -> None:
    sheet = kept(store, a_sheet(a_scan(mm="24.0"), due=DUE.on + timedelta(days=60)))
    store.put(replace(a_sheet().datings[0], id=next_id(), pregnancy_id=sheet.pregnancy.id))
    kept(store, a_sheet(a_scan(mm="20.0"), due=DUE.on + timedelta(days=60)))
    (found,) = store.sheets_going_on(None, 10, (DUE.on, DUE.on))
    assert [str(scan.length) for scan in found.scans] == ["24.0"]
