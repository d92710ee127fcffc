"""The course of a cervix over a pregnancy: points, which of them belong together, change and slope."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from itertools import pairwise
from math import sqrt
from typing import Self
from uuid import UUID

from models.records.clinic.reference import MeasurementError
from models.records.guidelines.guideline import Schedule
from models.records.guidelines.scan_tests import ChangeLimits
from models.records.scan import Criterion, Route, Scan
from models.records.treatment import Cerclage, Progesterone
from models.rules.guidelines.rule_tests.change_tests import DayLengths, falls
from models.rules.measurement.bands import is_other_band
from models.values.age import DueDate, GestationalAge
from models.values.length import Millimetres
from models.views import PregnancySheet

# Where no followed guideline plans scans: the longest interval of the MFMU schedule (Owen 2009).
_USUAL_DAYS = 14
_STRETCH = 1.5
_FEWEST_FOR_SLOPE = 3
# Student's t, two-sided 95 %, for 1 to 30 degrees of freedom; beyond, the last is a little wide, never narrow.
_T95 = (
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281,
    2.2010, 2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860,
    2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measurement:
    """What one scan gives to the trend; `scan_id` None is a scan that is still being typed.

    `criteria_met` is None when quality was not recorded; `readings` holds one or more.
    """

    on: date
    readings: tuple[Millimetres, ...]
    route: Route
    examiner: str = ""
    criteria_met: tuple[Criterion, ...] | None = None
    scan_id: UUID | None = None

    @classmethod
    def of(cls, scan: Scan) -> Self:
        """The measurement of a scan in the record."""
        return cls(scan.on, scan.readings, scan.route, scan.examiner, scan.criteria_met, scan.id)


class Break(Enum):
    """Why two neighbouring points are not joined."""

    CERCLAGE = "cerclage"
    PROGESTERONE = "progesterone"
    METHOD = "method"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class LengthChange:
    """The difference to the previous transvaginal scan, at `since`; negative is shorter.

    `limits` say by how much measuring twice can differ. None where that would make little of it: a length at or under a
    followed threshold, a band's end between the two, or a fall that is more than that.
    """

    since: date
    days: int
    tenths: int
    limits: ChangeLimits | None


@dataclass(frozen=True, slots=True)
class Point:
    """All scans of one day by one route as one point; its length is the shortest of all their readings.

    `age` is the age at scan, None without a due date or where no pregnancy can be that old. `examiner` is empty when
    unknown or when they differ, `shortest_of` is the shortest reading of each one named. `change` is None where there is
    nothing to compare with: no earlier transvaginal scan, another route, or a cerclage placed or removed in between;
    `parted_from` is then the day and the length that the cerclage lies behind. `typed` is the length of the scan that is
    still being typed, None where none of them is.
    """

    on: date
    age: GestationalAge | None
    length: Millimetres
    readings: tuple[Millimetres, ...]
    route: Route
    examiner: str
    shortest_of: tuple[tuple[str, Millimetres], ...]
    criteria_met: tuple[Criterion, ...] | None
    scan_ids: tuple[UUID, ...]
    typed: Millimetres | None
    change: LengthChange | None = None
    parted_from: tuple[date, Millimetres] | None = None

    @property
    def is_draft(self) -> bool:
        """Whether one of its scans is still being typed."""
        return self.typed is not None

    @property
    def is_transvaginal(self) -> bool:
        """Whether its length may be held against a threshold or a reference."""
        return self.route is Route.TRANSVAGINAL

    @property
    def is_solid(self) -> bool:
        """Whether it is transvaginal and all nine quality criteria are recorded as met."""
        return self.is_transvaginal and set(self.criteria_met or ()) == set(Criterion)


@dataclass(frozen=True, slots=True)
class Link:
    """What lies between two neighbouring points: a join (`broken` None) or the reason why there is none."""

    first: Point
    second: Point
    broken: Break | None


@dataclass(frozen=True, slots=True)
class Slope:
    """Straight line through the points since the last break other than a gap, in mm per week, with its 95 % interval."""

    per_week: float
    low: float
    high: float
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """The whole course, oldest first; `slope` is None with fewer than three points to lay it through."""

    points: tuple[Point, ...]
    links: tuple[Link, ...]
    slope: Slope | None

    @property
    def latest(self) -> Point | None:
        """The point that counts: the latest transvaginal one; None while there is none."""
        return next((p for p in reversed(self.points) if p.is_transvaginal), None)

    @property
    def draft(self) -> Point | None:
        """The point with the scan being typed, for the live echo; None while nothing is typed."""
        return next((p for p in self.points if p.is_draft), None)


@dataclass(frozen=True, slots=True)
class Course:
    """What a trend is made from: standing treatments, the scan plan, the measurement error and the highest threshold.

    `threshold` is None where no followed guideline has one.
    """

    measurements: tuple[Measurement, ...]
    due_date: DueDate | None
    cerclages: tuple[Cerclage, ...]
    progesterone: tuple[Progesterone, ...]
    schedule: Schedule | None
    error: MeasurementError
    threshold: Millimetres | None


def course_of(
    sheet: PregnancySheet, schedule: Schedule | None, error: MeasurementError, threshold: Millimetres | None
) -> Course:
    """The course of one pregnancy, from what stands in its record; `schedule` None: no guideline plans its scans."""
    return Course(
        measurements=tuple(Measurement.of(s) for s in sheet.standing_scans),
        due_date=sheet.due_date,
        cerclages=tuple(c for c in sheet.cerclages if c.stands),
        progesterone=tuple(p for p in sheet.progesterone if p.stands),
        schedule=schedule,
        error=error,
        threshold=threshold,
    )


def trend(course: Course) -> Trend:
    """Points, joins, changes and slope of a course."""
    points = _with_changes(_points(course), course)
    links = tuple(_link(a, b, course) for a, b in _neighbours(points))
    return Trend(points, links, _slope(points, course))


def planned_days(length: Millimetres, schedule: Schedule | None) -> int:
    """Days until the next planned scan after `length`; below the last step, where none is planned, that step's days."""
    if schedule is None or not schedule.steps:
        return _USUAL_DAYS
    return next((days for shortest, days in schedule.steps if length >= shortest), schedule.steps[-1][1])


