"""A hand that types where the focus is, and counts every key it presses."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_MODIFIERS = {
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}
_KEYS = {
    "Tab": Qt.Key.Key_Tab,
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Down": Qt.Key.Key_Down,
    "Space": Qt.Key.Key_Space,
    "Delete": Qt.Key.Key_Delete,
}


class Keyboard:
    """Types at one window; `pressed` counts the keys, Alt, Ctrl and Shift as keys of their own."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.pressed = 0

    def type(self, text: str) -> int:
        """Press the keys of `F3 adey Enter Ctrl+S`; returns how many keys these were."""
        before = self.pressed
        for word in text.split():
            self._press(word)
            QApplication.processEvents()
        return self.pressed - before

    def _press(self, word: str) -> None:
        here = QApplication.focusWidget() or self._window
        # The plus of an age such as 19+0 holds nothing.
        *held, names = word.split("+") if word.split("+", maxsplit=1)[0] in _MODIFIERS else (word,)
        # Several keys while one is held down: `Alt+Q/N`.
        name, *more = names.split("/") if held else (names,)
        key = _key(name) if held or name in _KEYS or _is_function(name) else None
        if key is None:
            QTest.keyClicks(here, word)
            self.pressed += len(word)
            return
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= _MODIFIERS[one]
        QTest.keyClick(here, key, modifiers)
        self.pressed += 1 + len(held)
        for other in more:
            QTest.keyClick(QApplication.focusWidget() or self._window, _key(other), modifiers)
            self.pressed += 1


def _is_function(name: str) -> bool:
    return name[0] == "F" and name[1:].isdigit()


def _key(name: str) -> Qt.Key:
    named = _KEYS.get(name)
    return named if named is not None else Qt.Key(getattr(Qt.Key, f"Key_{name.upper()}"))
