"""What has to be settled before two records of one woman become one."""

from dataclasses import replace
from datetime import date

import pytest

from models.errors import Problem, Refused
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.rules.register.record_merge import Side
from models.usecases.desk import Desk
from models.usecases.pregnancies.risk_factors import TRAUMA
from models.usecases.women.merge import MergeDraft, merge_women, preview_merge
from models.views import PregnancySheet
from tests.builders import (
    STAMP,
    a_cerclage,
    a_course,
    a_day,
    an_earlier_loss,
    next_id,
)
from tests.models.usecases.two_records import REASON, a_draft, kept_record, merged_now, merged_record

DAY = date(2022, 3, 1)


def no_trauma() -> tuple[RiskFactor, ...]:
    return tuple(
        RiskFactor(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), kind=kind, answer=TriState.NO)
        for kind in RiskKind
        if kind in TRAUMA
    )


def problems(desk: Desk, kept: PregnancySheet, merged: PregnancySheet) -> tuple[Problem, ...]:
    return preview_merge(desk, a_draft(kept, merged)).problems


def with_trauma(desk: Desk, sheet: PregnancySheet, answer: TriState) -> PregnancySheet:
    desk.store.put(replace(sheet.pregnancy, cervical_trauma=answer), "asked")
    return desk.store.sheet(sheet.pregnancy.id)


@pytest.mark.parametrize("side", list(Side))
def test_a_chosen_yes_to_cervical_trauma_stays_whatever_follows_from_the_factors(
    desk: Desk, side: Side
) -> None:
    ours, theirs = (TriState.YES, TriState.NO) if side is Side.KEPT else (TriState.NO, TriState.YES)
    kept = with_trauma(desk, kept_record(desk, risks=no_trauma()), ours)
    merged = with_trauma(desk, merged_record(desk), theirs)
    merged_now(desk, kept, merged, chosen={"family_name": Side.KEPT, "cervical_trauma": side})
    assert desk.store.sheet(kept.pregnancy.id).pregnancy.cervical_trauma is TriState.YES


def test_a_chosen_no_to_cervical_trauma_gives_way_to_a_factor_that_says_yes(desk: Desk) -> None:
    cone, *others = no_trauma()
    kept = with_trauma(
        desk, kept_record(desk, risks=(replace(cone, answer=TriState.YES), *others)), TriState.NO
    )
    merged = with_trauma(desk, merged_record(desk), TriState.NO)
    merged_now(desk, kept, merged)
    assert desk.store.sheet(kept.pregnancy.id).pregnancy.cervical_trauma is TriState.YES


@pytest.mark.parametrize("combines", [False, True])
def test_a_loss_told_in_two_ways_is_not_counted_twice(desk: Desk, combines: bool) -> None:
    loss = replace(an_earlier_loss("19+0"), ended_on=DAY)
    kept = kept_record(desk, history=(loss,))
    told = replace(an_earlier_loss("19+0"), ended_on=None, note="told by her mother")
    merged = merged_record(desk, history=(told,))
    preview = preview_merge(desk, a_draft(kept, merged, combines=combines))
    named = Problem("earlier", "merge.earlier_alike", ("19+0", DAY.isoformat(), "19+0", "?"))
    assert named in preview.problems
    with pytest.raises(Refused, match=r"merge\.earlier_alike"):
        merge_women(desk, preview, REASON)


def test_a_loss_of_unknown_age_is_named_by_its_day(desk: Desk) -> None:
    loss = replace(an_earlier_loss("19+0"), ended_on=DAY)
    kept = kept_record(desk, history=(replace(loss, age=None, id=next_id()),))
    found = problems(desk, kept, merged_record(desk, history=(loss,)))
    assert [p.values for p in found] == [("?", DAY.isoformat(), "19+0", DAY.isoformat())]


def test_two_losses_on_days_of_their_own_both_count(desk: Desk) -> None:
    kept = kept_record(desk, history=(replace(an_earlier_loss("19+0"), ended_on=DAY),))
    other = replace(an_earlier_loss("19+0"), ended_on=DAY.replace(year=2020))
    merged_now(desk, kept, merged_record(desk, history=(other,)))
    assert len(desk.store.sheet(kept.pregnancy.id).history) == 2


def test_two_losses_alike_in_one_record_stay_two(desk: Desk) -> None:
    loss = an_earlier_loss("16+0")
    kept = kept_record(desk, history=(loss,))
    alike = (replace(loss, id=next_id()), replace(loss, id=next_id()))
    merged_now(desk, kept, merged_record(desk, history=alike))
    assert len(desk.store.sheet(kept.pregnancy.id).history) == 2


def test_two_sutures_at_once_are_named_with_their_days(desk: Desk) -> None:
    kept = kept_record(desk, cerclages=(a_cerclage(),))
    merged = merged_record(desk, cerclages=(a_cerclage(placed="15+0"),))
    days = (a_day("13+0").isoformat(), a_day("15+0").isoformat())
    assert problems(desk, kept, merged) == (Problem("combines", "merge.two_sutures", days),)


def test_sutures_one_after_the_other_both_go_into_the_record(desk: Desk) -> None:
    kept = kept_record(desk, cerclages=(a_cerclage(removed="15+0"),))
    merged = merged_record(desk, cerclages=(a_cerclage(placed="15+0"),))
    assert problems(desk, kept, merged) == ()


def test_the_same_suture_in_both_records_is_one(desk: Desk) -> None:
    kept = kept_record(desk, cerclages=(a_cerclage(),))
    merged = merged_record(desk, cerclages=(a_cerclage(),))
    assert problems(desk, kept, merged) == ()


def test_two_courses_of_progesterone_at_once_are_named_with_their_days(desk: Desk) -> None:
    kept = kept_record(desk, progesterone=(a_course(started="18+0"),))
    merged = merged_record(desk, progesterone=(a_course(started="20+0"),))
    days = (a_day("18+0").isoformat(), a_day("20+0").isoformat())
    assert problems(desk, kept, merged) == (Problem("combines", "merge.two_courses", days),)


def test_sutures_of_two_pregnancies_are_nobodys_concern(desk: Desk) -> None:
    kept = kept_record(desk, cerclages=(a_cerclage(),))
    merged = merged_record(desk, cerclages=(a_cerclage(placed="15+0"),))
    draft = MergeDraft(
        kept_id=kept.patient.id, merged_id=merged.patient.id, chosen={"family_name": Side.KEPT}
    )
    assert [p.code for p in preview_merge(desk, draft).problems] == ["merge.two_open"]
