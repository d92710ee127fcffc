"""Lengths and the way they were measured, one step each side of every limit."""

from dataclasses import replace
from typing import Any

import pytest

from models.records.finding import SymptomKind
from models.records.guidelines.bounds import Ages, LengthBand
from models.records.guidelines.scan_tests import (
    Funnel,
    LatestScanNotTransvaginal,
    MeasuredWithin,
    NoTransvaginalBefore,
    NoTransvaginalScan,
    OtherRouteLength,
    OtherRouteShort,
    OtherScanAge,
    RecentLength,
    ScannedAfterPlacing,
    ScannedSince,
    ScanTest,
)
from models.records.record import TriState
from models.records.scan import Route, Scan
from models.rules.guidelines.assessment import Missing, Truth, Verdict
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.guidelines.rule_tests.scan_tests import evaluate_scan
from models.rules.guidelines.seen import Input, Seen
from models.rules.guidelines.seen_text import seen_value_text
from models.values.age import GestationalAge
from models.values.length import Millimetres
from models.views import Facts
from tests.builders import DUE, TODAY, a_cerclage, a_day, a_scan, a_symptom, saw

YES, NO, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
MM = Millimetres.parse
TWENTY_ONE = LengthBand(at_most=MM("21.0"))


def _judge(test: ScanTest, *scans: Scan, **more: Any) -> Verdict:
    facts = replace(Facts(due_on=DUE.on, scans=scans), **more)
    return evaluate_scan(test, facts_on_day(facts, TODAY))


@pytest.mark.parametrize(
    ("band", "short", "exact", "long"),
    [
        (LengthBand(at_most=MM("25.0")), YES, YES, NO),
        (LengthBand(under=MM("25.0")), YES, NO, NO),
        (LengthBand(at_least=MM("25.0")), NO, YES, YES),
        (LengthBand(over=MM("25.0")), NO, NO, YES),
    ],
)
def test_a_threshold_is_compared_unrounded(band: LengthBand, short: Truth, exact: Truth, long: Truth) -> None:
    truths = [_judge(band, a_scan(mm=mm)).truth for mm in ("24.9", "25.0", "25.1")]
    assert truths == [short, exact, long]


def test_a_length_that_was_never_measured_is_false_unless_none_counts() -> None:
    assert _judge(LengthBand(at_most=MM("25.0"))).truth is NO
    assert _judge(LengthBand(over=MM("25.0"), none_counts=True)).truth is YES
    assert _judge(TWENTY_ONE, a_scan(mm="20.0", route=Route.TRANSABDOMINAL)).truth is NO


@pytest.mark.parametrize(("began", "truth"), [("21+6", YES), ("22+0", YES), ("22+1", NO), (None, NO)])
def test_a_scan_counts_as_made_since_a_symptom_from_its_first_day(began: str | None, truth: Truth) -> None:
    symptoms = (a_symptom(SymptomKind.CONTRACTIONS, on=a_day(began)),) if began else ()
    scan = a_scan(at="22+0")
    facts = Facts(scans=(scan,), symptoms=symptoms)
    assert (
        evaluate_scan(ScannedSince(SymptomKind.CONTRACTIONS), facts_on_day(facts, a_day("22+2"))).truth
        is truth
    )


def test_the_earliest_of_several_active_contractions_counts() -> None:
    symptoms = tuple(a_symptom(SymptomKind.CONTRACTIONS, on=a_day(age)) for age in ("22+0", "21+0"))
    assert _judge(ScannedSince(SymptomKind.CONTRACTIONS), a_scan(at="21+3"), symptoms=symptoms).truth is YES
    assert _judge(ScannedSince(SymptomKind.CONTRACTIONS), symptoms=symptoms).truth is NO


@pytest.mark.parametrize(
    ("funnel", "truth"),
    [(TriState.YES, YES), (TriState.NO, NO), (TriState.UNKNOWN, UNKNOWN), (None, UNKNOWN)],
)
def test_a_funnel_that_was_not_recorded_is_unknown(funnel: TriState | None, truth: Truth) -> None:
    verdict = _judge(Funnel(), replace(a_scan(), funnel=funnel))
    assert verdict.truth is truth
    assert verdict.missing == ((Missing.FUNNEL,) if truth is UNKNOWN else ())


