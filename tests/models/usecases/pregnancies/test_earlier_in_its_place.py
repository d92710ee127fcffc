"""An earlier pregnancy among the others of the woman: it ended before this one began, and is told once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.errors import Refused
from models.records.history import EarlierOutcome
from models.records.pregnancy import Ending
from models.usecases.desk import Desk
from models.usecases.pregnancies.history import EarlierDraft, add_earlier, amend_earlier, strike_out_earlier
from models.views import PregnancySheet
from tests.builders import DUE, TODAY, a_sheet, keep

LMP = DUE.on - timedelta(days=280)
DAY = timedelta(days=1)
BIRTH = EarlierDraft(outcome=EarlierOutcome.BIRTH, age="30+2", ended_on=date(2022, 2, 12))


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    return keep(desk.store, a_sheet(history=None))


def problem_of(desk: Desk, sheet: PregnancySheet, draft: EarlierDraft) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        add_earlier(desk, sheet.pregnancy.id, draft)
    (problem,) = refused.value.problems
    return problem.field, problem.code


@pytest.mark.parametrize("ended_on", [LMP + DAY, TODAY])
def test_an_end_within_this_pregnancy_is_refused(desk: Desk, sheet: PregnancySheet, ended_on: date) -> None:
    draft = replace(BIRTH, ended_on=ended_on)
    assert problem_of(desk, sheet, draft) == ("ended_on", "earlier.overlaps")
    assert desk.store.sheet(sheet.pregnancy.id).history == ()


def test_an_end_on_the_first_day_of_this_pregnancy_can_be(desk: Desk, sheet: PregnancySheet) -> None:
    assert add_earlier(desk, sheet.pregnancy.id, replace(BIRTH, ended_on=LMP)).ended_on == LMP


def test_without_a_due_date_it_ended_before_this_one_was_opened(desk: Desk) -> None:
    undated = keep(desk.store, a_sheet(history=None, due=None))
    late = replace(BIRTH, ended_on=undated.pregnancy.opened_on + DAY)
    assert problem_of(desk, undated, late) == ("ended_on", "earlier.overlaps")
    add_earlier(desk, undated.pregnancy.id, replace(BIRTH, ended_on=undated.pregnancy.opened_on))


def test_a_correction_into_this_pregnancy_is_refused(desk: Desk, sheet: PregnancySheet) -> None:
    told = add_earlier(desk, sheet.pregnancy.id, BIRTH)
    with pytest.raises(Refused, match=r"earlier\.overlaps"):
        amend_earlier(desk, told, replace(BIRTH, ended_on=LMP + DAY), "letter")


def test_a_pregnancy_that_ended_sets_no_limit_to_a_correction(desk: Desk, sheet: PregnancySheet) -> None:
    told = add_earlier(desk, sheet.pregnancy.id, BIRTH)
    pregnancy = desk.store.sheet(sheet.pregnancy.id).pregnancy
    desk.store.put(replace(pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH))
    moved = replace(BIRTH, ended_on=LMP + DAY)
    assert amend_earlier(desk, told, moved, "letter").ended_on == LMP + DAY


def test_the_same_event_twice_is_asked(desk: Desk, sheet: PregnancySheet) -> None:
    add_earlier(desk, sheet.pregnancy.id, BIRTH)
    assert problem_of(desk, sheet, BIRTH) == ("is_another", "earlier.known")
    add_earlier(desk, sheet.pregnancy.id, replace(BIRTH, is_another=True))
    assert len(desk.store.sheet(sheet.pregnancy.id).history) == 2


@pytest.mark.parametrize(
    "other",
    [
        replace(BIRTH, age="30+3"),
        replace(BIRTH, ended_on=date(2022, 2, 13)),
        replace(BIRTH, outcome=EarlierOutcome.TERMINATION),
    ],
)
def test_another_event_is_not_asked(desk: Desk, sheet: PregnancySheet, other: EarlierDraft) -> None:
    add_earlier(desk, sheet.pregnancy.id, BIRTH)
    add_earlier(desk, sheet.pregnancy.id, other)
    assert len(desk.store.sheet(sheet.pregnancy.id).history) == 2


def test_a_correction_does_not_meet_itself(desk: Desk, sheet: PregnancySheet) -> None:
    told = add_earlier(desk, sheet.pregnancy.id, BIRTH)
    assert amend_earlier(desk, told, replace(BIRTH, note="ward 4"), "letter").note == "ward 4"


def test_one_that_was_struck_out_is_not_met(desk: Desk, sheet: PregnancySheet) -> None:
    strike_out_earlier(desk, add_earlier(desk, sheet.pregnancy.id, BIRTH), "her sister's")
    assert add_earlier(desk, sheet.pregnancy.id, BIRTH).stands


def test_everything_wrong_is_told_at_once(desk: Desk, sheet: PregnancySheet) -> None:
    add_earlier(desk, sheet.pregnancy.id, BIRTH)
    with pytest.raises(Refused) as refused:
        add_earlier(desk, sheet.pregnancy.id, replace(BIRTH, age="x", ended_on=LMP + DAY))
    codes = {problem.code for problem in refused.value.problems}
    assert codes == {"age.not_weeks_and_days", "earlier.overlaps"}
