"""Falls and rises between two scan days, one step each side of every limit."""

from dataclasses import replace
from typing import Any

import pytest

from models.records.guidelines.scan_tests import (
    Change,
    ChangeLimits,
    Direction,
    Fall,
    RateOfFall,
    Rise,
    ScanTest,
)
from models.records.scan import Route, Scan
from models.rules.guidelines.assessment import Truth, Verdict
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.guidelines.rule_tests.scan_tests import evaluate_scan
from models.rules.guidelines.seen import Input
from models.rules.guidelines.seen_text import seen_value_text
from models.values.length import Millimetres
from models.views import Facts
from tests.builders import DUE, TODAY, a_cerclage, a_day, a_scan

YES, NO = Truth.TRUE, Truth.FALSE
MM = Millimetres.parse
LIMITS = ChangeLimits(MM("6.0"), MM("7.0"), MM("8.0"))
FALL, RISE = Fall(LIMITS), Rise(LIMITS)
MATTERS = Fall(LIMITS, now_under=MM("30.0"), or_at_least=MM("10.0"))
FAST = Fall(LIMITS, at_least_per_week=MM("2.3"))
ONE, THREE = 1, 3


def _judge(test: ScanTest, *scans: Scan, **more: Any) -> Verdict:
    facts = replace(Facts(due_on=DUE.on, scans=scans), **more)
    return evaluate_scan(test, facts_on_day(facts, TODAY))


def _pair(before: str, now: str, examiners: tuple[str, str], readings: int = ONE) -> tuple[Scan, Scan]:
    """Two scans two weeks apart, each with so many equal readings."""
    first, second = (" ".join([mm] * readings) for mm in (before, now))
    return (
        a_scan(at="20+0", mm=first, examiner=examiners[0]),
        a_scan(at="22+0", mm=second, examiner=examiners[1]),
    )


@pytest.mark.parametrize(
    ("examiners", "readings", "limit"),
    [
        (("A", "A"), ONE, 60),
        (("A", "A"), THREE, 60),
        (("A", "B"), THREE, 70),
        (("", ""), THREE, 70),
        (("A", "B"), ONE, 80),
        (("", ""), ONE, 80),
    ],
)
def test_a_change_counts_from_its_limit_on(examiners: tuple[str, str], readings: int, limit: int) -> None:
    for tenths, truth in ((limit - 1, NO), (limit, YES)):
        near = str(Millimetres(350 - tenths))
        assert _judge(FALL, *_pair("35.0", near, examiners, readings)).truth is truth
        assert _judge(RISE, *_pair(near, "35.0", examiners, readings)).truth is truth


def test_two_days_of_three_readings_are_needed_on_both_days() -> None:
    full, single = a_scan(at="20+0", mm="35.0 35.0 35.0", examiner="A"), a_scan(mm="27.5", examiner="B")
    assert _judge(FALL, full, single).truth is NO
    assert _judge(FALL, full, single, a_scan(mm="30.0 30.0", examiner="B")).truth is YES


def test_one_examiner_of_both_days_is_compared_with_herself_though_others_measured_too() -> None:
    scans = (
        a_scan(at="20+0", mm="35.0", examiner="A"),
        a_scan(at="20+0", mm="28.0", examiner="B"),
        a_scan(mm="29.0", examiner="A"),
    )
    fall = _judge(FALL, *scans)
    assert (fall.truth, seen_value_text(fall.seen[-1])) == (YES, "-6.0 14 same_examiner")
    assert _judge(RISE, *scans).truth is NO


def test_a_rise_of_one_examiner_is_so_only_where_nobody_else_measured() -> None:
    scans = (a_scan(at="20+0", mm="25.0", examiner="A"), a_scan(mm="31.0", examiner="A"))
    assert _judge(RISE, *scans).truth is YES
    assert _judge(RISE, *scans, a_scan(mm="32.0", examiner="B")).truth is NO


@pytest.mark.parametrize(
    ("before", "now", "truth"),
    [
        ("39.9", "29.9", YES),
        ("36.0", "30.0", NO),
        ("36.0", "29.9", YES),
        ("40.0", "30.1", NO),
        ("40.0", "30.0", YES),
    ],
)
def test_a_fall_matters_below_thirty_or_from_ten_millimetres_on(before: str, now: str, truth: Truth) -> None:
    assert _judge(MATTERS, *_pair(before, now, ("A", "A"))).truth is truth


def test_the_greatest_fall_that_meets_its_limit_is_the_one_that_counts() -> None:
    scans = (
        a_scan(at="20+0", mm="42.0", examiner="A"),
        a_scan(at="20+0", mm="40.0", examiner="B"),
        a_scan(mm="32.0", examiner="A"),
    )
    assert seen_value_text(_judge(MATTERS, *scans).seen[-1]) == "-10.0 14 same_examiner"
    assert _judge(MATTERS, *scans).truth is YES


