"""How close a pregnancy is to the line of a rule: in tenths of a millimetre, and in days."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeAlias

from models.records.guidelines.bounds import LengthBand
from models.records.guidelines.guideline import Guideline, Rule, Window
from models.records.guidelines.rule_tests import RuleTest, inside
from models.records.guidelines.scan_tests import Change, Fall, MeasuredWithin, RateOfFall, RecentLength, Rise
from models.records.scan import Scan
from models.rules.guidelines.assessment import TestKind, TestResult, Truth
from models.rules.guidelines.comparison import Explained
from models.rules.guidelines.evaluate import evaluate
from models.rules.guidelines.facts_on_day import ScanDay, facts_on_day
from models.values.length import LONGEST_TENTHS, Millimetres
from models.views import Facts

_READ_LENGTH = (LengthBand, MeasuredWithin, RecentLength, Fall, Rise, Change, RateOfFall)
_Key: TypeAlias = tuple[str, str]
EDGE_DAYS = 7
"""How many days before or after the edge of a window are named."""


@dataclass(frozen=True, slots=True)
class NearLine:
    """A rule that another length would turn: `tenths` more (or, negative, less) is the smallest step that does.

    `would_apply` is what it comes to then; now it is the other.
    """

    guideline: Guideline
    rule: Rule
    tenths: int
    would_apply: bool


@dataclass(frozen=True, slots=True)
class NearEdge:
    """A rule that a day would turn, because an age lies near the edge of a window and all its other tests are met.

    `kind` is the window; `days` lie between that age and `edge`, the last day before which (or first day from which)
    it holds: positive while the edge is still to come. `holds` says whether the age is inside the window.
    """

    guideline: Guideline
    rule: Rule
    kind: TestKind
    days: int
    edge: date
    holds: bool


def near_lines(
    facts: Facts, on: date, guidelines: tuple[Guideline, ...], within: Millimetres
) -> tuple[NearLine, ...]:
    """The rules that begin or cease to apply when the length that counts is changed by at most `within`.

    Each is found by judging the pregnancy again with that other length, so nothing but the rules says what would
    happen; where a rule holds lengths against lines alone, with those around its lines. The smallest step first; of equal steps the shorter length first. None without a transvaginal length.
    """
    scan = facts_on_day(facts, on).scan
    if scan is None:
        return ()
    may_turn = (_that_may_turn(g, facts, on) for g in guidelines)
    judged = tuple(g for g in may_turn if g.rules)
    if not judged:
        return ()
    turns = {(g.id, rule.id): _turning_lengths(rule) for g in judged for rule in g.rules}
    now = _applying(facts, on, judged)
    found: dict[tuple[_Key, bool], NearLine] = {}
    for tenths in _steps(scan.length, within):
        asked = tuple(_that_turn_at(scan.length.tenths + tenths, judged, turns))
        then = _applying(_measured(facts, scan, tenths), on, asked) if asked else frozenset()
        for guideline, rule in ((g, rule) for g in asked for rule in g.rules):
            # An edition of the clinic's own has the rule ids of the guideline it was copied from.
            key = (guideline.id, rule.id)
            if (key in now) is not (key in then):
                found.setdefault((key, tenths > 0), NearLine(guideline, rule, tenths, key in then))
    return tuple(found.values())


def near_edges(
    compared: Iterable[Explained], facts: Facts, on: date, days: int = EDGE_DAYS
) -> tuple[NearEdge, ...]:
    """The rules of which all tests but one window are met, that window's edge being at most `days` away.

    Of a window that is open today its last day, of one that is not the edge that was missed; of the age at the scan
    only an edge that was missed. The nearest edge first; none without a due date.
    """
    found = [edge for explained in compared for edge in _edges(explained, facts, on, days)]
    return tuple(sorted(found, key=lambda edge: abs(edge.days)))


def _steps(length: Millimetres, within: Millimetres) -> Iterator[int]:
    """-1, 1, -2, 2 … tenths, as far as lengths go."""
    for size in range(1, within.tenths + 1):
        for tenths in (-size, size):
            if 0 <= length.tenths + tenths <= LONGEST_TENTHS:
                yield tenths


def _that_may_turn(guideline: Guideline, facts: Facts, on: date) -> Guideline:
    """The guideline with those rules alone that would apply but for the length: judging the others takes time."""
    reading = tuple(rule for rule in guideline.rules if _may_read_length(rule.tests))
    beside = replace(guideline, rules=tuple(map(_without_length, reading)))
    may_turn = _applying(facts, on, (beside,))
    return replace(guideline, rules=tuple(rule for rule in reading if (guideline.id, rule.id) in may_turn))


def _turning_lengths(rule: Rule) -> frozenset[int] | None:
    """The lengths, in tenths, at which it may turn: a line and what lies beside it. None where it compares lengths."""
    lines: set[int] = set()
    for test in inside(rule.tests):
        match test:
            case (LengthBand() as band) | MeasuredWithin(band=band):
                bounds = (band.over, band.at_least, band.under, band.at_most)
                lines |= {bound.tenths for bound in bounds if bound is not None}
            case RecentLength(at_most=bound):
                lines.add(bound.tenths)
            case Fall() | Rise() | Change() | RateOfFall():
                return None
            case _:
                continue
    return frozenset(line + beside for line in lines for beside in (-1, 0, 1))


def _that_turn_at(
    tenths: int, guidelines: Iterable[Guideline], turns: Mapping[_Key, frozenset[int] | None]
) -> Iterator[Guideline]:
    """Those of the guidelines, with those of their rules alone, that may turn at this length."""
    for guideline in guidelines:
        lengths = ((rule, turns[guideline.id, rule.id]) for rule in guideline.rules)
        rules = tuple(rule for rule, at in lengths if at is None or tenths in at)
        if rules:
            yield replace(guideline, rules=rules)


def _without_length(rule: Rule) -> Rule:
    """What the rule asks besides; the window of the scan goes by its length."""
    return replace(
        rule, scan_window=None, tests=tuple(test for test in rule.tests if not _may_read_length((test,)))
    )


def _may_read_length(tests: Iterable[RuleTest]) -> bool:
    """Whether one of these looks at transvaginal lengths; all others cannot turn, and judging them takes time."""
    return any(isinstance(test, _READ_LENGTH) for test in inside(tests))


def _applying(facts: Facts, on: date, guidelines: tuple[Guideline, ...]) -> frozenset[_Key]:
    return frozenset((f.guideline.id, f.rule.id) for f in evaluate(facts, on, guidelines).hits)


def _measured(facts: Facts, scan: ScanDay, tenths: int) -> Facts:
    """The same pregnancy, had the length that counts been so many tenths longer, read as often as it was."""
    other = Millimetres(scan.length.tenths + tenths)

    def measured(each: Scan) -> Scan:
        counts = each.on == scan.on and each.is_transvaginal
        return replace(each, readings=(other,) * len(each.readings)) if counts else each

    return replace(facts, scans=tuple(measured(each) for each in facts.scans))


def _edges(explained: Explained, facts: Facts, on: date, days: int) -> Iterator[NearEdge]:
    """At most one for each of the rule's windows; a window that was not looked at has no edge."""
    day, rule = facts_on_day(facts, on), explained.rule
    windows = {TestKind.DAY_WINDOW: (rule.day_window, on)}
    if day.scan is not None:
        windows[TestKind.SCAN_WINDOW] = (rule.scan_window, day.scan.on)
    for outcome in explained.outcomes if day.due is not None and not explained.by else ():
        window, when = windows.get(outcome.kind, (None, on))
        age = day.days_at(when)
        if window is None or age is None or not _alone_decides(outcome, explained.outcomes):
            continue
        holds = outcome.verdict.truth is Truth.TRUE
        left = _days_left(window, age)
        if left is not None and abs(left) <= days and not (holds and outcome.kind is TestKind.SCAN_WINDOW):
            edge = when + timedelta(days=left)
            yield NearEdge(explained.guideline, rule, outcome.kind, left, edge, holds)


def _alone_decides(outcome: TestResult, outcomes: tuple[TestResult, ...]) -> bool:
    """Whether all the others are met, so that the rule turns with this one."""
    return all(o.verdict.truth is Truth.TRUE for o in outcomes if o is not outcome)


def _days_left(window: Window, age: int) -> int | None:
    """Days from this age to the first day of a window that is to come, else to its last; None where that is open."""
    if window.first is not None and age < window.first.days:
        return window.first.days - age
    return window.last.days - age if window.last is not None else None
