"""A choice whose every step would change much else: it is made in its opened list."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from ui.widgets.fields.choices import ChoiceField
from ui.widgets.fields.field import restate

T = TypeVar("T")
_STEPS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
_CHORD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_AROUND_ENTRY = 32


class SettledChoice(ChoiceField[T]):
    """One of a list that a key opens first: nothing on the way to an entry is taken for an answer.

    Takes as little room as it is given; the opened list is as wide as its entries.
    """

    def fill(self) -> "SettledChoice[T]":
        """Take the width that the layout has left; returns itself."""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return self

    def mark(self, question: str) -> None:
        """Show that this field answers a question that is open; empty when none is."""
        state = "problem" if question else ""
        self.setAccessibleDescription(question)
        # To polish a field anew takes long, and a file has many columns.
        if (self.property("state") or "") != state:
            restate(self, state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_typed = event.text().isprintable() and bool(event.text().strip())
        if event.modifiers() & _CHORD or not (is_typed or event.key() in _STEPS):
            super().keyPressEvent(event)
            return
        self.showPopup()
        if is_typed:
            self.view().keyboardSearch(event.text())

    def showPopup(self) -> None:
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + _AROUND_ENTRY)
        super().showPopup()