def _points(course: Course) -> tuple[Point, ...]:
    """One point a day and route; on one day the transvaginal one is the last."""
    groups: dict[tuple[date, bool, str], list[Measurement]] = {}
    for one in course.measurements:
        key = (one.on, one.route is Route.TRANSVAGINAL, one.route.value)
        groups.setdefault(key, []).append(one)
    return tuple(_pooled(groups[key], course.due_date) for key in sorted(groups))


def _pooled(scans: list[Measurement], due_date: DueDate | None) -> Point:
    counts = min(scans, key=lambda s: min(s.readings))
    examiners = {s.examiner for s in scans}
    return Point(
        on=counts.on,
        age=due_date.age_at(counts.on) if due_date else None,
        length=min(counts.readings),
        readings=tuple(r for s in scans for r in s.readings),
        route=counts.route,
        examiner=examiners.pop() if len(examiners) == 1 else "",
        shortest_of=_shortest_of(scans),
        criteria_met=counts.criteria_met,
        scan_ids=tuple(s.scan_id for s in scans if s.scan_id is not None),
        typed=min((min(s.readings) for s in scans if s.scan_id is None), default=None),
    )


def _shortest_of(scans: list[Measurement]) -> tuple[tuple[str, Millimetres], ...]:
    names = sorted({scan.examiner for scan in scans if scan.examiner})
    return tuple((name, min(r for s in scans if s.examiner == name for r in s.readings)) for name in names)


def _with_changes(points: tuple[Point, ...], course: Course) -> tuple[Point, ...]:
    changed: list[Point] = []
    previous: Point | None = None
    for point in points:
        if point.is_transvaginal:
            changed.append(_changed(point, previous, course))
            previous = point
        else:
            changed.append(point)
    return tuple(changed)


