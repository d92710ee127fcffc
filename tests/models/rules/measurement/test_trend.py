"""The course of a cervix: what is one point, what is joined, what is change, what is a slope."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.shipped.references import read_references
from models.records.guidelines.guideline import Schedule
from models.records.guidelines.scan_tests import Fall, Rise
from models.records.scan import Criterion, Route, Scan
from models.records.treatment import Progesterone, ProgesteroneKind
from models.rules.guidelines.evaluate import evaluate
from models.rules.measurement.trend import Break, Measurement, Trend, course_of, planned_days, trend
from models.values.age import GestationalAge
from models.values.length import Millimetres
from models.views import PregnancySheet
from tests.builders import STAMP, TODAY, a_cerclage, a_day, a_scan, a_sheet, all_guidelines, next_id

ERROR = read_references(Path(__file__).parents[4] / "assets" / "references").error
OWEN = Schedule(
    GestationalAge.of(15), GestationalAge.of(23, 6), ((Millimetres(300), 14), (Millimetres(250), 7)), "Owen"
)
THRESHOLD = Millimetres(250)


def _trend(
    *scans: Scan,
    schedule: Schedule | None = OWEN,
    threshold: Millimetres | None = THRESHOLD,
    **more: Any,
) -> Trend:
    return trend(course_of(a_sheet(*scans, **more), schedule, ERROR, threshold))


def _progesterone(start: str) -> Progesterone:
    return Progesterone(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=ProgesteroneKind.VAGINAL_CAPSULE_200,
        started_on=a_day(start),
    )


def _breaks(course: Trend) -> list[Break | None]:
    return [link.broken for link in course.links]


def _pair(first: str = "18+0", second: str = "20+0", **more: Any) -> Trend:
    return _trend(a_scan(at=first, mm="36.0"), a_scan(at=second, mm="33.0"), **more)


# Points


def test_scans_of_one_day_by_one_route_are_one_point_with_the_shortest_reading() -> None:
    (point,) = _trend(a_scan(mm="31.0 30.2"), a_scan(mm="29.9 33.0")).points
    assert str(point.length) == "29.9"
    assert len(point.readings) == 4
    assert len(point.scan_ids) == 2


def test_on_one_day_the_transvaginal_point_is_the_last() -> None:
    points = _trend(a_scan(), a_scan(route=Route.TRANSABDOMINAL)).points
    assert [p.route for p in points] == [Route.TRANSABDOMINAL, Route.TRANSVAGINAL]


def test_examiners_who_differ_on_one_day_are_an_unknown_examiner() -> None:
    (point,) = _trend(a_scan(examiner="A"), a_scan(examiner="B")).points
    assert point.examiner == ""


def test_a_struck_out_scan_is_no_point() -> None:
    assert _trend(replace(a_scan(), struck_out="wrong woman")).points == ()


@pytest.mark.parametrize(
    ("route", "met", "is_solid"),
    [
        (Route.TRANSVAGINAL, tuple(Criterion), True),
        (Route.TRANSVAGINAL, tuple(Criterion)[1:], False),
        (Route.TRANSVAGINAL, None, False),
        (Route.TRANSABDOMINAL, tuple(Criterion), False),
    ],
)
def test_only_a_transvaginal_scan_with_all_nine_criteria_is_solid(
    route: Route, met: tuple[Criterion, ...] | None, is_solid: bool
) -> None:
    (point,) = _trend(replace(a_scan(route=route), criteria_met=met)).points
    assert point.is_solid is is_solid


def test_without_a_due_date_points_have_no_age() -> None:
    assert [p.age for p in _trend(a_scan(), due=None).points] == [None]


def test_the_latest_point_is_the_latest_transvaginal_one() -> None:
    latest = _trend(a_scan(at="20+0", mm="30.0"), a_scan(at="21+0", route=Route.TRANSABDOMINAL)).latest
    assert latest is not None
    assert str(latest.length) == "30.0"


def test_without_a_transvaginal_scan_there_is_no_latest_point() -> None:
    assert _trend(a_scan(route=Route.TRANSPERINEAL)).latest is None


def test_a_scan_being_typed_is_a_draft_point() -> None:
    course = course_of(a_sheet(), OWEN, ERROR, None)
    typed = Measurement(TODAY, (Millimetres(224),), Route.TRANSVAGINAL)
    drawn = trend(replace(course, measurements=(typed,)))
    (point,) = drawn.points
    assert drawn.draft is point
    assert point.scan_ids == ()


def test_without_a_scan_being_typed_there_is_no_draft() -> None:
    assert _trend(a_scan()).draft is None


# Joins


def test_neighbours_within_the_planned_interval_are_joined() -> None:
    assert _breaks(_pair()) == [None]


@pytest.mark.parametrize(("second", "broken"), [("21+0", None), ("21+1", Break.GAP)])
def test_the_join_holds_up_to_one_and_a_half_planned_intervals(second: str, broken: Break | None) -> None:
    """Three weeks after 36.0 mm, planned every 14 days."""
    assert _breaks(_pair("18+0", second)) == [broken]


@pytest.mark.parametrize(
    ("placed", "broken"),
    [("18+0", None), ("18+1", Break.CERCLAGE), ("20+0", Break.CERCLAGE), ("20+1", None)],
)
def test_the_join_breaks_at_a_cerclage_after_the_first_day_up_to_the_second(
    placed: str, broken: Break | None
) -> None:
    assert _breaks(_pair(cerclages=(a_cerclage(placed=placed),))) == [broken]


def test_the_join_breaks_where_a_cerclage_came_out() -> None:
    assert _breaks(_pair(cerclages=(a_cerclage(placed="13+0", removed="19+0"),))) == [Break.CERCLAGE]


def test_a_struck_out_cerclage_breaks_nothing() -> None:
    struck = replace(a_cerclage(placed="19+0"), struck_out="wrong woman")
    assert _breaks(_pair(cerclages=(struck,))) == [None]


@pytest.mark.parametrize(
    ("start", "broken"),
    [("17+6", None), ("18+0", Break.PROGESTERONE), ("19+6", Break.PROGESTERONE), ("20+0", None)],
)
def test_progesterone_begun_on_the_day_of_a_scan_follows_that_scan(start: str, broken: Break | None) -> None:
    assert _breaks(_pair(progesterone=(_progesterone(start),))) == [broken]


def test_a_struck_out_course_of_progesterone_breaks_nothing() -> None:
    struck = replace(_progesterone("19+0"), struck_out="wrong woman")
    assert _breaks(_pair(progesterone=(struck,))) == [None]


def test_another_route_in_between_breaks_the_join_on_both_sides() -> None:
    course = _trend(a_scan(at="18+0"), a_scan(at="19+0", route=Route.TRANSABDOMINAL), a_scan(at="20+0"))
    assert _breaks(course) == [Break.METHOD, Break.METHOD]


def test_another_route_on_the_same_day_does_not_stand_in_between() -> None:
    course = _trend(a_scan(at="18+0"), a_scan(at="19+0", route=Route.TRANSABDOMINAL), a_scan(at="19+0"))
    assert _breaks(course) == [None]


@pytest.mark.parametrize(("mm", "days"), [("30.0", 14), ("29.9", 7), ("25.0", 7), ("24.9", 7)])
def test_below_the_last_step_the_shortest_interval_counts(mm: str, days: int) -> None:
    assert planned_days(Millimetres.parse(mm), OWEN) == days


@pytest.mark.parametrize("schedule", [None, replace(OWEN, steps=())])
def test_without_a_plan_scans_are_thought_of_as_two_weeks_apart(schedule: Schedule | None) -> None:
    assert planned_days(Millimetres(224), schedule) == 14


# Change


def _told(
    first: str, second: str, examiners: tuple[str, str] = ("A", "B"), threshold: str | None = "25.0"
) -> bool:
    """Whether a change from one length to another may be told with what measuring twice can differ by."""
    scans = (
        a_scan(at=at, mm=mm, examiner=who)
        for at, mm, who in zip(("20+0", "21+0"), (first, second), examiners, strict=True)
    )
    bound = Millimetres.parse(threshold) if threshold else None
    change = _trend(*scans, threshold=bound).points[-1].change
    assert change is not None
    assert change.limits in (ERROR.limits, None)
    return change.limits is not None


@pytest.mark.parametrize(
    ("first", "second", "examiners", "is_told"),
    [
        ("40.0", "34.1", ("A", "A"), True),
        ("40.0", "34.0", ("A", "A"), False),
        ("40.0", "32.1", ("A", "B"), True),
        ("40.0", "32.0", ("A", "B"), False),
        ("40.0", "32.1", ("", ""), True),
        ("40.0", "32.0", ("", ""), False),
        ("40.0 41.0 42.0", "33.1 34.0 35.0", ("A", "B"), True),
        ("40.0 41.0 42.0", "33.0 34.0 35.0", ("A", "B"), False),
        ("40.0 41.0 42.0", "33.0 34.0", ("A", "B"), True),
        ("40.0", "60.0", ("A", "A"), True),
    ],
)
def test_a_fall_of_its_limit_is_never_told_with_what_measuring_twice_differs_by(
    first: str, second: str, examiners: tuple[str, str], is_told: bool
) -> None:
    assert _told(first, second, examiners) is is_told


@pytest.mark.parametrize(
    ("first", "second", "threshold", "is_told"),
    [
        ("27.0", "25.1", "25.0", True),
        ("27.0", "25.0", "25.0", False),
        ("25.0", "27.0", "25.0", False),
        ("25.1", "27.0", "25.0", True),
        ("31.0", "30.0", "30.0", False),
        ("31.0", "30.1", "30.0", True),
    ],
)
def test_nothing_is_said_of_measuring_twice_beside_a_length_at_or_under_a_threshold(
    first: str, second: str, threshold: str, is_told: bool
) -> None:
    assert _told(first, second, threshold=threshold) is is_told


@pytest.mark.parametrize(
    ("first", "second", "is_told"),
    [
        ("25.1", "25.0", False),
        ("25.0", "25.1", False),
        ("25.0", "20.1", True),
        ("20.1", "20.0", False),
        ("15.1", "15.0", False),
        ("10.0", "9.9", False),
        ("15.0", "10.0", True),
        ("9.9", "9.0", True),
    ],
)
def test_nothing_is_said_of_measuring_twice_across_the_end_of_a_band(
    first: str, second: str, is_told: bool
) -> None:
    assert _told(first, second, threshold=None) is is_told


def test_the_examiner_of_both_days_is_compared_with_herself() -> None:
    """Of all readings the shortest rose by a millimetre; hers fell by seven."""
    before = (a_scan(at="20+0", mm="40.0", examiner="A"), a_scan(at="20+0", mm="32.0", examiner="B"))
    change = _trend(*before, a_scan(at="21+0", mm="33.0", examiner="A")).points[-1].change
    assert change is not None
    assert (change.tenths, change.limits) == (10, None)


def test_a_change_tells_its_size_its_days_and_since_when() -> None:
    change = _trend(a_scan(at="20+3", mm="26.9"), a_scan(at="21+3", mm="22.4")).points[-1].change
    assert change is not None
    assert (change.tenths, change.days, change.since) == (-45, 7, a_day("20+3"))


def test_the_first_scan_has_no_change() -> None:
    assert _trend(a_scan()).points[0].change is None


def test_change_skips_scans_by_other_routes() -> None:
    other = a_scan(at="20+4", mm="40.0", route=Route.TRANSABDOMINAL)
    points = _trend(a_scan(at="20+0", mm="30.0"), other, a_scan(at="21+0", mm="29.0")).points
    assert points[1].change is None
    assert points[2].change is not None
    assert points[2].change.tenths == -10


def test_change_is_silent_across_a_cerclage() -> None:
    first, last = _pair(cerclages=(a_cerclage(placed="19+0"),)).points
    assert last.change is None
    assert last.parted_from == (first.on, first.length)
    assert first.parted_from is None


def test_the_rules_and_the_words_know_the_same_limits() -> None:
    """Every shipped rule that compares two days names the limits of the reference, and no other."""
    limits = {
        rule.id: test.limits
        for guideline in all_guidelines()
        for rule in guideline.rules
        for test in rule.tests
        if isinstance(test, Fall | Rise)
    }
    assert limits.keys() == {"APP-CHANGE", "APP-FAST", "APP-GROW"}
    assert set(limits.values()) == {ERROR.limits}


@given(
    first=st.integers(0, 800),
    second=st.integers(0, 800),
    examiners=st.tuples(st.sampled_from(["A", "B", ""]), st.sampled_from(["A", "B", ""])),
)
def test_no_fall_that_the_rules_flag_is_told_with_what_measuring_twice_differs_by(
    first: int, second: int, examiners: tuple[str, str]
) -> None:
    sheet = a_sheet(
        replace(a_scan(at="20+0", examiner=examiners[0]), readings=(Millimetres(first),)),
        replace(a_scan(at="21+0", examiner=examiners[1]), readings=(Millimetres(second),)),
    )
    change = trend(course_of(sheet, OWEN, ERROR, None)).points[-1].change
    assert change is not None
    found = {f.rule.id for f in evaluate(sheet.facts, TODAY, all_guidelines()).hits}
    assert change.limits is None or "APP-CHANGE" not in found


# Slope


def _weekly(*lengths: str, **more: Any) -> Trend:
    return _trend(*(a_scan(at=f"{16 + 2 * i}+0", mm=mm) for i, mm in enumerate(lengths)), **more)


def test_two_points_have_no_slope() -> None:
    assert _weekly("36.0", "34.0").slope is None


def test_slope_and_interval_agree_with_a_worked_example() -> None:
    """Worked by hand: 36, 33, 32 at 0, 2, 4 weeks; slope -1, residual sum 0.6667, t(1) = 12.7062, Sxx = 8."""
    slope = _weekly("36.0", "33.0", "32.0").slope
    assert slope is not None
    half = 12.7062 * math.sqrt(2 / 3 / 1 / 8)
    assert slope.per_week == pytest.approx(-1.0)
    assert (slope.low, slope.high) == pytest.approx((-1 - half, -1 + half))


def test_lengths_on_a_line_are_no_surer_than_measurement_error() -> None:
    """Four scans at 16, 18, 20, 22 weeks: the dossier's +/-0.94 mm a week."""
    slope = _weekly("36.0", "34.0", "32.0", "30.0").slope
    assert slope is not None
    assert slope.per_week == pytest.approx(-1.0)
    assert slope.high - slope.per_week == pytest.approx(0.94, abs=0.005)


