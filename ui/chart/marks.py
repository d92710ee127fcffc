"""The drawn marks: band, windows, lines, joins, error bars, points. Made once, then only given new places."""

from collections.abc import Iterable, Sequence

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.lines import Line2D

from models.records.clinic.reference import MeanLine, ReferenceRange
from models.records.scan import Route
from models.rules.guidelines.threshold_lines import ThresholdLine
from models.rules.measurement.trend import Point
from models.values.age import GestationalAge
from ui.chart.colours import ChartColours
from ui.chart.data import FIRST_WEEK, LAST_WEEK, TOP_MM, ChartData, is_on_axes
from ui.chart.earlier import EarlierCurve
from ui.chart.events import ChartEvent, Mark

_CAP_WEEKS = 0.1
_TICK_MM = 1.2
_SERIES = (("o", True), ("o", False), ("D", True), ("D", False))
"""Transvaginal lengths, and those with a cerclage in place; solid where all criteria are met."""
Segment = tuple[tuple[float, float], tuple[float, float]]


class Marks:
    """All marks of one chart; `show` moves them, nothing is made anew."""

    def __init__(self, axes: Axes, colours: ChartColours) -> None:
        self._reference: ReferenceRange | None = None
        self._window = _area(axes, colours.window, 1.0)
        self._band = _area(axes, colours.band, 1.2)
        self._median = _line(axes, colours.median, 1.0, 1.3)
        self._mean = _line(axes, colours.event, 1.0, 1.4)
        # Of all lines the only one of dashes and dots, so that it is told from the others in grey as well.
        self._mean.set_linestyle((0, (8, 3, 1.5, 3)))
        self._thresholds = _lines(axes, colours.threshold, 1.6, 2.0, (0, (5, 3)))
        self._ends = _lines(axes, colours.threshold, 1.2, 2.0)
        self._poles = _lines(axes, colours.event, 1.0, 2.5, (0, (1, 2)))
        self._today = _lines(axes, colours.event, 1.2, 2.5)
        self._earlier = _line(axes, colours.event, 1.0, 2.6)
        self._earlier.set(linestyle=(0, (4, 2)), marker="o", markersize=3.2)
        self._errors = _lines(axes, colours.error, 1.3, 3.0)
        self._joins = _line(axes, colours.point, 1.8, 3.5)
        self._points = {
            (marker, solid): _points(axes, colours, marker, solid)
            for marker, solid in (*_SERIES, ("^", False), ("s", False))
        }
        self._ring = _points(axes, colours, "o", False, 15.0)
        # Seen through, so that the error bar of what is typed stays in sight.
        self._ring.set_markerfacecolor("none")
        self._ring.set_zorder(3.8)
        self._ring.set_linestyle("")

    @property
    def artists(self) -> tuple[Artist, ...]:
        """Every artist that `show` moves."""
        return (
            self._window, self._band, self._median, self._mean, self._thresholds, self._ends, self._poles, self._today,
            self._earlier, self._errors, self._joins, *self._points.values(), self._ring,
        )  # fmt: skip

    def show(self, data: ChartData) -> None:
        """Put every mark where this chart has it."""
        self._show_reference(data.reference if data.has_due_date else None)
        self._show_mean(data.mean if data.has_due_date else None)
        self._show_thresholds(data.thresholds if data.has_due_date else ())
        drawn = data.drawn
        half = data.error.half_width.tenths / 10
        bars = [(_weeks(p), mm) for p in drawn for mm in dict.fromkeys((_mm(p), _typed_mm(p)))]
        self._errors.set_segments([s for weeks, mm in bars for s in _bar(weeks, mm, half)])
        joined = [(k.first, k.second) for k in data.trend.links if k.broken is None]
        kept = [(a, b) for a, b in joined if a in drawn and b in drawn]
        _set(self._joins, [xy for a, b in kept for xy in (_xy(a), _xy(b), (np.nan, np.nan))])
        for (marker, solid), line in self._points.items():
            _set(line, [_xy(p) for p in drawn if (_marker(p, data), p.is_solid) == (marker, solid)])
        _set(self._ring, [(_weeks(p), _typed_mm(p)) for p in drawn if p.is_draft])
        _set(self._earlier, [xy for curve in data.earlier for xy in _stretched(curve)])

    def raise_poles(self, events: Sequence[ChartEvent], ends: Sequence[tuple[float, float]]) -> None:
        """Draw a line for each event, from its foot to its top in mm; today's is whole, the others are dotted."""
        lines: dict[bool, list[Segment]] = {True: [], False: []}
        for event, (foot, top) in zip(events, ends, strict=True):
            weeks = event.weeks or 0.0
            lines[event.kind is Mark.TODAY].append(((weeks, foot), (weeks, top)))
        self._today.set_segments(lines[True])
        self._poles.set_segments(lines[False])

    def _show_reference(self, reference: ReferenceRange | None) -> None:
        if reference == self._reference:
            return
        self._reference = reference
        if reference is None:
            self._band.set_verts([])
            _set(self._median, [])
            return
        ages = [GestationalAge(d) for d in range(reference.first.days, reference.last.days + 1, 2)]
        weeks = [a.weeks for a in ages]
        low, high = ([float(c.at(a)) for a in ages] for c in (reference.curves[0], reference.curves[-1]))
        self._band.set_verts([[*zip(weeks, low, strict=True), *zip(weeks[::-1], high[::-1], strict=True)]])
        middle = next((c for c in reference.curves if c.centile == 50), None)
        _set(self._median, [(a.weeks, float(middle.at(a))) for a in ages] if middle else [])

    def _show_mean(self, mean: MeanLine | None) -> None:
        ends = (mean.first, mean.last) if mean else ()
        _set(self._mean, [(age.weeks, float(mean.at(age))) for age in ends if mean])

    def _show_thresholds(self, lines: Sequence[ThresholdLine]) -> None:
        spans = {line: span_of(line) for line in lines}
        highest = max((_bound(line) for line in lines), default=0.0)
        filled = union(spans[line] for line in lines if _bound(line) == highest)
        self._window.set_verts([_block(first, last, highest) for first, last in filled])
        segments: list[Segment] = []
        for height in sorted({_bound(line) for line in lines}):
            for first, last in union(spans[line] for line in lines if _bound(line) == height):
                segments.append(((first, height), (last, height)))
        self._thresholds.set_segments(segments)
        self._ends.set_segments([end for line in lines for end in _end_ticks(line)])


