"""What can be read on the screen, and a hand that does what a page says."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from PySide6.QtCore import QAbstractItemModel, QKeyCombination, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from tests.ui.shell.how_to.steps import Asked, Kind
from ui.tables.view import RowsView

_INPUTS = (QLineEdit, QPlainTextEdit, QComboBox)
_ROUNDS = 3
_WAIT_MS, _MOST_WAITS = 20, 100
_BY_NAME = {"Enter": "Return"}
_PLAIN_KEYS = frozenset({"Enter", "Tab", "Space", "Esc", "Del", "Down", "Up", "Ctrl+Z"})
"""Keys that mean something everywhere without being made for a page."""
_OWN, _NEW = "your password", "a new password"


def labels_on(window: QWidget) -> dict[str, list[QWidget]]:
    """Every text that can be read in the window, with what shows it."""
    found: dict[str, list[QWidget]] = {}
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            for text in _texts(widget):
                found.setdefault(text, []).append(widget)
    return found


def keys_on(window: QWidget) -> Iterator[str]:
    """Every key that does something in the window now."""
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        if isinstance(owner, QWidget) and owner.isVisible():
            for key in QShortcut.keys(shortcut):
                yield key.toString(QKeySequence.SequenceFormat.PortableText)


def _texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        # What the last scan had stands behind the name of a field.
        yield re.split(r" {2,}", widget.text().replace("&", ""))[0]
    elif isinstance(widget, QTabBar):
        for place in range(widget.count()):
            yield widget.tabText(place).replace("&", "")
    elif isinstance(widget, QAbstractButton):
        # The key stands behind the words.
        yield re.split(r" {2,}", widget.text().replace("&", ""))[0]
    elif isinstance(widget, QTableView) and widget.model() is not None:
        yield from _cells(widget.model())
    elif isinstance(widget, QComboBox):
        yield widget.currentText()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    across = range(model.columnCount())
    for column in across:
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(min(model.rowCount(), 50)):
        for column in across:
            yield str(model.index(row, column).data() or "")


@dataclass
class Hand:
    """Does what a page asks for in a window, and remembers every label and key that was there meanwhile.

    `means` has what is typed where a page says it in words, such as a password.
    """

    window: QWidget
    means: dict[str, str]
    labels: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=lambda: set(_PLAIN_KEYS))

    def do(self, asked: Asked) -> str:
        """Do one thing; returns why it could not be done, empty when it was."""
        match asked.kind:
            case Kind.KEY:
                why = self._press_key(asked.text)
            case Kind.TYPED:
                why = self._type(asked.text)
            case Kind.LABEL:
                why = self._go_to(asked.text)
            case Kind.PRESSED:
                shown = self._shown(asked.text)
                why = _press(shown, asked.text) if shown else _not_there(asked.text)
            case _:
                assert_never(asked.kind)
        for _ in range(_ROUNDS):
            QApplication.processEvents()
        return why

    def look(self) -> dict[str, list[QWidget]]:
        """What can be read now, remembered with the keys."""
        seen = labels_on(self.window)
        self.labels |= seen.keys()
        self.keys |= set(keys_on(self.window))
        return seen

    def _press_key(self, name: str) -> str:
        pressed = QKeySequence(_BY_NAME.get(name, name))
        if name not in _PLAIN_KEYS and pressed.toString() not in set(keys_on(self.window)):
            return f"no {name} here"
        first: QKeyCombination = pressed[0]  # type: ignore[index]  # It can be indexed; PySide6's types do not say so.
        QTest.keyClick(self._focus, first.key(), first.keyboardModifiers())
        return ""

    def _type(self, text: str) -> str:
        here = self._focus
        if not isinstance(here, _INPUTS):
            return f"no field for {text!r} has the focus"
        QTest.keyClicks(here, self.means.get(text, text))
        if text == _NEW:
            self.means[_OWN] = self.means[text]
        return ""

    def _go_to(self, label: str) -> str:
        """Look for a label; where it names a field, the next text goes there."""
        shown = self._shown(label)
        fields = [named for each in shown if (named := _field_of(each)) is not None]
        if fields:
            fields[0].setFocus(Qt.FocusReason.TabFocusReason)
        return "" if shown else _not_there(label)

    def _shown(self, label: str) -> list[QWidget]:
        """What bears a label: at once, or once what is read beside everything else is there."""
        for _ in range(_MOST_WAITS):
            shown = _named(labels_on(self.window), label)
            if shown:
                return shown
            QTest.qWait(_WAIT_MS)
        return []

    @property
    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window


def _not_there(label: str) -> str:
    return f"nothing on the screen says {label!r}"


def _named(seen: Mapping[str, list[QWidget]], label: str) -> list[QWidget]:
    """What bears a label, whatever number stands behind it; those that bear it alone come first."""
    counted = re.compile(rf"{re.escape(label)} +\d+")
    return [
        *seen.get(label, []),
        *(w for text, some in seen.items() if counted.fullmatch(text) for w in some),
    ]


def _field_of(shown: QWidget) -> QWidget | None:
    """The field that this is the name of."""
    if isinstance(shown, QLabel):
        shown = shown.buddy()
    return shown if isinstance(shown, _INPUTS) and shown.isEnabled() else None


def _press(shown: list[QWidget], text: str) -> str:
    """Click what bears the text as the mouse does: a button, a tab, or a row."""
    for widget in shown:
        if isinstance(widget, QTabBar):
            at = next(
                place for place in range(widget.count()) if widget.tabText(place).replace("&", "") == text
            )
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.tabRect(at).center())
            return ""
        if isinstance(widget, RowsView):
            return _press_row(widget, text)
        if isinstance(widget, QAbstractButton):
            if not widget.isEnabled():
                return f"{text!r} is grey"
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=_on(widget))
            return ""
    return f"{text!r} cannot be pressed"


def _on(button: QAbstractButton) -> QPoint:
    """A place that the mouse can hit: the box of a tick is at its left."""
    return QPoint(min(10, button.width() // 2), button.height() // 2)


def _press_row(table: QTableView, text: str) -> str:
    model = table.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if str(index.data() or "") == text:
                table.scrollTo(index)
                QTest.mouseClick(
                    table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center()
                )
                return ""
    return f"no row says {text!r}"