def test_a_slope_begins_anew_after_a_cerclage() -> None:
    assert _weekly("36.0", "34.0", "32.0", "30.0", cerclages=(a_cerclage(placed="19+0"),)).slope is None


def test_a_gap_does_not_end_a_slope() -> None:
    course = _trend(*(a_scan(at=at) for at in ("15+0", "20+0", "21+0")))
    assert course.slope is not None
    assert len(course.slope.points) == 3


def test_beyond_thirty_degrees_of_freedom_the_interval_stays_a_little_wide() -> None:
    lengths = ["30.0" if i % 2 else "40.0" for i in range(40)]
    slope = _trend(*(a_scan(at=f"{14 + i // 7}+{i % 7}", mm=mm) for i, mm in enumerate(lengths))).slope
    assert slope is not None
    assert slope.low < slope.per_week < slope.high


def test_an_empty_course_has_nothing() -> None:
    assert _trend() == Trend((), (), None)


@given(st.lists(st.tuples(st.integers(0, 150), st.integers(0, 800)), max_size=12))
def test_every_scan_day_is_one_point_whatever_is_recorded(scans: list[tuple[int, int]]) -> None:
    sheet: PregnancySheet = a_sheet(
        *(
            replace(a_scan(at=f"{14 + d // 7}+{d % 7}"), readings=(Millimetres(mm),), route=route)
            for d, mm in scans
            for route in (Route.TRANSVAGINAL, Route.TRANSABDOMINAL)
        )
    )
    course = trend(course_of(sheet, OWEN, ERROR, None))
    assert len(course.points) == 2 * len({day for day, _ in scans})
    assert [p.on for p in course.points] == sorted(p.on for p in course.points)


def test_a_second_scan_of_a_day_keeps_the_length_that_is_typed_beside_the_shortest_of_the_day() -> None:
    course = course_of(a_sheet(a_scan(mm="22.4")), OWEN, ERROR, THRESHOLD)
    typed = Measurement(TODAY, (Millimetres(262), Millimetres(258)), Route.TRANSVAGINAL)
    (point,) = trend(replace(course, measurements=(*course.measurements, typed))).points
    assert (point.length, point.typed, point.is_draft) == (Millimetres(224), Millimetres(258), True)
    assert trend(course).points[0].typed is None
