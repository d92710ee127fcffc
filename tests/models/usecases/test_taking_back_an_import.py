from dataclasses import replace
from datetime import timedelta

import pytest

from db.store.store import SqlStore
from models.errors import Refused
from models.records.history import EarlierOutcome
from models.records.importing.import_line import EarlierEvent, Sifting, ToldHistory
from models.records.patient import Patient
from models.usecases.desk import Desk
from models.usecases.import_file import (
    close_batch,
    take_back_woman,
)
from models.views import PregnancySheet
from tests.builders import DUE, TODAY, a_day, a_scan
from tests.models.usecases.importing import a_preview, an_arrival, her_sheets, take, take_back, the_sheet


def test_a_batch_taken_back_takes_everything_it_brought(desk: Desk, store: SqlStore) -> None:
    told = replace(
        an_arrival("22+0", "18.0"), history=ToldHistory("loss", (EarlierEvent(EarlierOutcome.LOSS),))
    )
    batch = take(desk, told)
    sheet = the_sheet(desk)
    closed = take_back(desk, batch)
    left = store.sheet(sheet.pregnancy.id)
    records = (left.patient, left.pregnancy, *left.datings, *left.scans, *left.history)
    assert {record.struck_out for record in records} == {"wrong file"}
    assert not any(flag.state.wants_answer for flag in left.flags)
    assert closed.undone == "wrong file"
    assert store.today(TODAY + timedelta(days=30)) == ()


def test_what_was_taken_back_can_come_again(desk: Desk) -> None:
    first = the_sheet_after_take(desk)
    again = the_sheet_after_take(desk)
    assert first.patient.id != again.patient.id
    assert len(again.scans) == 1


def the_sheet_after_take(desk: Desk) -> PregnancySheet:
    batch = take(desk, an_arrival())
    sheet = the_sheet(desk)
    take_back(desk, batch)
    return sheet


def test_scans_that_left_with_their_batch_come_back_to_a_woman_who_stayed(desk: Desk) -> None:
    take(desk, an_arrival("18+0"))
    take_back(desk, take(desk, an_arrival("20+0")))
    assert a_preview(desk, an_arrival("20+0")).count(Sifting.ACCEPTED) == 1


def test_a_woman_to_whom_somebody_added_a_scan_stays(desk: Desk) -> None:
    batch = take(desk, an_arrival())
    sheet = the_sheet(desk)
    typed = desk.store.put(replace(a_scan(at="21+0"), pregnancy_id=sheet.pregnancy.id))
    take_back(desk, batch)
    left = the_sheet(desk)
    assert left.patient.stands
    assert [scan.id for scan in left.standing_scans] == [typed.id]
    assert left.dating is not None


def test_scans_added_to_a_woman_of_the_record_go_and_she_stays(desk: Desk) -> None:
    take(desk, an_arrival("18+0"))
    take_back(desk, take(desk, an_arrival("20+0")))
    assert [scan.on for scan in the_sheet(desk).standing_scans] == [a_day("18+0")]


def test_a_pregnancy_that_a_batch_did_not_touch_is_left_alone(desk: Desk) -> None:
    take(desk, an_arrival("20+0"))
    year = timedelta(days=400)
    untouched = the_sheet(desk).pregnancy
    take_back(desk, take(desk, replace(an_arrival("20+0"), due_on=DUE.on - year, on=a_day("20+0") - year)))
    assert [sheet.pregnancy for sheet in her_sheets(desk)] == [untouched]


def test_taking_back_twice_changes_nothing_more(desk: Desk) -> None:
    batch = take(desk, an_arrival())
    patient_id = the_sheet(desk).patient.id
    take_back_woman(desk, batch, patient_id, "wrong file")
    struck = desk.store.get(Patient, patient_id)
    take_back_woman(desk, batch, patient_id, "wrong file")
    assert desk.store.get(Patient, patient_id) == struck


def test_taking_back_wants_a_reason(desk: Desk) -> None:
    batch = take(desk, an_arrival())
    patient_id = the_sheet(desk).patient.id
    with pytest.raises(Refused):
        take_back_woman(desk, batch, patient_id, " ")
    with pytest.raises(Refused):
        close_batch(desk, batch, "")
    assert the_sheet(desk).scans[0].stands
