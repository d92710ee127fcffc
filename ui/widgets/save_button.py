"""The button that saves one part of the page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import plain_tip


def save_button(text: str, part: QWidget, kind: ButtonKind = ButtonKind.SECONDARY) -> Button:
    """A button that Ctrl+S presses while the focus is inside `part`: each part of the page is saved by itself."""
    button = Button(text, kind, parent=part)
    name_save(button, text)
    shortcut = QShortcut(QKeySequence("Ctrl+S"), part)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(button.click)
    return button


def name_save(button: Button, text: str) -> None:
    """Say what the button saves."""
    button.setText(f"{text}   Ctrl+S")
    button.setAccessibleName(text)
    button.setToolTip(plain_tip(f"{text} (Ctrl+S)"))
