"""A key that is held down, or bounces, does one thing."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HeldKeys(QObject):
    """A filter on the window that lets Return through once, however long it is held: the next form has not been seen.

    Only in a text of several lines it goes on making lines.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        is_held = event.isAutoRepeat() and event.key() in _RETURNS
        return is_held and not isinstance(QApplication.focusWidget(), QPlainTextEdit)
