"""What another policy would change for one pregnancy on one day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from models.records.flag import Urgency
from models.records.guideline import Guideline, Rule, Schedule
from models.rules.evaluate import evaluate
from models.rules.policy import plan_of
from models.rules.schedule import NextScan, next_scan, schedule_of
from models.values.age import DueDate
from models.views import PregnancySheet


class EffectKind(Enum):
    """What would change."""

    APPEARS = "appears"
    DISAPPEARS = "disappears"
    URGENCY = "urgency"
    NEXT_SCAN = "next_scan"


@dataclass(frozen=True, slots=True)
class Effect:
    """One change: from what to what.

    `rule_id` is empty for the next scan, which is told as a day (ISO), or as the word of its plan where it has none;
    all others are told as urgencies, empty where the rule raises no flag.
    """

    kind: EffectKind
    rule_id: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two policies, cut down to the rules that are not the same in both.

    `schedules` are the plans of both, None where the next scan is planned alike.
    """

    present: tuple[Guideline, ...]
    candidate: tuple[Guideline, ...]
    schedules: tuple[Schedule | None, Schedule | None] | None

    def may_change(self, sheet: PregnancySheet, on: date) -> bool:
        """Whether anything can be different for her; False only where each differing rule's window is shut."""
        if self.schedules is not None or sheet.due_date is None:
            return True
        days = sheet.due_date.days_at(on)
        return any(_is_open(rule, days) for rule in self._rules())

    def due_between(self, on: date) -> tuple[date, date] | None:
        """The due dates outside of which nothing can be different on a day; None where that cannot be said."""
        windows = [rule.day_window for rule in self._rules()]
        ends = [
            (w.first, w.last) for w in windows if w is not None and w.first is not None and w.last is not None
        ]
        if self.schedules is not None or not ends or len(ends) < len(windows):
            return None
        oldest, youngest = max(last for _, last in ends), min(first for first, _ in ends)
        return DueDate.from_age(oldest, on).on, DueDate.from_age(youngest, on).on

    def _rules(self) -> Iterator[Rule]:
        for guideline in (*self.present, *self.candidate):
            yield from guideline.rules


def compare(present: tuple[Guideline, ...], candidate: tuple[Guideline, ...]) -> Comparison:
    """What has to be looked at to tell two followed policies apart."""
    before, after = _deciding(present), _deciding(candidate)
    same = {rule_id for rule_id, what in before.items() if after.get(rule_id) == what}
    plans = schedule_of(present), schedule_of(candidate)
    return Comparison(
        _without(present, same),
        _without(candidate, same),
        None if plan_of(plans[0]) == plan_of(plans[1]) else plans,
    )


def effects(comparison: Comparison, sheet: PregnancySheet, on: date) -> tuple[Effect, ...]:
    """What changes for a pregnancy that goes on; flags by rule id, then her next scan."""
    if not comparison.may_change(sheet, on):
        return ()
    return (*_flag_effects(comparison, sheet, on), *_scan_effects(comparison, sheet, on))


def _flag_effects(comparison: Comparison, sheet: PregnancySheet, on: date) -> Iterator[Effect]:
    before: dict[str, Urgency] = {}
    after: dict[str, Urgency] = {}
    # Both at once, because gathering the facts as of a day takes as long as a rule or two.
    for finding in evaluate(sheet.facts, on, (*comparison.present, *comparison.candidate)).findings:
        is_present = any(finding.guideline is each for each in comparison.present)
        (before if is_present else after)[finding.rule.id] = finding.rule.urgency
    for rule_id in sorted({*before, *after}):
        old, new = before.get(rule_id), after.get(rule_id)
        if old is not new:
            yield Effect(_kind(old, new), rule_id, old.value if old else "", new.value if new else "")


def _kind(old: Urgency | None, new: Urgency | None) -> EffectKind:
    if old is None:
        return EffectKind.APPEARS
    return EffectKind.DISAPPEARS if new is None else EffectKind.URGENCY


def _scan_effects(comparison: Comparison, sheet: PregnancySheet, on: date) -> Iterator[Effect]:
    if comparison.schedules is None:
        return
    before, after = (_scan_text(next_scan(sheet, on, schedule)) for schedule in comparison.schedules)
    if before != after:
        yield Effect(EffectKind.NEXT_SCAN, "", before, after)


def _scan_text(planned: NextScan) -> str:
    return planned.on.isoformat() if planned.on else planned.plan.value


def _is_open(rule: Rule, days: int) -> bool:
    return rule.day_window is None or rule.day_window.holds(days)


def _deciding(policy: tuple[Guideline, ...]) -> dict[str, tuple[str, Urgency]]:
    return {rule.id: (rule.tests_hash, rule.urgency) for g in policy for rule in g.rules}


def _without(policy: tuple[Guideline, ...], same: set[str]) -> tuple[Guideline, ...]:
    """The policy without rules that are the same in both, and without guidelines that have no others."""
    cut = (replace(g, rules=tuple(r for r in g.rules if r.id not in same)) for g in policy)
    return tuple(g for g in cut if g.rules)
