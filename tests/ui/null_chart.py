"""A chart that keeps what it is shown and draws nothing: a page's tests need no picture, and drawing takes most of their time."""

import pytest
from PySide6.QtWidgets import QWidget

from ui.chart.data import ChartData
from ui.chart.loading import MakeChart


class NullChart(QWidget):
    """An empty place where the chart would be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: ChartData | None = None

    @property
    def widget(self) -> QWidget:
        return self

    @property
    def data(self) -> ChartData | None:
        return self._data

    def show_data(self, data: ChartData | None) -> None:
        self._data = data


def load_nothing() -> MakeChart:
    """What a page is given in place of matplotlib."""
    return NullChart


@pytest.fixture(autouse=True)
def chart_of_the_test(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw nothing, but where the test is about the chart (`drawn`)."""
    if request.node.get_closest_marker("drawn") is None:
        monkeypatch.setattr("ui.chart.canvas.TrendChart", NullChart)
