"""The chart of a paper: the same figure as on the screen, as lines and not as dots."""

from io import StringIO

from models.values.paper import DrawingBlock
from ui.chart.data import ChartData
from ui.chart.figure import TrendFigure
from ui.chart.twin import text_twin

WIDTH, HEIGHT = 850, 300


def chart_drawing(data: ChartData) -> DrawingBlock:
    """The chart with its text twin's sentence; light, whatever the window wears."""
    figure = TrendFigure(WIDTH, HEIGHT)
    figure.display(data)
    written = StringIO()
    # Letters as outlines: no program that shows the page needs the font.
    figure.savefig(written, format="svg", metadata={"Date": None})
    return DrawingBlock(written.getvalue(), text_twin(data).sentence)
