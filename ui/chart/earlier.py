"""The curves of earlier pregnancies of the same woman, drawn quietly behind her present one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.records.clinic.reference import MeasurementError
from models.records.guidelines.guideline import Schedule
from models.records.pregnancy import Ending
from models.rules.measurement.trend import Point, Trend, course_of, trend
from models.values.age import GestationalAge
from models.values.length import Millimetres
from models.views import PregnancySheet


@dataclass(frozen=True, slots=True)
class EarlierCurve:
    """The transvaginal lengths of one earlier pregnancy, oldest first, in stretches that may be joined.

    `year` is that of its end, or of its due date while none is recorded; `ending` and `ended_at` are None there.
    """

    year: int
    ending: Ending | None
    ended_at: GestationalAge | None
    stretches: tuple[tuple[Point, ...], ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """All of them, without the gaps."""
        return tuple(point for stretch in self.stretches for point in stretch)


def earlier_curves(
    sheets: Iterable[PregnancySheet],
    schedule: Schedule | None,
    error: MeasurementError,
    threshold: Millimetres | None,
) -> tuple[EarlierCurve, ...]:
    """The curve of each pregnancy that has a due date and a transvaginal scan, the latest pregnancy first."""
    courses = ((s, course_of(s, schedule, error, threshold)) for s in sheets if s.due_date)
    curves = [_curve(sheet, trend(course)) for sheet, course in courses]
    drawn = [curve for curve in curves if curve.stretches]
    return tuple(sorted(drawn, key=lambda curve: curve.year, reverse=True))


def _curve(sheet: PregnancySheet, course: Trend) -> EarlierCurve:
    due, ended_on = sheet.due_date, sheet.pregnancy.ended_on
    year = (ended_on or (due.on if due else sheet.pregnancy.opened_on)).year
    ended_at = due.age_at(ended_on) if due and ended_on else None
    return EarlierCurve(year, sheet.pregnancy.ended_as, ended_at, tuple(_stretches(course)))


def _stretches(course: Trend) -> Iterator[tuple[Point, ...]]:
    """The transvaginal points of a course, parted where two neighbours are not to be joined."""
    joined = {(link.first, link.second) for link in course.links if link.broken is None}
    stretch: list[Point] = []
    for point in course.points:
        if not point.is_transvaginal or point.age is None:
            continue
        if stretch and (stretch[-1], point) not in joined:
            yield tuple(stretch)
            stretch = []
        stretch.append(point)
    if stretch:
        yield tuple(stretch)