def test_without_a_transvaginal_scan_there_is_no_funnel() -> None:
    assert _judge(Funnel(), a_scan(route=Route.TRANSABDOMINAL)).truth is NO


@pytest.mark.parametrize(("mm", "truth"), [("25.0", YES), ("25.1", NO)])
def test_another_route_looks_short_up_to_its_limit(mm: str, truth: Truth) -> None:
    test = OtherRouteLength(MM("25.0"))
    scan = a_scan(mm=mm, route=Route.TRANSPERINEAL)
    assert _judge(test, scan).truth is truth
    assert _judge(test, scan, a_scan(mm=mm)).truth is NO
    assert _judge(LatestScanNotTransvaginal(), scan).truth is YES
    assert _judge(LatestScanNotTransvaginal(), a_scan(), a_scan(at="21+0", route=scan.route)).truth is NO
    assert _judge(LatestScanNotTransvaginal()).truth is NO


@pytest.mark.parametrize(("at", "truth"), [("15+6", YES), ("16+0", NO)])
def test_a_scan_is_still_owed_until_one_was_made_from_its_age_on(at: str, truth: Truth) -> None:
    test = NoTransvaginalScan(GestationalAge.of(16))
    assert _judge(test, a_scan(at=at)).truth is truth
    assert _judge(test).truth is YES
    assert _judge(test, a_scan(at=at), due_on=None).missing == (Missing.DUE_DATE,)
    assert _judge(test, due_on=None).truth is YES


ALL_25 = OtherRouteShort(MM("25.0"), MM("25.0"))
BY_ROUTE = OtherRouteShort(MM("36.0"), MM("31.0"))


@pytest.mark.parametrize(
    ("route", "mm", "truth"),
    [
        (Route.TRANSABDOMINAL, "36.0", YES),
        (Route.TRANSABDOMINAL, "36.1", NO),
        (Route.TRANSPERINEAL, "31.0", YES),
        (Route.TRANSPERINEAL, "31.1", NO),
    ],
)
def test_every_route_has_its_own_limit(route: Route, mm: str, truth: Truth) -> None:
    assert _judge(BY_ROUTE, a_scan(mm=mm, route=route)).truth is truth


def test_all_scans_by_other_routes_since_the_latest_transvaginal_day_count() -> None:
    before = a_scan(at="20+0", mm="20.0", route=Route.TRANSABDOMINAL)
    since = a_scan(at="21+0", mm="25.0", route=Route.TRANSPERINEAL)
    latest = a_scan(mm="30.0", route=Route.TRANSABDOMINAL)
    verdict = _judge(ALL_25, before, a_scan(at="20+0", mm="35.0"), since, latest)
    assert (verdict.truth, [seen_value_text(seen) for seen in verdict.seen]) == (
        YES,
        ["transperineal", "25.0"],
    )
    assert _judge(ALL_25, before, a_scan(at="20+0", mm="35.0"), latest).truth is NO
    assert _judge(ALL_25, since, a_scan(mm="35.0")).truth is NO


@pytest.mark.parametrize(("at", "truth"), [("15+6", NO), ("16+0", YES), ("22+0", YES)])
def test_a_scan_by_another_route_has_its_own_age(at: str, truth: Truth) -> None:
    test = OtherScanAge(Ages(GestationalAge.of(16), GestationalAge.of(22)))
    scan = a_scan(at=at, route=Route.TRANSABDOMINAL)
    assert _judge(test, scan).truth is truth
    assert _judge(test, scan, due_on=None).truth is YES
    assert _judge(test, a_scan(at=at)).truth is NO


@pytest.mark.parametrize(("at", "truth"), [("20+6", YES), ("21+0", NO)])
def test_a_transvaginal_scan_of_the_week_before_another_route_is_enough(at: str, truth: Truth) -> None:
    other = a_scan(route=Route.TRANSABDOMINAL)
    assert _judge(NoTransvaginalBefore(7), a_scan(at=at), other).truth is truth
    assert _judge(NoTransvaginalBefore(7), other).truth is YES
    assert _judge(NoTransvaginalBefore(7), a_scan()).truth is NO


