"""The figure of one chart: the same object on the screen, in the letter and in the tests."""

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure

from models.rules.measurement.trend import Point
from ui.chart.colours import ChartColours, colours_of
from ui.chart.data import ChartData
from ui.chart.focus import Focus
from ui.chart.labels import Labels
from ui.chart.marks import Marks
from ui.chart.plane import fit, make_axes, make_title
from ui.chart.type import DPI
from ui.theme import LIGHT


class TrendFigure(Figure):
    """Axes, marks and labels of one chart, made once; `display` moves them to another woman's values.

    What moves is marked as animated: a canvas draws the axes once and the moving artists over them. Saved to a file, it
    is drawn whole.
    """

    def __init__(self, width: int, height: int, colours: ChartColours | None = None) -> None:
        """A figure of `width` by `height` logical pixels."""
        super().__init__(figsize=(width / DPI, height / DPI), dpi=DPI)
        self.colours = colours or colours_of(LIGHT)
        self.set_facecolor(self.colours.surface)
        self._axes = make_axes(self, self.colours)
        self._title = make_title(self, self.colours)
        self._marks = Marks(self._axes, self.colours)
        self._labels = Labels(self, self._axes, self.colours)
        self._focus = Focus(self, self._axes, self.colours)
        self.plane = fit(self, self._axes, self._title)
        self.data: ChartData | None = None
        moving = (*self._marks.artists, *self._labels.artists)
        self._moving = tuple(sorted(moving, key=Artist.get_zorder))
        for artist in self._moving:
            artist.set_animated(True)
            artist.set_visible(False)

    def display(self, data: ChartData | None) -> None:
        """Move every artist to where `data` has it; None blanks the chart."""
        self.data = data
        for artist in self._moving:
            artist.set_visible(data is not None)
        self.point_at(None)
        if data is not None:
            self._marks.show(data)
            self.fit()

    def point_at(self, point: Point | None) -> None:
        """Put the focus line on a point that is drawn; None takes it away."""
        if self.data is not None:
            self._focus.show(self.data, point, self.plane)

    def fit(self) -> None:
        """Lay everything out again for the figure's present size; the focus line goes."""
        self.plane = fit(self, self._axes, self._title)
        self.point_at(None)
        if self.data is not None:
            self._labels.show(self.data, self.plane, self._marks)

    def draw_moving(self, renderer: RendererBase) -> None:
        """Paint what changes from woman to woman over the axes."""
        for artist in (*self._moving, *self._focus.artists):
            artist.draw(renderer)
