"""A woman who was registered by mistake is taken back, and can stand again."""

from dataclasses import replace

import pytest

from models.errors import Conflict, NotAllowed, Refused
from models.records.clinic.user import Role
from models.records.patient import Patient
from models.records.pregnancy import DatingMethod, Pregnancy
from models.usecases.desk import Desk
from models.usecases.drafts import drafts_of_woman, renew_draft, unfinished
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.scans.record import record_scan, strike_out_scan
from models.usecases.undo import UNDONE, undo, undoable
from models.usecases.women.find import find_women
from models.usecases.women.merge import MergeDraft, merge_women, preview_merge
from models.usecases.women.mistaken import (
    restore_woman,
    take_back_registration,
    women_taken_back,
)
from models.usecases.women.register import correct_details, register_woman
from models.values.identity import HospitalNumber
from tests.builders import DUE, TODAY, a_patient_draft, a_scan_draft, an_earlier_birth, next_id

DRAFT = a_patient_draft(family_name="Okafor", number="RX482113")


@pytest.fixture
def woman(desk: Desk) -> Patient:
    return register_woman(desk, DRAFT)


def opened(desk: Desk, woman: Patient) -> Pregnancy:
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    return open_pregnancy(desk, PregnancyDraft(patient_id=woman.id, dating=dating))


def test_she_is_gone_from_search_and_today_and_kept_in_the_audit(desk: Desk, woman: Patient) -> None:
    pregnancy = opened(desk, woman)
    evaluate_pregnancy(desk, pregnancy.id)
    gone = take_back_registration(desk, woman, " the wrong list ")
    assert find_women(desk, "okafor") == ()
    assert desk.store.today(TODAY) == ()
    assert desk.store.woman_with_number(HospitalNumber("RX482113")) is None
    assert desk.store.get(Pregnancy, pregnancy.id).struck_out == "the wrong list"
    assert desk.store.trail_of(woman.id)[0].reason == "the wrong list"
    assert women_taken_back(desk) == (gone,)


def test_she_stands_again_with_her_pregnancy(desk: Desk, woman: Patient) -> None:
    pregnancy = opened(desk, woman)
    gone = take_back_registration(desk, woman, "the wrong list")
    back = restore_woman(desk, gone, "she came after all")
    assert back.stands
    assert [row.pregnancy_id for row in find_women(desk, "okafor")] == [pregnancy.id]
    assert women_taken_back(desk) == ()


def test_a_pregnancy_that_went_before_she_did_does_not_come_back(desk: Desk, woman: Patient) -> None:
    earlier = opened(desk, woman)
    desk.store.put(replace(earlier, struck_out="twice"), "twice")
    restore_woman(desk, take_back_registration(desk, woman, "the wrong list"), "she came")
    assert desk.store.pregnancies_of(woman.id) == ()


def test_a_registration_is_undone_at_once(desk: Desk, woman: Patient) -> None:
    (gone,) = undo(desk, undoable(woman))
    assert isinstance(gone, Patient)
    assert gone.struck_out == UNDONE


def test_what_is_half_typed_about_her_stays_for_who_typed_it(desk: Desk, woman: Patient) -> None:
    pregnancy = opened(desk, woman)
    renew_draft(desk, "scan", pregnancy.id, {"note": "half"}, "OKAFOR")
    renew_draft(desk, "details", woman.id, {"title": "Dr"}, "OKAFOR")
    renew_draft(desk, "scan", next_id(), {"note": "of another"}, "BERG")
    other = as_sonographer(desk)
    renew_draft(other, "scan", pregnancy.id, {"note": "hers"}, "OKAFOR")
    gone = take_back_registration(desk, woman, "the wrong list")
    assert {draft.form for draft in drafts_of_woman(desk, gone)} == {"scan", "details"}
    assert len(unfinished(desk)) == 3
    assert [draft.fields for draft in drafts_of_woman(other, gone)] == [{"note": "hers"}]


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_reason_is_asked_for_both_ways(desk: Desk, woman: Patient, reason: str) -> None:
    with pytest.raises(Refused, match=r"reason\.missing"):
        take_back_registration(desk, woman, reason)
    gone = take_back_registration(desk, woman, "the wrong list")
    with pytest.raises(Refused, match=r"reason\.missing"):
        restore_woman(desk, gone, reason)


def test_what_is_recorded_of_her_is_struck_out_first(desk: Desk, woman: Patient) -> None:
    pregnancy = opened(desk, woman)
    scan = record_scan(desk, a_scan_draft(pregnancy.id, "31.0"))
    with pytest.raises(Refused) as refused:
        take_back_registration(desk, woman, "the wrong list")
    assert [(p.code, p.values) for p in refused.value.problems] == [("registration.has_records", ("1",))]
    strike_out_scan(desk, scan, "another woman")
    assert take_back_registration(desk, woman, "the wrong list").struck_out


def test_a_history_counts_as_well(desk: Desk, woman: Patient) -> None:
    desk.store.put(replace(an_earlier_birth(), patient_id=woman.id))
    with pytest.raises(Refused, match=r"registration\.has_records"):
        take_back_registration(desk, woman, "the wrong list")


def test_a_record_that_went_into_hers_is_taken_out_first(desk: Desk, woman: Patient) -> None:
    other = register_woman(desk, replace(DRAFT, number="Z9", others=frozenset({woman.id})))
    merged = preview_merge(desk, MergeDraft(kept_id=woman.id, merged_id=other.id))
    merge_women(desk, merged, "the same woman")
    with pytest.raises(Refused, match=r"registration\.merged"):
        take_back_registration(desk, desk.store.get(Patient, woman.id), "the wrong list")
    assert women_taken_back(desk) == ()


def test_a_number_that_somebody_has_by_now_keeps_her_out(desk: Desk, woman: Patient) -> None:
    gone = take_back_registration(desk, woman, "the wrong list")
    register_woman(desk, DRAFT)
    with pytest.raises(Refused, match=r"number\.in_use"):
        restore_woman(desk, gone, "she came")


def test_details_corrected_meanwhile_are_a_conflict(desk: Desk, woman: Patient) -> None:
    correct_details(desk, woman, replace(DRAFT, title="Dr"), "title")
    with pytest.raises(Conflict):
        take_back_registration(desk, woman, "the wrong list")


def as_sonographer(desk: Desk) -> Desk:
    return replace(desk, user=replace(desk.user, id=next_id(), role=Role.SONOGRAPHER))


def test_a_sonographer_takes_back_only_what_she_has_just_registered(desk: Desk, woman: Patient) -> None:
    sonographer = as_sonographer(desk)
    with pytest.raises(NotAllowed, match="take_back_women"):
        take_back_registration(sonographer, woman, "slip")
    own = register_woman(sonographer, replace(DRAFT, number="Z9", others=frozenset({woman.id})))
    corrected = correct_details(sonographer, own, replace(DRAFT, number="Z9", title="Dr"), "title")
    with pytest.raises(NotAllowed, match="take_back_women"):
        take_back_registration(sonographer, corrected, "slip")
    again = register_woman(sonographer, replace(DRAFT, number="Z8", others=frozenset({woman.id, own.id})))
    assert take_back_registration(sonographer, again, "slip").struck_out == "slip"
