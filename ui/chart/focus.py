"""The focus line: one point at a time, with a read-out."""

from collections.abc import Sequence
from math import nan

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch

from models.rules.measurement.trend import Point
from ui.chart import words
from ui.chart.colours import ChartColours
from ui.chart.data import TOP_MM, ChartData
from ui.chart.layout import Box
from ui.chart.plane import Plane
from ui.chart.type import DPI, Face, TextLine, width

_ROW = 16
_PAD = 6
_MOST_ROWS = 3
_FREE_MM = 1.6


class Focus:
    """A line through one point and a card that reads it out; nothing of it shows without a point."""

    def __init__(self, figure: Figure, axes: Axes, colours: ChartColours) -> None:
        inches = figure.dpi_scale_trans
        self._line = Line2D([], [], color=colours.focus, linewidth=1.2, zorder=8)
        axes.add_line(self._line)
        self._card = FancyBboxPatch(
            (0, 0), 1, 1, boxstyle="square,pad=0", transform=inches, zorder=9,
            facecolor=colours.surface, edgecolor=colours.focus, linewidth=1.0,
        )  # fmt: skip
        axes.add_artist(self._card)
        self._rows = [TextLine(axes, Face.LABEL, colours.ink, inches) for _ in range(_MOST_ROWS)]
        for row in self._rows:
            row.text.set_zorder(10)
        for artist in self.artists:
            artist.set_animated(True)
            artist.set_visible(False)

    @property
    def artists(self) -> tuple[Artist, ...]:
        """Line, card and texts, in the order they are painted."""
        return (self._line, self._card, *(row.text for row in self._rows))

    def show(self, data: ChartData, point: Point | None, plane: Plane) -> None:
        """Point at `point`, which the axes can show; None hides the line."""
        for artist in self.artists:
            artist.set_visible(point is not None)
        if point is None or point.age is None:
            return
        millimetres = point.length.tenths / 10
        # The line leaves the point itself free.
        heights = [0, millimetres - _FREE_MM, nan, millimetres + _FREE_MM, TOP_MM]
        self._line.set_data([point.age.weeks] * len(heights), heights)
        self._read_out(words.read_out(data, point), point, plane)

    def _read_out(self, rows: Sequence[str], point: Point, plane: Plane) -> None:
        """The card at the foot of the plot, or at its head when the point lies low."""
        wide = max(width(row, Face.LABEL) for row in rows) + 2 * _PAD
        high = len(rows) * _ROW + _PAD
        middle = plane.x(point.age.weeks if point.age else 0.0)
        is_low = plane.y(point.length.tenths / 10) - plane.area.bottom < high + 3 * _ROW
        bottom = plane.area.top - high if is_low else plane.area.bottom
        card = Box(middle - wide / 2, bottom, middle + wide / 2, bottom + high).moved_into(plane.area)
        self._card.set_bounds(card.left / DPI, card.bottom / DPI, wide / DPI, high / DPI)
        for number, line in enumerate(self._rows, 1):
            line.set_text(rows[number - 1] if number <= len(rows) else "")
            line.put(card.left + _PAD, card.top - _PAD / 2 - number * _ROW)
