"""A list that hangs open does not take the keys of the window away."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.theme import dress_like

_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class OpenList(QObject):
    """Lets Ctrl+S, Tab and their like do what they do while the list of `owner` is open: what is marked in it is taken first.

    Qt asks no shortcut of a window while anything hangs open over it, and lets Tab do nothing: the key was lost. It is dressed as
    the window of its owner is: a list that hangs open is a window, and nobody's. `sought`
    says which row a letter leads to, None for a key that is no letter; without it letters go to the owner.
    """

    def __init__(
        self,
        view: QAbstractItemView,
        owner: QWidget,
        take: Callable[[QModelIndex], None],
        sought: Callable[[QKeyEvent, int], int | None] | None = None,
    ) -> None:
        super().__init__(owner)
        self._view, self._owner, self._take, self._sought = view, owner, take, sought
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._view.parent() is None:
            dress_like(self._view, self._owner)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _TABS and not event.modifiers() & _HELD:
            self._take_and_close()
            QApplication.sendEvent(self._owner, QKeyEvent(event.type(), event.key(), event.modifiers()))
            return True
        shortcut = self._meant(event) if event.modifiers() & _HELD else None
        if shortcut is None:
            return self._mark_sought(event)
        self._take_and_close()
        shortcut.activated.emit()
        return True

    def _take_and_close(self) -> None:
        if self._view.currentIndex().isValid():
            self._take(self._view.currentIndex())
        self._view.window().hide()

    def _mark_sought(self, event: QKeyEvent) -> bool:
        """Mark the row that a letter leads to; returns whether it was one."""
        row = self._sought(event, self._view.currentIndex().row()) if self._sought is not None else None
        if row is None:
            return False
        if row >= 0:
            self._view.setCurrentIndex(self._view.model().index(row, 0))
        return True

    def _meant(self, event: QKeyEvent) -> QShortcut | None:
        """What the key does in the window as it stands; None where it does nothing."""
        pressed = QKeySequence(event.keyCombination())
        for shortcut in self._owner.window().findChildren(QShortcut):
            of = shortcut.parent()
            is_here = isinstance(of, QWidget) and of.isVisible() and of.isEnabled()
            if is_here and shortcut.key() == pressed and self._is_in_reach(shortcut, of):
                return shortcut
        return None

    def _is_in_reach(self, shortcut: QShortcut, of: QObject | None) -> bool:
        is_wide = shortcut.context() is not Qt.ShortcutContext.WidgetWithChildrenShortcut
        return is_wide or (isinstance(of, QWidget) and of.isAncestorOf(self._owner))
