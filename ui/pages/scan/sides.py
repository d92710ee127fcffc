"""The form of a scan with its foot, and the chart beside it; where there is no room for both, one in the other's place."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from ui.pages.scan.foot import ScanFoot
from ui.widgets.card import Divider, card_body

FORM_WIDTH = 784
_LEAST_CHART, _LEAST_WIDTH, _NO_LIMIT = 400, 456, 16_777_215
_GAP = 12


class FormBesideChart(QWidget):
    """Form and chart beside each other; in a narrow window the chart is folded, and a button shows it instead of the form."""

    def __init__(self, form: QWidget, foot: ScanFoot, chart: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self.foot, self.chart = form, foot, chart
        self._card = QFrame(self)
        self._inside = card_body(self._card)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._inside.addWidget(form, 1)
        self._inside.addWidget(Divider())
        self._inside.addWidget(foot)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(_GAP)
        self._across.addWidget(self._card)
        self._across.addWidget(chart, 1)
        foot.chart.toggled.connect(self._show_sides)

    @property
    def is_folded(self) -> bool:
        """Whether there is no room for the chart beside the form."""
        return self.width() < FORM_WIDTH + _GAP + _LEAST_CHART

    def minimumSizeHint(self) -> QSize:
        # Wide enough for the form by itself: a window may become narrower than form and chart together.
        return QSize(_LEAST_WIDTH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_folded = self.is_folded
        self.foot.chart.setVisible(is_folded)
        if not is_folded:
            self.foot.chart.setChecked(False)
        self._card.setMinimumWidth(0 if is_folded else FORM_WIDTH)
        self._card.setMaximumWidth(_NO_LIMIT if is_folded else FORM_WIDTH)
        self._show_sides()

    @Slot()
    def _show_sides(self) -> None:
        is_folded, is_chart = self.is_folded, self.foot.chart.isChecked()
        where: QBoxLayout = self._inside if is_folded else self._across
        if where.indexOf(self.chart) < 0:
            where.insertWidget(1, self.chart, 1)
        self.chart.setVisible(is_chart or not is_folded)
        self.form.setVisible(not is_chart)
