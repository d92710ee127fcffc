"""The edition that is being typed: what stands already, and what cannot."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.errors import Problem
from models.records.guidelines.guideline import Guideline
from models.rules.policies.edit import Tunable, tunables
from models.rules.policies.values import ValuePath, with_values


@dataclass(frozen=True, slots=True)
class Candidate:
    """A copy with everything that was typed into it as far as it can stand; `problems` says where and why the rest cannot."""

    guideline: Guideline
    published: Guideline
    problems: Mapping[ValuePath, tuple[Problem, ...]]

    def values(self, rule_id: str) -> tuple[Tunable, ...]:
        """What can be changed in one rule, or in the guideline itself."""
        return tuple(t for t in tunables(self.guideline, self.published) if t.rule_id == rule_id)

    def left_out(self, rule_id: str) -> bool:
        """Whether the rule is switched off."""
        return bool(rule_id) and all(rule.id != rule_id for rule in self.guideline.rules)


def candidate(base: Guideline, published: Guideline, typed: Mapping[ValuePath, str]) -> Candidate:
    """`base` with the texts typed for its values."""
    tuned = with_values(base, published, typed)
    return Candidate(tuned.guideline, published, tuned.problems)
