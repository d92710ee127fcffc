"""Whether a clinic's copy may stand in for the guideline it is copied from."""

from collections.abc import Iterator
from dataclasses import replace

from models.errors import Problem
from models.records.guidelines.guideline import Evidence, Guideline, Rule
from models.rules.policies.copies import copied_from, plan_of
from models.rules.policies.edit import OWN_PLAN, TunableKind, tunables
from models.rules.policies.never_reassuring import reassuring
from models.rules.policies.safety_rules import decides_alike, is_fixed
from models.values.length import Millimetres

_SHORTEST, _LONGEST = Millimetres.parse("25.0"), Millimetres.parse("60.0")
"""Below the first a decision is owed before another scan is planned."""
_MOST_DAYS = 42


def check_copy(
    candidate: Guideline, published: tuple[Guideline, ...], others: tuple[Guideline, ...] = ()
) -> tuple[Problem, ...]:
    """Everything that speaks against it; the field of each is a rule id, or a key of the guideline itself.

    `others` are the clinic's other copies.

    Codes: `policy.unknown_original`, `policy.local_mark`, `policy.no_rules`, `policy.rule_needed`,
    `policy.rule_fixed`, `policy.not_the_clinics`, `policy.foreign_rule`, `guideline.repeated_id`, `policy.evidence_claimed`, `policy.title_taken`,
    `policy.reassures`, `policy.review_later`, `policy.step_bounds`, `policy.schedule_mark`, `policy.never_applies`.
    """
    original = next((g for g in published if g.id == copied_from(candidate.id)), None)
    if original is None:
        return (Problem("id", "policy.unknown_original", (candidate.id,)),)
    return (
        *_whole(candidate, original),
        *_title(candidate, (*published, *others)),
        *_schedule(candidate, original),
        *_rules(candidate, original, published),
        *_texts(candidate, original),
        *_thresholds(candidate, original),
    )


def _whole(candidate: Guideline, original: Guideline) -> Iterator[Problem]:
    if candidate.is_local is not original.is_local:
        yield Problem("is_local", "policy.local_mark", (original.title,))
    if candidate.review_on > original.review_on:
        yield Problem("review_on", "policy.review_later", (original.review_on.isoformat(),))
    if not candidate.rules:
        yield Problem("rules", "policy.no_rules")
    kept = {rule.id for rule in candidate.rules}
    for rule in original.rules:
        if is_fixed(original, rule.id) and rule.id not in kept:
            yield Problem("rules", "policy.rule_needed", (rule.id,))


def _title(candidate: Guideline, known: tuple[Guideline, ...]) -> Iterator[Problem]:
    """A copy must not pass for another guideline, or for the one it was copied from."""
    title = candidate.title.strip().casefold()
    if any(title == g.title.strip().casefold() for g in known if g.id != candidate.id):
        yield Problem("title", "policy.title_taken", (candidate.title,))


def _schedule(candidate: Guideline, original: Guideline) -> Iterator[Problem]:
    now = candidate.schedule
    if now is None or plan_of(now) == plan_of(original.schedule):
        return
    if not now.source.startswith(OWN_PLAN):
        yield Problem("schedule", "policy.schedule_mark", (OWN_PLAN,))
    for length, days in now.steps:
        if not _SHORTEST <= length <= _LONGEST or days > _MOST_DAYS:
            yield Problem("schedule", "policy.step_bounds", (f"{length}/{days}",))


def _texts(candidate: Guideline, original: Guideline) -> Iterator[Problem]:
    """The clinic's own words; those that are published stay as they are."""
    texts = {rule.id: rule.text for rule in original.rules}
    own = [(rule.id, rule.text) for rule in candidate.rules if rule.text != texts.get(rule.id)]
    for field, text in (("title", candidate.title), *own):
        for phrase in reassuring(text)[:1]:
            yield Problem(field, "policy.reassures", (phrase,))


def _thresholds(candidate: Guideline, original: Guideline) -> Iterator[Problem]:
    """A rule that is to be silent has to be left out, where everybody sees it."""
    for row in tunables(candidate, original):
        is_upper = row.path.endswith((".at_most", ".under"))
        if row.kind is TunableKind.LENGTH and row.is_changed and is_upper and row.value == "0.0":
            yield Problem(row.rule_id, "policy.never_applies", (row.rule_id,))


def _rules(candidate: Guideline, original: Guideline, published: tuple[Guideline, ...]) -> Iterator[Problem]:
    owners = {rule.id: guideline for guideline in published for rule in guideline.rules}
    rules = {rule.id: rule for rule in original.rules}
    for rule in candidate.rules:
        if rule.id in rules:
            yield from _evidence(rule, rules[rule.id])
            yield from _never_the_clinics(rule, rules[rule.id])
            if is_fixed(original, rule.id) and not decides_alike(rule, rules[rule.id]):
                yield Problem(rule.id, "policy.rule_fixed", (rule.id,))
        elif rule.id in owners:
            yield Problem(rule.id, "guideline.repeated_id", (rule.id, owners[rule.id].title))
        else:
            yield Problem(rule.id, "policy.foreign_rule", (rule.id, original.title))


def _never_the_clinics(rule: Rule, original: Rule) -> Iterator[Problem]:
    """What sets a rule aside, which question it asks and what is to be done are not for the clinic to change."""
    for key in ("precedence", "ask", "action"):
        if getattr(rule, key) != getattr(original, key):
            yield Problem(rule.id, "policy.not_the_clinics", (rule.id, key))


def _evidence(rule: Rule, original: Rule) -> Iterator[Problem]:
    """What the clinic changed must not bear the mark of the published source."""
    if rule.evidence is not Evidence.CLINIC and rule != replace(original, evidence=rule.evidence):
        yield Problem(rule.id, "policy.evidence_claimed", (rule.id, Evidence.CLINIC.value))
    elif rule.evidence not in (Evidence.CLINIC, original.evidence):
        yield Problem(rule.id, "policy.evidence_claimed", (rule.id, original.evidence.value))
