"""Nothing is saved onto a pregnancy, or a woman, that was taken back at another desk meanwhile, whatever writes it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from models.errors import Refused
from models.records.clinic.user import Role
from models.records.events import EVENTS
from models.records.history import EarlierPregnancy
from models.records.patient import Patient
from models.records.pregnancy import Pregnancy
from models.records.record import PregnancyRecord
from models.usecases.desk import Desk
from models.usecases.drafts import keep_draft, unfinished
from models.usecases.pregnancies.dating import details_recorded, record_details
from models.usecases.scans.record import record_scan, strike_out_scan
from models.usecases.undo import undo, undoable
from models.usecases.women.mistaken import restore_woman, take_back_registration
from models.views import PregnancySheet
from tests.builders import a_booking, a_scan, a_scan_draft, a_sheet, an_earlier_birth, an_examination, keep
from tests.models.usecases.test_roles import CALLS, CLOSES_THE_RECORD, arguments, as_role, outcome
from tests.whole_events import a_whole

WHY = "opened twice"
WRITING = [each for each in CALLS if each.values[1] not in CLOSES_THE_RECORD]


@pytest.fixture
def gone(desk: Desk) -> PregnancySheet:
    """A pregnancy with something in it that was taken back while another desk had its forms open."""
    woman = replace(a_sheet(a_scan(), history=(an_earlier_birth(),)), examinations=(an_examination(),))
    return taken_back(desk, keep(desk.store, replace(woman, bookings=(a_booking(),))))


@pytest.fixture
def empty(desk: Desk) -> PregnancySheet:
    return keep(desk.store, a_sheet())


def taken_back(desk: Desk, sheet: PregnancySheet) -> PregnancySheet:
    now = desk.store.get(Pregnancy, sheet.pregnancy.id)
    desk.store.put(replace(now, struck_out=WHY), WHY)
    return desk.store.sheet(sheet.pregnancy.id)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def standing(desk: Desk, sheet: PregnancySheet) -> set[tuple[object, ...]]:
    """Every version that counts of what is in her pregnancy."""
    now = desk.store.sheet(sheet.pregnancy.id)
    return {(each.id, each.version) for kind in EVENTS for each in now.standing(kind.record)}


@pytest.mark.parametrize(("module", "name", "call"), WRITING)
def test_no_use_case_writes_into_it(
    desk: Desk, gone: PregnancySheet, module: str, name: str, call: Callable[..., object]
) -> None:
    before = standing(desk, gone)
    outcome(call, as_role(desk, Role.LEAD), arguments(call, gone))
    assert standing(desk, gone) <= before
    assert desk.store.get(Pregnancy, gone.pregnancy.id) == gone.pregnancy


@pytest.mark.parametrize("kind", [kind.record for kind in EVENTS])
def test_no_kind_of_record_is_kept_in_it(
    desk: Desk, gone: PregnancySheet, kind: type[PregnancyRecord]
) -> None:
    made: Any = replace(a_whole(kind), id=desk.new_id(), version=0, pregnancy_id=gone.pregnancy.id)
    with pytest.raises(Refused) as refused:
        desk.store.put(made)
    assert codes(refused) == ["pregnancy.taken_back"]


def test_a_scan_on_the_screen_of_the_other_desk_is_refused_and_stays_a_draft(
    desk: Desk, gone: PregnancySheet
) -> None:
    keep_draft(desk, "scan", gone.pregnancy.id, {"readings.0": "12.4"})
    with pytest.raises(Refused) as refused:
        record_scan(desk, a_scan_draft(gone.pregnancy.id, "12.4"))
    assert codes(refused) == ["pregnancy.taken_back"]
    assert [draft.fields for draft in unfinished(desk)] == [{"readings.0": "12.4"}]


def test_a_strike_out_in_it_is_not_undone(desk: Desk, empty: PregnancySheet) -> None:
    scan = record_scan(desk, a_scan_draft(empty.pregnancy.id, "22.4"))
    struck = strike_out_scan(desk, scan, "wrong woman")
    taken_back(desk, empty)
    with pytest.raises(Refused) as refused:
        undo(desk, undoable(struck))
    assert codes(refused) == ["pregnancy.taken_back"]


def test_what_stands_in_it_may_still_be_struck_out(desk: Desk, gone: PregnancySheet) -> None:
    assert strike_out_scan(desk, gone.scans[0], "wrong woman").struck_out == "wrong woman"


def test_nothing_of_the_pregnancy_itself_is_changed(desk: Desk, gone: PregnancySheet) -> None:
    with pytest.raises(Refused) as refused:
        record_details(desk, gone.pregnancy, replace(details_recorded(gone.pregnancy), fetuses=2), "seen")
    assert codes(refused) == ["pregnancy.taken_back"]


@pytest.mark.parametrize("kind", [EarlierPregnancy, Pregnancy])
def test_a_woman_who_was_taken_back_gets_no_pregnancy(
    desk: Desk, empty: PregnancySheet, kind: type[EarlierPregnancy] | type[Pregnancy]
) -> None:
    take_back_registration(desk, empty.patient, WHY)
    like = empty.pregnancy if kind is Pregnancy else an_earlier_birth()
    made: Any = replace(like, id=desk.new_id(), version=0, patient_id=empty.patient.id)
    with pytest.raises(Refused) as refused:
        desk.store.put(made)
    assert codes(refused) == ["woman.taken_back"]


def test_her_details_are_not_corrected_before_she_stands_again(desk: Desk, empty: PregnancySheet) -> None:
    struck = take_back_registration(desk, empty.patient, WHY)
    with pytest.raises(Refused) as refused:
        desk.store.put(replace(struck, telephone="1"), "asked")
    assert codes(refused) == ["woman.taken_back"]


def test_once_she_stands_again_her_pregnancy_is_written_as_before(desk: Desk, empty: PregnancySheet) -> None:
    struck = take_back_registration(desk, empty.patient, WHY)
    restore_woman(desk, struck, "hers after all")
    record_scan(desk, a_scan_draft(empty.pregnancy.id, "22.4"))
    assert [str(scan.length) for scan in desk.store.sheet(empty.pregnancy.id).standing_scans] == ["22.4"]
    assert desk.store.get(Patient, empty.patient.id).stands
