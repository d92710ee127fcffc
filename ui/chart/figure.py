"""The figure of one chart: the same object on the screen, in the letter and in the tests."""

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure

from ui.chart.colours import ChartColours, colours_of
from ui.chart.data import ChartData
from ui.chart.labels import Labels
from ui.chart.marks import Marks
from ui.chart.plane import fit, make_axes, make_title
from ui.chart.type import DPI
from ui.theme import LIGHT


class TrendFigure(Figure):
    """Axes, marks and labels of one chart, made once; `display` moves them to another woman's values.

    What moves is marked as animated: a canvas draws the axes once and the moving artists over them.
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
        self.plane = fit(self, self._axes, self._title)
        self.data: ChartData | None = None
        self._moving: tuple[Artist, ...] = (*self._marks.artists, *self._labels.artists)
        for artist in self._moving:
            artist.set_animated(True)
            artist.set_visible(False)

    def display(self, data: ChartData | None) -> None:
        """Move every artist to where `data` has it; None blanks the chart."""
        self.data = data
        for artist in self._moving:
            artist.set_visible(data is not None)
        if data is not None:
            self._marks.show(data)
            self.fit()

    def fit(self) -> None:
        """Lay everything out again for the figure's present size."""
        self.plane = fit(self, self._axes, self._title)
        if self.data is not None:
            self._labels.show(self.data, self.plane, self._marks)

    def draw_moving(self, renderer: RendererBase) -> None:
        """Paint what changes from woman to woman over the axes."""
        for artist in sorted(self._moving, key=Artist.get_zorder):
            artist.draw(renderer)
