"""The texts in the plot, each put where it covers nothing."""

from collections.abc import Iterable, Sequence
from itertools import chain, product

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from models.records.clinic.reference import CentileCurve, MeanLine, Reference
from models.rules.measurement.trend import Point
from models.values.age import GestationalAge
from ui.chart import words
from ui.chart.colours import ChartColours
from ui.chart.data import FIRST_WEEK, LAST_WEEK, ChartData, is_on_axes
from ui.chart.earlier import EarlierCurve
from ui.chart.events import ChartEvent
from ui.chart.layout import Box, Flagpole, best, hoist
from ui.chart.marks import Marks, span_of
from ui.chart.plane import Plane
from ui.chart.type import Face, TextLine, width

_ROW = 15
_EVENT_ROWS = 5
_MOST_EVENTS = 24
_MOST_LINES = 7
_MOST_EARLIER = 4
_MOST_DATED = 7
_MESSAGE_MM = 55.0
_GAP = 4
_DOT = 7
_VALUE_ROW = 27
_MOST_UNDER_VALUE = 4


class Labels:
    """All texts of one chart but its axes; `show` fills and moves them."""

    def __init__(self, figure: Figure, axes: Axes, colours: ChartColours) -> None:
        def lines(number: int, face: Face = Face.LABEL, colour: str = colours.quiet) -> list[TextLine]:
            return [TextLine(axes, face, colour, figure.dpi_scale_trans) for _ in range(number)]

        self._events = lines(_MOST_EVENTS)
        self._names = lines(_MOST_LINES, colour=colours.threshold)
        self._band = lines(2)
        self._latest = [*lines(1, Face.VALUE, colours.ink), *lines(_MOST_UNDER_VALUE)]
        self._earlier = lines(_MOST_EARLIER)
        self._message = [*lines(1, Face.TITLE, colours.ink), *lines(_MOST_DATED)]
        self._notes = lines(1)

    @property
    def _all(self) -> tuple[TextLine, ...]:
        return (
            *self._events, *self._names, *self._band, *self._latest, *self._earlier, *self._message,
            *self._notes,
        )  # fmt: skip

    @property
    def artists(self) -> tuple[Artist, ...]:
        """Every artist that `show` fills."""
        return tuple(line.text for line in self._all)

    def show(self, data: ChartData, plane: Plane, marks: Marks) -> None:
        """Fill every text and put it where it covers neither a mark nor another text."""
        for line in self._all:
            line.set_text("")
        if not data.has_due_date:
            marks.raise_poles((), ())
            self._show_message(
                words.no_due_date(), [words.dated_line(p) for p in data.trend.points[::-1]], plane
            )
            return
        if not data.trend.points:
            self._show_message(words.no_scans(), [], plane)
        self._show_margin(data, plane)
        middle = tuple(_middle(data, plane))
        taken = [*_points(data, plane), *_earlier_points(data.earlier, plane)]
        names = self._show_names(data, plane, [*taken, *_threshold_lines(data, plane)])
        taken += names
        taken += self._show_events(data.events, plane, names, marks)
        taken += (*_threshold_lines(data, plane), *middle)
        taken += self._show_latest(data, plane, taken)
        taken += self._show_earlier(data.earlier, plane, taken)
        self._show_band(data, plane, taken)
        self._show_mean(data.mean, plane, taken)

    def _show_message(self, message: str, rows: Sequence[str], plane: Plane) -> None:
        """A sentence over the middle of the plot, with rows under it; rows that find no room are counted."""
        if len(rows) > _MOST_DATED:
            rows = [*rows[: _MOST_DATED - 1], words.more(len(rows) - _MOST_DATED + 1)]
        wide = width(message, Face.TITLE)
        left = (plane.area.left + plane.area.right - wide) / 2
        block = Box(left, 0, left + wide, plane.y(_MESSAGE_MM))
        _stack(self._message, (message, *rows), block, _ROW + 3)

    def _show_margin(self, data: ChartData, plane: Plane) -> None:
        """Beside the title, or under the weeks: what is off the chart, what bars and hollow points are."""
        place, line = plane.notes, self._notes[0]
        wide = line.set_text(_fitting(data, place.right - place.left))
        line.put(max(place.left, place.right - wide), place.bottom + 1)

    def _show_events(
        self, events: Sequence[ChartEvent], plane: Plane, names: Sequence[Box], marks: Marks
    ) -> list[Box]:
        """Hang a label at every mark, its line standing on what is in its way; returns what both cover.

        A label that finds no room is left to read-out and text twin; its line stays.
        """
        shown = [e for e in events if e.weeks is not None and FIRST_WEEK <= e.weeks <= LAST_WEEK]
        texts = [words.event(e) for e in shown]
        poles = [
            Flagpole(plane.x(e.weeks or 0.0), width(text, Face.LABEL))
            for e, text in zip(shown, texts, strict=True)
        ]
        lines = iter(self._events)
        ends: list[tuple[float, float]] = []
        taken: list[Box] = []
        for text, pole, place in zip(texts, poles, hoist(poles, plane.area, _GAP, _EVENT_ROWS), strict=True):
            top = plane.area.top - (_EVENT_ROWS if place.row is None else place.row) * _ROW
            line = next(lines, None) if place.row is not None else None
            if line is not None:
                line.set_text(text)
                line.put(place.left, top - _ROW)
                taken.append(Box(place.left, top - _ROW, place.left + pole.width, top))
            foot = max((b.top for b in names if b.left <= pole.x <= b.right), default=plane.area.bottom)
            ends.append((plane.millimetres(foot), plane.millimetres(top)))
            taken.append(Box(pole.x - 1, foot, pole.x + 1, top))
        marks.raise_poles(shown, ends)
        return taken

    def _show_names(self, data: ChartData, plane: Plane, taken: Sequence[Box]) -> list[Box]:
        """The names of the lines, one row each, inside their windows if that is free, else beside them.

        Rows that find no free place are counted: the text twin has them all.
        """
        rows = [words.threshold(line) for line in data.thresholds]
        if not rows:
            return []
        first = min(span_of(line)[0] for line in data.thresholds)
        last = max(span_of(line)[1] for line in data.thresholds)
        area = plane.area
        block, shown = Box(0, 0, 0, 0), rows
        for number in range(min(len(rows), _MOST_LINES), 0, -1):
            shown = rows if number == len(rows) else [*rows[: number - 1], words.more(len(rows) - number + 1)]
            wide = max(width(row, Face.LABEL) for row in shown)
            lefts = (plane.x(first) + _GAP, plane.x(last) + _GAP, area.right - wide)
            bottom, top = area.bottom + 2, area.bottom + 2 + number * _ROW
            block = best((Box(x, bottom, x + wide, top) for x in lefts), taken, area)
            if not any(block.overlap(other) for other in taken):
                break
        _stack(self._names, shown, block)
        return [block]

    def _show_latest(self, data: ChartData, plane: Plane, taken: Sequence[Box]) -> list[Box]:
        """The latest length, large, with what it means in small, near its point."""
        point = data.trend.latest or (data.trend.points[-1] if data.trend.points else None)
        if point is None or point not in data.drawn:
            return []
        rows = words.latest(point)
        if data.is_sutured(point):
            rows = (*rows, words.with_cerclage())
        if data.is_of_the_day_of_placing(point):
            rows = (*rows, words.before_cerclage())
        wide = max(width(rows[0], Face.VALUE), *(width(row, Face.LABEL) for row in rows[1:]))
        height = _VALUE_ROW + (len(rows) - 1) * _ROW
        block = best(_beside(point, plane, wide, height), taken, plane.area)
        self._latest[0].set_text(rows[0])
        self._latest[0].put(block.left, block.top - _VALUE_ROW)
        under = Box(block.left, block.bottom, block.right, block.top - _VALUE_ROW)
        _stack(self._latest[1:], rows[1:], under)
        return [block]

    def _show_earlier(self, curves: Sequence[EarlierCurve], plane: Plane, taken: Sequence[Box]) -> list[Box]:
        """Year and end of each earlier pregnancy close to one of its points, the last if free; returns what they cover."""
        placed: list[Box] = []
        for line, curve in zip(self._earlier, curves, strict=False):
            drawn = [point for point in curve.points if is_on_axes(point)]
            if not drawn:
                continue
            text = words.earlier(curve)
            wide = width(text, Face.LABEL)
            places = chain.from_iterable(_around(point, plane, wide) for point in reversed(drawn))
            block = best(places, [*taken, *placed], plane.area)
            line.set_text(text)
            line.put(block.left, block.bottom)
            placed.append(block)
        return placed

    def _show_band(self, data: ChartData, plane: Plane, taken: Sequence[Box]) -> None:
        """Whose band it is, inside it on the right, else where nothing is."""
        reference = data.reference
        if reference is None:
            return
        rows = words.band_label(reference)
        wide = max(width(row, Face.LABEL) for row in rows)
        high = len(rows) * _ROW
        right = plane.x(reference.last.weeks) - 2 * _GAP
        over = plane.y(float(max(c.at(reference.last) for c in reference.curves)))
        tops = [over - _GAP - step * _ROW / 2 for step in range(16)]
        inside = (Box(right - wide, top - high, right, top) for top in tops)
        anywhere = _grid(wide, high, plane.area)
        block = best((*inside, *anywhere), taken, plane.area)
        _stack(self._band, rows, block)

    def _show_mean(self, line: MeanLine | None, plane: Plane, taken: Sequence[Box]) -> None:
        """Whose mean it is, over the end of its line, else where nothing is."""
        if line is None:
            return
        rows = words.mean(line)
        wide = max(width(row, Face.LABEL) for row in rows)
        high = len(rows) * _ROW
        right = plane.x(min(LAST_WEEK, line.last.weeks))
        over = max(box.top for box in _along(line, line, plane) if box.right > right - wide)
        above = (
            Box(right - wide, over + step, right, over + step + high) for step in range(_GAP, 12 * _GAP, _GAP)
        )
        block = best((*above, *_grid(wide, high, plane.area)), taken, plane.area)
        _stack(self._band, rows, block)


