"""Whose an earlier pregnancy is that was entered between a merge and taking it back."""

from dataclasses import replace
from datetime import date

import pytest

from models.records.history import EarlierOutcome, EarlierPregnancy
from models.records.merge import Merge
from models.records.pregnancy import Ending
from models.usecases.desk import Desk
from models.usecases.pregnancies.adopt_past_pregnancy import adopt_past_pregnancy, offered_history
from models.usecases.pregnancies.history import EarlierDraft, add_earlier
from models.usecases.women.merge import MergeDraft, merge_women, preview_merge
from models.usecases.women.undo_merge import preview_undo, undo_merge
from models.views import PregnancySheet
from tests.builders import a_sheet, keep
from tests.models.usecases.two_records import OTHER_NUMBER, REASON, kept_record

AFTER_ALL = "two sisters after all"


@pytest.fixture
def kept(desk: Desk) -> PregnancySheet:
    return kept_record(desk)


@pytest.fixture
def over(desk: Desk) -> PregnancySheet:
    """The other woman's pregnancy, lost at 20+0."""
    sheet = a_sheet(due=date(2024, 7, 1))
    pregnancy = replace(
        sheet.pregnancy, opened_on=date(2023, 12, 1), ended_on=date(2024, 2, 12), ended_as=Ending.LOSS
    )
    return keep(
        desk.store,
        replace(sheet, patient=replace(sheet.patient, number=OTHER_NUMBER), pregnancy=pregnancy),
    )


@pytest.fixture
def merge(desk: Desk, kept: PregnancySheet, over: PregnancySheet) -> Merge:
    draft = MergeDraft(kept_id=kept.patient.id, merged_id=over.patient.id)
    return merge_women(desk, preview_merge(desk, draft), REASON)


def taken_over(desk: Desk, kept: PregnancySheet) -> EarlierPregnancy:
    (offered,) = offered_history(desk, kept.patient.id)
    return adopt_past_pregnancy(desk, kept.pregnancy.id, offered.pregnancy_id, offered.draft)


def told(desk: Desk, kept: PregnancySheet) -> EarlierPregnancy:
    draft = EarlierDraft(outcome=EarlierOutcome.BIRTH, age="33+0", ended_on=date(2020, 5, 4))
    return add_earlier(desk, kept.pregnancy.id, draft)


def test_a_loss_taken_over_since_goes_with_the_pregnancy_that_it_is(
    desk: Desk, kept: PregnancySheet, over: PregnancySheet, merge: Merge
) -> None:
    loss = taken_over(desk, kept)
    preview = preview_undo(desk, merge.id)
    assert [record.id for record in preview.goes] == [loss.id]
    assert preview.stays == ()
    undo_merge(desk, preview, AFTER_ALL)
    assert desk.store.earlier_of(kept.patient.id) == ()
    assert [e.id for e in desk.store.earlier_of(over.patient.id)] == [loss.id]


def test_with_the_last_one_gone_her_history_has_to_be_asked_for(
    desk: Desk, kept: PregnancySheet, merge: Merge
) -> None:
    taken_over(desk, kept)
    assert desk.store.sheet(kept.pregnancy.id).pregnancy.history_taken
    undo_merge(desk, preview_undo(desk, merge.id), AFTER_ALL)
    assert not desk.store.sheet(kept.pregnancy.id).pregnancy.history_taken


def test_what_she_told_since_stays_with_her_and_is_named_before(
    desk: Desk, kept: PregnancySheet, over: PregnancySheet, merge: Merge
) -> None:
    birth, loss = told(desk, kept), taken_over(desk, kept)
    preview = preview_undo(desk, merge.id)
    assert [record.id for record in preview.stays] == [birth.id]
    assert [record.id for record in preview.goes] == [loss.id]
    undo_merge(desk, preview, AFTER_ALL)
    sheet = desk.store.sheet(kept.pregnancy.id)
    assert [e.id for e in sheet.history] == [birth.id]
    assert sheet.pregnancy.history_taken


def test_one_that_was_struck_out_since_is_neither(desk: Desk, kept: PregnancySheet, merge: Merge) -> None:
    loss = taken_over(desk, kept)
    desk.store.put(replace(loss, struck_out="not hers"), "not hers")
    preview = preview_undo(desk, merge.id)
    assert (preview.stays, preview.goes) == ((), ())
