"""The fixed axes: weeks across, millimetres up, the same for every woman."""

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text

from ui.chart import words
from ui.chart.colours import ChartColours
from ui.chart.data import FIRST_WEEK, LAST_WEEK, TOP_MM
from ui.chart.layout import Box
from ui.chart.time_axis import LEFT, RIGHT
from ui.chart.type import DPI, Face, dress, width

_TOP, _BOTTOM, _NOTES = 30, 22, 16
_WIDE = 700
_ABOVE = 8
_WEEK_STEP, _MM_STEP = 2, 10


@dataclass(frozen=True, slots=True)
class Plane:
    """Where the plot lies in its figure, in logical pixels, y upwards.

    `head` is the row over the plot with its title, `notes` the rest of that row, or a row under the weeks where the figure is
    narrow.
    """

    area: Box
    head: Box
    notes: Box

    @classmethod
    def of(cls, figure: Figure) -> "Plane":
        """The plot of a figure in its present size."""
        wide, high = figure.get_size_inches() * DPI
        is_wide = wide >= _WIDE
        bottom = _BOTTOM if is_wide else _BOTTOM + _NOTES
        top = _TOP if is_wide else _TOP + _NOTES
        area = Box(LEFT, bottom, max(LEFT + 1.0, wide - RIGHT), max(bottom + 1.0, high - top))
        head = Box(area.left, area.top + 1, area.right, high)
        beside = Box(area.left + _title_width() + 3 * _ABOVE, area.top + _ABOVE, area.right, head.top)
        return cls(area, head, beside if is_wide else Box(area.left, 0, area.right, _NOTES))

    def x(self, weeks: float) -> float:
        """The pixel of an age in weeks."""
        across = (weeks - FIRST_WEEK) / (LAST_WEEK - FIRST_WEEK)
        return self.area.left + across * (self.area.right - self.area.left)

    def y(self, millimetres: float) -> float:
        """The pixel of a length in mm."""
        return self.area.bottom + millimetres / TOP_MM * (self.area.top - self.area.bottom)

    def millimetres(self, y: float) -> float:
        """The length in mm at a pixel."""
        return (y - self.area.bottom) / (self.area.top - self.area.bottom) * TOP_MM

    def weeks(self, x: float) -> float:
        """The age in weeks at a pixel."""
        across = (x - self.area.left) / (self.area.right - self.area.left)
        return FIRST_WEEK + across * (LAST_WEEK - FIRST_WEEK)


def make_axes(figure: Figure, colours: ChartColours) -> Axes:
    """Axes with grid, ticks and title that stay as they are for every woman."""
    axes = figure.add_axes((0.1, 0.1, 0.8, 0.8))
    axes.set_xlim(FIRST_WEEK, LAST_WEEK)
    axes.set_ylim(0, TOP_MM)
    axes.set_autoscale_on(False)
    axes.set_facecolor(colours.surface)
    axes.set_xticks(range(FIRST_WEEK, LAST_WEEK + 1, _WEEK_STEP))
    axes.set_yticks(range(0, TOP_MM + 1, _MM_STEP))
    axes.grid(visible=True, color=colours.grid, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.tick_params(color=colours.axis, length=3, pad=2.5)
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        dress(label, Face.TICK, colours.quiet)
    for name, spine in axes.spines.items():
        spine.set_visible(name in ("left", "bottom"))
        spine.set_color(colours.axis)
    return axes


def _title_width() -> float:
    return width(words.axis_titles(), Face.TITLE)


def make_title(figure: Figure, colours: ChartColours) -> Text:
    """What the axes are; `fit` puts it in its place."""
    title = figure.text(0, 0, words.axis_titles(), transform=figure.dpi_scale_trans, va="bottom", ha="left")
    return dress(title, Face.TITLE, colours.ink)


def fit(figure: Figure, axes: Axes, title: Text) -> Plane:
    """Lay the plot into the figure's present size with margins of fixed width."""
    plane = Plane.of(figure)
    wide, high = figure.get_size_inches() * DPI
    box = plane.area
    axes.set_position(
        (
            box.left / wide,
            box.bottom / high,
            (box.right - box.left) / wide,
            (box.top - box.bottom) / high,
        )
    )
    title.set_position((plane.head.left / DPI, (box.top + _ABOVE) / DPI))
    return plane
