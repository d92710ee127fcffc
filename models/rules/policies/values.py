"""Many values put into a copy at once: what stands already, and what cannot."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from models.errors import Problem, Refused
from models.records.guidelines.guideline import Guideline
from models.rules.policies.edit import with_value

ValuePath: TypeAlias = tuple[str, str]
"""Where a value is: the id of its rule (empty for the guideline itself), and the path that leads to it."""
_IS_ON = "is_on"


@dataclass(frozen=True, slots=True)
class Tuned:
    """A copy with everything that was typed into it as far as it can stand; `problems` says where and why the rest cannot."""

    guideline: Guideline
    problems: Mapping[ValuePath, tuple[Problem, ...]]


def with_values(base: Guideline, published: Guideline, typed: Mapping[ValuePath, str]) -> Tuned:
    """`base` with the texts typed for its values.

    Both ends of a window may be moved past each other's old place: what cannot stand is tried again once others do.
    """
    whole, waiting = base, dict(sorted(typed.items(), key=lambda item: item[0][1] != _IS_ON))
    problems: dict[ValuePath, tuple[Problem, ...]] = {}
    while waiting:
        problems = {}
        for place, text in waiting.items():
            if _is_moot(whole, place):
                continue
            try:
                whole = with_value(whole, published, *place, text)
            except Refused as refused:
                problems[place] = refused.problems
        if len(problems) == len(waiting):
            break
        waiting = {place: waiting[place] for place in problems}
    return Tuned(whole, problems)


def _is_moot(whole: Guideline, place: ValuePath) -> bool:
    """Whether a value belongs to a rule that is switched off."""
    rule_id, path = place
    return bool(rule_id) and path != _IS_ON and all(rule.id != rule_id for rule in whole.rules)
