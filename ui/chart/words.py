"""The chart in words: labels, sentences, notes."""

from collections.abc import Iterable
from fractions import Fraction

from models.records.clinic.reference import MeanLine, MeasurementError, Reference, ReferenceRange
from models.records.events import EventKind
from models.records.finding import Membranes
from models.records.guidelines.scan_tests import ChangeLimits
from models.records.scan import Criterion
from models.rules.guidelines.threshold_lines import ThresholdLine
from models.rules.measurement.percentile import CentileSide, Position
from models.rules.measurement.trend import LengthChange, Point, Slope
from models.rules.pregnancy.timeline import Step
from models.values.length import Millimetres
from ui.chart.data import ChartData
from ui.chart.earlier import EarlierCurve
from ui.chart.events import ChartEvent, Mark
from ui.wording import formats
from ui.wording.fields import kind_name
from ui.wording.tr import context
from ui.wording.words import phrase, word

_tr = context("chart")


_MOST_NAMES = 3


def axis_titles() -> str:
    """What the axes are, units included."""
    return _tr("Cervical length (mm) by gestational age (weeks)")


def event(marked: ChartEvent) -> str:
    """The label of a mark: short, because it stands in the plot."""
    if marked.treatment is not None:
        return _treatment(marked.treatment, marked.step)
    match marked.kind:
        case Mark.SYMPTOMS:
            kinds = tuple(dict.fromkeys(marked.symptoms))
            first = word(kinds[0])
            return first if len(kinds) == 1 else _tr("{0} +{1}").format(first, len(kinds) - 1)
        case Mark.EXAMINED if marked.dilation is None and marked.membranes is not None:
            return _tr("Membranes {0}").format(phrase(marked.membranes))
        case Mark.EXAMINED:
            is_ruptured = marked.membranes is Membranes.RUPTURED
            said = _tr("{0} cm open, ruptured") if is_ruptured else _tr("{0} cm open")
            return said.format(marked.dilation)
        case Mark.ENDED:
            return word(marked.ending) if marked.ending else _tr("Closed")
        case _:
            return _tr(_EVENTS[marked.kind])


_EVENTS = _tr.marked(
    {
        Mark.ADMITTED: "Admission",
        Mark.DUE_DATE_CHANGED: "Due date changed",
        Mark.TODAY: "today",
    }
)


_ENDED = _tr.marked({"removed_on": "{0} out", "stopped_on": "{0} off"})
"""That a treatment ended, by the field with its last day."""


def _treatment(kind: EventKind, step: Step) -> str:
    name = kind_name(kind.record)
    return _tr(_ENDED[kind.end]).format(name) if step is Step.ENDED else name


def threshold(line: ThresholdLine, *, whole: bool = False) -> str:
    """`NICE NG25: 25 mm or less, 16+0–24+0`; from the fourth name on only their number, unless it has to be whole."""
    names = line.guidelines if whole else line.guidelines[:_MOST_NAMES]
    more = len(line.guidelines) - len(names)
    said = ", ".join(names)
    who = _tr("{0} +{1}").format(said, more) if more else said
    return _tr("{0}: {1}, {2}").format(who, bound(line), age_range(line))


def bound(line: ThresholdLine) -> str:
    """`25 mm or less`, `under 25 mm`."""
    return (_tr("{0} mm or less") if line.is_inclusive else _tr("under {0} mm")).format(_short(line.bound))


def age_range(line: ThresholdLine) -> str:
    """`16+0–24+0`; open ends in words."""
    if line.first is None and line.last is None:
        return _tr("any age")
    if line.first is None:
        return _tr("to {0}").format(line.last)
    if line.last is None:
        return _tr("from {0}").format(line.first)
    return _tr("{0}–{1}").format(line.first, line.last)


def band_label(reference: ReferenceRange) -> tuple[str, str]:
    """The label of the reference band in two lines: which centiles, whose; who was measured, where it is valid."""
    low, high = reference.curves[0].centile, reference.curves[-1].centile
    which = _tr("{0}–{1} centile, {2}").format(_ordinal(low), _ordinal(high), reference.title)
    return which, _tr("({0}, {1}–{2} wk)").format(reference.population, *_weeks(reference))


def mean(line: MeanLine) -> tuple[str, str]:
    """The label of a mean without a band in two lines: whose it is; who was measured, where it is valid."""
    whose = _tr("Mean, {0}").format(line.title)
    return whose, _tr("({0} {1}; {2}–{3} wk)").format(line.women, line.population, *_weeks(line))


