"""Every rule of every guideline beside each other: whether it applies to one pregnancy, and why or why not."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import Enum

from models.records.guidelines.guideline import Guideline, Rule, Situation
from models.rules.guidelines.assessment import Missing, TestResult, Truth, Verdict
from models.rules.guidelines.evaluate import explain
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.guidelines.precedence import set_aside_by, situations
from models.rules.guidelines.seen import Seen
from models.rules.guidelines.three_valued import merged_seen, missing_of
from models.views import Facts


class Standing(Enum):
    """What a rule comes to for one pregnancy on one day; set aside is only what would else be heard of."""

    APPLIES = "applies"
    UNKNOWN = "cannot_be_assessed"
    SET_ASIDE = "set_aside"
    NOT = "does_not_apply"


@dataclass(frozen=True, slots=True)
class Explained:
    """One rule with every one of its tests.

    `outcomes` are in the order of `explain`: windows, then tests. `by` are the situations that set this rule aside.
    """

    guideline: Guideline
    rule: Rule
    is_followed: bool
    standing: Standing
    outcomes: tuple[TestResult, ...]
    by: tuple[Situation, ...] = ()

    @property
    def failing(self) -> tuple[TestResult, ...]:
        """The tests that are not met."""
        return tuple(o for o in self.outcomes if o.verdict.truth is Truth.FALSE)

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What has to be recorded before its open tests can be answered."""
        return missing_of(self._verdicts)

    @property
    def seen(self) -> tuple[Seen, ...]:
        """Everything its tests looked at, in the order of inputs and days."""
        return merged_seen(self._verdicts)

    @property
    def _verdicts(self) -> tuple[Verdict, ...]:
        return tuple(o.verdict for o in self.outcomes)


def compare_rules(
    facts: Facts, on: date, guidelines: tuple[Guideline, ...], followed: Collection[str]
) -> tuple[Explained, ...]:
    """Every rule as it stands on a day; those of the guidelines whose ids are `followed` come first."""
    now = situations(facts_on_day(facts, on))
    in_order = sorted(guidelines, key=lambda guideline: guideline.id not in followed)
    rows = []
    for guideline in in_order:
        for rule in guideline.rules:
            outcomes = explain(rule, facts, on)
            by = set_aside_by(rule, now)
            standing = _standing(outcomes)
            if by and standing is not Standing.NOT:
                standing = Standing.SET_ASIDE
            aside = by if standing is Standing.SET_ASIDE else ()
            rows.append(Explained(guideline, rule, guideline.id in followed, standing, outcomes, aside))
    return tuple(rows)


def _standing(outcomes: tuple[TestResult, ...]) -> Standing:
    """As in `evaluate`: one test that is false settles it, whatever is unknown."""
    truths = {o.verdict.truth for o in outcomes}
    if Truth.FALSE in truths:
        return Standing.NOT
    return Standing.UNKNOWN if Truth.UNKNOWN in truths else Standing.APPLIES
