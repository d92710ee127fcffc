"""The chart as a page knows it, and how a page comes by one: matplotlib is loaded where nobody waits for it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from ui.chart.data import ChartData


class Chart(Protocol):
    """What a page asks of its chart."""

    @property
    def widget(self) -> QWidget:
        """What the page lays out."""
        ...

    @property
    def data(self) -> ChartData | None:
        """What is shown; None while it is nobody's."""
        ...

    def show_data(self, data: ChartData | None) -> None:
        """Show another chart; None blanks it."""
        ...


MakeChart = Callable[[QWidget], Chart]
"""Makes a chart under a parent, in the window's thread."""
LoadChart = Callable[[], MakeChart]
"""Loads what a chart is made with, in the worker."""


def load_chart() -> MakeChart:
    """The chart that is drawn."""
    from ui.chart.canvas import TrendChart

    return TrendChart
