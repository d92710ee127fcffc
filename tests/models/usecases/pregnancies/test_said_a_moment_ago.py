"""Risk factors just said and a pregnancy just opened are as they were a moment ago."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.clock import FixedClock
from models.errors import Conflict, Refused
from models.records.pregnancy import DatingMethod, Ending, Pregnancy
from models.records.record import TriState
from models.records.risk import RiskKind
from models.usecases.desk import Desk
from models.usecases.drafts import keep_draft
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.pregnancies.dating import (
    DatingDraft,
    PregnancyDraft,
    details_recorded,
    open_pregnancy,
    record_details,
)
from models.usecases.pregnancies.end import end_pregnancy
from models.usecases.pregnancies.end_draft import EndingDraft
from models.usecases.pregnancies.risk_factors import RiskDraft, RisksDraft, record_risks, risks_of
from models.usecases.scans.record import record_scan
from models.usecases.undo import UNDONE, undo, undoable
from models.views import PregnancySheet
from tests.builders import DUE, NOW, TODAY, a_patient, a_scan, a_scan_draft, a_sheet, keep


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """22+0, her history not taken, nothing asked about her cervix."""
    return keep(desk.store, unasked(a_sheet(history=None)))


def unasked(sheet: PregnancySheet) -> PregnancySheet:
    return replace(sheet, pregnancy=replace(sheet.pregnancy, cervical_trauma=None))


def at(desk: Desk, minutes: int) -> Desk:
    return replace(desk, clock=FixedClock(NOW + timedelta(minutes=minutes), TODAY))


def of(desk: Desk, sheet: PregnancySheet) -> PregnancySheet:
    return desk.store.sheet(sheet.pregnancy.id)


def over(sheet: PregnancySheet) -> EndingDraft:
    return EndingDraft(pregnancy_id=sheet.pregnancy.id, on=TODAY, how=Ending.TRANSFER)


def asked(sheet: PregnancySheet, *answers: RiskDraft, bmi: str = "", reason: str = "") -> RisksDraft:
    return RisksDraft(pregnancy_id=sheet.pregnancy.id, risks=answers, bmi=bmi, reason=reason)


CONE = RiskDraft(kind=RiskKind.CONISATION, answer=TriState.YES, count="1")
SMOKES = RiskDraft(kind=RiskKind.SMOKING, answer=TriState.YES)


def answered(
    desk: Desk, sheet: PregnancySheet
) -> tuple[dict[RiskKind, int | None], TriState | None, int | None]:
    """The counts of what stands, then trauma and the index."""
    now = of(desk, sheet)
    counts = {kind: risk.count for kind, risk in risks_of(now).items()}
    return counts, now.pregnancy.cervical_trauma, now.pregnancy.bmi_tenths


def test_risk_factors_just_said_are_not_recorded(desk: Desk, sheet: PregnancySheet) -> None:
    before = answered(desk, sheet)
    kept = record_risks(at(desk, 1), asked(sheet, CONE, SMOKES, bmi="24.5"))
    undo(at(desk, 1), undoable(kept))
    assert answered(desk, sheet) == before
    assert {risk.struck_out for risk in of(desk, sheet).risks} == {UNDONE}


def test_risk_factors_that_were_changed_or_taken_back_are_as_they_were(
    desk: Desk, sheet: PregnancySheet
) -> None:
    record_risks(desk, asked(sheet, CONE, SMOKES))
    before = answered(desk, sheet)
    changed = replace(CONE, count="2")
    kept = record_risks(at(desk, 1), asked(sheet, changed, reason="asked again"))
    assert answered(desk, sheet) != before
    undo(at(desk, 1), undoable(kept))
    assert answered(desk, sheet) == before


def waiting(desk: Desk, sheet: PregnancySheet) -> set[str]:
    return {flag.rule_id for flag in of(desk, sheet).flags if flag.wants_answer}


@pytest.fixture
def short(desk: Desk) -> PregnancySheet:
    """22.4 mm at 22+0, judged; of trauma nobody asked."""
    kept = keep(desk.store, unasked(a_sheet(a_scan(mm="22.4"))))
    return evaluate_pregnancy(desk, kept.pregnancy.id)


def test_a_question_that_a_risk_factor_raised_goes_with_it_though_nobody_can_tell_any_more(
    desk: Desk, short: PregnancySheet
) -> None:
    before = waiting(desk, short)
    kept = record_risks(at(desk, 1), asked(short, CONE))
    assert waiting(desk, short) - before
    undo(at(desk, 1), undoable(kept))
    assert waiting(desk, short) == before


def test_one_that_the_save_raised_again_is_withdrawn_again(desk: Desk, short: PregnancySheet) -> None:
    undo(desk, undoable(record_risks(desk, asked(short, CONE))))
    before = of(desk, short)
    kept = record_risks(at(desk, 1), asked(short, CONE))
    undo(at(desk, 1), undoable(kept))
    assert [(f.state, f.reason) for f in of(desk, short).flags] == [(f.state, f.reason) for f in before.flags]


def test_one_of_which_somebody_was_told_meanwhile_waits_on(desk: Desk, short: PregnancySheet) -> None:
    before = waiting(desk, short)
    kept = record_risks(at(desk, 1), asked(short, CONE))
    raised = next(f for f in of(desk, short).flags if f.rule_id in waiting(desk, short) - before)
    desk.store.put(replace(raised, told="Dr Khan", stamp=at(desk, 1).stamp()))
    undo(at(desk, 1), undoable(kept))
    assert waiting(desk, short) == {*before, raised.rule_id}


def test_risk_factors_of_a_pregnancy_that_is_over_are_undone_and_it_stays_over(
    desk: Desk, sheet: PregnancySheet
) -> None:
    end_pregnancy(desk, sheet.pregnancy, over(sheet), "rang")
    kept = record_risks(at(desk, 1), asked(sheet, CONE))
    undo(at(desk, 1), undoable(kept))
    assert answered(desk, sheet)[0] == {}
    assert of(desk, sheet).pregnancy.ended_on == TODAY


@pytest.fixture
def opened(desk: Desk) -> Pregnancy:
    """Just opened, with its due date."""
    patient = desk.store.put(a_patient())
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    return open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))


def test_a_pregnancy_just_opened_is_taken_back_with_what_is_half_typed_of_it(
    desk: Desk, opened: Pregnancy
) -> None:
    keep_draft(desk, "history", opened.id, {"bmi": "24"}, "")
    (struck,) = undo(desk, undoable(opened))
    assert isinstance(struck, Pregnancy)
    assert (struck.id, struck.struck_out) == (opened.id, UNDONE)
    assert desk.store.pregnancies_of(opened.patient_id) == ()
    assert desk.store.drafts(desk.user.id) == ()


def test_one_of_which_more_was_recorded_is_not_taken_back(desk: Desk, opened: Pregnancy) -> None:
    record_scan(desk, a_scan_draft(opened.id, "22.4"))
    with pytest.raises(Refused, match=r"undo\.too_late"):
        undo(desk, undoable(opened))


def test_an_end_said_of_it_since_is_not_undone_as_if_it_were_detail(
    desk: Desk, sheet: PregnancySheet
) -> None:
    kept = record_details(
        desk, sheet.pregnancy, replace(details_recorded(sheet.pregnancy), fetuses=2), "seen"
    )
    end_pregnancy(at(desk, 1), kept, over(sheet), "rang")
    with pytest.raises((Conflict, Refused)):
        undo(desk, undoable(kept))
