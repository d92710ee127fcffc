"""What an examination makes of symptoms, and what becomes of them when it is corrected or struck out."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from models.errors import Refused
from models.records.finding import Examination, Rupture, Symptom, SymptomKind
from models.records.record import TriState
from models.usecases.desk import Desk
from models.usecases.events.common import strike_out
from models.usecases.events.examination import (
    ExaminationDraft,
    amend_examination,
    record_examination,
    strike_out_examination,
)
from models.usecases.events.symptoms import SymptomDraft, amend_symptom, report_symptoms, resolve_symptom
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_sheet, a_symptom, keep

BLEEDING, LOSS = SymptomKind.BLEEDING, SymptomKind.FLUID_LOSS
YESTERDAY = a_day("21+6")


def kept(desk: Desk, *symptoms: Symptom) -> PregnancySheet:
    return keep(desk.store, a_sheet(symptoms=symptoms))


def draft(sheet: PregnancySheet, **changes: Any) -> ExaminationDraft:
    values: dict[str, Any] = {"pregnancy_id": sheet.pregnancy.id, "on": TODAY, "dilation": "1.0"} | changes
    return ExaminationDraft(**values)


def told(desk: Desk, sheet: PregnancySheet) -> Sequence[tuple[SymptomKind, date, date | None]]:
    """The symptoms that stand: what, since when, until when."""
    return [(s.kind, s.on, s.resolved_on) for s in desk.store.sheet(sheet.pregnancy.id).symptoms if s.stands]


def bled(desk: Desk, sheet: PregnancySheet) -> Examination:
    return record_examination(desk, draft(sheet, bleeding=TriState.YES))


def excluded(desk: Desk, sheet: PregnancySheet, on: date = TODAY) -> Examination:
    return record_examination(desk, draft(sheet, on=on, rupture=Rupture.EXCLUDED))


def test_bleeding_that_was_seen_is_a_symptom_of_that_day(desk: Desk) -> None:
    sheet = kept(desk)
    examination = bled(desk, sheet)
    (symptom,) = desk.store.sheet(sheet.pregnancy.id).symptoms
    assert (symptom.kind, symptom.on, symptom.examination_id) == (BLEEDING, TODAY, examination.id)
    flags = {flag.rule_id for flag in desk.store.sheet(sheet.pregnancy.id).flags}
    assert "APP-SYMPT" in flags


@pytest.mark.parametrize("answer", [TriState.NO, TriState.UNKNOWN, None])
def test_any_other_answer_is_no_symptom(desk: Desk, answer: TriState | None) -> None:
    sheet = kept(desk)
    record_examination(desk, draft(sheet, bleeding=answer))
    assert told(desk, sheet) == []


@pytest.mark.parametrize(("until", "count"), [(None, 1), (TODAY, 2), (YESTERDAY, 2)])
def test_bleeding_that_goes_on_is_not_doubled(desk: Desk, until: date | None, count: int) -> None:
    sheet = kept(desk, a_symptom(BLEEDING, on=a_day("21+0"), resolved_on=until))
    bled(desk, sheet)
    assert len(told(desk, sheet)) == count


def test_struck_out_with_the_examination_the_bleeding_is_gone(desk: Desk) -> None:
    sheet = kept(desk)
    strike_out_examination(desk, bled(desk, sheet), "another woman")
    (symptom,) = desk.store.sheet(sheet.pregnancy.id).symptoms
    assert symptom.struck_out == "another woman"
    assert desk.store.sheet(sheet.pregnancy.id).facts.symptoms == ()


def test_bleeding_known_before_stays_when_the_examination_goes(desk: Desk) -> None:
    sheet = kept(desk, a_symptom(BLEEDING, on=a_day("21+0")))
    strike_out_examination(desk, bled(desk, sheet), "another woman")
    assert told(desk, sheet) == [(BLEEDING, a_day("21+0"), None)]


def test_the_tick_taken_back_takes_the_bleeding_back(desk: Desk) -> None:
    sheet = kept(desk)
    amend_examination(desk, bled(desk, sheet), draft(sheet, bleeding=TriState.NO), "a slip")
    assert told(desk, sheet) == []


def test_a_tick_added_by_a_correction_is_a_symptom_too(desk: Desk) -> None:
    sheet = kept(desk)
    plain = record_examination(desk, draft(sheet))
    amend_examination(desk, plain, draft(sheet, bleeding=TriState.YES), "left out")
    assert told(desk, sheet) == [(BLEEDING, TODAY, None)]


@pytest.mark.parametrize(("until", "then"), [(None, None), (TODAY, TODAY), (a_day("21+2"), None)])
def test_bleeding_moves_with_the_day_of_its_examination(
    desk: Desk, until: date | None, then: date | None
) -> None:
    sheet = kept(desk)
    early = record_examination(desk, draft(sheet, on=a_day("21+1"), bleeding=TriState.YES))
    (symptom,) = desk.store.sheet(sheet.pregnancy.id).symptoms
    if until is not None:
        resolve_symptom(desk, symptom, until)
    amend_examination(desk, early, draft(sheet, on=YESTERDAY, bleeding=TriState.YES), "misread")
    assert told(desk, sheet) == [(BLEEDING, YESTERDAY, then)]


def test_a_corrected_note_leaves_bleeding_that_is_over_as_it_is(desk: Desk) -> None:
    sheet = kept(desk)
    examination = record_examination(desk, draft(sheet, on=YESTERDAY, bleeding=TriState.YES))
    (symptom,) = desk.store.sheet(sheet.pregnancy.id).symptoms
    over = resolve_symptom(desk, symptom, YESTERDAY)
    amend_examination(
        desk, examination, draft(sheet, on=YESTERDAY, bleeding=TriState.YES, note="dark"), "added"
    )
    assert desk.store.sheet(sheet.pregnancy.id).symptoms == (over,)


def test_bleeding_of_an_examination_is_changed_there_alone(desk: Desk) -> None:
    sheet = kept(desk)
    bled(desk, sheet)
    (symptom,) = desk.store.sheet(sheet.pregnancy.id).symptoms
    with pytest.raises(Refused, match=r"symptom\.of_an_examination"):
        strike_out(desk, symptom, "a slip")
    with pytest.raises(Refused, match=r"symptom\.of_an_examination"):
        amend_symptom(desk, symptom, YESTERDAY, None, "a slip")
    assert resolve_symptom(desk, symptom, TODAY).resolved_on == TODAY


def test_rupture_excluded_ends_a_loss_of_fluid_with_that_day(desk: Desk) -> None:
    sheet = kept(desk, a_symptom(LOSS, on=a_day("21+0")), a_symptom(BLEEDING, on=a_day("21+0")))
    examination = excluded(desk, sheet)
    loss, bleeding = desk.store.sheet(sheet.pregnancy.id).symptoms
    assert (loss.resolved_on, loss.resolved_examination_id) == (TODAY, examination.id)
    assert bleeding.resolved_on is None


@pytest.mark.parametrize("rupture", [Rupture.YES, None])
def test_a_blank_field_ends_no_loss_of_fluid(desk: Desk, rupture: Rupture | None) -> None:
    sheet = kept(desk, a_symptom(LOSS, on=a_day("21+0")))
    record_examination(desk, draft(sheet, rupture=rupture))
    assert told(desk, sheet) == [(LOSS, a_day("21+0"), None)]


def test_a_loss_that_was_over_already_stays_as_it_is(desk: Desk) -> None:
    sheet = kept(desk, a_symptom(LOSS, on=a_day("20+0"), resolved_on=a_day("20+3")))
    excluded(desk, sheet)
    assert told(desk, sheet) == [(LOSS, a_day("20+0"), a_day("20+3"))]


def test_an_examination_entered_late_ends_no_loss_she_may_have_reported_since(desk: Desk) -> None:
    sheet = kept(desk, a_symptom(LOSS, on=a_day("21+0")))
    again = SymptomDraft(pregnancy_id=sheet.pregnancy.id, kinds=(LOSS,), on=TODAY)
    assert [told_again.kind for told_again in report_symptoms(desk, again)] == [LOSS]
    excluded(desk, sheet, on=YESTERDAY)
    assert told(desk, sheet) == [(LOSS, a_day("21+0"), None)]


@pytest.mark.parametrize("way", ["strike out", "correct"])
def test_a_loss_goes_on_once_rupture_is_not_excluded_any_more(desk: Desk, way: str) -> None:
    sheet = kept(desk, a_symptom(LOSS, on=a_day("21+0")))
    examination = excluded(desk, sheet)
    if way == "strike out":
        strike_out_examination(desk, examination, "another woman")
    else:
        amend_examination(desk, examination, draft(sheet), "not looked for")
    (loss,) = desk.store.sheet(sheet.pregnancy.id).symptoms
    assert (loss.resolved_on, loss.resolved_examination_id) == (None, None)


def test_a_corrected_day_moves_the_end(desk: Desk) -> None:
    sheet = kept(desk, a_symptom(LOSS, on=a_day("21+0")))
    examination = excluded(desk, sheet)
    amend_examination(desk, examination, draft(sheet, on=YESTERDAY, rupture=Rupture.EXCLUDED), "yesterday")
    assert told(desk, sheet) == [(LOSS, a_day("21+0"), YESTERDAY)]


def test_a_day_before_the_loss_began_ends_it_no_more(desk: Desk) -> None:
    sheet = kept(desk, a_symptom(LOSS, on=YESTERDAY))
    examination = excluded(desk, sheet)
    early = draft(sheet, on=a_day("21+5"), rupture=Rupture.EXCLUDED)
    amend_examination(desk, examination, early, "misread")
    assert told(desk, sheet) == [(LOSS, YESTERDAY, None)]


def test_a_corrected_note_ends_no_loss_that_was_reported_since(desk: Desk) -> None:
    sheet = kept(desk)
    examination = excluded(desk, sheet)
    report_symptoms(desk, SymptomDraft(pregnancy_id=sheet.pregnancy.id, kinds=(LOSS,), on=TODAY))
    amend_examination(desk, examination, draft(sheet, rupture=Rupture.EXCLUDED, note="dry"), "added")
    assert told(desk, sheet) == [(LOSS, TODAY, None)]


def test_an_end_that_somebody_corrected_is_not_undone_with_the_examination(desk: Desk) -> None:
    sheet = kept(desk, a_symptom(LOSS, on=a_day("21+0")))
    examination = excluded(desk, sheet)
    (loss,) = desk.store.sheet(sheet.pregnancy.id).symptoms
    amend_symptom(desk, loss, loss.on, a_day("21+3"), "it was over on Tuesday")
    strike_out_examination(desk, examination, "another woman")
    assert told(desk, sheet) == [(LOSS, a_day("21+0"), a_day("21+3"))]
