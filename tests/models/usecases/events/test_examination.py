"""Examinations: what is kept, what is refused, and what a correction asks for."""

from typing import Any

import pytest

from models.errors import Refused
from models.records.finding import Membranes, Rupture
from models.records.record import TriState
from models.rules.guidelines.facts_on_day import facts_on_day
from models.usecases.desk import Desk
from models.usecases.events.common import order_problems
from models.usecases.events.examination import (
    ExaminationDraft,
    amend_examination,
    record_examination,
    strike_out_examination,
)
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_sheet, keep


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    made = a_sheet()
    keep(desk.store, made)
    return made


def a_draft(sheet: PregnancySheet, **changes: Any) -> ExaminationDraft:
    values: dict[str, Any] = {"pregnancy_id": sheet.pregnancy.id, "on": TODAY, "dilation": "2.0"} | changes
    return ExaminationDraft(**values)


def codes(desk: Desk, draft: ExaminationDraft) -> set[str]:
    with pytest.raises(Refused) as refused:
        record_examination(desk, draft)
    return {problem.code for problem in refused.value.problems}


def test_what_was_assessed_is_kept_and_the_rest_is_not_recorded(desk: Desk, sheet: PregnancySheet) -> None:
    kept = record_examination(desk, a_draft(sheet, dilation=" 2,5 cm", effacement="60 %", note=" soft "))
    assert (str(kept.dilation), kept.effacement_percent, kept.note) == ("2.5", 60, "soft")
    assert (kept.membranes, kept.rupture, kept.bleeding, kept.manner) == (None, None, None, None)


def test_visible_membranes_raise_a_flag_at_once(desk: Desk, sheet: PregnancySheet) -> None:
    record_examination(desk, a_draft(sheet, membranes=Membranes.IN_VAGINA))
    rules = {flag.rule_id for flag in desk.store.sheet(sheet.pregnancy.id).flags}
    assert {"APP-OPEN", "NICE-RESCUE"} <= rules


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"on": None}, "date.missing"),
        ({"on": a_day("22+1")}, "date.in_future"),
        ({"dilation": "10.1"}, "dilation.out_of_range"),
        ({"dilation": "two"}, "dilation.not_a_number"),
        ({"effacement": "101"}, "effacement.not_a_percentage"),
        ({"effacement": "9" * 5000}, "effacement.not_a_percentage"),
        ({"effacement": "-1"}, "effacement.not_a_percentage"),
        ({"dilation": ""}, "examination.empty"),
    ],
)
def test_what_cannot_be_is_refused(
    desk: Desk, sheet: PregnancySheet, changes: dict[str, object], code: str
) -> None:
    assert codes(desk, a_draft(sheet, **changes)) == {code}


def test_a_day_before_the_pregnancy_is_refused(desk: Desk, sheet: PregnancySheet) -> None:
    before = a_day("0+0").replace(year=a_day("0+0").year - 1)
    assert codes(desk, a_draft(sheet, on=before)) == {"event.outside_pregnancy"}


def test_all_problems_are_said_at_once(desk: Desk, sheet: PregnancySheet) -> None:
    found = codes(desk, a_draft(sheet, on=None, dilation="11", effacement="x"))
    assert found == {"date.missing", "dilation.out_of_range", "effacement.not_a_percentage"}


def test_where_they_are_and_whether_they_are_ruptured_are_kept_side_by_side(
    desk: Desk, sheet: PregnancySheet
) -> None:
    kept = record_examination(desk, a_draft(sheet, membranes=Membranes.IN_CANAL, rupture=Rupture.YES))
    assert (kept.place, kept.is_ruptured) == (Membranes.IN_CANAL, True)
    assert facts_on_day(desk.store.sheet(sheet.pregnancy.id).facts, TODAY).ruptured == kept


def test_rupture_alone_is_an_examination(desk: Desk, sheet: PregnancySheet) -> None:
    assert record_examination(desk, a_draft(sheet, dilation="", rupture=Rupture.EXCLUDED)).version == 1


def test_a_later_examination_with_a_blank_field_takes_no_rupture_back(
    desk: Desk, sheet: PregnancySheet
) -> None:
    ruptured = record_examination(desk, a_draft(sheet, rupture=Rupture.YES))
    record_examination(desk, a_draft(sheet, dilation="3.0"))
    assert facts_on_day(desk.store.sheet(sheet.pregnancy.id).facts, TODAY).ruptured == ruptured


def test_bleeding_or_a_note_alone_is_an_examination(desk: Desk, sheet: PregnancySheet) -> None:
    assert record_examination(desk, a_draft(sheet, dilation="", bleeding=TriState.UNKNOWN)).version == 1
    assert record_examination(desk, a_draft(sheet, dilation="", note="declined")).version == 1


def test_the_same_examination_is_not_kept_twice(desk: Desk, sheet: PregnancySheet) -> None:
    record_examination(desk, a_draft(sheet))
    assert codes(desk, a_draft(sheet)) == {"event.known"}
    assert record_examination(desk, a_draft(sheet, dilation="3.0")).version == 1


def test_what_is_found_again_after_something_else_is_an_examination_of_its_own(
    desk: Desk, sheet: PregnancySheet
) -> None:
    record_examination(desk, a_draft(sheet, rupture=Rupture.YES))
    record_examination(desk, a_draft(sheet, rupture=Rupture.EXCLUDED))
    again = record_examination(desk, a_draft(sheet, rupture=Rupture.YES))
    assert facts_on_day(desk.store.sheet(sheet.pregnancy.id).facts, TODAY).ruptured == again
    assert codes(desk, a_draft(sheet, rupture=Rupture.YES)) == {"event.known"}


def test_an_examination_struck_out_or_of_another_day_does_not_lie_between(
    desk: Desk, sheet: PregnancySheet
) -> None:
    record_examination(desk, a_draft(sheet))
    record_examination(desk, a_draft(sheet, on=a_day("21+6"), dilation="1.0"))
    strike_out_examination(desk, record_examination(desk, a_draft(sheet, dilation="3.0")), "another woman")
    assert codes(desk, a_draft(sheet)) == {"event.known"}


def test_an_examination_struck_out_may_be_typed_again(desk: Desk, sheet: PregnancySheet) -> None:
    strike_out_examination(desk, record_examination(desk, a_draft(sheet)), "another woman")
    assert record_examination(desk, a_draft(sheet)).version == 1


def test_a_correction_needs_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    kept = record_examination(desk, a_draft(sheet))
    with pytest.raises(Refused, match=r"reason\.missing"):
        amend_examination(desk, kept, a_draft(sheet, dilation="1.0"), " ")
    amended = amend_examination(desk, kept, a_draft(sheet, dilation="1.0"), "misread")
    assert (str(amended.dilation), amended.version) == ("1.0", 2)


def test_what_was_struck_out_cannot_be_corrected(desk: Desk, sheet: PregnancySheet) -> None:
    struck = strike_out_examination(desk, record_examination(desk, a_draft(sheet)), "another woman")
    with pytest.raises(Refused, match=r"record\.struck_out"):
        amend_examination(desk, struck, a_draft(sheet), "again")
    with pytest.raises(Refused, match=r"reason\.missing"):
        strike_out_examination(desk, struck, "")


@pytest.mark.parametrize(("later", "wrong"), [("22+0", 0), ("21+6", 1)])
def test_an_end_may_not_lie_before_its_beginning(later: str, wrong: int) -> None:
    assert len(order_problems("until", a_day(later), a_day("22+0"))) == wrong
    assert order_problems("until", None, a_day(later)) == ()
