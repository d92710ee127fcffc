"""How a table of rows looks and is walked."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.tables.rows import LEAST_SHARE, TONE_ROLE, URGENCY_ROLE, RowsModel
from ui.theme import ROW, tokens_of
from ui.widgets.text import kept_together, show_tip
from ui.widgets.urgency_icons import draw_severity

Row = TypeVar("Row")
PADDING = 8
_SIGN = 18
_MOST_LINES = 2
_LEAST_READ = 120
"""How narrow a column may become that shares the room, in logical pixels; below it one scrolls sideways."""


class RowsView(QTableView, Generic[Row]):
    """A table one walks by rows: arrows move, Enter or a double click opens.

    Signals: `row_opened` (the row), `row_changed` (the row, or None) when another row becomes the current one.
    """

    row_opened = Signal(object)
    row_changed = Signal(object)

    def __init__(self, model: RowsModel[Row], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows_model = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(RowDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dress_headers()
        self.doubleClicked.connect(self._on_opened)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def _dress_headers(self) -> None:
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)
        heads.setMinimumHeight(ROW)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        for place, column in enumerate(self._rows_model.columns):
            mode = QHeaderView.ResizeMode.Interactive if column.width else QHeaderView.ResizeMode.Stretch
            heads.setSectionResizeMode(place, mode)
        self._fit_headings()

    def _fit_headings(self) -> None:
        """A heading may be longer than what stands below it, in another language above all."""
        heads = self.horizontalHeader()
        for place, column in enumerate(self._rows_model.columns):
            if column.width:
                self.setColumnWidth(place, max(column.width, heads.sectionSizeHint(place)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            # What is around a heading comes with the window that the table is put into.
            self._fit_headings()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drop_spare()
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Let the columns without a width have what is left; where that is less than can be read, one scrolls sideways."""
        heads = self.horizontalHeader()
        columns = list(enumerate(self._rows_model.columns))
        sharing = [place for place, column in columns if not column.width]
        fixed = sum(heads.sectionSize(place) for place, column in columns if column.width)
        least = {place: max(heads.sectionSizeHint(place), _LEAST_READ) for place in sharing}
        is_tight = self.viewport().width() - fixed < sum(least.values())
        mode = QHeaderView.ResizeMode.Interactive if is_tight else QHeaderView.ResizeMode.Stretch
        for place in sharing:
            heads.setSectionResizeMode(place, mode)
            if is_tight:
                heads.resizeSection(place, least[place])

    def _drop_spare(self) -> None:
        """Show the spare columns for which there is room."""
        places = list(enumerate(self._rows_model.columns))
        spare = [place for place, column in places if column.is_spare]
        if not spare:
            return
        heads = self.horizontalHeader()
        wide = {place: max(c.width, heads.sectionSizeHint(place)) for place, c in places if c.width}
        shares = sum(not column.width for _, column in places) * LEAST_SHARE
        left = self.viewport().width() - shares - sum(wide.values())
        for place in reversed(spare):
            is_dropped = left < 0
            self.setColumnHidden(place, is_dropped)
            left += wide[place] if is_dropped else 0

    def show_rows(self, rows: Sequence[Row], nothing: QWidget, *beside: QWidget) -> None:
        """Show these rows, the focus on the first; without any `nothing` in their place and in that of what is `beside`."""
        self._rows_model.show_rows(rows)
        for part in (self, *beside):
            part.setVisible(bool(rows))
        nothing.setVisible(not rows)
        self.row_changed.emit(None)
        if rows:
            self.selectRow(0)

    def current_row(self) -> Row | None:
        """The row the focus is on."""
        return self._rows_model.row_at(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            # Held down, it would open what stands in the list of the page that it has just opened.
            if not event.isAutoRepeat():
                self._on_opened(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.row_text())
        else:
            super().keyPressEvent(event)

    def row_text(self) -> str:
        """What the current row says, its columns parted by tabs as a spreadsheet takes them; empty where there is no row."""
        row = self.current_row()
        columns = self._rows_model.columns if row is not None else ()
        texts = (column.text(row) for column in columns if row is not None)
        return "\t".join(texts).rstrip()

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        self.row_opened.emit(self._rows_model.row_at(index))

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        self.row_changed.emit(self._rows_model.row_at(index))


class RowDelegate(QStyledItemDelegate):
    """Paints one cell: the row's ground, a severity sign where there is one, the text.

    A text that does not fit takes a second line where the row is high enough; what is beyond that is in the tooltip.
    """

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        place: QRect = option.rect
        tokens = tokens_of(option.palette)
        painter.save()
        painter.fillRect(place, QColor(self._ground(option)))
        self._paint_focus(painter, option, index)
        place = place.adjusted(PADDING, 0, -PADDING, 0)
        urgency = index.data(URGENCY_ROLE)
        if urgency is not None:
            sign = QRectF(place.left(), place.center().y() - _SIGN / 2 + 0.5, _SIGN, _SIGN)
            draw_severity(painter, urgency, sign, option.palette)
            place = place.adjusted(_SIGN + PADDING, 0, 0, 0)
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.quiet if index.data(TONE_ROLE) else tokens.ink))
        self.write(painter, place, option)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The tooltip of a cell; where it has none and its text is cut, the whole text."""
        if index.isValid() and not index.data(Qt.ItemDataRole.ToolTipRole) and self.is_cut(option, index):
            show_tip(event.globalPos(), str(index.data()), view)
            return True
        return super().helpEvent(event, view, option, index)

    def is_cut(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether the text of a cell has no room in its place."""
        self.initStyleOption(option, index)
        place: QRect = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        if index.data(URGENCY_ROLE) is not None:
            place = place.adjusted(_SIGN + PADDING, 0, 0, 0)
        return _shortened(option.text, option.fontMetrics, place) != option.text

    def write(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem) -> None:
        """Write the text of a cell into its place, in the font and colour that are set."""
        flags = int(option.displayAlignment) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(place, flags, kept_together(_shortened(option.text, option.fontMetrics, place)))

    @staticmethod
    def _paint_focus(
        painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A ring around the whole current row while the table has the focus."""
        if not (option.state & QStyle.StateFlag.State_Selected and option.widget.hasFocus()):
            return
        place, colour = option.rect, QColor(tokens_of(option.palette).focus)
        painter.fillRect(QRect(place.left(), place.top(), place.width(), 2), colour)
        painter.fillRect(QRect(place.left(), place.bottom() - 1, place.width(), 2), colour)
        if index.column() == 0:
            painter.fillRect(QRect(place.left(), place.top(), 2, place.height()), colour)
        if index.column() == index.model().columnCount() - 1:
            painter.fillRect(QRect(place.right() - 1, place.top(), 2, place.height()), colour)

    @staticmethod
    def _ground(option: QStyleOptionViewItem) -> str:
        tokens = tokens_of(option.palette)
        if option.state & QStyle.StateFlag.State_Selected:
            return tokens.selected
        odd = option.features & QStyleOptionViewItem.ViewItemFeature.Alternate
        return tokens.stripe if odd else tokens.surface


def _shortened(text: str, metrics: QFontMetrics, place: QRect) -> str:
    """As many words as fit on the lines there is room for; one too long for its column keeps its beginning."""
    if metrics.horizontalAdvance(text) <= place.width():
        return text
    lines = min(_MOST_LINES, place.height() // metrics.height())
    if lines < _MOST_LINES:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    words, said = text.split(" "), text
    while len(words) > 1 and _size(said, metrics, place).height() > lines * metrics.height():
        words.pop()
        said = " ".join(words) + "…"
    if _size(said, metrics, place).width() > place.width():
        return metrics.elidedText(said, Qt.TextElideMode.ElideRight, place.width())
    return said


def _size(text: str, metrics: QFontMetrics, place: QRect) -> QRect:
    room = QRect(0, 0, place.width(), 0)
    return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), kept_together(text))
