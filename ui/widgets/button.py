"""Buttons: one thing to do, its key beside it."""

from enum import Enum

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import Type, font
from ui.widgets.text import plain_tip


class ButtonKind(Enum):
    """How much a button asks to be pressed; one PRIMARY on a page."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    LINK = "link"


class Button(QPushButton):
    """A button with its shortcut written in it and in its tooltip.

    `key` is any key sequence (`Ctrl+S`, `F4`); with `shows_key` it stands behind the text.
    Enter presses the button that has the focus.
    """

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.SECONDARY,
        key: str = "",
        *,
        shows_key: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind.value)
        self.setFont(font(Type.STRONG if kind is ButtonKind.PRIMARY else Type.BODY))
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setText(f"{text}   {key}" if key and shows_key else text)
        self.setAccessibleName(text.replace("&", "").rstrip("…"))
        if key:
            # A button's own shortcut would press it 100 ms long before anything happens.
            QShortcut(QKeySequence(key), self).activated.connect(self.click)
            self.setToolTip(plain_tip(f"{self.accessibleName()} ({key})"))
