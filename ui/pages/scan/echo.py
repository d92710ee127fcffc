"""What was understood, beside the form: the length in words, its place and its change, over the chart that moves."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from models.values.length import Millimetres
from ui.chart.data import ChartData
from ui.chart.loading import Chart
from ui.pages.scan import wording
from ui.theme import Type
from ui.widgets.card import Card
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("scan")


_LEAST_WIDTH, _CHART_WIDTH = 240, 380


class EchoCard(Card):
    """The echo of what is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(_tr("What was understood"))
        self.place = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.change = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        # Room for what measuring twice can differ by: the chart below must not move while somebody types.
        # On a small screen the chart yields, not the fields and not the words.
        self.setMinimumWidth(_LEAST_WIDTH)
        self.change.setMinimumHeight(2 * self.change.fontMetrics().lineSpacing())
        self.change.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.next_scan = Text("", Type.STRONG, wraps=True, parent=self)
        self.caution = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.loading = Text(_tr("Loading the chart…"), tone=Tone.QUIET, parent=self)
        self.chart: Chart | None = None
        self._data: ChartData | None = None
        self.body.setSpacing(2)
        for part in (self.loading, self.place, self.change):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.addWidget(self.next_scan)
        self.body.addWidget(self.caution)

    def take_chart(self, chart: Chart) -> None:
        """Put the chart into its place once it is loaded."""
        self.chart = chart
        self.loading.hide()
        self.body.insertWidget(0, chart.widget, 100)
        chart.show_data(self._data)
        self._find_room()

    def blank(self) -> None:
        """Nobody's."""
        for text in (self.place, self.change, self.next_scan, self.caution):
            text.setText("")
        self._show(None)

    def show_echo(
        self, readings: tuple[Millimetres, ...], data: ChartData, following: str, caution: str
    ) -> None:
        """Say what was understood so far, and which scan would be `following`, with what has to be known about it."""
        place, change = wording.echo(readings, data)
        self.place.setText(place)
        self.change.setText(change)
        self.next_scan.setText(following)
        self.caution.setText(caution)
        self.caution.setVisible(bool(caution))
        self._show(data)

    @property
    def aloud(self) -> str:
        """The place and the change, for somebody who does not see them."""
        return ". ".join(filter(None, (self.place.text(), self.change.text())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._find_room()

    def _find_room(self) -> None:
        if self.chart is not None:
            self.chart.widget.setVisible(self.width() >= _CHART_WIDTH)

    def _show(self, data: ChartData | None) -> None:
        self._data = data
        if self.chart is not None:
            self.chart.show_data(data)