def span_of(line: ThresholdLine) -> tuple[float, float]:
    """First and last week of a line on the axes; its last day counts whole."""
    first = line.first.weeks if line.first else FIRST_WEEK
    last = line.last.weeks if line.last else LAST_WEEK
    return max(float(FIRST_WEEK), first), min(float(LAST_WEEK), last)


def union(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """The stretches that spans cover together, from the left."""
    merged: list[tuple[float, float]] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _end_ticks(line: ThresholdLine) -> Iterable[Segment]:
    """A tick where a line begins or ends within the axes."""
    for x in span_of(line):
        if FIRST_WEEK < x < LAST_WEEK:
            yield (x, _bound(line) - _TICK_MM), (x, _bound(line) + _TICK_MM)


def _bound(line: ThresholdLine) -> float:
    return line.bound.tenths / 10


def _block(first: float, last: float, height: float) -> list[tuple[float, float]]:
    return [(first, 0), (last, 0), (last, height), (first, height)]


def _bar(weeks: float, length: float, half: float) -> list[Segment]:
    """An error bar with its caps, cut off where no length can be."""
    low, high = max(0.0, length - half), min(float(TOP_MM), length + half)
    caps: list[Segment] = [((weeks - _CAP_WEEKS, y), (weeks + _CAP_WEEKS, y)) for y in (low, high)]
    return [((weeks, low), (weeks, high)), *caps]


def _stretched(curve: EarlierCurve) -> Iterable[tuple[float, float]]:
    """The points of an earlier pregnancy that the axes can show, with a gap behind each stretch."""
    for stretch in curve.stretches:
        yield from (_xy(point) for point in stretch if is_on_axes(point))
        yield np.nan, np.nan


def _marker(point: Point, data: ChartData) -> str:
    """A length with a cerclage in place is a diamond; otherwise the route decides."""
    if data.is_sutured(point):
        return "D"
    return {Route.TRANSVAGINAL: "o", Route.TRANSABDOMINAL: "^", Route.TRANSPERINEAL: "s"}[point.route]


def _weeks(point: Point) -> float:
    return point.age.weeks if point.age is not None else np.nan


def _mm(point: Point) -> float:
    return point.length.tenths / 10


def _typed_mm(point: Point) -> float:
    """The length of the scan being typed, which may be longer than another of its day."""
    return _mm(point) if point.typed is None else point.typed.tenths / 10


def _xy(point: Point) -> tuple[float, float]:
    return _weeks(point), _mm(point)


def _set(line: Line2D, points: Sequence[tuple[float, float]]) -> None:
    line.set_data([x for x, _ in points], [y for _, y in points])


def _area(axes: Axes, colour: str, zorder: float) -> PolyCollection:
    made = PolyCollection([], facecolors=colour, edgecolors="none", zorder=zorder)
    axes.add_collection(made, autolim=False)
    return made


def _lines(axes: Axes, colour: str, width: float, zorder: float, style: object = "solid") -> LineCollection:
    made = LineCollection([], colors=colour, linewidths=width, linestyles=style, zorder=zorder)
    axes.add_collection(made, autolim=False)
    return made


def _line(axes: Axes, colour: str, width: float, zorder: float) -> Line2D:
    made = Line2D([], [], color=colour, linewidth=width, zorder=zorder)
    axes.add_line(made)
    return made


def _points(axes: Axes, colours: ChartColours, marker: str, solid: bool, size: float = 8.0) -> Line2D:
    made = Line2D(
        [], [], linestyle="", marker=marker, markersize=size, markeredgewidth=1.7, zorder=4.0,
        markerfacecolor=colours.point if solid else colours.surface, markeredgecolor=colours.point, clip_on=False,
    )  # fmt: skip
    axes.add_line(made)
    return made
