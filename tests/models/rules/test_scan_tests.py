"""Lengths, their change and the way they were measured, one step each side of every limit."""

from dataclasses import replace

import pytest

from models.records.bounds import LengthBand
from models.records.finding import SymptomKind
from models.records.record import Answer
from models.records.scan import Route, Scan
from models.records.scan_tests import (
    Change,
    Direction,
    Funnel,
    LatestScanNotTransvaginal,
    NoTransvaginalScan,
    OtherRouteLength,
    RateOfFall,
    ScannedSince,
    ScanTest,
)
from models.rules.as_of import as_of
from models.rules.assessment import Input, Missing, Seen, Truth, Verdict
from models.rules.scan_tests import judge_scan
from models.values.age import GestationalAge
from models.values.length import Millimetres
from models.views import Facts
from tests.builders import DUE, TODAY, a_cerclage, a_day, a_scan, a_symptom

YES, NO, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
MM = Millimetres.parse
FALL = Change(Direction.FALL, MM("6.0"), MM("11.0"))
RISE = Change(Direction.RISE, MM("6.0"), MM("11.0"))
FAST = RateOfFall(MM("2.3"))
TWENTY_ONE = LengthBand(at_most=MM("21.0"))


def _judge(test: ScanTest, *scans: Scan, **more: object) -> Verdict:
    facts = replace(Facts(due_on=DUE.on, scans=scans), **more)  # type: ignore[arg-type]
    return judge_scan(test, as_of(facts, TODAY))


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
    assert judge_scan(ScannedSince(SymptomKind.CONTRACTIONS), as_of(facts, a_day("22+2"))).truth is truth


def test_the_earliest_of_several_active_contractions_counts() -> None:
    symptoms = tuple(a_symptom(SymptomKind.CONTRACTIONS, on=a_day(age)) for age in ("22+0", "21+0"))
    assert _judge(ScannedSince(SymptomKind.CONTRACTIONS), a_scan(at="21+3"), symptoms=symptoms).truth is YES
    assert _judge(ScannedSince(SymptomKind.CONTRACTIONS), symptoms=symptoms).truth is NO


@pytest.mark.parametrize(
    ("funnel", "truth"), [(Answer.YES, YES), (Answer.NO, NO), (Answer.UNKNOWN, UNKNOWN), (None, UNKNOWN)]
)
def test_a_funnel_that_was_not_recorded_is_unknown(funnel: Answer | None, truth: Truth) -> None:
    verdict = _judge(Funnel(), replace(a_scan(), funnel=funnel))
    assert verdict.truth is truth
    assert verdict.missing == ((Missing.FUNNEL,) if truth is UNKNOWN else ())


def test_without_a_transvaginal_scan_a_funnel_is_unknown() -> None:
    assert _judge(Funnel(), a_scan(route=Route.TRANSABDOMINAL)).truth is UNKNOWN


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


@pytest.mark.parametrize(
    ("before", "now", "examiner", "fall", "rise"),
    [
        ("31.0", "25.1", "A", NO, NO),
        ("31.0", "25.0", "A", YES, NO),
        ("31.0", "20.1", "B", NO, NO),
        ("31.0", "20.0", "B", YES, NO),
        ("31.0", "20.1", "", NO, NO),
        ("31.0", "20.0", "", YES, NO),
        ("25.1", "31.0", "A", NO, NO),
        ("25.0", "31.0", "A", NO, YES),
        ("20.1", "31.0", "B", NO, NO),
        ("20.0", "31.0", "B", NO, YES),
    ],
)
def test_a_change_counts_from_the_error_of_measurement_on(
    before: str, now: str, examiner: str, fall: Truth, rise: Truth
) -> None:
    scans = (a_scan(at="20+0", mm=before, examiner="A"), a_scan(mm=now, examiner=examiner))
    assert (_judge(FALL, *scans).truth, _judge(RISE, *scans).truth) == (fall, rise)


def test_two_unknown_examiners_are_not_the_same_examiner() -> None:
    scans = (a_scan(at="20+0", mm="31.0", examiner=""), a_scan(mm="21.0", examiner=""))
    assert _judge(FALL, *scans).truth is NO


@pytest.mark.parametrize(("now", "truth"), [("26.4", YES), ("26.5", NO)])
def test_a_fall_is_fast_at_exactly_its_rate(now: str, truth: Truth) -> None:
    scans = (a_scan(at="20+0", mm="31.0"), a_scan(at="22+0", mm=now))
    assert _judge(FAST, *scans).truth is truth


def test_a_rise_is_never_a_fast_fall() -> None:
    assert _judge(FAST, a_scan(at="20+0", mm="20.0"), a_scan(mm="31.0")).truth is NO


