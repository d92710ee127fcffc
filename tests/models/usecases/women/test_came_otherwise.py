"""What came to a woman otherwise than with an import stays, and she with it, when the import is taken back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_type_hints

import pytest

from models.records.discussion import Decision, ToldHow
from models.records.finding import Call
from models.records.history import EarlierOutcome
from models.records.importing.imports import ImportBatch
from models.records.outcome import Baby, Outcome
from models.records.patient import Patient
from models.records.pregnancy import Ending, Placenta
from models.records.record import Record
from models.records.treatment import CareKind, CareNote, Pessary
from models.usecases.desk import Desk
from models.usecases.events.common import strike_out
from models.usecases.flags.respond import (
    DiscussionDraft,
    EscalationDraft,
    ShownFlag,
    acknowledge,
    escalate,
    record_discussion,
)
from models.usecases.import_file import take_back_woman
from models.usecases.pregnancies.dating import PregnancyDetails, record_details
from models.usecases.pregnancies.history import EarlierDraft, add_earlier
from models.views import PregnancySheet
from tests.builders import (
    STAMP,
    TODAY,
    a_booking,
    a_cerclage,
    a_closing,
    a_contact,
    a_course,
    a_dating,
    a_discussion,
    a_lab_result,
    a_patient,
    a_risk,
    a_scan,
    a_symptom,
    an_earlier_loss,
    an_examination,
    next_id,
)
from tests.models.usecases.importing import an_arrival, take

PLACENTA = PregnancyDetails(fetuses=1, cervical_trauma=None, placenta=Placenta.PRAEVIA, placenta_on=TODAY)


def a_pessary() -> Pessary:
    return Pessary(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), placed_on=TODAY)


def a_care_note() -> CareNote:
    return CareNote(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), kind=CareKind.STEROIDS, on=TODAY)


def a_call() -> Call:
    return Call(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), on=TODAY, advice="come in")


def an_outcome() -> Outcome:
    return Outcome(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), on=TODAY, ending=Ending.BIRTH)


def a_baby() -> Baby:
    return Baby(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), place=1)


def a_stopped_course() -> Record:
    return a_course(started="16+0", stopped="20+0")


MADE: dict[str, Callable[[], Any]] = {
    "datings": a_dating,
    "scans": a_scan,
    "symptoms": a_symptom,
    "examinations": an_examination,
    "cerclages": a_cerclage,
    "progesterone": a_stopped_course,
    "discussions": a_discussion,
    "bookings": a_booking,
    "contacts": a_contact,
    "scan_closings": a_closing,
    "risks": a_risk,
    "lab_results": a_lab_result,
    "pessaries": a_pessary,
    "care_notes": a_care_note,
    "outcomes": an_outcome,
    "babies": a_baby,
    "calls": a_call,
}
"""Of each kind of record that belongs to a pregnancy one that somebody typed."""
NOT_TYPED = {"history", "flags", "outlook"}
"""Hers, answered instead of typed, and worked out."""


@pytest.fixture
def batch(desk: Desk) -> ImportBatch:
    return take(desk, an_arrival("21+0", "18.0"))


def hers(desk: Desk, batch: ImportBatch) -> PregnancySheet:
    """The one pregnancy of the woman who came."""
    (patient_id,) = desk.store.women_of_batch(batch.id)
    (pregnancy,) = desk.store.pregnancies_of(patient_id)
    return desk.store.sheet(pregnancy.id)


def left(desk: Desk, batch: ImportBatch, before: PregnancySheet) -> tuple[bool, bool, bool]:
    """Takes the batch back; whether the woman, her pregnancy and a due date stand, while the scan has to be gone."""
    take_back_woman(desk, batch, before.patient.id, "wrong file")
    after = desk.store.sheet(before.pregnancy.id)
    assert not [scan for scan in after.scans if scan.stands and scan.batch_id == batch.id]
    return after.patient.stands, after.pregnancy.stands, after.dating is not None


def shown(sheet: PregnancySheet) -> tuple[ShownFlag, ...]:
    return tuple(ShownFlag(flag.id, flag.version) for flag in sheet.flags if flag.wants_answer)


def test_every_kind_of_record_on_the_sheet_is_among_those_tried() -> None:
    kinds = {name for name, kind in get_type_hints(PregnancySheet).items() if str(kind).startswith("tuple")}
    assert kinds == MADE.keys() | NOT_TYPED


@pytest.mark.parametrize("kind", MADE)
def test_whatever_was_recorded_since_keeps_the_pregnancy_and_the_woman(
    desk: Desk, batch: ImportBatch, kind: str
) -> None:
    before = hers(desk, batch)
    record = desk.store.put(replace(MADE[kind](), pregnancy_id=before.pregnancy.id))
    assert left(desk, batch, before) == (True, True, True)
    assert record in getattr(desk.store.sheet(before.pregnancy.id), kind)


def test_what_was_struck_out_again_keeps_nobody(desk: Desk, batch: ImportBatch) -> None:
    before = hers(desk, batch)
    typed = desk.store.put(replace(a_lab_result(), pregnancy_id=before.pregnancy.id))
    strike_out(desk, typed, "another woman")
    assert left(desk, batch, before) == (False, False, False)


def test_where_the_placenta_lies_keeps_the_pregnancy(desk: Desk, batch: ImportBatch) -> None:
    before = hers(desk, batch)
    record_details(desk, before.pregnancy, PLACENTA)
    assert left(desk, batch, before) == (True, True, True)


def test_a_flag_that_nobody_answered_keeps_nobody(desk: Desk, batch: ImportBatch) -> None:
    before = hers(desk, batch)
    assert shown(before)
    assert left(desk, batch, before) == (False, False, False)


def _acknowledged(desk: Desk, sheet: PregnancySheet) -> None:
    acknowledge(desk, sheet.pregnancy.id, shown(sheet), "seen at the other clinic")


def _passed_on(desk: Desk, sheet: PregnancySheet) -> None:
    escalate(
        desk,
        EscalationDraft(
            pregnancy_id=sheet.pregnancy.id, flags=shown(sheet), whom="Dr Osei", how=ToldHow.TELEPHONE
        ),
    )


def _discussed(desk: Desk, sheet: PregnancySheet) -> None:
    draft = DiscussionDraft(
        pregnancy_id=sheet.pregnancy.id,
        flags=shown(sheet),
        with_whom="Dr Osei",
        how=ToldHow.TELEPHONE,
        decision=Decision.PROGESTERONE,
    )
    held = record_discussion(desk, draft)
    desk.store.put(replace(held, struck_out="held about another woman"), "held about another woman")


@pytest.mark.parametrize("answer", [_acknowledged, _passed_on, _discussed])
def test_an_answer_keeps_the_pregnancy(
    desk: Desk, batch: ImportBatch, answer: Callable[[Desk, PregnancySheet], None]
) -> None:
    before = hers(desk, batch)
    answer(desk, before)
    assert left(desk, batch, before) == (True, True, True)


def test_an_earlier_pregnancy_typed_since_keeps_the_pregnancy(desk: Desk, batch: ImportBatch) -> None:
    before = hers(desk, batch)
    add_earlier(desk, before.pregnancy.id, EarlierDraft(outcome=EarlierOutcome.LOSS, age="19+0"))
    assert left(desk, batch, before) == (True, True, True)


def test_a_history_of_before_keeps_no_pregnancy_that_an_import_opened(desk: Desk) -> None:
    told = an_arrival()
    details = replace(a_patient("Smith"), given_name="Ann", born_on=told.born_on, number=told.number)
    known = desk.store.put(details)
    desk.store.put(replace(an_earlier_loss(), patient_id=known.id))
    batch = take(desk, an_arrival("21+0"))
    assert left(desk, batch, hers(desk, batch)) == (True, False, False)
    (earlier,) = desk.store.earlier_of(known.id)
    assert earlier.stands


@pytest.mark.parametrize("how", ["history", "details"])
def test_a_woman_stays_without_pregnancy_for_what_was_typed_of_her(
    desk: Desk, batch: ImportBatch, how: str
) -> None:
    before = hers(desk, batch)
    desk.store.put(replace(before.pregnancy, struck_out="another woman"), "another woman")
    if how == "history":
        desk.store.put(replace(an_earlier_loss(), patient_id=before.patient.id))
    else:
        desk.store.put(replace(before.patient, telephone="0151 496 0000"))
    take_back_woman(desk, batch, before.patient.id, "wrong file")
    assert desk.store.get(Patient, before.patient.id).stands
