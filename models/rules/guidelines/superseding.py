"""When a worse flag of the same guideline takes the place of another one."""

from models.records.guidelines.guideline import Guideline, Rule
from models.values.length import Millimetres


def supersedes(worse: Rule, rule: Rule, guideline: Guideline) -> bool:
    """Whether one rule of a guideline asks the other one's question of a shorter cervix, at least as urgently.

    The program's own rules look for different things in one length, so none of them stands for another.
    """
    if guideline.is_local or worse.ask is not rule.ask:
        return False
    if not worse.urgency.wants_answer or worse.urgency.rank > rule.urgency.rank:
        return False
    limit, shorter = _upper(rule), _upper(worse)
    return limit is not None and shorter is not None and shorter < limit


def _upper(rule: Rule) -> Millimetres | None:
    """The longest length a rule asks for; None where it asks for none, or is open to that side."""
    return None if rule.length is None else rule.length.at_most or rule.length.under
