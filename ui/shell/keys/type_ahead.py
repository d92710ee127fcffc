"""Keys pressed while her record is still being read wait for the form they were meant for."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

_LOOK_MS = 20
_MOST_LOOKS = 250
_MOST_KEYS = 40
_SAVE = QKeySequence("Ctrl+S")
RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TypeAhead(QObject):
    """Holds keys while the page on the screen loads, and gives them to it once it is there.

    A save is never among them, nor is Return, which saves or opens: nobody does to the record what she has not seen. A
    key that is held down is one key.
    """

    def __init__(self, window: QWidget, is_loading: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._is_loading = window, is_loading
        self._held: list[QKeyEvent] = []
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def take(self, event: QKeyEvent) -> bool:
        """Hold a key while the page loads; returns whether it was held."""
        if not self._is_loading() or len(self._held) >= _MOST_KEYS:
            return False
        if event.isAutoRepeat() and event.key() in RETURNS:
            return True
        self._held.append(event.clone())
        if not self._timer.isActive():
            self._looks = 0
            self._timer.start()
        return True

    @Slot()
    def forget(self) -> None:
        """She went elsewhere: what waits was not meant for that place."""
        self._timer.stop()
        self._held = []

    @Slot()
    def _look(self) -> None:
        self._looks += 1
        if self._looks > _MOST_LOOKS:
            self.forget()
        elif not self._is_loading():
            held = self._held
            self.forget()
            for pressed in held:
                if pressed.key() in RETURNS or QKeySequence(pressed.keyCombination()) == _SAVE:
                    break
                self._give(pressed)

    def _give(self, pressed: QKeyEvent) -> None:
        """Press a key as if it came now: a shortcut of what is seen first, else whatever has the focus."""
        keys = QKeySequence(pressed.keyCombination())
        for shortcut in self._window.findChildren(QShortcut):
            owner = shortcut.parent()
            is_seen = isinstance(owner, QWidget) and owner.isVisible() and owner.isEnabled()
            if is_seen and shortcut.isEnabled() and shortcut.key() == keys:
                shortcut.activated.emit()
                return
        focus: QWidget | None = self._window.focusWidget()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            again = QKeyEvent(kind, pressed.key(), pressed.modifiers(), pressed.text())
            QApplication.sendEvent(focus if focus is not None else self._window, again)
