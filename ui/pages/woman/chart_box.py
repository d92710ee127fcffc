"""Her chart over what lies ahead on the same axis."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.records.guidelines.guideline import Guideline
from ui.chart.loading import Chart, MakeChart
from ui.pages.woman.ahead.lane import AheadLane
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("woman")


class ChartBox(QWidget):
    """The chart once it is loaded, the lane under it, and the way to the curves of earlier pregnancies over it."""

    def __init__(self, guidelines: Sequence[Guideline], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self.loading = Text(_tr("Loading the chart…"), tone=Tone.QUIET, parent=self)
        self.earlier = Button(_tr("Show earlier pregnancies"), ButtonKind.LINK, "Ctrl+H", parent=self)
        self.earlier.setCheckable(True)
        self.earlier.setToolTip(_tr("Draw the curves of her earlier pregnancies, or take them away (Ctrl+H)"))
        self.ahead = AheadLane(guidelines, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 2)
        self._column.setSpacing(0)
        self._column.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignRight)
        self._column.addWidget(self.loading)
        self._column.addWidget(self.ahead)

    def take(self, make: MakeChart) -> Chart:
        """Put the chart into its place."""
        self.chart = make(self)
        self.loading.hide()
        self._column.insertWidget(2, self.chart.widget, 1)
        return self.chart
