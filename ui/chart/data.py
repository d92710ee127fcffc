"""What the chart shows, decided before anything is drawn."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from uuid import UUID

from models.records.finding import SymptomKind
from models.records.guideline import Guideline
from models.records.pregnancy import Ending
from models.records.reference import MeasurementError, ReferenceRange, References
from models.rules.lines import ThresholdLine, lines_for
from models.rules.percentile import Position, fitting, position
from models.rules.schedule import schedule_of
from models.rules.trend import Course, Measurement, Point, Trend, course_of, trend
from models.values.age import GestationalAge
from models.values.length import Millimetres
from models.views import PregnancySheet

FIRST_WEEK = 14
LAST_WEEK = 38
TOP_MM = 60


class EventKind(Enum):
    """What is marked on the course beside the scans."""

    CERCLAGE_PLACED = "cerclage_placed"
    CERCLAGE_REMOVED = "cerclage_removed"
    PROGESTERONE_STARTED = "progesterone_started"
    PROGESTERONE_STOPPED = "progesterone_stopped"
    SYMPTOMS = "symptoms"
    DUE_DATE_CHANGED = "due_date_changed"
    ENDED = "ended"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class Event:
    """One mark on one day; `weeks` is None without a due date. `symptoms` and `ending` only with their kind."""

    kind: EventKind
    on: date
    weeks: float | None
    symptoms: tuple[SymptomKind, ...] = ()
    ending: Ending | None = None


@dataclass(frozen=True, slots=True)
class ChartSource:
    """What a chart is made from: one pregnancy, the guidelines the clinic follows, the references, the day."""

    sheet: PregnancySheet
    followed: tuple[Guideline, ...]
    references: References
    today: date


@dataclass(frozen=True, slots=True)
class ChartData:
    """Everything one chart shows.

    `reference` is None where none fits this pregnancy. `thresholds` are those of the followed guidelines that this
    woman can meet. `events` are in order of their days and include today while the pregnancy goes on.
    """

    source: ChartSource
    trend: Trend
    reference: ReferenceRange | None
    thresholds: tuple[ThresholdLine, ...]
    events: tuple[Event, ...]

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

    def place_of(self, point: Point) -> Position | None:
        """Where a point lies in the reference; None where it is not valid for this point.

        It is made from transvaginal scans of women without a suture.
        """
        sutured = any(c.stands and c.is_in_place(point.on) for c in self.source.sheet.cerclages)
        if self.reference is None or point.age is None or not point.is_transvaginal or sutured:
            return None
        return position(point.length, point.age, self.reference)


def chart_data(
    source: ChartSource, draft: Measurement | None = None, amends: UUID | None = None
) -> ChartData:
    """The chart of a pregnancy, with the scan being typed if there is one; `amends` is the scan it would replace."""
    sheet = source.sheet
    planned = course_of(sheet, schedule_of(source.followed), source.references.error)
    return ChartData(
        source=source,
        trend=trend(_typed(planned, draft, amends)),
        reference=fitting(source.references.ranges, sheet.pregnancy.fetuses),
        thresholds=lines_for(source.followed, sheet, source.today),
        events=tuple(sorted(_events(source), key=lambda e: e.on)),
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


def _events(source: ChartSource) -> Iterator[Event]:
    sheet = source.sheet
    due_date = sheet.due_date

    def event(kind: EventKind, on: date, symptoms: tuple[SymptomKind, ...] = ()) -> Event:
        return Event(kind, on, due_date.days_at(on) / 7 if due_date else None, symptoms)

    for kind, on in _treated(sheet):
        yield event(kind, on)
    for on, kinds in _reported(sheet).items():
        yield event(EventKind.SYMPTOMS, on, kinds)
    for dating in [d for d in sheet.datings if d.stands][1:]:
        yield event(EventKind.DUE_DATE_CHANGED, dating.stamp.at.date())
    ended_on = sheet.pregnancy.ended_on
    if ended_on is None:
        yield event(EventKind.TODAY, source.today)
    else:
        yield replace(event(EventKind.ENDED, ended_on), ending=sheet.pregnancy.ended_as)


def _treated(sheet: PregnancySheet) -> Iterator[tuple[EventKind, date]]:
    for suture in [c for c in sheet.cerclages if c.stands]:
        yield EventKind.CERCLAGE_PLACED, suture.placed_on
        if suture.removed_on is not None:
            yield EventKind.CERCLAGE_REMOVED, suture.removed_on
    for course in [p for p in sheet.progesterone if p.stands]:
        yield EventKind.PROGESTERONE_STARTED, course.started_on
        if course.stopped_on is not None:
            yield EventKind.PROGESTERONE_STOPPED, course.stopped_on


def _reported(sheet: PregnancySheet) -> dict[date, tuple[SymptomKind, ...]]:
    """The symptoms first reported on each day."""
    days: defaultdict[date, list[SymptomKind]] = defaultdict(list)
    for symptom in sheet.symptoms:
        if symptom.stands:
            days[symptom.on].append(symptom.kind)
    return {day: tuple(kinds) for day, kinds in days.items()}