def mean_formula(line: MeanLine) -> str:
    """`56.69 − 0.758 × weeks`."""
    text = _tr("{0} − {1} × weeks") if line.per_week < 0 else _tr("{0} + {1} × weeks")
    return text.format(float(line.at_zero), abs(float(line.per_week)))


def mean_here(millimetres: Fraction) -> str:
    """`mean 41.5 mm`: what a mean comes to at one age."""
    return _tr("mean {0} mm").format(f"{float(millimetres):.1f}")


def _weeks(reference: Reference) -> tuple[int, int]:
    """First and last week of a reference."""
    return reference.first.days // 7, reference.last.days // 7


def place(where: Position) -> str:
    """`between the 5th and 50th centile`."""
    match where.side:
        case CentileSide.BELOW:
            return _tr("below the {0} centile").format(_ordinal(where.upper or 0))
        case CentileSide.BETWEEN:
            return _tr("between the {0} and {1} centile").format(
                _ordinal(where.lower or 0), _ordinal(where.upper or 0)
            )
        case CentileSide.ABOVE:
            return _tr("at or above the {0} centile").format(_ordinal(where.lower or 0))


def change_text(moved: LengthChange) -> str:
    """`4.5 mm shorter than on 15-Nov-2025, 7 days`, and what measuring twice can differ by where that may be said."""
    days = _tr.counted(moved.days, "%n day", "%n days")
    told = _tr("{0} on {1}, {2}").format(_moved(moved.tenths), formats.day(moved.since), days)
    if moved.limits is None:
        return told
    return _tr("{0}; {1}").format(told, " ".join(measured_twice(moved.limits)))


def change_in_brief(moved: LengthChange) -> str:
    """`4.5 mm shorter in 7 days`."""
    days, size = _tr.counted(moved.days, "%n day", "%n days"), f"{abs(moved.tenths) / 10:.1f}"
    if moved.tenths == 0:
        return _tr("as long as {0} ago").format(days)
    return (_tr("{0} mm shorter in {1}") if moved.tenths < 0 else _tr("{0} mm longer in {1}")).format(
        size, days
    )


def no_change(point: Point) -> str:
    """Why there is no change to tell: a cerclage lies between, or there was no earlier scan."""
    if point.parted_from is None:
        return _tr("no earlier length to compare with")
    on, length = point.parted_from
    told = _tr("not compared with {0} mm of {1}: a cerclage was placed or removed between")
    return told.format(length, formats.day(on))


def measured_twice(limits: ChangeLimits) -> tuple[str, str]:
    """`measuring twice can differ by up to` and `6 mm (one examiner) / 7 to 8 mm (two)`; one sentence in two rows."""
    sizes = (limits.one_examiner, limits.three_readings, limits.otherwise)
    by = _tr("{0} mm (one examiner) / {1} to {2} mm (two)")
    return _tr("measuring twice can differ by up to"), by.format(*(_short(size) for size in sizes))


def _short(length: Millimetres) -> str:
    """`6` for 6.0."""
    return str(length).removesuffix(".0")


def _moved(tenths: int) -> str:
    if tenths == 0:
        return _tr("the same as")
    size = Millimetres(abs(tenths))
    return (_tr("{0} mm shorter than") if tenths < 0 else _tr("{0} mm longer than")).format(size)


def slope(line: Slope) -> str:
    """`−4.1 mm a week (95 % interval −9.0 to +0.8; 3 scans from 02-Nov-2025)`."""
    return _tr("{0} mm a week (95 % interval {1} to {2}; {3} scans from {4})").format(
        _signed(line.per_week),
        _signed(line.low),
        _signed(line.high),
        len(line.points),
        formats.day(line.points[0].on),
    )


def bars(error: MeasurementError) -> tuple[str, str, str]:
    """What the bars at the points are and where the figure comes from, and the same in short and in shorter."""
    return (
        _tr("Bars: ±{0} mm measurement error ({1})").format(error.half_width, error.source),
        _tr("Bars ±{0} mm ({1})").format(error.half_width, error.source),
        _tr("Bars ±{0} mm").format(error.half_width),
    )


def hollow() -> tuple[str, str]:
    """What a hollow point is, and the same in short."""
    return (
        _tr("Hollow: criteria not all met, or not transvaginal"),
        _tr("Hollow: criteria unmet or not TV"),
    )


