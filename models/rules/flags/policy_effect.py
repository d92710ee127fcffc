"""What another policy would change: the kinds of it, and which rules have to be looked at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from models.records.flag import Flag, FlagState, Urgency
from models.records.guidelines.guideline import Guideline, Rule, Schedule
from models.rules.flags.schedule import NextScan, next_scan, schedule_of
from models.rules.policies.copies import plan_of
from models.values.age import DueDate
from models.views import PregnancySheet

SUSPENDED = "suspended"
"""How an effect tells that a flag is set aside."""
_GONE = frozenset({FlagState.WITHDRAWN, FlagState.CLOSED})


class EffectKind(Enum):
    """What would change: a flag comes, goes, opens again after an answer, lapses, has another urgency or is set aside."""

    APPEARS = "appears"
    DISAPPEARS = "disappears"
    COMES_BACK = "comes_back"
    LAPSES = "lapses"
    URGENCY = "urgency"
    SET_ASIDE = "set_aside"
    NEXT_SCAN = "next_scan"


@dataclass(frozen=True, slots=True)
class Effect:
    """One change: from what to what.

    `rule_id` is empty for the next scan, which is told as a day (ISO), or as the word of its plan where it has none.
    A flag is told by its urgency, behind it its state unless it is open, and `SUSPENDED` where it is set aside; empty
    where there is none. `stops_asking` says that nobody would owe it an answer any more, `is_hastened` that it waits
    already and becomes more urgent.
    """

    kind: EffectKind
    rule_id: str
    before: str
    after: str
    stops_asking: bool = False
    is_hastened: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two policies, cut down to the rules that are not the same in both.

    `schedules` are the plans of both, None where the next scan is planned alike.
    """

    present: tuple[Guideline, ...]
    candidate: tuple[Guideline, ...]
    schedules: tuple[Schedule | None, Schedule | None] | None

    @property
    def rule_ids(self) -> tuple[str, ...]:
        """The rules that differ, those that only one of the two has among them."""
        return tuple(sorted({rule.id for rule in self._rules()}))

    def due_after(self, on: date) -> date | None:
        """Whoever is due later than this has a differing window still to open; None where every window is open."""
        windows = (rule.day_window for rule in self._rules())
        firsts = [w.first for w in windows if w is not None and w.first is not None]
        return DueDate.from_age(max(firsts), on).on if firsts else None

    def due_between(self, on: date) -> tuple[date, date] | None:
        """The due dates outside of which no flag can be raised on a day; None where that cannot be said.

        A flag that was raised before may go there as well.
        """
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


def compare_policies(present: tuple[Guideline, ...], candidate: tuple[Guideline, ...]) -> Comparison:
    """What has to be looked at to tell two followed policies apart."""
    before, after = _deciding(present), _deciding(candidate)
    same = {rule_id for rule_id, what in before.items() if after.get(rule_id) == what}
    plans = schedule_of(present), schedule_of(candidate)
    return Comparison(
        _without(present, same),
        _without(candidate, same),
        None if plan_of(plans[0]) == plan_of(plans[1]) else plans,
    )


def flag_effects(present: Iterable[Flag], candidate: Iterable[Flag]) -> tuple[Effect, ...]:
    """What differs between the flags that one pregnancy has under each of two policies, by rule id."""
    before, after = ({flag.rule_id: flag for flag in flags} for flags in (present, candidate))
    rule_ids = sorted({*before, *after})
    return tuple(e for each in rule_ids for e in _flag_effect(each, before.get(each), after.get(each)))


def _flag_effect(rule_id: str, old: Flag | None, new: Flag | None) -> Iterator[Effect]:
    was, becomes = flag_text(old), flag_text(new)
    if was != becomes:
        hastened = _asks(old) and _asks(new) and _rank(new) < _rank(old)
        stops = _asks(old) and not _asks(new)
        yield Effect(_kind(old, new), rule_id, was, becomes, stops_asking=stops, is_hastened=hastened)


def flag_text(flag: Flag | None) -> str:
    """A flag as an effect tells it; one that was withdrawn or closed is none."""
    if flag is None or flag.state in _GONE:
        return ""
    state = () if flag.state is FlagState.OPEN else (flag.state.value,)
    return " ".join((flag.urgency.value, *state, *((SUSPENDED,) if flag.suspended else ())))


def _kind(old: Flag | None, new: Flag | None) -> EffectKind:
    if new is None or new.state in _GONE:
        return EffectKind.DISAPPEARS
    if old is None or old.state in _GONE:
        return EffectKind.APPEARS
    if old.state is not new.state:
        return EffectKind.LAPSES if new.state is FlagState.LAPSED else EffectKind.COMES_BACK
    return EffectKind.URGENCY if old.urgency is not new.urgency else EffectKind.SET_ASIDE


def _rank(flag: Flag | None) -> int:
    """How urgent a flag is, 0 first; one that is not there comes last."""
    return flag.urgency.rank if flag is not None else len(Urgency)


def _asks(flag: Flag | None) -> bool:
    """Whether somebody owes a flag an answer; one that is set aside asks again later."""
    return flag is not None and flag.state.wants_answer and flag.urgency.wants_answer


def scan_effects(comparison: Comparison, sheet: PregnancySheet, on: date) -> Iterator[Effect]:
    """The next scan, where it would be another one."""
    if comparison.schedules is None:
        return
    before, after = (_scan_text(next_scan(sheet, on, schedule)) for schedule in comparison.schedules)
    if before != after:
        yield Effect(EffectKind.NEXT_SCAN, "", before, after)


def _scan_text(planned: NextScan) -> str:
    return planned.on.isoformat() if planned.on else planned.plan.value


def _deciding(policy: tuple[Guideline, ...]) -> dict[str, tuple[str, Urgency]]:
    return {rule.id: (rule.tests_hash, rule.urgency) for g in policy for rule in g.rules}


def _without(policy: tuple[Guideline, ...], same: set[str]) -> tuple[Guideline, ...]:
    """The policy without rules that are the same in both, and without guidelines that have no others."""
    cut = (replace(g, rules=tuple(r for r in g.rules if r.id not in same)) for g in policy)
    return tuple(g for g in cut if g.rules)
