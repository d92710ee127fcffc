"""What another policy would change for one woman."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.records.guideline import Guideline
from models.rules.evaluate import evaluate
from models.rules.policy import copy_of, followed_of, with_copies
from models.rules.policy_edit import with_value
from models.rules.policy_effect import Effect, EffectKind, compare, effects
from models.views import PregnancySheet
from tests.builders import TODAY, a_scan, a_sheet, all_guidelines, an_earlier_birth

IDS = ("nice-ng25", "rcog-75")
PRESENT = followed_of(all_guidelines(), IDS)


def original(guideline_id: str) -> Guideline:
    return next(g for g in all_guidelines() if g.id == guideline_id)


def following(*changes: tuple[str, str, str], of: str = "nice-ng25") -> tuple[Guideline, ...]:
    """What is followed once a copy with these values stands in for its original."""
    copy = copy_of(original(of), 1)
    for rule_id, path, text in changes:
        copy = with_value(copy, original(of), rule_id, path, text)
    return followed_of(with_copies(all_guidelines(), (copy,)), (*IDS, copy.id))


def found(sheet: PregnancySheet, candidate: tuple[Guideline, ...]) -> tuple[Effect, ...]:
    return effects(compare(PRESENT, candidate), sheet, TODAY)


def at(mm: str) -> PregnancySheet:
    return a_sheet(a_scan(mm=mm), history=(an_earlier_birth(),))


WIDER = following(("NICE-OFFER", "tests.2.at_most", "28.0"))


def test_a_flag_appears_from_just_over_the_old_threshold_up_to_the_new_one() -> None:
    appears = (Effect(EffectKind.APPEARS, "NICE-OFFER", "", "prompt"),)
    assert [found(at(mm), WIDER) for mm in ("25.0", "25.1", "28.0", "28.1")] == [(), appears, appears, ()]


def test_a_flag_disappears_the_other_way_round() -> None:
    back = effects(compare(WIDER, PRESENT), at("26.0"), TODAY)
    assert back == (Effect(EffectKind.DISAPPEARS, "NICE-OFFER", "prompt", ""),)


def test_another_urgency_is_told_from_what_to_what() -> None:
    hurried = following(("NICE-OFFER", "urgency", "immediate"))
    assert found(at("22.4"), hurried) == (Effect(EffectKind.URGENCY, "NICE-OFFER", "prompt", "immediate"),)


def test_a_rule_left_out_takes_its_flag_away() -> None:
    without = following(("NICE-OFFER", "is_on", "no"))
    assert Effect(EffectKind.DISAPPEARS, "NICE-OFFER", "prompt", "") in found(at("22.4"), without)


def test_better_wording_changes_nobody() -> None:
    comparison = compare(PRESENT, following(("NICE-OFFER", "text", "Talk to her")))
    assert (comparison.present, comparison.candidate, comparison.schedules) == ((), (), None)
    assert effects(comparison, at("22.4"), TODAY) == ()


def test_another_plan_moves_the_next_scan() -> None:
    sheet, steps = at("31.0"), "30.0/7"
    planned = following(("", "schedule.steps", steps))
    before, after = (TODAY + timedelta(days=days) for days in (14, 7))
    assert found(sheet, planned) == (Effect(EffectKind.NEXT_SCAN, "", before.isoformat(), after.isoformat()),)


def test_a_next_scan_that_waits_for_a_decision_is_told_by_its_word() -> None:
    planned = following(("", "schedule.steps", "35.0/14"))
    (effect,) = found(at("31.0"), planned)
    assert effect.after == "decision_owed"


def test_a_woman_outside_every_differing_window_is_not_looked_at() -> None:
    comparison = compare(PRESENT, WIDER)
    assert not comparison.may_change(at("26.0"), TODAY + timedelta(days=60))
    assert comparison.may_change(a_sheet(a_scan(mm="26.0"), due=None), TODAY)


@given(
    mm=st.integers(150, 350),
    later=st.integers(-120, 150),
    due=st.booleans(),
    threshold=st.integers(200, 300),
    last=st.integers(140, 200),
)
def test_nothing_is_missed_by_looking_at_the_differing_rules_alone(
    mm: int, later: int, due: bool, threshold: int, last: int
) -> None:
    candidate = following(
        ("NICE-OFFER", "tests.2.at_most", f"{threshold // 10}.{threshold % 10}"),
        ("NICE-OFFER", "day_window.last", f"{last // 7}+{last % 7}"),
    )
    sheet = at(f"{mm // 10}.{mm % 10}")
    sheet = sheet if due else replace(sheet, datings=())
    on = TODAY + timedelta(days=later)
    sides = [
        {f.rule.id: f.rule.urgency for f in evaluate(sheet.facts, on, policy).findings}
        for policy in (PRESENT, candidate)
    ]
    changed = {
        rule_id for rule_id in {*sides[0], *sides[1]} if sides[0].get(rule_id) != sides[1].get(rule_id)
    }
    assert {e.rule_id for e in effects(compare(PRESENT, candidate), sheet, on)} == changed
    between = compare(PRESENT, candidate).due_between(on)
    if changed and between is not None and sheet.dating is not None:
        assert between[0] <= sheet.dating.due_on <= between[1]


def test_the_due_dates_that_may_change_are_those_of_the_differing_windows() -> None:
    # NICE-OFFER looks from 16+0 to 24+0; due on TODAY plus what is left to 40+0.
    first, last = TODAY + timedelta(weeks=16), TODAY + timedelta(weeks=24)
    assert compare(PRESENT, WIDER).due_between(TODAY) == (first, last)


def test_a_rule_without_both_ends_or_another_plan_may_change_anybody() -> None:
    open_ended = following(("RCOG75-NOINC", "urgency", "prompt"), of="rcog-75")
    assert compare(PRESENT, open_ended).due_between(TODAY) is None
    other_plan = following(("", "schedule.steps", "30.0/7"))
    assert compare(PRESENT, other_plan).due_between(TODAY) is None
    assert compare(PRESENT, PRESENT).due_between(TODAY) is None
