"""A call: who called and what was advised, kept beside the symptoms that were reported in it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.errors import Refused
from models.records.finding import Call, Symptom, SymptomKind
from models.records.flag import FlagState
from models.usecases.desk import Desk
from models.usecases.events.call import CallDraft, amend_call, record_call
from models.usecases.undo import undo, undoable
from models.views import PregnancySheet
from tests.builders import TODAY, a_sheet, keep

ADVICE = "come in now"


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    return keep(desk.store, a_sheet())


def _draft(sheet: PregnancySheet, *kinds: SymptomKind) -> CallDraft:
    return CallDraft(
        pregnancy_id=sheet.pregnancy.id, on=TODAY, kinds=kinds, caller=" her partner ", advice=ADVICE
    )


def _kept(desk: Desk, sheet: PregnancySheet, draft: CallDraft) -> Call:
    record_call(desk, draft)
    (call,) = desk.store.sheet(sheet.pregnancy.id).calls
    return call


def test_a_call_is_kept_beside_what_was_reported_in_it(desk: Desk, sheet: PregnancySheet) -> None:
    call = _kept(desk, sheet, _draft(sheet, SymptomKind.BLEEDING))
    now = desk.store.sheet(sheet.pregnancy.id)
    assert (call.on, call.caller, call.advice, call.note) == (TODAY, "her partner", ADVICE, "")
    assert [s.kind for s in now.symptoms] == [SymptomKind.BLEEDING]
    assert FlagState.OPEN in {f.state for f in now.flags if f.rule_id == "APP-SYMPT"}


def test_without_a_word_about_it_no_call_is_kept(desk: Desk, sheet: PregnancySheet) -> None:
    draft = replace(_draft(sheet, SymptomKind.BLEEDING), caller="", advice=" ")
    assert [type(each) for each in record_call(desk, draft)] == [Symptom]


def test_advice_can_be_all_there_is(desk: Desk, sheet: PregnancySheet) -> None:
    assert [type(each) for each in record_call(desk, _draft(sheet))] == [Call]


def test_who_called_alone_says_nothing(desk: Desk, sheet: PregnancySheet) -> None:
    with pytest.raises(Refused, match=r"symptoms\.missing"):
        record_call(desk, replace(_draft(sheet), advice=""))
    assert desk.store.sheet(sheet.pregnancy.id).calls == ()


@pytest.mark.parametrize(("days", "code"), [(1, "date.in_future"), (-400, "event.outside_pregnancy")])
def test_a_day_that_cannot_be_keeps_nothing_of_it(
    desk: Desk, sheet: PregnancySheet, days: int, code: str
) -> None:
    draft = replace(_draft(sheet, SymptomKind.BLEEDING), on=TODAY + timedelta(days=days))
    with pytest.raises(Refused, match=code):
        record_call(desk, draft)
    now = desk.store.sheet(sheet.pregnancy.id)
    assert (now.calls, now.symptoms) == ((), ())


def test_what_was_recorded_is_corrected_with_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    draft = _draft(sheet)
    call = _kept(desk, sheet, draft)
    noted = amend_call(desk, call, replace(draft, note="rings back at 14:00"))
    with pytest.raises(Refused, match=r"reason\.missing"):
        amend_call(desk, noted, replace(draft, advice="rest", note=noted.note))
    assert amend_call(desk, noted, replace(draft, advice="rest", note=noted.note), "slip").advice == "rest"


def test_nothing_is_left_of_no_call(desk: Desk, sheet: PregnancySheet) -> None:
    draft = _draft(sheet)
    call = _kept(desk, sheet, draft)
    with pytest.raises(Refused, match=r"call\.says_nothing"):
        amend_call(desk, call, replace(draft, caller="", advice=""), "slip")


def test_undone_at_once_neither_call_nor_symptom_counts(desk: Desk, sheet: PregnancySheet) -> None:
    undo(desk, undoable(record_call(desk, _draft(sheet, SymptomKind.BLEEDING))))
    now = desk.store.sheet(sheet.pregnancy.id)
    assert not [each for each in (*now.calls, *now.symptoms) if each.stands]
