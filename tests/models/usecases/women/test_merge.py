"""Two records of one woman become one."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from models.errors import Conflict, Refused
from models.records.flag import FlagState
from models.records.patient import Patient
from models.records.pregnancy import Placenta, Pregnancy
from models.records.scan import Scan
from models.rules.pregnancy.timeline import timeline
from models.rules.register.record_merge import Side
from models.usecases.desk import Desk
from models.usecases.drafts import discard_draft, find_draft, keep_draft
from models.usecases.pregnancies.redating import FlagMove
from models.usecases.women.merge import MergeDraft, merge_women, now_at, preview_merge
from models.usecases.women.register import register_woman
from models.values.identity import HospitalNumber
from tests.builders import NOW, STAMP, TODAY, a_dating, a_day, a_patient_draft, a_scan
from tests.models.usecases.two_records import (
    OTHER_NUMBER,
    REASON,
    a_draft,
    kept_record,
    merged_now,
    merged_record,
)


def codes(error: Refused) -> list[str]:
    return [problem.code for problem in error.problems]


def test_the_scans_of_both_are_in_one_pregnancy(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    merged_now(desk, kept, merged)
    sheet = desk.store.sheet(kept.pregnancy.id)
    assert [scan.typed for scan in sheet.standing_scans] == [("31.0",), ("22.4",)]
    assert [str(e.age) for e in sheet.history] == ["30+2"]


def test_what_both_hold_is_not_doubled(desk: Desk) -> None:
    kept, merged = kept_record(desk, "20+0 31.0"), merged_record(desk, "20+0 31.0", "21+0 22.4")
    preview = preview_merge(desk, a_draft(kept, merged))
    assert [record.id for record in preview.twice] == [merged.scans[0].id]
    merged_now(desk, kept, merged)
    assert len(desk.store.sheet(kept.pregnancy.id).standing_scans) == 2


def test_an_earlier_pregnancy_in_both_records_counts_once(desk: Desk) -> None:
    merged = merged_record(desk)
    kept = kept_record(
        desk, history=merged.history and (replace(merged.history[0], id=desk.new_id(), version=0),)
    )
    merged_now(desk, kept, merged)
    assert len(desk.store.sheet(kept.pregnancy.id).facts.history or ()) == 1


def test_the_preview_names_every_flag_that_merging_then_changes(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    preview = preview_merge(desk, a_draft(kept, merged))
    raised = {f.change.rule_id for f in preview.flags if f.change.move is FlagMove.APPEARS}
    closed = {f.change.rule_id for f in preview.flags if f.closes}
    merged_now(desk, kept, merged)
    assert raised
    assert raised == {f.rule_id for f in desk.store.sheet(kept.pregnancy.id).flags} - {
        f.rule_id for f in kept.flags
    }
    assert closed == {
        f.rule_id for f in desk.store.sheet(merged.pregnancy.id).flags if f.state is FlagState.CLOSED
    }


def test_the_merged_record_is_struck_out_with_its_pregnancy_and_the_reason(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    merged_now(desk, kept, merged)
    assert desk.store.get(Patient, merged.patient.id).struck_out == REASON
    assert desk.store.get(Pregnancy, merged.pregnancy.id).struck_out == REASON


def test_the_old_number_keeps_finding_her_and_is_taken(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    merged_now(desk, kept, merged)
    assert [row.patient_id for row in desk.store.find_women("999111")] == [kept.patient.id]
    holder = desk.store.woman_with_number(OTHER_NUMBER)
    assert holder is not None
    assert holder.id == kept.patient.id
    with pytest.raises(Refused) as refused:
        register_woman(desk, a_patient_draft(family_name="New", number=OTHER_NUMBER.text))
    assert codes(refused.value) == ["number.in_use"]


def test_blanks_are_filled_and_a_chosen_number_becomes_hers(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    merged_now(desk, kept, merged, chosen={"family_name": Side.MERGED, "number": Side.MERGED})
    now = desk.store.get(Patient, kept.patient.id)
    assert (now.family_name, now.number, now.telephone) == ("Okafor", OTHER_NUMBER, "0123")
    assert now.other_numbers == (HospitalNumber("RX482113"),)


def test_a_field_that_differs_has_to_be_chosen(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    preview = preview_merge(desk, a_draft(kept, merged, chosen={}))
    with pytest.raises(Refused) as refused:
        merge_women(desk, preview, "")
    assert codes(refused.value) == ["merge.choose", "reason.missing"]


def test_two_open_pregnancies_have_to_be_combined_or_one_ended(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    preview = preview_merge(desk, a_draft(kept, merged, combines=False))
    with pytest.raises(Refused) as refused:
        merge_women(desk, preview, REASON)
    assert codes(refused.value) == ["merge.two_open"]


def test_her_own_due_date_stays_unless_the_other_is_chosen(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk, due=a_day("39+0"))
    assert preview_merge(desk, a_draft(kept, merged)).sheets[0].due_date == kept.due_date
    chosen = {"family_name": Side.KEPT, "due_on": Side.MERGED}
    merged_now(desk, kept, merged, chosen=chosen)
    dating = desk.store.sheet(kept.pregnancy.id).dating
    assert dating is not None
    assert (dating.due_on, dating.reason) == (a_day("39+0"), REASON)


def test_a_due_date_that_is_taken_over_stands_on_the_day_on_which_it_was_agreed(desk: Desk) -> None:
    before = TODAY - timedelta(days=7)
    agreed = replace(a_dating(due_on=a_day("39+0")), stamp=replace(STAMP, at=NOW - timedelta(days=7)))
    kept, merged = kept_record(desk), merged_record(desk, datings=(agreed,))
    merged_now(desk, kept, merged, chosen={"family_name": Side.KEPT, "due_on": Side.MERGED})
    sheet = desk.store.sheet(kept.pregnancy.id)
    assert [one.on for one in timeline(sheet, zone=UTC) if one.record == sheet.dating] == [before]
    taken_again = replace(sheet.datings[-1], stamp=replace(STAMP, at=NOW + timedelta(days=7)))
    assert taken_again.agreed_day(UTC) == before


def test_scans_for_which_the_due_date_has_no_room_are_refused(desk: Desk) -> None:
    kept, merged = kept_record(desk, due=a_day("22+0").replace(year=2027)), merged_record(desk)
    assert "merge.outside" in [p.code for p in preview_merge(desk, a_draft(kept, merged)).problems]


def test_a_change_since_the_preview_is_a_conflict(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    preview = preview_merge(desk, a_draft(kept, merged))
    desk.store.put(replace(desk.store.get(Scan, merged.scans[0].id), note="looked at again"), "more")
    with pytest.raises(Conflict):
        merge_women(desk, preview, REASON)


def test_a_scan_that_came_since_the_preview_is_a_conflict(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    preview = preview_merge(desk, a_draft(kept, merged))
    desk.store.put(a_scan(at="21+3", mm="19.0", pregnancy=kept.pregnancy))
    with pytest.raises(Conflict):
        merge_women(desk, preview, REASON)


def test_a_record_cannot_go_into_itself_nor_go_twice(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    with pytest.raises(Refused) as refused:
        preview_merge(desk, MergeDraft(kept_id=kept.patient.id, merged_id=kept.patient.id))
    assert codes(refused.value) == ["merge.same_record"]
    merged_now(desk, kept, merged)
    with pytest.raises(Refused) as refused:
        preview_merge(desk, a_draft(kept, merged))
    assert codes(refused.value) == ["record.struck_out"]


def test_the_only_open_pregnancy_moves_whole_and_keeps_its_flags(desk: Desk) -> None:
    kept = desk.store.put(replace(kept_record(desk).patient, id=desk.new_id(), version=0, number=None))
    merged = merged_record(desk)
    draft = MergeDraft(kept_id=kept.id, merged_id=merged.patient.id, chosen={"family_name": Side.KEPT})
    merge_women(desk, preview_merge(desk, draft), REASON)
    sheet = desk.store.sheet(merged.pregnancy.id)
    assert sheet.patient.id == kept.id
    assert [f.state for f in sheet.flags] == [f.state for f in merged.flags]


def test_half_filled_forms_go_along(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    keep_draft(desk, "scan", merged.pregnancy.id, {"note": "half"})
    merged_now(desk, kept, merged)
    assert find_draft(desk, "scan", merged.pregnancy.id) is None
    moved = find_draft(desk, "scan", kept.pregnancy.id)
    assert moved is not None
    assert moved.fields == {"note": "half"}


def test_a_form_begun_about_both_has_to_be_finished_first_for_one_of_them(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    keep_draft(desk, "scan", merged.pregnancy.id, {"note": "theirs"})
    keep_draft(desk, "scan", kept.pregnancy.id, {"note": "ours"})
    preview = preview_merge(desk, a_draft(kept, merged))
    assert [(p.code, p.values[1]) for p in preview.problems] == [("merge.two_drafts", "scan")]
    with pytest.raises(Refused):
        merge_women(desk, preview, REASON)
    left = [find_draft(desk, "scan", sheet.pregnancy.id) for sheet in (kept, merged)]
    assert [draft and draft.fields for draft in left] == [{"note": "ours"}, {"note": "theirs"}]
    discard_draft(desk, "scan", kept.pregnancy.id)
    assert preview_merge(desk, a_draft(kept, merged)).problems == ()


def test_opening_the_merged_record_leads_to_the_kept_one(desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    assert now_at(desk, merged.patient.id, merged.pregnancy.id) == (merged.patient.id, merged.pregnancy.id)
    merged_now(desk, kept, merged)
    assert now_at(desk, merged.patient.id, merged.pregnancy.id) == (kept.patient.id, kept.pregnancy.id)


@pytest.mark.parametrize("low", [None, Side.KEPT, Side.MERGED])
def test_a_low_placenta_in_either_record_guards_what_is_shown_of_both(desk: Desk, low: Side | None) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    side = {Side.KEPT: kept, Side.MERGED: merged}.get(low) if low else None
    if side is not None:
        desk.store.put(replace(side.pregnancy, placenta=Placenta.LOW))
    assert preview_merge(desk, a_draft(kept, merged)).is_guarded is (low is not None)