def _stack(lines: Sequence[TextLine], rows: Sequence[str], block: Box, step: float = _ROW) -> None:
    """Put rows of text into a block from its top downwards."""
    for number, (line, row) in enumerate(zip(lines, rows, strict=False), 1):
        line.set_text(row)
        line.put(block.left, block.top - number * step)


def _threshold_lines(data: ChartData, plane: Plane) -> Iterable[Box]:
    """What the threshold lines cover."""
    for line in data.thresholds:
        first, last = span_of(line)
        y = plane.y(line.bound.tenths / 10)
        yield Box(plane.x(first), y - 4, plane.x(last), y + 4)


def _middle(data: ChartData, plane: Plane) -> Iterable[Box]:
    """What the line in the middle of the reference covers: its 50th centile, or a mean without a band."""
    if data.reference is not None:
        median = next((c for c in data.reference.curves if c.centile == 50), None)
        return _along(data.reference, median, plane) if median else ()
    return _along(data.mean, data.mean, plane) if data.mean else ()


def _along(reference: Reference, line: CentileCurve | MeanLine, plane: Plane) -> Iterable[Box]:
    """What a line covers where its reference is valid, half a week at a time."""
    for days in range(max(FIRST_WEEK * 7, reference.first.days), reference.last.days, 4):
        x, y = plane.x(days / 7), plane.y(float(line.at(GestationalAge(days))))
        yield Box(x, y - 3, plane.x((days + 4) / 7), y + 3)


