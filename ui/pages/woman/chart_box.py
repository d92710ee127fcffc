"""Her chart over what lies ahead on the same axis."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.records.guidelines.guideline import Guideline
from ui.chart.loading import Chart, MakeChart
from ui.pages.woman.ahead.lane import HEIGHT, AheadLane
from ui.tables.row_actions import SignButton
from ui.theme import TARGET
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("woman")


class ChartBox(QWidget):
    """The chart once it is loaded, the lane under it, and the way to the curves of earlier pregnancies.

    That stands before the lane, under the scale of the chart, where it takes no room from the plot.
    """

    def __init__(self, guidelines: Sequence[Guideline], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self.loading = Text(_tr("Loading the chart…"), tone=Tone.QUIET, parent=self)
        self.ahead = AheadLane(guidelines, self)
        self.earlier = SignButton("", "curves", "Ctrl+H", self.ahead)
        self.earlier.setCheckable(True)
        self.earlier.move(2, (HEIGHT - TARGET) // 2)
        self.earlier.toggled.connect(self._say_earlier)
        self._say_earlier(False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 2)
        self._column.setSpacing(0)
        self._column.addWidget(self.loading)
        self._column.addWidget(self.ahead)

    def take(self, make: MakeChart) -> Chart:
        """Put the chart into its place."""
        self.chart = make(self)
        self.loading.hide()
        self._column.insertWidget(1, self.chart.widget, 1)
        return self.chart

    @Slot(bool)
    def _say_earlier(self, is_on: bool) -> None:
        if is_on:
            self.earlier.say(_tr("Hide earlier pregnancies"), "cross")
        else:
            self.earlier.say(_tr("Show earlier pregnancies"), "curves")
