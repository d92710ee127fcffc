"""What another policy would change for one woman is what judging by it then does."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.clock import FixedClock
from models.records.flag import FlagState
from models.records.guidelines.guideline import Guideline
from models.rules.flags.flags import LIVE
from models.rules.flags.policy_effect import Effect, EffectKind, compare_policies, flag_text
from models.rules.policies.copies import copy_of, followed_of, with_copies
from models.rules.policies.edit import with_value
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import assess_today, changed_flags
from models.usecases.flags.policy_preview import PolicyPreview
from models.views import PregnancySheet
from tests.builders import (
    NO_RECORD,
    NOW,
    TODAY,
    a_desk,
    a_scan,
    a_sheet,
    a_symptom,
    all_guidelines,
    an_earlier_birth,
)

IDS = ("nice-ng25", "rcog-75")
PRESENT = followed_of(all_guidelines(), IDS)
DESK = a_desk(NO_RECORD, follows=IDS)


def desk_of(policy: tuple[Guideline, ...]) -> Desk:
    """A desk that follows these."""
    ids = tuple(guideline.id for guideline in policy)
    return replace(DESK, guidelines=policy, settings=replace(DESK.settings, guidelines=ids))


def original(guideline_id: str) -> Guideline:
    return next(g for g in all_guidelines() if g.id == guideline_id)


def following(*changes: tuple[str, str, str], of: str = "nice-ng25") -> tuple[Guideline, ...]:
    """What is followed once a copy with these values stands in for its original."""
    copy = copy_of(original(of), 1)
    for rule_id, path, text in changes:
        copy = with_value(copy, original(of), rule_id, path, text)
    return followed_of(with_copies(all_guidelines(), (copy,)), (*IDS, copy.id))


def found(sheet: PregnancySheet, candidate: tuple[Guideline, ...]) -> tuple[Effect, ...]:
    return PolicyPreview.of(DESK, compare_policies(PRESENT, candidate), TODAY).effects(sheet)


def at(mm: str) -> PregnancySheet:
    return a_sheet(a_scan(mm=mm), history=(an_earlier_birth(),))


WIDER = following(("NICE-OFFER", "tests.2.at_most", "28.0"))


def test_a_flag_appears_from_just_over_the_old_threshold_up_to_the_new_one() -> None:
    appears = (Effect(EffectKind.APPEARS, "NICE-OFFER", "", "prompt"),)
    assert [found(at(mm), WIDER) for mm in ("25.0", "25.1", "28.0", "28.1")] == [(), appears, appears, ()]


def test_a_flag_disappears_the_other_way_round() -> None:
    back = PolicyPreview.of(DESK, compare_policies(WIDER, PRESENT), TODAY).effects(at("26.0"))
    assert back == (Effect(EffectKind.DISAPPEARS, "NICE-OFFER", "prompt", "", stops_asking=True),)


def test_another_urgency_is_told_from_what_to_what() -> None:
    hurried = following(("NICE-OFFER", "urgency", "immediate"))
    expected = Effect(EffectKind.URGENCY, "NICE-OFFER", "prompt", "immediate", is_hastened=True)
    assert found(at("22.4"), hurried) == (expected,)


def test_a_rule_left_out_takes_its_flag_away() -> None:
    without = following(("NICE-OFFER", "is_on", "no"))
    expected = Effect(EffectKind.DISAPPEARS, "NICE-OFFER", "prompt", "", stops_asking=True)
    assert expected in found(at("22.4"), without)


def test_better_wording_changes_nobody() -> None:
    comparison = compare_policies(PRESENT, following(("NICE-OFFER", "text", "Talk to her")))
    assert (comparison.present, comparison.candidate, comparison.schedules) == ((), (), None)
    assert PolicyPreview.of(DESK, comparison, TODAY).effects(at("22.4")) == ()


def test_another_plan_moves_the_next_scan() -> None:
    sheet, steps = at("31.0"), "30.0/7"
    planned = following(("", "schedule.steps", steps))
    before, after = (TODAY + timedelta(days=days) for days in (14, 7))
    assert found(sheet, planned) == (Effect(EffectKind.NEXT_SCAN, "", before.isoformat(), after.isoformat()),)


def test_a_next_scan_that_waits_for_a_decision_is_told_by_its_word() -> None:
    planned = following(("", "schedule.steps", "35.0/14"))
    (effect,) = found(at("31.0"), planned)
    assert effect.after == "decision_owed"


def test_an_answered_flag_whose_tests_change_comes_back() -> None:
    answered = _after(DESK, at("22.4"), FlagState.DISCUSSED)
    expected = Effect(EffectKind.COMES_BACK, "NICE-OFFER", "prompt discussed", "prompt")
    assert found(answered, WIDER) == (expected,)


def test_a_set_aside_flag_of_a_rule_switched_off_is_withdrawn() -> None:
    raised = _after(DESK, at("22.4"), FlagState.OPEN)
    sheet = replace(raised, symptoms=(a_symptom(),))
    (effect,) = found(sheet, following(("NICE-OFFER", "is_on", "no")))
    assert (effect.kind, effect.before, effect.after) == (EffectKind.DISAPPEARS, "prompt suspended", "")
    assert effect.stops_asking


def test_a_lowered_flag_stops_asking_and_a_raised_one_is_hastened() -> None:
    sheet = _after(DESK, at("22.4"), FlagState.OPEN)
    (lowered,) = found(sheet, following(("NICE-OFFER", "urgency", "info")))
    (hurried,) = found(sheet, following(("NICE-OFFER", "urgency", "urgent")))
    assert [(e.stops_asking, e.is_hastened) for e in (lowered, hurried)] == [(True, False), (False, True)]


def _flags(desk: Desk, sheet: PregnancySheet) -> dict[str, str]:
    """Every flag after judging, as an effect tells it."""
    flags = {flag.id: flag for flag in sheet.flags}
    flags |= {flag.id: flag for flag in changed_flags(desk, sheet, assess_today(desk, sheet))}
    return {flag.rule_id: flag_text(flag) for flag in flags.values()}


def _after(desk: Desk, sheet: PregnancySheet, state: FlagState) -> PregnancySheet:
    """The sheet with the flags that judging raises, all of them answered so where that may be."""
    raised = changed_flags(desk, sheet, assess_today(desk, sheet))
    return replace(sheet, flags=tuple(replace(flag, state=state) for flag in raised))


@given(
    mm=st.integers(150, 350),
    later=st.integers(-30, 40),
    due=st.booleans(),
    symptoms=st.booleans(),
    threshold=st.integers(200, 300),
    last=st.integers(140, 200),
    is_on=st.booleans(),
    state=st.sampled_from(FlagState),
)
def test_what_is_foretold_is_what_judging_by_the_other_policy_does(
    *,
    mm: int,
    later: int,
    due: bool,
    symptoms: bool,
    threshold: int,
    last: int,
    is_on: bool,
    state: FlagState,
) -> None:
    candidate = following(
        ("NICE-OFFER", "tests.2.at_most", f"{threshold // 10}.{threshold % 10}"),
        ("NICE-OFFER", "day_window.last", f"{last // 7}+{last % 7}"),
        *(() if is_on else (("NICE-CONS-PROG", "is_on", "no"),)),
    )
    sheet = _after(DESK, at(f"{mm // 10}.{mm % 10}"), state)
    sheet = replace(sheet, datings=sheet.datings if due else (), symptoms=(a_symptom(),) if symptoms else ())
    on = TODAY + timedelta(days=later)
    now, then = (replace(desk, clock=FixedClock(NOW, on)) for desk in (DESK, desk_of(candidate)))
    sides = _flags(now, sheet), _flags(then, sheet)
    changed = {
        rule_id: tuple(side.get(rule_id, "") for side in sides)
        for rule_id in {*sides[0], *sides[1]}
        if sides[0].get(rule_id, "") != sides[1].get(rule_id, "")
    }
    told = {
        effect.rule_id: (effect.before, effect.after)
        for effect in PolicyPreview.of(now, compare_policies(PRESENT, candidate), on).effects(sheet)
    }
    assert told == changed
    between = compare_policies(PRESENT, candidate).due_between(on)
    if changed and between is not None and sheet.dating is not None:
        is_flagged = any(f.rule_id in changed and f.state in LIVE for f in sheet.flags)
        assert is_flagged or between[0] <= sheet.dating.due_on <= between[1]


def test_the_due_dates_that_may_change_are_those_of_the_differing_windows() -> None:
    # NICE-OFFER looks from 16+0 to 24+0; due on TODAY plus what is left to 40+0.
    first, last = TODAY + timedelta(weeks=16), TODAY + timedelta(weeks=24)
    assert compare_policies(PRESENT, WIDER).due_between(TODAY) == (first, last)


def test_a_rule_without_both_ends_or_another_plan_may_change_anybody() -> None:
    open_ended = following(("RCOG75-NOINC", "urgency", "prompt"), of="rcog-75")
    assert compare_policies(PRESENT, open_ended).due_between(TODAY) is None
    other_plan = following(("", "schedule.steps", "30.0/7"))
    assert compare_policies(PRESENT, other_plan).due_between(TODAY) is None
    assert compare_policies(PRESENT, PRESENT).due_between(TODAY) is None


def test_whoever_is_due_later_than_the_last_window_opens_has_it_still_to_come() -> None:
    assert compare_policies(PRESENT, WIDER).due_after(TODAY) == TODAY + timedelta(weeks=24)
    assert (
        compare_policies(PRESENT, following(("APP-CHANGE", "urgency", "urgent"), of="local")).due_after(TODAY)
        is None
    )
