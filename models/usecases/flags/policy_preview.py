"""What another policy would make of the flags and the next scan of one pregnancy: what adopting it then does."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from models.records.flag import Flag, Urgency
from models.records.guidelines.guideline import Guideline
from models.rules.flags.policy_effect import Comparison, Effect, flag_effects, scan_effects
from models.rules.guidelines.assessment import Assessment
from models.rules.guidelines.evaluate import evaluate
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import changed_flags
from models.views import PregnancySheet


@dataclass(frozen=True, slots=True)
class PolicyPreview:
    """Two desks, each of which knows only the rules in which two policies differ, and the day they are asked about."""

    comparison: Comparison
    present: Desk
    candidate: Desk
    on: date

    @classmethod
    def of(cls, desk: Desk, comparison: Comparison, on: date) -> Self:
        """For this desk."""
        present, candidate = _following(desk, comparison.present), _following(desk, comparison.candidate)
        return cls(comparison, present, candidate, on)

    def effects(self, sheet: PregnancySheet) -> tuple[Effect, ...]:
        """What changes for a pregnancy that goes on, flags by rule id, then her next scan.

        Of her flags the sheet has at least those of the rules that differ.
        """
        return (*self._flag_effects(sheet), *scan_effects(self.comparison, sheet, self.on))

    def _flag_effects(self, sheet: PregnancySheet) -> tuple[Effect, ...]:
        both = (*self.comparison.present, *self.comparison.candidate)
        # Both at once, because gathering the facts as of a day takes as long as a rule or two.
        found = evaluate(sheet.facts, self.on, both)
        rule_ids = set(self.comparison.rule_ids)
        mine = tuple(flag for flag in sheet.flags if flag.rule_id in rule_ids)
        if not mine and self._find_the_same(found):
            return ()
        narrow = replace(sheet, flags=mine)
        present, candidate = (_evaluated(desk, narrow, found) for desk in (self.present, self.candidate))
        return flag_effects(present, candidate)

    def _find_the_same(self, found: Assessment) -> bool:
        """Whether both policies raise the same flags where there is none yet."""
        candidate = {id(guideline) for guideline in self.comparison.candidate}
        raised: tuple[set[tuple[str, Urgency]], ...] = (set(), set())
        for each in found.hits:
            raised[id(each.guideline) in candidate].add((each.rule.id, each.rule.urgency))
        return raised[0] == raised[1]


def _following(desk: Desk, guidelines: tuple[Guideline, ...]) -> Desk:
    """The desk that follows exactly these."""
    ids = tuple(guideline.id for guideline in guidelines)
    return replace(desk, guidelines=guidelines, settings=replace(desk.settings, guidelines=ids))


def _evaluated(desk: Desk, sheet: PregnancySheet, found: Assessment) -> Sequence[Flag]:
    """The flags as judging at this desk leaves them."""
    own = {id(guideline) for guideline in desk.followed}
    assessment = replace(
        found,
        hits=tuple(each for each in found.hits if id(each.guideline) in own),
        cannot_assess=tuple(each for each in found.cannot_assess if id(each.guideline) in own),
        suspended=tuple(each for each in found.suspended if id(each.guideline) in own),
    )
    flags = {flag.id: flag for flag in sheet.flags}
    changed = {flag.id: flag for flag in changed_flags(desk, sheet, assessment)}
    return tuple({**flags, **changed}.values())
