"""Typing as a hand does: every key goes to whatever has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_NAMED = {
    "Tab": (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    "Alt+Q": (Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier),
    "Alt+N": (Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier),
    "Ctrl+S": (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier),
    "Esc": (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
}


def press(root: QWidget, text: str) -> int:
    """Press the keys of `22.4 Tab 22.9 Ctrl+S`; returns how many were pressed, Alt and Ctrl counted."""
    pressed = 0
    for word in text.split():
        if word in _NAMED:
            key, modifier = _NAMED[word]
            QTest.keyClick(_focused(root), key, modifier)
            pressed += 1 + word.count("+")
        else:
            QTest.keyClicks(_focused(root), word)
            pressed += len(word)
        QApplication.processEvents()
    return pressed


def _focused(root: QWidget) -> QWidget:
    return QApplication.focusWidget() or root
