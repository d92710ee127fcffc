"""A list on Today: headings and rows in one column that one walks with the arrow keys."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QWidget

from ui.pages.today.line import TodayGroup, TodayLine
from ui.widgets.text import plain_tip
from ui.wording.tr import context

_tr = context("today")


Index = QModelIndex | QPersistentModelIndex
Entry = TodayLine | tuple[TodayGroup, int]
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NO_TEXT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class TodayModel(QAbstractListModel):
    """Headings (group, how many) and lines; only lines can be chosen. The group `untitled` has no heading: its panel has."""

    def __init__(self, untitled: TodayGroup, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._untitled = untitled
        self._entries: tuple[Entry, ...] = ()

    def show_lines(self, lines: Sequence[TodayLine]) -> None:
        """Show these lines, each group under its heading."""
        entries: list[Entry] = []
        for group, members in groupby(lines, key=lambda line: line.group):
            found = tuple(members)
            if group is not self._untitled:
                entries.append((group, len(found)))
            entries += found
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature.
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._entries[index.row()], TodayLine):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken if isinstance(entry, TodayLine) else f"{_tr(entry[0].value)}, {entry[1]}"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(entry.detail) if isinstance(entry, TodayLine) and entry.detail else None
            case role if role == ENTRY_ROLE:
                return entry
            case _:
                return None

    @property
    def lines(self) -> tuple[TodayLine, ...]:
        """The lines as they stand."""
        return tuple(entry for entry in self._entries if isinstance(entry, TodayLine))

    def line_at(self, index: Index) -> TodayLine | None:
        """The line at an index; None at a heading or nowhere."""
        entry = self._entries[index.row()] if index.isValid() else None
        return entry if isinstance(entry, TodayLine) else None

    def place_of(self, line: TodayLine) -> QModelIndex:
        """Where the same woman stands in the same group; invalid where she does not any more."""
        wanted = _who(line)
        for row, entry in enumerate(self._entries):
            if isinstance(entry, TodayLine) and _who(entry) == wanted:
                return self.index(row)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """The first line; invalid where there is none."""
        rows = (row for row, entry in enumerate(self._entries) if isinstance(entry, TodayLine))
        row = next(rows, None)
        return QModelIndex() if row is None else self.index(row)


def _who(line: TodayLine) -> tuple[object, ...]:
    return line.group, line.location, line.booking.id if line.booking is not None else None


class TodayList(QListView):
    """The list; arrows skip the headings, Enter does what the row asks for, a double click opens her page.

    Letters are left to the page, which looks for a name with them. Signals: `entered` (TodayLine) on Enter, `opened` (TodayLine) on
    a double click, `line_changed` (TodayLine or None) when the focus is on another row, `focused` when the keys go here.
    """

    entered = Signal(object)
    opened = Signal(object)
    line_changed = Signal(object)
    focused = Signal()

    def __init__(
        self, name: str, model: TodayModel, delegate: QStyledItemDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.lines = model
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setProperty("look", "plain")
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def line(self) -> TodayLine | None:
        """The line the focus is on."""
        return self.lines.line_at(self.currentIndex())

    def show_lines(self, lines: Sequence[TodayLine], here: TodayLine | None = None) -> None:
        """Show these lines, the focus on the row of `here` where it is still among them, else on the first."""
        self.lines.show_lines(lines)
        again = self.lines.place_of(here) if here is not None else QModelIndex()
        self.setCurrentIndex(again if again.isValid() else self.lines.first())
        self.line_changed.emit(self.line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A row is as high as its texts are when they are broken to this width.
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, self._show_current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.line is not None:
                self.entered.emit(self.line)
        elif event.text().isprintable() and event.text() and not event.modifiers() & _NO_TEXT:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _show_current(self) -> None:
        """Keep the row the focus is on in sight."""
        self.scrollTo(self.currentIndex())

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        line = self.lines.line_at(index)
        if line is not None:
            self.opened.emit(line)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.line_changed.emit(self.lines.line_at(index))
