"""A list that hangs open does not take the keys of the window away."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QWidget

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class OpenList(QObject):
    """Lets Ctrl+S and its like do what they do while the list of `owner` is open: what is marked in it is taken first.

    Qt asks no shortcut of a window while anything hangs open over it: the key was lost.
    """

    def __init__(self, view: QAbstractItemView, owner: QWidget, take: Callable[[QModelIndex], None]) -> None:
        super().__init__(owner)
        self._view, self._owner, self._take = view, owner, take
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        shortcut = self._meant(event) if event.modifiers() & _HELD else None
        if shortcut is None:
            return False
        if self._view.currentIndex().isValid():
            self._take(self._view.currentIndex())
        self._view.window().hide()
        shortcut.activated.emit()
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