def _changed(point: Point, previous: Point | None, course: Course) -> Point:
    if previous is None:
        return point
    if _is_cerclage_between(previous.on, point.on, course.cerclages):
        return replace(point, parted_from=(previous.on, previous.length))
    change = LengthChange(
        since=previous.on,
        days=(point.on - previous.on).days,
        tenths=point.length.tenths - previous.length.tenths,
        limits=None if _counts(previous, point, course) else course.error.limits,
    )
    return replace(point, change=change)


def _counts(before: Point, after: Point, course: Course) -> bool:
    """Whether a change stands for itself, so that nothing may be said of measuring twice."""
    shorter = min(before.length, after.length)
    is_low = course.threshold is not None and shorter <= course.threshold
    is_far = bool(falls(course.error.limits, _lengths(before), _lengths(after)))
    return is_low or is_far or is_other_band(before.length, after.length)


def _lengths(point: Point) -> DayLengths:
    return DayLengths(point.length, dict(point.shortest_of), len(point.readings))


def _neighbours(points: tuple[Point, ...]) -> Iterable[tuple[Point, Point]]:
    """Each point with the next one; another route on the day of a transvaginal scan does not stand in between."""
    measured = {p.on for p in points if p.is_transvaginal}
    line = [p for p in points if p.is_transvaginal or p.on not in measured]
    return pairwise(line)


def _link(first: Point, second: Point, course: Course) -> Link:
    return Link(first, second, _treated(first, second, course) or _parted(first, second, course.schedule))


def _treated(first: Point, second: Point, course: Course) -> Break | None:
    if _is_cerclage_between(first.on, second.on, course.cerclages):
        return Break.CERCLAGE
    if _is_progesterone_between(first.on, second.on, course.progesterone):
        return Break.PROGESTERONE
    return Break.METHOD if first.route is not second.route else None


def _parted(first: Point, second: Point, schedule: Schedule | None) -> Break | None:
    longest = _STRETCH * planned_days(first.length, schedule)
    return Break.GAP if (second.on - first.on).days > longest else None


def _is_cerclage_between(first: date, second: date, cerclages: tuple[Cerclage, ...]) -> bool:
    """Whether a suture was placed or removed after the first day, up to and including the second."""
    days = [d for c in cerclages for d in (c.placed_on, c.removed_on) if d is not None]
    return any(first < day <= second for day in days)


def _is_progesterone_between(first: date, second: date, courses: tuple[Progesterone, ...]) -> bool:
    """Whether a course began from the first day on, before the second: one begun on a scan's day follows that scan."""
    return any(first <= c.started_on < second for c in courses)


def _slope(points: tuple[Point, ...], course: Course) -> Slope | None:
    """Least squares over the latest run of transvaginal points that no treatment divides; gaps do not matter to it.

    The interval is Student's t, and never narrower than measurement error alone makes it: three lengths that happen to
    lie on a line are no more certain than any three.
    """
    run = _latest_run(points, course)
    if len(run) < _FEWEST_FOR_SLOPE:
        return None
    weeks = [(p.on - run[0].on).days / 7 for p in run]
    lengths = [p.length.tenths / 10 for p in run]
    middle, mean = sum(weeks) / len(run), sum(lengths) / len(run)
    spread = sum((w - middle) ** 2 for w in weeks)
    slope = sum((w - middle) * (y - mean) for w, y in zip(weeks, lengths, strict=True)) / spread
    residual = sum((y - mean - slope * (w - middle)) ** 2 for w, y in zip(weeks, lengths, strict=True))
    freedom = len(run) - 2
    scatter = _T95[min(freedom, len(_T95)) - 1] * sqrt(residual / freedom / spread)
    half = max(scatter, course.error.half_width.tenths / 10 / sqrt(spread))
    return Slope(slope, slope - half, slope + half, run)


def _latest_run(points: tuple[Point, ...], course: Course) -> tuple[Point, ...]:
    run: list[Point] = []
    for point in reversed([p for p in points if p.is_transvaginal]):
        if run and _treated(point, run[-1], course):
            break
        run.append(point)
    return tuple(reversed(run))
