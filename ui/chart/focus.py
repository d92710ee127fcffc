"""The focus line: one point at a time, with a read-out over the plot, where it covers no name and no label."""

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
from ui.chart.plane import Plane
from ui.chart.type import DPI, Face, TextLine, width

_ROW = 16
_PAD = 6
_MOST_ROWS = 3
_FREE_MM = 1.6
_BETWEEN = " · "


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
        self._read_out(words.read_out(data, point), plane)

    def _read_out(self, rows: Sequence[str], plane: Plane) -> None:
        """In the place of the title and of what stands beside it."""
        head = plane.head
        room = head.right - head.left - 2 * _PAD
        rows = _filled(rows, room)
        step = min(_ROW, (head.top - head.bottom) / len(rows))
        self._card.set_bounds(
            head.left / DPI, head.bottom / DPI, (head.right - head.left) / DPI, (head.top - head.bottom) / DPI
        )
        for number, line in enumerate(self._rows, 1):
            line.set_text(rows[number - 1] if number <= len(rows) else "")
            line.put(head.left + _PAD, head.top - number * step)


def _filled(rows: Sequence[str], room: float) -> list[str]:
    """The same in as few rows as the room allows."""
    filled: list[str] = []
    for row in rows:
        joined = f"{filled[-1]}{_BETWEEN}{row}" if filled else row
        if filled and width(joined, Face.LABEL) <= room:
            filled[-1] = joined
        else:
            filled.append(row)
    return filled