def _points(data: ChartData, plane: Plane) -> Iterable[Box]:
    """What points, their error bars and the joins between them cover."""
    half = data.error.half_width.tenths / 10
    for point in data.drawn:
        x, y = _pixel(point, plane)
        yield Box(x - _DOT, plane.y(y - half), x + _DOT, plane.y(y + half))
    for link in data.trend.links:
        if link.broken is None and link.first in data.drawn and link.second in data.drawn:
            (x0, y0), (x1, y1) = (_pixel(p, plane) for p in (link.first, link.second))
            for part in range(1, 8):
                x, y = x0 + (x1 - x0) * part / 8, plane.y(y0 + (y1 - y0) * part / 8)
                yield Box(x - 2, y - 2, x + 2, y + 2)


def _earlier_points(curves: Iterable[EarlierCurve], plane: Plane) -> Iterable[Box]:
    """What the points of earlier pregnancies cover."""
    for point in (p for curve in curves for p in curve.points if is_on_axes(p)):
        x, length = _pixel(point, plane)
        yield Box(x - 2, plane.y(length) - 2, x + 2, plane.y(length) + 2)


def _pixel(point: Point, plane: Plane) -> tuple[float, float]:
    """Pixel across and millimetres up; of what is being typed its own."""
    length = point.length if point.typed is None else point.typed
    return plane.x(point.age.weeks if point.age else 0.0), length.tenths / 10