@pytest.mark.parametrize(
    ("at", "mm", "truth"),
    [("15+6", "25.0", NO), ("16+0", "25.0", YES), ("16+0", "25.1", NO)],
)
def test_a_length_may_have_to_be_measured_within_ages(at: str, mm: str, truth: Truth) -> None:
    test = MeasuredWithin(LengthBand(at_most=MM("25.0")), Ages(first=GestationalAge.of(16)))
    assert _judge(test, a_scan(at=at, mm=mm)).truth is truth
    undated = _judge(test, a_scan(at=at, mm=mm), due_on=None)
    assert undated.missing == (() if mm == "25.1" else (Missing.DUE_DATE,))
    assert _judge(test).truth is NO


@pytest.mark.parametrize(
    ("at", "mm", "truth"), [("21+0", "15.0", YES), ("20+6", "15.0", NO), ("21+0", "15.1", NO)]
)
def test_a_length_is_recent_for_seven_days(at: str, mm: str, truth: Truth) -> None:
    assert _judge(RecentLength(MM("15.0"), 7), a_scan(at=at, mm=mm)).truth is truth
    assert _judge(RecentLength(MM("15.0"), 7)).truth is NO


@pytest.mark.parametrize(("at", "truth"), [("20+0", NO), ("20+1", YES)])
def test_the_scan_of_the_day_of_placing_is_the_reason_for_the_stitch(at: str, truth: Truth) -> None:
    sutures = (a_cerclage(placed="20+0"),)
    assert _judge(ScannedAfterPlacing(), a_scan(at=at), cerclages=sutures).truth is truth
    assert _judge(ScannedAfterPlacing(), a_scan(at=at)).truth is NO
    assert _judge(ScannedAfterPlacing(), cerclages=sutures).truth is NO


_ABDOMINAL = a_scan(mm="26.0", route=Route.TRANSABDOMINAL)
_CONTRACTIONS = a_symptom(SymptomKind.CONTRACTIONS)
_ROUTE = saw(Input.ROUTE, "transabdominal", TODAY)


@pytest.mark.parametrize(
    ("test", "facts", "seen"),
    [
        (TWENTY_ONE, Facts(scans=(a_scan(mm="30"),)), [saw(Input.LENGTH, "30.0", TODAY)]),
        (TWENTY_ONE, Facts(), [saw(Input.LENGTH, "none")]),
        (
            ScannedSince(SymptomKind.CONTRACTIONS),
            Facts(symptoms=(_CONTRACTIONS,)),
            [saw(Input.SYMPTOM, "contractions", TODAY)],
        ),
        (ScannedSince(SymptomKind.CONTRACTIONS), Facts(), []),
        (Funnel(), Facts(scans=(a_scan(),)), [saw(Input.FUNNEL, "no", TODAY)]),
        (Funnel(), Facts(scans=(replace(a_scan(), funnel=None),)), [saw(Input.FUNNEL, "unknown", TODAY)]),
        (Funnel(), Facts(), [saw(Input.FUNNEL, "none")]),
        (LatestScanNotTransvaginal(), Facts(scans=(_ABDOMINAL,)), [_ROUTE]),
        (LatestScanNotTransvaginal(), Facts(scans=(a_scan(),)), []),
        (
            OtherRouteLength(MM("25.0")),
            Facts(scans=(_ABDOMINAL,)),
            [_ROUTE, saw(Input.LENGTH, "26.0", TODAY)],
        ),
        (OtherRouteLength(MM("25.0")), Facts(), []),
        (NoTransvaginalScan(GestationalAge.of(16)), Facts(), [saw(Input.LENGTH, "none")]),
        (
            NoTransvaginalScan(GestationalAge.of(16)),
            Facts(scans=(a_scan(),)),
            [saw(Input.LENGTH, "31.0", TODAY)],
        ),
        (
            NoTransvaginalScan(GestationalAge.of(16)),
            Facts(due_on=DUE.on, scans=(a_scan(),)),
            [saw(Input.LENGTH, "31.0", TODAY)],
        ),
    ],
)
def test_every_test_tells_what_it_saw(test: ScanTest, facts: Facts, seen: list[Seen]) -> None:
    assert list(evaluate_scan(test, facts_on_day(facts, TODAY)).seen) == seen