def test_only_the_latest_two_days_are_compared() -> None:
    scans = (a_scan(at="18+0", mm="40.0"), a_scan(at="20+0", mm="31.0"), a_scan(mm="30.0"))
    assert _judge(FALL, *scans).truth is NO


@pytest.mark.parametrize("test", [FALL, RISE, FAST])
def test_a_change_needs_two_days_and_a_transvaginal_scan_last(test: ScanTest) -> None:
    falling = (a_scan(at="20+0", mm="40.0"), a_scan(at="21+0", mm="20.0"))
    assert _judge(test, falling[0]).truth is NO
    assert _judge(test, *falling, a_scan(route=Route.TRANSABDOMINAL)).truth is NO


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
    placed: str, removed: str | None, truth: Truth
) -> None:
    scans = (a_scan(at="20+0", mm="40.0"), a_scan(mm="20.0"))
    sutures = (a_cerclage(placed=placed, removed=removed),)
    assert _judge(FALL, *scans, cerclages=sutures).truth is truth


def test_a_change_shows_both_lengths_the_days_between_and_the_examiners() -> None:
    verdict = _judge(FALL, a_scan(at="20+0", mm="36.0"), a_scan(mm="28.0"))
    assert [(seen.what, seen.value, seen.on) for seen in verdict.seen] == [
        (Input.LENGTH, "36.0", a_day("20+0")),
        (Input.LENGTH, "28.0", TODAY),
        (Input.CHANGE, "-8.0 14 same_examiner", TODAY),
    ]
    rise = _judge(RISE, a_scan(at="20+0", mm="20.0", examiner=""), a_scan(mm="32.0"))
    assert rise.seen[-1].value == "+12.0 14 different_examiner"
    same = _judge(RISE, a_scan(at="20+0", mm="20.0"), a_scan(mm="20.0"))
    assert same.seen[-1].value == "+0.0 14 same_examiner"


_ABDOMINAL = a_scan(mm="26.0", route=Route.TRANSABDOMINAL)
_CONTRACTIONS = a_symptom(SymptomKind.CONTRACTIONS)
_ROUTE = Seen(Input.ROUTE, "transabdominal", TODAY)


@pytest.mark.parametrize(
    ("test", "facts", "seen"),
    [
        (TWENTY_ONE, Facts(scans=(a_scan(mm="30"),)), [Seen(Input.LENGTH, "30.0", TODAY)]),
        (TWENTY_ONE, Facts(), [Seen(Input.LENGTH, "none")]),
        (
            ScannedSince(SymptomKind.CONTRACTIONS),
            Facts(symptoms=(_CONTRACTIONS,)),
            [Seen(Input.SYMPTOM, "contractions", TODAY)],
        ),
        (ScannedSince(SymptomKind.CONTRACTIONS), Facts(), []),
        (Funnel(), Facts(scans=(a_scan(),)), [Seen(Input.FUNNEL, "no", TODAY)]),
        (Funnel(), Facts(scans=(replace(a_scan(), funnel=None),)), [Seen(Input.FUNNEL, "unknown", TODAY)]),
        (Funnel(), Facts(), [Seen(Input.FUNNEL, "unknown")]),
        (LatestScanNotTransvaginal(), Facts(scans=(_ABDOMINAL,)), [_ROUTE]),
        (LatestScanNotTransvaginal(), Facts(scans=(a_scan(),)), []),
        (
            OtherRouteLength(MM("25.0")),
            Facts(scans=(_ABDOMINAL,)),
            [_ROUTE, Seen(Input.LENGTH, "26.0", TODAY)],
        ),
        (OtherRouteLength(MM("25.0")), Facts(), []),
        (NoTransvaginalScan(GestationalAge.of(16)), Facts(), [Seen(Input.LENGTH, "none")]),
        (
            NoTransvaginalScan(GestationalAge.of(16)),
            Facts(scans=(a_scan(),)),
            [Seen(Input.LENGTH, "31.0", TODAY)],
        ),
        (
            NoTransvaginalScan(GestationalAge.of(16)),
            Facts(due_on=DUE.on, scans=(a_scan(),)),
            [Seen(Input.LENGTH, "31.0", TODAY)],
        ),
        (FALL, Facts(scans=(a_scan(),)), []),
        (FAST, Facts(scans=(a_scan(),)), []),
    ],
)
def test_every_test_tells_what_it_saw(test: ScanTest, facts: Facts, seen: list[Seen]) -> None:
    assert list(judge_scan(test, as_of(facts, TODAY)).seen) == seen


def test_a_rate_shows_the_change_that_it_was_counted_from() -> None:
    scans = (a_scan(at="20+0", mm="36.0"), a_scan(mm="28.0"))
    assert _judge(FAST, *scans).seen == _judge(FALL, *scans).seen
