"""What the chart shows, decided before anything is drawn."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from uuid import UUID

from models.records.clinic.reference import MeanLine, MeasurementError, ReferenceRange, References
from models.records.guidelines.guideline import Guideline
from models.rules.flags.schedule import schedule_of
from models.rules.guidelines.threshold_lines import ThresholdLine, highest_threshold, lines_for
from models.rules.measurement.percentile import Position, fitting, position
from models.rules.measurement.trend import Course, Measurement, Point, Trend, course_of, trend
from models.values.age import GestationalAge
from models.values.length import Millimetres
from models.views import PregnancySheet
from ui.chart.earlier import EarlierCurve, earlier_curves
from ui.chart.events import ChartEvent, chart_events

FIRST_WEEK = 14
LAST_WEEK = 38
TOP_MM = 60


@dataclass(frozen=True, slots=True)
class ChartSource:
    """What a chart is made from: one pregnancy, the guidelines the clinic follows, the references, the day.

    `earlier` are other pregnancies of hers whose curves are drawn behind this one; empty while nobody asked for them.
    """

    sheet: PregnancySheet
    followed: tuple[Guideline, ...]
    references: References
    today: date
    earlier: tuple[PregnancySheet, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartData:
    """Everything one chart shows.

    `reference` is None where none fits this pregnancy, and so is `mean`, a line without a band. `thresholds` are those of the followed guidelines that this
    woman can meet. `events` are in order of their days and include today while the pregnancy goes on. `earlier` are the
    curves of earlier pregnancies, where they were asked for.
    """

    source: ChartSource
    trend: Trend
    reference: ReferenceRange | None
    mean: MeanLine | None
    thresholds: tuple[ThresholdLine, ...]
    events: tuple[ChartEvent, ...]
    earlier: tuple[EarlierCurve, ...] = ()

    @property
    def has_due_date(self) -> bool:
        """Whether there are ages to draw anything at."""
        return self.source.sheet.due_date is not None

    @property
    def error(self) -> MeasurementError:
        """The measurement error that every length carries."""
        return self.source.references.error

    @property
    def drawn(self) -> tuple[Point, ...]:
        """The points inside the fixed axes."""
        return tuple(p for p in self.trend.points if is_on_axes(p))

    @property
    def outside(self) -> tuple[Point, ...]:
        """The points that the fixed axes cannot show; said in words instead."""
        return tuple(p for p in self.trend.points if not is_on_axes(p)) if self.has_due_date else ()

    def is_sutured(self, point: Point) -> bool:
        """Whether a point is a closed length measured with a cerclage in place: a series of its own.

        One of the day of placing counts as measured before it, as for the rules: no hour of either is on record.
        """
        placed = (c for c in self.source.sheet.cerclages if c.stands and c.placed_on < point.on)
        return point.is_transvaginal and any(c.is_in_place(point.on) for c in placed)

    def is_of_the_day_of_placing(self, point: Point) -> bool:
        """Whether a cerclage was placed on the day of a transvaginal point, so that their order has to be told."""
        cerclages = self.source.sheet.cerclages
        return point.is_transvaginal and any(c.stands and c.placed_on == point.on for c in cerclages)

    def place_of(self, point: Point) -> Position | None:
        """Where a point lies in the reference; None where it is not valid for this point.

        It is made from transvaginal scans of women without a suture.
        """
        if self.reference is None or point.age is None or not self._is_comparable(point):
            return None
        return position(point.length, point.age, self.reference)

    def mean_at(self, point: Point) -> Fraction | None:
        """The published mean at the age of a point, in mm; None where there is none for this point."""
        if self.mean is None or point.age is None or not self._is_comparable(point):
            return None
        return self.mean.at(point.age) if self.mean.covers(point.age) else None

    def _is_comparable(self, point: Point) -> bool:
        return point.is_transvaginal and not self.is_sutured(point)


def chart_data(
    source: ChartSource, draft: Measurement | None = None, amends: UUID | None = None
) -> ChartData:
    """The chart of a pregnancy, with the scan being typed if there is one; `amends` is the scan it would replace."""
    sheet = source.sheet
    followed, error = source.followed, source.references.error
    schedule, threshold = schedule_of(followed), highest_threshold(followed)
    return ChartData(
        source=source,
        trend=trend(_typed(course_of(sheet, schedule, error, threshold), draft, amends)),
        reference=fitting(source.references.ranges, sheet.pregnancy.fetuses),
        mean=fitting(source.references.means, sheet.pregnancy.fetuses),
        thresholds=lines_for(followed, sheet, source.today),
        events=chart_events(sheet, source.today),
        earlier=earlier_curves(source.earlier, schedule, error, threshold),
    )


def is_on_axes(point: Point) -> bool:
    """Whether the fixed axes have room for a point."""
    fits = point.length <= Millimetres(TOP_MM * 10)
    return fits and point.age is not None and _first() <= point.age <= _last()


def _first() -> GestationalAge:
    return GestationalAge.of(FIRST_WEEK)


def _last() -> GestationalAge:
    return GestationalAge.of(LAST_WEEK)


def _typed(course: Course, draft: Measurement | None, amends: UUID | None) -> Course:
    kept = tuple(m for m in course.measurements if amends is None or m.scan_id != amends)
    return replace(course, measurements=kept if draft is None else (*kept, draft))
