"""Laboratory results: what is kept, what is refused, and what a correction asks for."""

from dataclasses import replace
from typing import Any

import pytest

from models.errors import Refused
from models.records.finding import SymptomKind
from models.records.laboratory import LabKind
from models.records.record import TriState
from models.usecases.desk import Desk
from models.usecases.events.common import strike_out
from models.usecases.events.lab_result import ResultDraft, amend_result, record_result
from models.usecases.events.symptoms import SymptomDraft, report_symptoms
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_sheet, keep


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    made = a_sheet()
    keep(desk.store, made)
    return made


def a_draft(sheet: PregnancySheet, **changes: Any) -> ResultDraft:
    values: dict[str, Any] = {"kind": LabKind.FFN, "on": TODAY, "value": "120", "unit": "ng/mL"} | changes
    return ResultDraft(pregnancy_id=sheet.pregnancy.id, **values)


def codes(desk: Desk, draft: ResultDraft) -> set[str]:
    with pytest.raises(Refused) as refused:
        record_result(desk, draft)
    return {problem.code for problem in refused.value.problems}


def test_a_measured_result_is_kept_with_its_unit(desk: Desk, sheet: PregnancySheet) -> None:
    kept = record_result(desk, a_draft(sheet, value="<10", positive=TriState.YES))
    assert (kept.value, kept.unit, kept.positive) == ("<10", "ng/mL", None)


def test_a_culture_is_positive_negative_or_on_its_way(desk: Desk, sheet: PregnancySheet) -> None:
    kept = record_result(desk, a_draft(sheet, kind=LabKind.URINE_CULTURE, positive=TriState.UNKNOWN))
    assert (kept.value, kept.unit, kept.positive) == ("", "", TriState.UNKNOWN)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": None}, "lab.kind_missing"),
        ({"on": None}, "date.missing"),
        ({"on": a_day("22+1")}, "date.in_future"),
        ({"value": " "}, "lab.value_missing"),
        ({"value": "much"}, "lab.not_a_value"),
        ({"unit": ""}, "lab.unit_missing"),
        ({"kind": LabKind.FLUID_GRAM}, "lab.result_missing"),
        ({"kind": LabKind.PAMG_1, "positive": TriState.NO}, "lab.without_symptoms"),
    ],
)
def test_what_cannot_be_is_refused(
    desk: Desk, sheet: PregnancySheet, changes: dict[str, object], code: str
) -> None:
    assert codes(desk, a_draft(sheet, **changes)) == {code}


def test_pamg_1_may_be_recorded_with_symptoms_or_with_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    pamg = a_draft(sheet, kind=LabKind.PAMG_1, positive=TriState.NO)
    assert record_result(desk, replace(pamg, note="asked for by the ward")).version == 1
    reported = SymptomDraft(pregnancy_id=sheet.pregnancy.id, kinds=(SymptomKind.CRAMPS,), on=TODAY)
    report_symptoms(desk, reported)
    assert record_result(desk, pamg).version == 1


def test_pamg_1_without_a_day_misses_the_day_alone(desk: Desk, sheet: PregnancySheet) -> None:
    assert codes(desk, a_draft(sheet, kind=LabKind.PAMG_1, positive=TriState.NO, on=None)) == {"date.missing"}


def test_the_same_result_is_not_kept_twice(desk: Desk, sheet: PregnancySheet) -> None:
    record_result(desk, a_draft(sheet))
    assert codes(desk, a_draft(sheet)) == {"event.known"}
    assert record_result(desk, a_draft(sheet, value="121")).version == 1


def test_a_test_made_again_after_another_result_is_kept(desk: Desk, sheet: PregnancySheet) -> None:
    for value in ("120", "80", "120"):
        record_result(desk, a_draft(sheet, value=value))
    record_result(desk, a_draft(sheet, kind=LabKind.URINE_CULTURE, positive=TriState.NO))
    assert [kept.value for kept in desk.store.sheet(sheet.pregnancy.id).lab_results] == [
        "120",
        "80",
        "120",
        "",
    ]
    assert codes(desk, a_draft(sheet)) == {"event.known"}


def test_a_correction_needs_a_reason_and_keeps_the_record(desk: Desk, sheet: PregnancySheet) -> None:
    kept = record_result(desk, a_draft(sheet))
    with pytest.raises(Refused, match=r"reason\.missing"):
        amend_result(desk, kept, a_draft(sheet, value="12"), "")
    amended = amend_result(desk, kept, a_draft(sheet, value="12"), "a figure too many")
    assert (amended.id, amended.version, amended.value) == (kept.id, 2, "12")


def test_a_result_struck_out_cannot_be_corrected_but_typed_again(desk: Desk, sheet: PregnancySheet) -> None:
    struck = strike_out(desk, record_result(desk, a_draft(sheet)), "another woman")
    with pytest.raises(Refused, match=r"record\.struck_out"):
        amend_result(desk, struck, a_draft(sheet), "again")
    assert record_result(desk, a_draft(sheet)).version == 1