def sutured() -> tuple[str, str]:
    """What a diamond is, and the same in short."""
    return _tr("Diamond: closed length with a cerclage in place"), _tr("Diamond: with cerclage")


def with_cerclage() -> str:
    """Beside a length that belongs to the series of its own."""
    return _tr("closed length, with cerclage")


def before_cerclage() -> str:
    """Beside a length of the day on which a cerclage was placed."""
    return _tr("cerclage the same day, counted as after it")


def earlier(curve: EarlierCurve) -> str:
    """`2023: birth at 30+2`; the label of an earlier pregnancy's curve."""
    ended = phrase(curve.ending) if curve.ending is not None else _tr("end not recorded")
    if curve.ended_at is None:
        return _tr("{0}: {1}").format(curve.year, ended)
    return _tr("{0}: {1} at {2}").format(curve.year, ended, curve.ended_at)


def latest(point: Point) -> tuple[str, ...]:
    """The lines beside the latest point: its length, when and by how much it changed, what measuring twice may do.

    The form says the last of these above the chart while the point is typed.
    """
    large = formats.millimetres(point.length if point.typed is None else point.typed)
    if not point.is_transvaginal:
        return large, str(point.age), _tr("{0}: not for thresholds").format(phrase(point.route))
    when = _tr("{0} · typed, not saved").format(point.age) if point.is_draft else str(point.age)
    if point.typed not in (None, point.length):
        return large, when, _tr("shortest of that day: {0}").format(formats.millimetres(point.length))
    if point.change is None:
        return large, when
    limits = None if point.is_draft else point.change.limits
    moved = _tr("{0} · {1}").format(when, _difference(point.change))
    return large, moved, *(measured_twice(limits) if limits else ())


def _difference(moved: LengthChange) -> str:
    """`−4.5 mm in 7 d`."""
    return _tr("{0} mm in {1}").format(formats.signed_length(moved.tenths), formats.days_apart(moved.days))


def quality(point: Point) -> str:
    """`9 of 9`; None was recorded: "not recorded"."""
    if point.criteria_met is None:
        return _tr("not recorded")
    return _tr("{0} of {1}").format(len(set(point.criteria_met)), len(Criterion))


def read_out(data: ChartData, point: Point) -> tuple[str, ...]:
    """The lines about one point: what was measured, what it means, what measuring twice may do."""
    when = str(point.age) if point.age is not None else formats.not_recorded()
    measured = (
        _tr("{0} at {1}").format(formats.millimetres(point.length), when),
        formats.day(point.on),
        phrase(point.route),
        *((_tr("cerclage in place"),) if data.is_sutured(point) else ()),
        *((before_cerclage(),) if data.is_of_the_day_of_placing(point) else ()),
        _tr("criteria met: {0}").format(quality(point)),
    )
    meant = []
    if point.change is not None:
        meant.append(_difference(point.change))
    where = data.place_of(point)
    if where is not None:
        meant.append(place(where))
    limits = point.change.limits if point.change is not None else None
    twice = " ".join(measured_twice(limits)) if limits else ""
    return tuple(filter(None, (" · ".join(measured), " · ".join(meant), twice)))


def dated_line(point: Point) -> str:
    """`22-Nov-2025   22.4 mm   Transvaginal`: a scan without an age."""
    return _tr("{0}   {1}   {2}").format(
        formats.day(point.on), formats.millimetres(point.length), word(point.route)
    )


def outside(data: ChartData) -> str:
    """What the fixed axes cannot show; empty when they show all."""
    if not data.outside:
        return ""
    first, *others = data.outside
    said = _tr("Off the chart: {0} at {1} and {2} more") if others else _tr("Off the chart: {0} at {1}")
    return said.format(formats.millimetres(first.length), first.age or formats.day(first.on), len(others))


def notes(parts: Iterable[str]) -> str:
    """What has to be known to read the chart, in one line."""
    return " · ".join(part for part in parts if part)


def more(number: int) -> str:
    """How many rows found no room."""
    return _tr("and {0} more, in the table").format(number)


def no_due_date() -> str:
    """Why nothing is drawn."""
    return _tr("Agree the due date first: without it no scan has an age.")


def no_scans() -> str:
    """The chart of a woman who has not been scanned."""
    return _tr("No scans yet")


def _signed(number: float) -> str:
    return formats.signed_length(round(number * 10))


def _ordinal(number: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    ending = "th" if number % 100 in (11, 12, 13) else endings.get(number % 10, "th")
    return f"{number}{ending}"