def _grid(width: float, height: float, area: Box) -> Iterable[Box]:
    """Places all over the plot, from the upper right corner."""
    for across in range(0, int(area.right - area.left - width), 24):
        for down in range(0, int(area.top - area.bottom - height), _ROW):
            left, top = area.right - width - across, area.top - down
            yield Box(left, top - height, left + width, top)


def _beside(point: Point, plane: Plane, width: float, height: float) -> Iterable[Box]:
    """Places for a block of text near a point: close on its right, close on its left, then farther off."""
    x, length = _pixel(point, plane)
    y = plane.y(length)
    right, left_end = x + _DOT, x - _DOT - width
    close = (right + 8, right + 30, left_end - 8, left_end - 30)
    far = (right + 60, left_end - 60, right + 95, left_end - 95, right + 130, right + 170, left_end - 130)
    for left, up in product((*close, *far), (-0.3, -0.5, -0.15, -0.8, -0.08, 0, -1.1, 0.3, -1.4, 0.6)):
        bottom = y + up * height
        yield Box(left, bottom, left + width, bottom + height)


def _around(point: Point, plane: Plane, width: float) -> Iterable[Box]:
    """Places for one row of text right at a point."""
    x, length = _pixel(point, plane)
    y = plane.y(length)
    for left, bottom in (
        (x + _DOT, y - _ROW / 2),
        (x - width / 2, y - _DOT - _ROW),
        (x - _DOT - width, y - _ROW / 2),
        (x - width / 2, y + _DOT),
    ):
        yield Box(left, bottom, left + width, bottom + _ROW)


def _fitting(data: ChartData, room: float) -> str:
    """What is off the chart, what bars, diamonds and hollow points are, in the longest words that the room holds."""
    bars = words.bars(data.error) if data.drawn else ("", "", "")
    diamond = words.sutured() if any(data.is_sutured(p) for p in data.drawn) else ("", "")
    hollow = words.hollow() if any(not p.is_solid for p in data.drawn) else ("", "")
    outside = words.outside(data)
    choices = (
        (outside, bars[1], diamond[0], hollow[0]),
        (outside, bars[1], diamond[1], hollow[1]),
        (outside, bars[2], diamond[1], hollow[1]),
        (outside, diamond[1], hollow[1]),
        (outside, diamond[1]),
        (outside,),
    )
    texts = [words.notes(parts) for parts in choices]
    return next((text for text in texts if width(text, Face.LABEL) <= room), "")
