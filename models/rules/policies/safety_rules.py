"""The program's own rules in a clinic's copy: those that stay as they are, and those changed only knowingly."""

from models.records.flag import Urgency
from models.records.guidelines.guideline import Guideline, Rule
from models.rules.guidelines.precedence import SAYS_WHY

SPEAKS_OF_LENGTH = frozenset({"APP-SHORT-ASIDE", "APP-SUTURE-SHORT"})
"""Rules that speak of a short cervix where those that would are set aside: by warning signs or an open cervix, by a stitch."""
NEEDED = SPEAKS_OF_LENGTH.union(SAYS_WHY.values())
"""Rules without which a woman's other flags would fall silent and nothing would say why, or that her cervix is short."""

_LOUDER_ABOVE = frozenset(
    {"at_most", "under", "last", "now_under", "within_days", "transabdominal", "transperineal"}
)
"""Bounds that let more flags be raised when they are higher."""
_LOUDER_BELOW = frozenset(
    {
        "at_least",
        "over",
        "first",
        "one_examiner",
        "three_readings",
        "otherwise",
        "or_at_least",
        "at_least_per_week",
    }
)
"""Bounds that let more flags be raised when they are lower."""


def is_fixed(published: Guideline, rule_id: str) -> bool:
    """Whether a copy has to keep this rule with its tests, windows and urgency; its wording is free.

    Those are the rules that say why others are set aside or speak in their place, and those of the program's own that want
    an answer at once.
    """
    rule = next((rule for rule in published.rules if rule.id == rule_id), None)
    if rule is None or not published.is_local:
        return False
    return rule.id in NEEDED or rule.urgency is Urgency.IMMEDIATE


def weakens(path: str, own: str, published: str) -> bool:
    """Whether a value of the clinic's, at this place of a rule, lets fewer flags be raised or less urgent ones.

    Where that cannot be told from the place alone it does: below a negation, and wherever values are no bounds.
    """
    *way, last = path.split(".")
    if own == published:
        return False
    if last == "urgency":
        return Urgency(own).rank > Urgency(published).rank
    if "of" in way or last not in _LOUDER_ABOVE | _LOUDER_BELOW:
        return True
    if not own or not published:
        # An open side bounds nothing.
        return bool(own)
    return (_size(own) > _size(published)) is (last in _LOUDER_BELOW)


def _size(text: str) -> float:
    """A length, a count or an age as a number that sorts."""
    weeks, plus, days = text.partition("+")
    return float(weeks) * 7 + float(days) if plus else float(text)


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
