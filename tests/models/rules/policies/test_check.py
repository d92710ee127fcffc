"""A copy may only stand in for what it was copied from."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from models.records.flag import Ask, Urgency
from models.records.guidelines.guideline import Evidence, Guideline, Precedence
from models.rules.policies.check import check_copy
from models.rules.policies.copies import copy_of
from models.rules.policies.edit import with_value
from tests.builders import all_guidelines

PUBLISHED = all_guidelines()
NICE = next(g for g in PUBLISHED if g.id == "nice-ng25")
LOCAL = next(g for g in PUBLISHED if g.is_local)
COPY = copy_of(NICE, 1)


def codes(candidate: Guideline) -> list[tuple[str, str]]:
    return [(p.field, p.code) for p in check_copy(candidate, PUBLISHED)]


@pytest.mark.parametrize("guideline", PUBLISHED, ids=[g.id for g in PUBLISHED])
def test_an_unchanged_copy_may_be_adopted(guideline: Guideline) -> None:
    assert codes(copy_of(guideline, 1)) == []


def test_a_tuned_copy_may_be_adopted() -> None:
    assert codes(with_value(COPY, NICE, "NICE-OFFER", "urgency", "urgent")) == []


def _with_rule(**more: Any) -> Guideline:
    first, *rest = COPY.rules
    return replace(COPY, rules=(replace(first, **more), *rest))


def _planned(steps: str) -> Guideline:
    return with_value(copy_of(LOCAL, 1), LOCAL, "", "schedule.steps", steps)


def _local(rule_id: str, **more: Any) -> Guideline:
    rules = (replace(r, evidence=Evidence.CLINIC, **more) if r.id == rule_id else r for r in LOCAL.rules)
    return replace(copy_of(LOCAL, 1), rules=tuple(rules))


FAULTS: dict[str, tuple[Callable[[], Guideline], tuple[str, str]]] = {
    "an original that is not there": (
        lambda: replace(COPY, id="clinic-nowhere"),
        ("id", "policy.unknown_original"),
    ),
    "no copy at all": (lambda: NICE, ("id", "policy.unknown_original")),
    "a copy of a copy": (lambda: copy_of(COPY, 1), ("id", "policy.unknown_original")),
    "a guideline that would be local": (
        lambda: replace(COPY, is_local=True),
        ("is_local", "policy.local_mark"),
    ),
    "no rule": (lambda: replace(COPY, rules=()), ("rules", "policy.no_rules")),
    "a rule of another guideline": (
        lambda: _with_rule(id=LOCAL.rules[0].id),
        (LOCAL.rules[0].id, "guideline.repeated_id"),
    ),
    "a rule of nobody": (lambda: _with_rule(id="NEW"), ("NEW", "policy.foreign_rule")),
    "a changed rule with the mark of the source": (
        lambda: _with_rule(urgency=Urgency.IMMEDIATE),
        ("NICE-OFFER", "policy.evidence_claimed"),
    ),
    "an unchanged rule with a better mark": (
        lambda: _with_rule(evidence=Evidence.DERIVED),
        ("NICE-OFFER", "policy.evidence_claimed"),
    ),
    "a rule that silences others and speaks no more": (
        lambda: _local("APP-SYMPT", urgency=Urgency.INFO),
        ("APP-SYMPT", "policy.rule_fixed"),
    ),
    "a rule that wants help at once with other tests": (
        lambda: _local("APP-OPEN", tests_hash="other"),
        ("APP-OPEN", "policy.rule_fixed"),
    ),
    "another class": (
        lambda: _with_rule(precedence=Precedence.ALWAYS, evidence=Evidence.CLINIC),
        ("NICE-OFFER", "policy.not_the_clinics"),
    ),
    "another question": (
        lambda: _with_rule(ask=Ask.CONTEXT, evidence=Evidence.CLINIC),
        ("NICE-OFFER", "policy.not_the_clinics"),
    ),
    "another action": (
        lambda: _with_rule(action="Wait", evidence=Evidence.CLINIC),
        ("NICE-OFFER", "policy.not_the_clinics"),
    ),
    "without a rule that wants help at once": (
        lambda: replace(copy_of(LOCAL, 1), rules=tuple(r for r in LOCAL.rules if r.id != "APP-OPEN")),
        ("rules", "policy.rule_needed"),
    ),
    "the title of a published guideline": (
        lambda: replace(COPY, title=" nice ng25 "),
        ("title", "policy.title_taken"),
    ),
    "a title that reassures": (lambda: replace(COPY, title="Low risk"), ("title", "policy.reassures")),
    "words that reassure": (
        lambda: with_value(COPY, NICE, "NICE-OFFER", "text", "No action needed"),
        ("NICE-OFFER", "policy.reassures"),
    ),
    "a review a day later": (
        lambda: replace(COPY, review_on=NICE.review_on + timedelta(days=1)),
        ("review_on", "policy.review_later"),
    ),
    "a rule that never applies": (
        lambda: with_value(COPY, NICE, "NICE-OFFER", "tests.2.at_most", "0.0"),
        ("NICE-OFFER", "policy.never_applies"),
    ),
    "a changed plan with the published source": (
        lambda: replace(_planned("30.0/14"), schedule=replace(LOCAL.schedule, steps=())),  # type: ignore[type-var]  # The plan of LOCAL is there; its type allows none.
        ("schedule", "policy.schedule_mark"),
    ),
    "a step below the length that asks for a decision": (
        lambda: _planned("30.0/14, 24.9/7"),
        ("schedule", "policy.step_bounds"),
    ),
    "a step above every length": (lambda: _planned("60.1/14"), ("schedule", "policy.step_bounds")),
    "a step of more than six weeks": (lambda: _planned("30.0/43"), ("schedule", "policy.step_bounds")),
    "without the rule that silences others": (
        lambda: replace(copy_of(LOCAL, 1), rules=tuple(r for r in LOCAL.rules if r.id != "APP-SYMPT")),
        ("rules", "policy.rule_needed"),
    ),
    "without the rule that speaks of a short cervix where others are set aside": (
        lambda: replace(copy_of(LOCAL, 1), rules=tuple(r for r in LOCAL.rules if r.id != "APP-SHORT-ASIDE")),
        ("rules", "policy.rule_needed"),
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_its_rule(fault: str) -> None:
    make, expected = FAULTS[fault]
    assert codes(make()) == [expected]


@pytest.mark.parametrize("steps", ["60.0/42, 25.0/1", "30.0/14"])
def test_a_plan_inside_its_bounds_may_be_adopted_and_says_whose_it_is(steps: str) -> None:
    planned = _planned(steps)
    assert codes(planned) == []
    assert planned.schedule is not None
    assert planned.schedule.source.startswith("The clinic's own, changed from: Surveillance")
    back = with_value(planned, LOCAL, "", "schedule.steps", "30.0/14, 25.0/7")
    assert back.schedule == LOCAL.schedule


def test_another_copy_of_the_clinic_keeps_its_title_to_itself() -> None:
    other = replace(copy_of(LOCAL, 1), title="Ward policy")
    mine = replace(COPY, title="WARD POLICY")
    assert [p.code for p in check_copy(mine, PUBLISHED, (other, replace(COPY, title="Ward policy")))] == [
        "policy.title_taken"
    ]
    assert check_copy(mine, PUBLISHED, (mine,)) == ()


def test_all_faults_are_told_at_once() -> None:
    both = replace(_with_rule(id="NEW"), is_local=True)
    assert {code for _, code in codes(both)} == {"policy.local_mark", "policy.foreign_rule"}
