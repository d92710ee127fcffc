"""The way to the help where nobody is signed in: at the first start, at the door, before a folder that is not there."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button, ButtonKind
from ui.wording.tr import context

_tr = context("shell")


ALL_KEYS = "All the keys"
FIRST_SECRETS = "Passwords and keys"
LOST_PASSWORD = "A forgotten password"  # noqa: S105  # A heading of the help.
SHUT_DOOR = "When the door stays shut"
WAY_BACK = "Going back to a backup"
"""Headings of the help, which is data and English."""


class DoorHelp(Button):
    """Signals: `wanted` (str) with the heading of the section that explains this page."""

    wanted = Signal(str)

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Help"), ButtonKind.LINK, "F1", parent=parent)
        self._heading = heading
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(self._heading)
