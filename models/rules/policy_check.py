"""Whether a clinic's copy may stand in for the guideline it is copied from."""

from collections.abc import Iterator
from dataclasses import replace

from models.errors import Problem
from models.records.guideline import Evidence, Guideline, Rule
from models.rules.policy import copied_from
from models.rules.safety_rules import decides_alike, is_fixed


def check_copy(candidate: Guideline, published: tuple[Guideline, ...]) -> tuple[Problem, ...]:
    """Everything that speaks against it; the field of each is a rule id, or a key of the guideline itself.

    Codes: `policy.unknown_original`, `policy.local_mark`, `policy.no_rules`, `policy.rule_needed`,
    `policy.rule_fixed`, `policy.foreign_rule`, `guideline.repeated_id`, `policy.evidence_claimed`.
    """
    original = next((g for g in published if g.id == copied_from(candidate.id)), None)
    if original is None:
        return (Problem("id", "policy.unknown_original", (candidate.id,)),)
    return (*_whole(candidate, original), *_rules(candidate, original, published))


def _whole(candidate: Guideline, original: Guideline) -> Iterator[Problem]:
    if candidate.is_local is not original.is_local:
        yield Problem("is_local", "policy.local_mark", (original.title,))
    if not candidate.rules:
        yield Problem("rules", "policy.no_rules")
    kept = {rule.id for rule in candidate.rules}
    for rule in original.rules:
        if is_fixed(original, rule.id) and rule.id not in kept:
            yield Problem("rules", "policy.rule_needed", (rule.id,))


def _rules(candidate: Guideline, original: Guideline, published: tuple[Guideline, ...]) -> Iterator[Problem]:
    owners = {rule.id: guideline for guideline in published for rule in guideline.rules}
    rules = {rule.id: rule for rule in original.rules}
    for rule in candidate.rules:
        if rule.id in rules:
            yield from _evidence(rule, rules[rule.id])
            if is_fixed(original, rule.id) and not decides_alike(rule, rules[rule.id]):
                yield Problem(rule.id, "policy.rule_fixed", (rule.id,))
        elif rule.id in owners:
            yield Problem(rule.id, "guideline.repeated_id", (rule.id, owners[rule.id].title))
        else:
            yield Problem(rule.id, "policy.foreign_rule", (rule.id, original.title))


def _evidence(rule: Rule, original: Rule) -> Iterator[Problem]:
    """What the clinic changed must not bear the mark of the published source."""
    if rule.evidence is not Evidence.CLINIC and rule != replace(original, evidence=rule.evidence):
        yield Problem(rule.id, "policy.evidence_claimed", (rule.id, Evidence.CLINIC.value))
    elif rule.evidence not in (Evidence.CLINIC, original.evidence):
        yield Problem(rule.id, "policy.evidence_claimed", (rule.id, original.evidence.value))
