"""Whose hand held the probe."""

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

from models.values.identity import fold
from ui.theme import tokens_of
from ui.widgets.fields.open_list import OpenList
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.icons import draw_icon
from ui.wording.tr import context

_tr = context("scan")

_NAME = Qt.ItemDataRole.UserRole
_ARROW, _EDGE = 28, 10


class ExaminerField(PlainField):
    """A name: one of a list, which Down or its arrow opens, or any other that is typed.

    In the list "(you)" stands behind the name of who is signed in.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._own = ""
        self._names = QStandardItemModel(self)
        self._list = QCompleter(self._names, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setCompletionRole(_NAME)
        self._list.setWidget(self)
        self._list.activated.connect(self._on_taken)
        view = QListView(self)
        self._list.setPopup(view)
        self.list = view
        """What opens below it."""
        OpenList(view, self, self._take)
        self._make_room()

    def offer(self, names: Sequence[str], own: str) -> None:
        """Offer these; `own` is the name of who is signed in."""
        self._own = own
        self._names.clear()
        for name in names:
            entry = QStandardItem(_tr("{0} (you)").format(name) if self._is_own(name) else name)
            entry.setData(name, _NAME)
            self._names.appendRow(entry)
        self.update()

    @property
    def offered(self) -> tuple[str, ...]:
        """The list as it is read, from the top."""
        return tuple(self._names.item(row).text() for row in range(self._names.rowCount()))

    @property
    def is_own(self) -> bool:
        """Whether who is signed in stands here."""
        return self._is_own(self.text())

    @Slot()
    def open_list(self) -> None:
        """Let the list hang open below, with who stands here marked in it."""
        self._list.complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.list.isVisible():
            self.open_list()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._arrow.contains(event.position()):
            self.open_list()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens, painter = tokens_of(self.palette()), QPainter(self)
        draw_icon(painter, "down", self._arrow.adjusted(7, 7, -7, -7), QColor(tokens.quiet))
        painter.end()

    @property
    def _arrow(self) -> QRectF:
        left = 0 if self.isRightToLeft() else self.width() - _ARROW
        return QRectF(left, (self.height() - _ARROW) / 2, _ARROW, _ARROW)

    def _make_room(self) -> None:
        left, right = (_ARROW - _EDGE, 0) if self.isRightToLeft() else (0, _ARROW - _EDGE)
        self.setTextMargins(left, 0, right, 0)

    def _is_own(self, name: str) -> bool:
        return bool(self._own) and fold(name) == fold(self._own)

    def _take(self, index: QModelIndex) -> None:
        self._on_taken(str(index.data(_NAME)))

    @Slot(str)
    def _on_taken(self, name: str) -> None:
        self.setText(name)
        self.textEdited.emit(name)