@pytest.mark.parametrize(("now", "truth"), [("29.0", YES), ("29.1", NO)])
def test_a_fall_is_fast_at_exactly_its_rate_over_three_weeks(now: str, truth: Truth) -> None:
    scans = (a_scan(at="19+0", mm="35.9"), a_scan(at="22+0", mm=now))
    assert _judge(FAST, *scans).truth is truth


def test_a_rise_is_never_a_fast_fall() -> None:
    assert _judge(FAST, a_scan(at="20+0", mm="20.0"), a_scan(mm="31.0")).truth is NO


def test_only_the_latest_two_transvaginal_days_are_compared() -> None:
    scans = (a_scan(at="18+0", mm="40.0"), a_scan(at="20+0", mm="31.0"), a_scan(at="21+0", mm="30.0"))
    assert _judge(FALL, *scans).truth is NO
    assert _judge(FALL, scans[0]).truth is NO


def test_a_later_scan_by_another_route_takes_no_fall_back() -> None:
    falling = (a_scan(at="20+0", mm="40.0"), a_scan(at="21+0", mm="20.0"))
    assert _judge(FALL, *falling, a_scan(route=Route.TRANSABDOMINAL)).truth is YES


@pytest.mark.parametrize("test", [FALL, Change(Direction.FALL, MM("6.0"), MM("11.0")), RateOfFall(MM("2.3"))])
@pytest.mark.parametrize(
    ("placed", "removed", "truth"),
    [
        ("20+0", None, YES),
        ("20+1", None, NO),
        ("22+0", None, NO),
        ("13+0", "20+0", YES),
        ("13+0", "20+1", NO),
        ("13+0", "22+0", NO),
    ],
)
def test_a_suture_between_two_scans_makes_them_incomparable(
    test: ScanTest, placed: str, removed: str | None, truth: Truth
) -> None:
    scans = (a_scan(at="20+0", mm="40.0"), a_scan(mm="20.0"))
    sutures = (a_cerclage(placed=placed, removed=removed),)
    assert _judge(test, *scans, cerclages=sutures).truth is truth


def test_a_change_shows_both_lengths_the_days_between_and_the_examiners() -> None:
    verdict = _judge(FALL, a_scan(at="20+0", mm="36.0"), a_scan(mm="28.0"))
    assert [(seen.what, seen_value_text(seen), seen.on) for seen in verdict.seen] == [
        (Input.LENGTH, "36.0", a_day("20+0")),
        (Input.LENGTH, "28.0", TODAY),
        (Input.CHANGE, "-8.0 14 same_examiner", TODAY),
    ]
    rise = _judge(RISE, a_scan(at="20+0", mm="20.0", examiner=""), a_scan(mm="32.0"))
    assert seen_value_text(rise.seen[-1]) == "+12.0 14 different_examiner"
    same = _judge(RISE, a_scan(at="20+0", mm="20.0"), a_scan(mm="20.0"))
    assert seen_value_text(same.seen[-1]) == "+0.0 14 same_examiner"


@pytest.mark.parametrize(
    ("before", "now", "examiner", "fall", "rise"),
    [
        ("31.0", "25.1", "A", NO, NO),
        ("31.0", "25.0", "A", YES, NO),
        ("31.0", "20.1", "B", NO, NO),
        ("31.0", "20.0", "B", YES, NO),
        ("25.0", "31.0", "A", NO, YES),
        ("20.0", "31.0", "B", NO, YES),
    ],
)
def test_the_change_of_the_first_edition_still_has_its_two_limits(
    before: str, now: str, examiner: str, fall: Truth, rise: Truth
) -> None:
    scans = _pair(before, now, ("A", examiner))
    found = tuple(_judge(Change(way, MM("6.0"), MM("11.0")), *scans).truth for way in Direction)
    assert found == (fall, rise)


@pytest.mark.parametrize(("now", "truth"), [("26.4", YES), ("26.5", NO)])
def test_the_rate_of_the_first_edition_is_met_at_exactly_its_limit(now: str, truth: Truth) -> None:
    assert _judge(RateOfFall(MM("2.3")), *_pair("31.0", now, ("A", "A"))).truth is truth


@pytest.mark.parametrize("test", [Change(Direction.FALL, MM("6.0"), MM("11.0")), RateOfFall(MM("2.3"))])
def test_what_a_test_of_the_first_edition_looked_at_is_kept_with_its_answer(test: ScanTest) -> None:
    verdict = _judge(test, *_pair("31.0", "20.0", ("A", "A")))
    assert [seen_value_text(seen) for seen in verdict.seen] == ["31.0", "20.0", "-11.0 14 same_examiner"]
