"""The program's own rules in a clinic's copy: those that stay as they are, and those changed only knowingly."""

from models.records.flag import Urgency
from models.records.guideline import Guideline, Rule
from models.rules.precedence import CERCLAGE_RULE, SYMPTOMS_RULE

NEEDED = frozenset({SYMPTOMS_RULE, CERCLAGE_RULE})
"""Rules that set others aside: without them a woman's other flags would fall silent and nothing would say why."""


def is_fixed(published: Guideline, rule_id: str) -> bool:
    """Whether a copy has to keep this rule with its tests, windows and urgency; its wording is free.

    Those are the rules that set others aside, and those of the program's own that want an answer at once.
    """
    rule = next((rule for rule in published.rules if rule.id == rule_id), None)
    if rule is None or not published.is_local:
        return False
    return rule.id in NEEDED or rule.urgency is Urgency.IMMEDIATE


def decides_alike(rule: Rule | None, original: Rule) -> bool:
    """Whether a rule raises the same flag in the same cases; one that was left out does not."""
    return rule is not None and rule.tests_hash == original.tests_hash and rule.urgency is original.urgency


def changed_safety_rules(candidate: Guideline, published: Guideline) -> tuple[str, ...]:
    """The rules of the program's own that a copy leaves out or decides otherwise, in their order.

    Each has to be agreed to by itself before the copy is adopted. None in a copy of somebody else's guideline.
    """
    if not published.is_local:
        return ()
    kept = {rule.id: rule for rule in candidate.rules}
    return tuple(rule.id for rule in published.rules if not decides_alike(kept.get(rule.id), rule))
