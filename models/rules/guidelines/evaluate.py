"""Holds a pregnancy against guidelines: what applies, what cannot be assessed, what is set aside.

The rules themselves are data (`assets/guidelines`); their meaning is fixed by the vectors in `tests/vectors/clinical`.
"""

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from models.records.guidelines.bedside_tests import BedsideTest
from models.records.guidelines.guideline import Guideline, Rule, Window
from models.records.guidelines.history_tests import HistoryTest
from models.records.guidelines.rule_tests import WORDS, AnyOf, Certain, Combination, Not, OneOf, RuleTest
from models.records.guidelines.scan_tests import ScanTest
from models.rules.guidelines.assessment import (
    Assessment,
    Missing,
    RuleHit,
    Suspended,
    TestKind,
    TestResult,
    Truth,
    Unassessed,
    Verdict,
)
from models.rules.guidelines.facts_on_day import FactsOnDay, facts_on_day
from models.rules.guidelines.precedence import set_aside_by, situations
from models.rules.guidelines.rule_tests.bedside_tests import evaluate_bedside
from models.rules.guidelines.rule_tests.history_tests import evaluate_history
from models.rules.guidelines.rule_tests.scan_tests import evaluate_scan
from models.rules.guidelines.seen import AgeAtScanSeen, AgeTodaySeen, NoDueDateSeen
from models.rules.guidelines.three_valued import (
    any_of,
    certain,
    merged_seen,
    missing_of,
    negated,
    one_of,
    unknown,
    verdict,
    yes,
)
from models.views import Facts


def evaluate(facts: Facts, on: date, guidelines: tuple[Guideline, ...]) -> Assessment:
    """What these guidelines say about a pregnancy as it stands on `on`; what is dated later is not yet looked at."""
    day = facts_on_day(facts, on)
    now = situations(day)
    findings: list[RuleHit] = []
    cannot_assess: list[Unassessed] = []
    suspended: list[Suspended] = []
    for guideline in guidelines:
        for rule in guideline.rules:
            truth, verdicts = _judged(rule, day)
            by = set_aside_by(rule, now) if now else ()
            if by:
                suspended.append(Suspended(guideline, rule, by, truth))
            elif truth is Truth.TRUE:
                findings.append(RuleHit(guideline, rule, merged_seen(verdicts), rule.closes_on(day.due)))
            elif truth is Truth.UNKNOWN:
                cannot_assess.append(Unassessed(guideline, rule, missing_of(verdicts)))
    return Assessment(
        on=on,
        age=day.due.age_at(on) if day.due else None,
        hits=tuple(sorted(findings, key=lambda hit: hit.rule.urgency.rank)),
        cannot_assess=tuple(cannot_assess),
        suspended=tuple(suspended),
    )


def explain(rule: Rule, facts: Facts, on: date) -> tuple[TestResult, ...]:
    """What each test of a rule comes to on a day, its windows first; precedence is not looked at."""
    verdicts = _verdicts(rule, facts_on_day(facts, on))
    return tuple(TestResult(test, kind, v) for (test, kind), v in zip(_labels(rule), verdicts, strict=True))


def failed(rule: Rule, facts: Facts, on: date) -> tuple[TestResult, ...]:
    """The tests that keep a rule from applying on a day; none when it applies or cannot be assessed."""
    return tuple(o for o in explain(rule, facts, on) if o.verdict.truth is Truth.FALSE)


def _judged(rule: Rule, day: FactsOnDay) -> tuple[Truth, list[Verdict]]:
    """A rule applies when every test is true; one that is false settles it, whatever is unknown."""
    if rule.day_window is not None and day.days is not None and not rule.day_window.holds(day.days):
        # Most rules end here on most days: nothing of them is to be shown.
        return Truth.FALSE, []
    truth = Truth.TRUE
    verdicts: list[Verdict] = []
    for each in _verdicts(rule, day):
        if each.truth is Truth.FALSE:
            return Truth.FALSE, []
        if each.truth is Truth.UNKNOWN:
            truth = Truth.UNKNOWN
        verdicts.append(each)
    return truth, verdicts


def _verdicts(rule: Rule, day: FactsOnDay) -> Iterator[Verdict]:
    if rule.day_window is not None:
        yield _in_window(rule.day_window, day.days, AgeTodaySeen, day.on)
    if rule.scan_window is not None:
        yield _scan_window(rule, rule.scan_window, day)
    for test in rule.tests:
        yield _judge(test, day)


def _labels(rule: Rule) -> Iterator[tuple[str, TestKind]]:
    """What each verdict is about, in the same order."""
    if rule.day_window is not None:
        yield TestKind.DAY_WINDOW.value, TestKind.DAY_WINDOW
    if rule.scan_window is not None:
        yield TestKind.SCAN_WINDOW.value, TestKind.SCAN_WINDOW
    for test in rule.tests:
        yield WORDS[type(test)], TestKind.DATA


def _scan_window(rule: Rule, window: Window, day: FactsOnDay) -> Verdict:
    """The age at the scan matters only where its length is one that the rule asks for."""
    if day.scan is None or rule.length is None or not rule.length.holds(day.scan.length):
        return yes()
    return _in_window(window, day.days_at(day.scan.on), AgeAtScanSeen, day.scan.on)


def _in_window(
    window: Window, days: int | None, age: type[AgeAtScanSeen | AgeTodaySeen], on: date
) -> Verdict:
    if days is None:
        seen = NoDueDateSeen()
        return yes(seen) if window.without_due_date else unknown(Missing.DUE_DATE, seen)
    return verdict(window.holds(days), age(days, on=on))


def _judge(test: RuleTest, day: FactsOnDay) -> Verdict:
    if isinstance(test, HistoryTest):
        return evaluate_history(test, day)
    if isinstance(test, ScanTest):
        return evaluate_scan(test, day)
    if isinstance(test, BedsideTest):
        return evaluate_bedside(test, day)
    return _join(test, day)


def _join(test: Combination, day: FactsOnDay) -> Verdict:
    match test:
        case AnyOf():
            return any_of([_judge(each, day) for each in test.of])
        case OneOf():
            return one_of(_judge(test.first, day), _judge(test.second, day))
        case Not():
            return negated(_judge(test.of, day))
        case Certain():
            return certain(_judge(test.of, day))
        case _:
            assert_never(test)
