"""What is undone at once at one desk keeps what another desk said since, and half-typed."""

from dataclasses import replace

import pytest

from models.errors import Conflict, Refused
from models.records.clinic.user import User
from models.records.pregnancy import DatingMethod, Pregnancy
from models.records.record import TriState
from models.records.risk import RiskKind
from models.usecases.desk import Desk
from models.usecases.drafts import keep_draft, unfinished
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.pregnancies.risk_factors import (
    TRAUMA,
    RiskDraft,
    RisksDraft,
    record_risks,
    risks_of,
    trauma_followed,
)
from models.usecases.undo import undo, undoable
from models.views import PregnancySheet
from tests.builders import DUE, a_patient, a_sheet, keep, next_id

CONISATION, LACERATION, TRACHELECTOMY = RiskKind.CONISATION, RiskKind.LACERATION, RiskKind.TRACHELECTOMY
YES, NO = TriState.YES, TriState.NO


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    made = a_sheet(history=None)
    return keep(desk.store, replace(made, pregnancy=replace(made.pregnancy, cervical_trauma=None)))


@pytest.fixture
def other(desk: Desk) -> Desk:
    """Another nurse at another desk."""
    nurse = User(id=next_id(), stamp=desk.user.stamp, sign_in="mira", name="Mira", role=desk.user.role)
    return replace(desk, user=desk.store.put(nurse), name="other desk")


def say(sheet: PregnancySheet, **answers: TriState) -> RisksDraft:
    """All that stands once it is saved, by the names of the factors."""
    risks = tuple(RiskDraft(kind=RiskKind(name), answer=answer) for name, answer in answers.items())
    return RisksDraft(pregnancy_id=sheet.pregnancy.id, risks=risks, reason="asked again")


def trauma(desk: Desk, sheet: PregnancySheet) -> tuple[TriState | None, TriState | None]:
    """As it is recorded, and as it follows."""
    now = desk.store.sheet(sheet.pregnancy.id)
    return now.pregnancy.cervical_trauma, trauma_followed(now)


def test_trauma_follows_from_what_another_desk_took_back_since(
    desk: Desk, other: Desk, sheet: PregnancySheet
) -> None:
    record_risks(desk, say(sheet, conisation=NO, laceration=NO, trachelectomy=NO))
    kept = record_risks(desk, say(sheet, laceration=NO, trachelectomy=NO))
    record_risks(other, say(sheet, trachelectomy=NO))
    undo(desk, undoable(kept))
    assert trauma(desk, sheet) == (TriState.UNKNOWN, TriState.UNKNOWN)


def test_trauma_follows_from_what_another_desk_answered_since(
    desk: Desk, other: Desk, sheet: PregnancySheet
) -> None:
    kept = record_risks(desk, say(sheet, conisation=YES))
    record_risks(other, say(sheet, conisation=YES, laceration=YES))
    undo(desk, undoable(kept))
    assert trauma(desk, sheet) == (YES, YES)


def test_it_follows_too_where_the_save_left_the_pregnancy_as_it_was(
    desk: Desk, other: Desk, sheet: PregnancySheet
) -> None:
    before = dict.fromkeys((kind.value for kind in TRAUMA), NO)
    record_risks(desk, say(sheet, **before | {"conisation": YES}))
    kept = record_risks(desk, say(sheet, **before | {"conisation": YES, "laceration": YES}))
    record_risks(other, say(sheet, **before | {"laceration": YES}))
    undo(desk, undoable(kept))
    assert trauma(desk, sheet) == (NO, NO)


def test_a_factor_that_another_desk_recorded_anew_does_not_stand_twice(
    desk: Desk, other: Desk, sheet: PregnancySheet
) -> None:
    record_risks(desk, say(sheet, curettage=YES, smoking=YES))
    kept = record_risks(desk, say(sheet))
    record_risks(other, say(sheet, curettage=NO))
    with pytest.raises(Conflict):
        undo(desk, undoable(kept))
    now = desk.store.sheet(sheet.pregnancy.id)
    assert [(risk.kind, risk.answer) for risk in now.risks if risk.stands] == [(RiskKind.CURETTAGE, NO)]
    assert risks_of(now).keys() == {RiskKind.CURETTAGE}


def opened_now(desk: Desk) -> Pregnancy:
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    patient = desk.store.put(a_patient())
    return open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))


def test_an_opening_about_which_somebody_else_types_is_not_undone(desk: Desk, other: Desk) -> None:
    opened = opened_now(desk)
    keep_draft(other, "scan", opened.id, {"readings.0": "22.4"})
    with pytest.raises(Refused) as refused:
        undo(desk, undoable(opened))
    assert [problem.code for problem in refused.value.problems] == ["undo.begun_by_others"]
    assert len(unfinished(other)) == 1
    assert desk.store.get(Pregnancy, opened.id).stands
