"""The words that are looked for, and what was found."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.pages.help.search import Hit
from ui.theme import TARGET, Type, font, tokens_of
from ui.widgets.text import kept_together
from ui.wording.tr import context

_tr = context("help")


_PAGE = 8
_MARGIN = 8
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
_HIT = Qt.ItemDataRole.UserRole


class WordsField(QLineEdit):
    """What is looked for; the arrows move in what is shown below it.

    Signals: `stepped` (int) by how many lines, downwards counted up.
    """

    stepped = Signal(int)
    _STEPS: ClassVar = {
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_PageDown: _PAGE,
        Qt.Key.Key_PageUp: -_PAGE,
    }

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font())
        self.setToolTip(_tr("Find a word (Ctrl+F); arrows move below, Enter opens"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self._STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class FoundList(QListWidget):
    """Each section that was found, its heading over the sentence; a click or Enter opens it.

    Signals: `section_wanted` (str) with the heading.
    """

    section_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_tr("Found in the help"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "reading")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(_HitRows(self))
        self.itemActivated.connect(self._on_item)
        self.itemClicked.connect(self._on_item)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found, or that it stands nowhere."""
        self.clear()
        for hit in hits:
            item = QListWidgetItem(f"{hit.heading}\n{hit.sentence}", self)
            item.setData(_HIT, hit)
        if hits:
            self.setCurrentRow(0)
        else:
            said = QListWidgetItem(
                _tr("Nothing in the help has these words. Try another, or fewer letters."), self
            )
            said.setFlags(Qt.ItemFlag.NoItemFlags)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """What is listed."""
        listed = (self.item(row).data(_HIT) for row in range(self.count()))
        return tuple(hit for hit in listed if hit is not None)

    def step(self, rows: int) -> None:
        """Stand on another row."""
        self.setCurrentRow(min(max(self.currentRow() + rows, 0), self.count() - 1))

    def open_current(self) -> None:
        """Open the row that is stood on."""
        item = self.currentItem()
        if item is not None:
            self._on_item(item)

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        hit = item.data(_HIT)
        if hit is not None:
            self.section_wanted.emit(hit.heading)


class _HitRows(QStyledItemDelegate):
    """The heading strong, the sentence below it as long as it is."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = tokens_of(option.palette)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.selected))
        place = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        for kind, text in _lines(index):
            painter.setFont(font(kind))
            painter.setPen(QColor(tokens.ink))
            painter.drawText(place, _WRAPPED, kept_together(text))
            place.setTop(place.top() + _height(kind, text, place.width()))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListWidget) else option.rect.width()
        high = sum(_height(kind, text, width - 2 * _MARGIN) for kind, text in _lines(index))
        return QSize(0, max(TARGET, high + 2 * _MARGIN))


def _lines(index: QModelIndex | QPersistentModelIndex) -> tuple[tuple[Type, str], ...]:
    hit = index.data(_HIT)
    if isinstance(hit, Hit):
        return (Type.STRONG, hit.heading), (Type.SMALL, hit.sentence)
    return ((Type.BODY, str(index.data())),)


def _height(kind: Type, text: str, width: int) -> int:
    room = QRect(0, 0, width, 0)
    return QFontMetrics(font(kind)).boundingRect(room, _WRAPPED, kept_together(text)).height()
