"""A table whose rows grow where a text needs more than one line, so that nothing of it is cut."""

from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ui.tables.rows import RowsModel
from ui.tables.view import RowDelegate, RowsView
from ui.theme import TARGET
from ui.widgets.text import kept_together

Row = TypeVar("Row")
_HEAD = 24
_BESIDE = 16
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class GrowingRows(RowsView[Row]):
    """Low rows, each at least as high as what is clicked has to be, and as high as its longest text needs."""

    def __init__(self, model: RowsModel[Row], name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self.setItemDelegate(_Wrapped(self))
        self.verticalHeader().setMinimumSectionSize(TARGET)
        self.verticalHeader().setDefaultSectionSize(TARGET)
        self.horizontalHeader().setMinimumHeight(_HEAD)
        self.horizontalHeader().setFixedHeight(_HEAD)
        model.modelReset.connect(self.fit_rows)

    @property
    def whole_height(self) -> int:
        """How high it has to be for nobody to scroll."""
        return self.height_of(self.model().rowCount())

    def height_of(self, rows: int) -> int:
        """How high it has to be for its first rows to be seen whole."""
        heights = (
            self.verticalHeader().sectionSize(row) for row in range(min(rows, self.model().rowCount()))
        )
        return self.horizontalHeader().height() + sum(heights)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()

    @Slot()
    def fit_rows(self) -> None:
        """Give every row the height that its texts need in the present widths."""
        self._share()
        rows = self.verticalHeader()
        for place in range(self.model().rowCount()):
            needed = max((self._height(place, c) for c in range(len(self._rows_model.columns))), default=0)
            rows.resizeSection(place, max(TARGET, needed))

    def _height(self, row: int, column: int) -> int:
        index = self._rows_model.index(row, column)
        text = kept_together(str(index.data() or ""))
        room = self.columnWidth(column) - _BESIDE
        if self.isColumnHidden(column) or not text:
            return 0
        worn: QFont = index.data(Qt.ItemDataRole.FontRole)
        metrics = QFontMetrics(worn)
        if metrics.horizontalAdvance(text) <= room:
            return 0
        return metrics.boundingRect(QRect(0, 0, max(room, 1), 0), _WRAPPED, text).height()


class _Wrapped(RowDelegate):
    """Breaks a text that does not fit into lines, so that none is cut."""

    def is_cut(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> bool:
        return False

    def write(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem) -> None:
        painter.drawText(place, int(option.displayAlignment) | _WRAPPED, kept_together(option.text))
