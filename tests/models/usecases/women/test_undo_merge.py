"""Taking a merge back: both records as they were before."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.store.session import StoreSession
from models.errors import Conflict, Refused, Unavailable
from models.records.finding import SymptomKind
from models.records.flag import FlagState
from models.records.patient import Patient
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.records.scan import Scan
from models.rules.register.record_merge import Side
from models.usecases.desk import Desk
from models.usecases.drafts import find_draft, keep_draft
from models.usecases.events.common import strike_out
from models.usecases.events.symptoms import SymptomDraft, report_symptoms
from models.usecases.flags.respond import ShownFlag, acknowledge
from models.usecases.scans.record import record_scan
from models.usecases.women.merge import MergeDraft, merge_women, now_at, preview_merge
from models.usecases.women.undo_merge import merges_into, preview_undo, undo_merge
from models.values.identity import HospitalNumber
from models.views import PregnancySheet
from tests.builders import (
    STAMP,
    a_booking,
    a_day,
    a_desk,
    a_discussion,
    a_scan_draft,
    a_symptom,
    an_earlier_birth,
    next_id,
)
from tests.examples import examples
from tests.models.usecases.two_records import (
    OTHER_NUMBER,
    REASON,
    a_draft,
    as_it_stands,
    kept_record,
    merged_now,
    merged_record,
)
from tests.stores import a_store

AFTER_ALL = "two sisters after all"


def taken_back(desk: Desk, kept: PregnancySheet) -> None:
    (merge, *_) = merges_into(desk, kept.patient.id)
    undo_merge(desk, preview_undo(desk, merge.id), AFTER_ALL)


def both(desk: Desk, kept: PregnancySheet, merged: PregnancySheet) -> list[dict[str, object]]:
    return [as_it_stands(desk, sheet.pregnancy.id) for sheet in (kept, merged)]


def a_risk(answer: TriState) -> RiskFactor:
    return RiskFactor(
        id=next_id(), stamp=STAMP, pregnancy_id=next_id(), kind=RiskKind.CONISATION, answer=answer
    )


def states(desk: Desk, of: PregnancySheet) -> list[FlagState]:
    return [flag.state for flag in desk.store.sheet(of.pregnancy.id).flags]


@settings(max_examples=examples(25))
@given(
    ours=st.lists(st.sampled_from(("18+0 31.0", "20+0 24.9", "21+0 18.0", "22+0 27.2")), max_size=3),
    theirs=st.lists(st.sampled_from(("18+0 31.0", "19+0 25.0", "21+3 15.1", "22+0 30.0")), max_size=3),
    due=st.sampled_from((None, "39+0", "40+0")),
    takes_due=st.booleans(),
    combines=st.booleans(),
    answered=st.booleans(),
)
def test_merging_and_taking_it_back_leaves_both_records_as_they_were(
    ours: list[str], theirs: list[str], due: str | None, takes_due: bool, combines: bool, answered: bool
) -> None:
    with TemporaryDirectory() as folder:
        store = a_store(Path(folder))
        desk = a_desk(store)
        more: dict[str, Any] = {"symptoms": (a_symptom(),), "bookings": (a_booking(),)}
        kept = kept_record(desk, *ours, history=(an_earlier_birth("33+0"),))
        merged = merged_record(
            desk, *theirs, due=None if due is None else a_day(due), discussions=(a_discussion(),), **more
        )
        if answered:
            _answer_all(desk, merged)
        chosen = {"family_name": Side.MERGED, "number": Side.MERGED}
        chosen |= {"due_on": Side.MERGED} if takes_due else {}
        before = both(desk, kept, merged)
        preview = preview_merge(desk, a_draft(kept, merged, chosen=chosen, combines=combines))
        if not preview.problems:
            merge_women(desk, preview, REASON)
            assert both(desk, kept, merged) != before
            taken_back(desk, kept)
        assert both(desk, kept, merged) == before
        store.close()


def _answer_all(desk: Desk, sheet: PregnancySheet) -> None:
    waiting = tuple(ShownFlag(f.id, f.version) for f in sheet.flags if f.state is FlagState.OPEN)
    if waiting:
        acknowledge(desk, sheet.pregnancy.id, waiting, "known")


def test_both_numbers_are_as_they_were(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    merged_now(desk, kept, merged, chosen={"family_name": Side.KEPT, "number": Side.MERGED})
    taken_back(desk, kept)
    assert desk.store.get(Patient, kept.patient.id).other_numbers == ()
    found = desk.store.woman_with_number(OTHER_NUMBER)
    assert found is not None
    assert found.id == merged.patient.id
    assert [row.patient_id for row in desk.store.find_women("999111")] == [merged.patient.id]
    assert now_at(desk, merged.patient.id, None) == (merged.patient.id, None)


def test_a_scan_recorded_since_stays_with_the_kept_woman_and_is_named_before(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    merge = merged_now(desk, kept, merged)
    new = record_scan(desk, a_scan_draft(kept.pregnancy.id, "19.8"))
    preview = preview_undo(desk, merge.id)
    assert new.id in [record.id for record in preview.stays]
    undo_merge(desk, preview, AFTER_ALL)
    ids = [scan.id for scan in desk.store.sheet(kept.pregnancy.id).standing_scans]
    assert ids == [kept.scans[0].id, new.id]
    assert [s.id for s in desk.store.sheet(merged.pregnancy.id).standing_scans] == [merged.scans[0].id]


def test_what_was_recorded_in_a_pregnancy_that_goes_back_goes_with_it_and_is_named(desk: Desk) -> None:
    kept = desk.store.put(replace(kept_record(desk).patient, id=desk.new_id(), version=0, number=None))
    merged = merged_record(desk)
    draft = MergeDraft(kept_id=kept.id, merged_id=merged.patient.id, chosen={"family_name": Side.KEPT})
    merge = merge_women(desk, preview_merge(desk, draft), REASON)
    new = record_scan(desk, a_scan_draft(merged.pregnancy.id, "19.8"))
    preview = preview_undo(desk, merge.id)
    assert new.id in [record.id for record in preview.goes]
    undo_merge(desk, preview, AFTER_ALL)
    assert desk.store.sheet(merged.pregnancy.id).patient.id == merged.patient.id


def test_a_correction_made_since_is_kept(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    merged_now(desk, kept, merged)
    scan = desk.store.get(Scan, merged.scans[0].id)
    desk.store.put(replace(scan, note="looked at again"), "more")
    patient = desk.store.get(Patient, kept.patient.id)
    desk.store.put(replace(patient, telephone="0999", number=HospitalNumber("RX5")), "moved")
    taken_back(desk, kept)
    assert desk.store.sheet(merged.pregnancy.id).scans[0].note == "looked at again"
    back = desk.store.get(Patient, kept.patient.id)
    assert (back.telephone, back.number, back.other_numbers) == ("0999", HospitalNumber("RX5"), ())


def test_a_due_date_that_was_taken_over_is_struck_out(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk, due=a_day("39+0"))
    chosen = {"family_name": Side.KEPT, "due_on": Side.MERGED}
    merged_now(desk, kept, merged, chosen=chosen)
    assert desk.store.sheet(kept.pregnancy.id).due_date == merged.due_date
    taken_back(desk, kept)
    sheet = desk.store.sheet(kept.pregnancy.id)
    assert sheet.due_date == kept.due_date
    assert [dating.struck_out for dating in sheet.datings] == [None, AFTER_ALL]


def test_a_flag_answered_since_is_judged_anew(desk: Desk) -> None:
    kept = kept_record(desk, "20+0 24.0", history=(an_earlier_birth("33+0"),))
    merged = merged_record(desk)
    merged_now(desk, kept, merged)
    _answer_all(desk, desk.store.sheet(kept.pregnancy.id))
    assert FlagState.ACKNOWLEDGED in states(desk, kept)
    taken_back(desk, kept)
    # The answer was given for 22.4 mm, which are the other woman's again.
    assert FlagState.OPEN in states(desk, kept)


def test_a_risk_factor_that_gave_way_stands_again(desk: Desk) -> None:
    ours, theirs = a_risk(TriState.NO), a_risk(TriState.YES)
    kept, merged = kept_record(desk, risks=(ours,)), merged_record(desk, risks=(theirs,))
    chosen = {"family_name": Side.KEPT, "risk.conisation": Side.MERGED}
    merged_now(desk, kept, merged, chosen=chosen)
    sheet = desk.store.sheet(kept.pregnancy.id)
    assert [risk.id for risk in sheet.risks if risk.stands] == [theirs.id]
    assert sheet.pregnancy.cervical_trauma is TriState.YES
    taken_back(desk, kept)
    sheet = desk.store.sheet(kept.pregnancy.id)
    assert [risk.id for risk in sheet.risks if risk.stands] == [ours.id]
    assert sheet.pregnancy.cervical_trauma is TriState.NO


def test_a_form_filled_since_stays_where_it_is(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    merged_now(desk, kept, merged)
    keep_draft(desk, "scan", kept.pregnancy.id, {"note": "hers"})
    taken_back(desk, kept)
    assert find_draft(desk, "scan", kept.pregnancy.id) is not None


def test_half_filled_forms_go_back_unless_they_were_touched(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    keep_draft(desk, "scan", merged.pregnancy.id, {"note": "half"})
    merged_now(desk, kept, merged)
    taken_back(desk, kept)
    assert find_draft(desk, "scan", kept.pregnancy.id) is None
    assert find_draft(desk, "scan", merged.pregnancy.id) is not None


def test_it_needs_a_reason(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    preview = preview_undo(desk, merged_now(desk, kept, merged).id)
    with pytest.raises(Refused, match=r"reason\.missing"):
        undo_merge(desk, preview, " ")


def test_it_is_taken_back_once(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    merge = merged_now(desk, kept, merged)
    taken_back(desk, kept)
    assert [p.code for p in preview_undo(desk, merge.id).problems] == ["merge.undone"]
    assert merges_into(desk, kept.patient.id) == ()


def test_a_later_merge_is_taken_back_first(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    merge = merged_now(desk, kept, merged)
    third = desk.store.put(replace(kept.patient, id=desk.new_id(), version=0, number=None))
    draft = MergeDraft(kept_id=third.id, merged_id=kept.patient.id)
    merge_women(desk, preview_merge(desk, draft), REASON)
    with pytest.raises(Refused, match=r"merge\.later"):
        undo_merge(desk, preview_undo(desk, merge.id), AFTER_ALL)
    assert now_at(desk, merged.patient.id, merged.pregnancy.id) == (third.id, kept.pregnancy.id)


def test_a_change_since_the_undo_was_shown_is_a_conflict(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    preview = preview_undo(desk, merged_now(desk, kept, merged).id)
    record_scan(desk, a_scan_draft(kept.pregnancy.id, "19.8"))
    with pytest.raises(Conflict):
        undo_merge(desk, preview, AFTER_ALL)


def _failing(fails_at: int, monkeypatch: pytest.MonkeyPatch) -> Callable[[], bool]:
    """Let the writing statement of this number fail; returns whether it came to that."""
    execute, count = StoreSession.execute, iter(range(100_000))
    failed: list[int] = []

    def fails(session: StoreSession, sql: str, *values: Any) -> int:
        at = next(count)
        if at == fails_at:
            failed.append(at)
            raise Unavailable("database.disk_full")
        return execute(session, sql, *values)

    monkeypatch.setattr(StoreSession, "execute", fails)
    return lambda: bool(failed)


@pytest.mark.parametrize("undoes", [False, True])
def test_a_failure_at_any_statement_leaves_both_records_as_they_were(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, undoes: bool
) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    keep_draft(desk, "scan", merged.pregnancy.id, {"note": "half"})
    merge = merged_now(desk, kept, merged) if undoes else None
    before = [desk.store.sheet(sheet.pregnancy.id) for sheet in (kept, merged)]
    for fails_at in range(10_000):
        with monkeypatch.context() as patch:
            has_failed = _failing(fails_at, patch)
            try:
                if merge:
                    undo_merge(desk, preview_undo(desk, merge.id), AFTER_ALL)
                else:
                    merged_now(desk, kept, merged)
            except Unavailable:
                pass
        if not has_failed():
            break
        assert [desk.store.sheet(sheet.pregnancy.id) for sheet in (kept, merged)] == before
        assert len(desk.store.drafts(desk.user.id)) == 1
    assert fails_at > 20


def test_bleeding_ticked_at_a_scan_of_the_kept_woman_stays_with_her(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk, symptoms=(a_symptom(on=a_day("21+5")),))
    merged_now(desk, kept, merged)
    scan = record_scan(desk, a_scan_draft(kept.pregnancy.id, "30.0", symptoms=(SymptomKind.BLEEDING,)))
    told = SymptomDraft(pregnancy_id=kept.pregnancy.id, kinds=(SymptomKind.BLEEDING,), on=a_day("21+6"))
    report_symptoms(desk, told)
    taken_back(desk, kept)
    (hers,) = desk.store.sheet(kept.pregnancy.id).symptoms
    (theirs,) = desk.store.sheet(merged.pregnancy.id).symptoms
    assert (hers.on, hers.scan_id, hers.again_at) == (a_day("21+6"), None, (scan.id,))
    assert (theirs.on, theirs.stands, theirs.again_at, theirs.again_on) == (a_day("21+5"), True, (), ())


def test_bleeding_that_rests_on_a_scan_of_the_kept_woman_alone_is_hers(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk, symptoms=(a_symptom(on=a_day("21+5")),))
    merged_now(desk, kept, merged)
    scan = record_scan(desk, a_scan_draft(kept.pregnancy.id, "30.0", symptoms=(SymptomKind.BLEEDING,)))
    (told,) = desk.store.sheet(kept.pregnancy.id).symptoms
    strike_out(desk, told, "another woman")
    taken_back(desk, kept)
    assert [s.scan_id for s in desk.store.sheet(kept.pregnancy.id).symptoms if s.stands] == [scan.id]
    assert [s for s in desk.store.sheet(merged.pregnancy.id).symptoms if s.stands] == []


def test_bleeding_in_both_records_rests_on_both_until_the_merge_is_taken_back(desk: Desk) -> None:
    fever = a_symptom(SymptomKind.FEVER)
    kept, merged = kept_record(desk, symptoms=(a_symptom(), fever)), merged_record(desk)
    scan = record_scan(desk, a_scan_draft(merged.pregnancy.id, "30.0", symptoms=(SymptomKind.BLEEDING,)))
    before = both(desk, kept, merged)
    merged_now(desk, kept, desk.store.sheet(merged.pregnancy.id))
    assert [s.again_at for s in desk.store.sheet(kept.pregnancy.id).symptoms] == [(), (scan.id,)]
    taken_back(desk, kept)
    assert both(desk, kept, merged) == before
