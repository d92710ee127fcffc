"""A line of text with a list of what may stand in it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRectF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from ui.theme import tokens_of
from ui.widgets.fields.open_list import OpenList
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.icons import draw_icon

_TEXT = Qt.ItemDataRole.UserRole
_ARROW, _EDGE = 28, 10


class ListField(PlainField):
    """Any text, or one of a list that Down or its arrow opens; with nothing in the list it has no arrow."""

    def __init__(self, name: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, hint=hint, parent=parent)
        self._texts = QStandardItemModel(self)
        self._list = QCompleter(self._texts, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setCompletionRole(_TEXT)
        self._list.setWidget(self)
        self._list.activated.connect(self.take)
        view = QListView(self)
        view.setProperty("look", "offered")
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setPopup(view)
        self.list = view
        """What opens below it."""
        OpenList(view, self, self._take_marked)

    def offer(self, texts: Sequence[str]) -> None:
        """Offer these, from the top."""
        self._texts.clear()
        for text in texts:
            entry = QStandardItem(self.shown(text))
            entry.setData(text, _TEXT)
            self._texts.appendRow(entry)
        self._make_room()
        self.update()

    def shown(self, text: str) -> str:
        """How one of them is read in the list."""
        return text

    @property
    def offered(self) -> tuple[str, ...]:
        """The list as it is read, from the top."""
        return tuple(self._texts.item(row).text() for row in range(self._texts.rowCount()))

    @Slot()
    def open_list(self) -> None:
        """Let the list hang open below, with what stands here marked in it."""
        self._list.complete()

    @Slot(str)
    def take(self, text: str) -> None:
        """Let this stand here, as if it had been typed."""
        self.setText(text)
        self.textEdited.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.list.isVisible()
        if opens and self._has_texts:
            self.open_list()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._has_texts and self._arrow.contains(event.position()):
            self.open_list()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_texts:
            return
        tokens, painter = tokens_of(self.palette()), QPainter(self)
        draw_icon(painter, "down", self._arrow.adjusted(7, 7, -7, -7), QColor(tokens.quiet))
        painter.end()

    @property
    def _has_texts(self) -> bool:
        return self._texts.rowCount() > 0

    @property
    def _arrow(self) -> QRectF:
        left = 0 if self.isRightToLeft() else self.width() - _ARROW
        return QRectF(left, (self.height() - _ARROW) / 2, _ARROW, _ARROW)

    def _make_room(self) -> None:
        room = _ARROW - _EDGE if self._has_texts else 0
        self.setTextMargins(*((room, 0, 0, 0) if self.isRightToLeft() else (0, 0, room, 0)))

    def _take_marked(self, index: QModelIndex) -> None:
        self.take(str(index.data(_TEXT)))
