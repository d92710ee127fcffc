"""Risk factors: nothing defaults to no, details need a yes, corrections a reason, and trauma follows."""

from dataclasses import replace
from typing import Any

import pytest

from models.errors import Conflict, Refused
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.usecases.desk import Desk
from models.usecases.pregnancies.risk_factors import (
    TRAUMA,
    RiskDraft,
    RisksDraft,
    check_risks,
    record_risks,
    risk_corrections,
    risks_of,
    trauma_of,
)
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_sheet, keep

YES, NO, UNKNOWN = TriState.YES, TriState.NO, TriState.UNKNOWN
CONE = RiskKind.CONISATION


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    made = a_sheet()
    return keep(desk.store, replace(made, pregnancy=replace(made.pregnancy, cervical_trauma=None)))


def a_form(sheet: PregnancySheet, *risks: RiskDraft, bmi: str = "", reason: str = "") -> RisksDraft:
    return RisksDraft(pregnancy_id=sheet.pregnancy.id, risks=risks, bmi=bmi, reason=reason)


def a_risk(kind: RiskKind = CONE, answer: TriState | None = YES, **more: Any) -> RiskDraft:
    return RiskDraft(kind=kind, answer=answer, **more)


def trauma(desk: Desk, sheet: PregnancySheet) -> TriState | None:
    return desk.store.sheet(sheet.pregnancy.id).pregnancy.cervical_trauma


def test_what_nobody_asked_is_not_kept(desk: Desk, sheet: PregnancySheet) -> None:
    assert record_risks(desk, a_form(sheet, a_risk(answer=None))) == ()
    assert trauma(desk, sheet) is None


def test_a_conisation_is_kept_with_count_depth_and_day(desk: Desk, sheet: PregnancySheet) -> None:
    kept, _ = record_risks(desk, a_form(sheet, a_risk(count="2", depth="12,5 mm", on=a_day("0+0"))))
    assert isinstance(kept, RiskFactor)
    assert (kept.count, str(kept.depth), kept.on) == (2, "12.5", a_day("0+0"))
    assert trauma(desk, sheet) is YES


def test_trauma_found_this_way_takes_part_in_the_rules(desk: Desk, sheet: PregnancySheet) -> None:
    record_risks(desk, a_form(sheet, a_risk()))
    assert desk.store.sheet(sheet.pregnancy.id).facts.cervical_trauma is YES


@pytest.mark.parametrize(
    ("answers", "is_trauma"),
    [
        ({}, None),
        ({RiskKind.SMOKING: YES}, None),
        ({CONE: NO}, UNKNOWN),
        ({CONE: NO, RiskKind.LACERATION: YES}, YES),
        (dict.fromkeys(TRAUMA, NO), NO),
        (dict.fromkeys(TRAUMA, NO) | {CONE: UNKNOWN}, UNKNOWN),
    ],
)
def test_trauma_is_no_only_when_every_part_is(
    answers: dict[RiskKind, TriState], is_trauma: TriState | None
) -> None:
    assert trauma_of(answers) is is_trauma


@pytest.mark.parametrize(
    ("risk", "field", "code"),
    [
        (a_risk(answer=NO, count="1"), "conisation", "risk.detail_without_yes"),
        (a_risk(answer=UNKNOWN, detail="x"), "conisation", "risk.detail_without_yes"),
        (a_risk(answer=None, depth="12"), "conisation", "risk.answer_missing"),
        (a_risk(count="0"), "conisation.count", "risk.count_out_of_range"),
        (a_risk(count="21"), "conisation.count", "risk.count_out_of_range"),
        (a_risk(count="twice"), "conisation.count", "risk.count_out_of_range"),
        (a_risk(depth="deep"), "conisation.depth", "risk.depth_not_a_length"),
        (a_risk(on=a_day("22+1")), "conisation.on", "date.in_future"),
    ],
)
def test_what_cannot_be_is_said_at_its_place(
    sheet: PregnancySheet, risk: RiskDraft, field: str, code: str
) -> None:
    assert [(p.field, p.code) for p in check_risks(a_form(sheet, risk), TODAY)] == [(field, code)]


@pytest.mark.parametrize("count", ["1", "20"])
def test_a_count_at_the_edge_is_taken(sheet: PregnancySheet, count: str) -> None:
    assert check_risks(a_form(sheet, a_risk(count=count)), TODAY) == ()


@pytest.mark.parametrize(("typed", "tenths"), [("", None), ("10", 100), ("24,5", 245), ("80.0", 800)])
def test_a_body_mass_index_is_kept_in_tenths(
    desk: Desk, sheet: PregnancySheet, typed: str, tenths: int | None
) -> None:
    record_risks(desk, a_form(sheet, bmi=typed))
    assert desk.store.sheet(sheet.pregnancy.id).pregnancy.bmi_tenths == tenths


@pytest.mark.parametrize("typed", ["9.9", "80.1", "24.55", "fat", ".5", "24.", "9" * 5000])
def test_an_index_that_cannot_be_is_refused(desk: Desk, sheet: PregnancySheet, typed: str) -> None:
    if typed == "24.":
        assert check_risks(a_form(sheet, bmi=typed), TODAY) == ()
        return
    with pytest.raises(Refused, match=r"bmi\.out_of_range"):
        record_risks(desk, a_form(sheet, bmi=typed))


def test_saving_the_same_again_writes_nothing(desk: Desk, sheet: PregnancySheet) -> None:
    form = a_form(sheet, a_risk(count="1"), bmi="24.5")
    first, _ = record_risks(desk, form)
    assert record_risks(desk, form) == ()
    assert risks_of(desk.store.sheet(sheet.pregnancy.id)) == {CONE: first}
    assert desk.store.sheet(sheet.pregnancy.id).pregnancy.version == 2


def test_filling_in_what_was_not_recorded_needs_no_reason(desk: Desk, sheet: PregnancySheet) -> None:
    record_risks(desk, a_form(sheet, a_risk(answer=UNKNOWN)))
    kept, _ = record_risks(desk, a_form(sheet, a_risk(depth="8")))
    assert isinstance(kept, RiskFactor)
    assert (kept.answer, kept.version) == (YES, 2)


@pytest.mark.parametrize(
    "changed",
    [
        (a_risk(answer=NO),),
        (a_risk(answer=UNKNOWN),),
        (a_risk(answer=None),),
        (a_risk(count="2"),),
        (a_risk(),),
        (),
    ],
)
def test_changing_what_was_recorded_needs_a_reason(
    desk: Desk, sheet: PregnancySheet, changed: tuple[RiskDraft, ...]
) -> None:
    record_risks(desk, a_form(sheet, a_risk(count="1")))
    with pytest.raises(Refused, match=r"reason\.missing"):
        record_risks(desk, a_form(sheet, *changed))
    record_risks(desk, a_form(sheet, *changed, reason="asked again"))


def test_an_answer_taken_back_is_struck_out(desk: Desk, sheet: PregnancySheet) -> None:
    record_risks(desk, a_form(sheet, a_risk(RiskKind.SMOKING)))
    (struck,) = record_risks(desk, a_form(sheet, reason="another woman's"))
    assert desk.store.sheet(sheet.pregnancy.id).risks == (struck,)
    assert isinstance(struck, RiskFactor)
    assert struck.struck_out == "another woman's"


def test_with_the_last_part_taken_back_trauma_is_not_recorded(desk: Desk, sheet: PregnancySheet) -> None:
    record_risks(desk, a_form(sheet, a_risk()))
    record_risks(desk, a_form(sheet, reason="another woman's"))
    assert trauma(desk, sheet) is None


def test_changing_the_recorded_index_or_trauma_needs_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    record_risks(desk, a_form(sheet, bmi="24.5"))
    with pytest.raises(Refused, match=r"reason\.missing"):
        record_risks(desk, a_form(sheet, bmi="25.5"))
    record_risks(desk, a_form(sheet, *(a_risk(kind, NO) for kind in TRAUMA), bmi="24.5"))
    with pytest.raises(Refused, match=r"reason\.missing"):
        record_risks(
            desk, a_form(sheet, *(a_risk(kind, NO) for kind in TRAUMA - {CONE}), a_risk(), bmi="24.5")
        )


def test_a_recorded_no_trauma_is_not_overruled_without_a_reason(desk: Desk) -> None:
    said_no = keep(desk.store, a_sheet())
    with pytest.raises(Refused, match=r"reason\.missing"):
        record_risks(desk, a_form(said_no, a_risk()))
    record_risks(desk, a_form(said_no, a_risk(), reason="letter from 2019"))
    assert trauma(desk, said_no) is YES


def test_the_standing_factors_are_found_by_kind(desk: Desk, sheet: PregnancySheet) -> None:
    record_risks(desk, a_form(sheet, a_risk(RiskKind.DES, NO), a_risk(RiskKind.SMOKING)))
    found = risks_of(desk.store.sheet(sheet.pregnancy.id))
    assert {kind: risk.answer for kind, risk in found.items()} == {RiskKind.DES: NO, RiskKind.SMOKING: YES}


def test_a_factor_changed_at_another_desk_since_it_was_shown_is_noticed(
    desk: Desk, sheet: PregnancySheet
) -> None:
    record_risks(desk, a_form(sheet, a_risk(count="1")))
    seen = tuple(risks_of(desk.store.sheet(sheet.pregnancy.id)).values())
    record_risks(desk, a_form(sheet, a_risk(count="1"), a_risk(RiskKind.DES)))
    with pytest.raises(Conflict):
        record_risks(desk, replace(a_form(sheet, a_risk(count="1"), reason="asked again"), seen=seen))
    assert RiskKind.DES in risks_of(desk.store.sheet(sheet.pregnancy.id))


def test_factors_as_they_were_shown_are_corrected(desk: Desk, sheet: PregnancySheet) -> None:
    record_risks(desk, a_form(sheet, a_risk(count="1")))
    seen = tuple(risks_of(desk.store.sheet(sheet.pregnancy.id)).values())
    (now,) = record_risks(desk, replace(a_form(sheet, a_risk(count="2"), reason="letter"), seen=seen))
    assert isinstance(now, RiskFactor)
    assert now.count == 2


@pytest.mark.parametrize(("told", "what"), [("1", ()), ("2", ("conisation",))])
def test_a_form_knows_what_it_corrects(
    desk: Desk, sheet: PregnancySheet, told: str, what: tuple[str, ...]
) -> None:
    record_risks(desk, a_form(sheet, a_risk(count="1")))
    now = desk.store.sheet(sheet.pregnancy.id)
    assert risk_corrections(now, a_form(sheet, a_risk(count=told))) == what


def test_a_form_knows_that_it_corrects_the_pregnancy_itself(desk: Desk, sheet: PregnancySheet) -> None:
    said = replace(sheet.pregnancy, cervical_trauma=TriState.NO, bmi_tenths=241)
    desk.store.put(said, "told")
    now = desk.store.sheet(sheet.pregnancy.id)
    form = replace(a_form(now, a_risk(count="1")), bmi="25.0")
    assert risk_corrections(now, form) == ("cervical_trauma", "bmi_tenths")
