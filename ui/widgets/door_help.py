"""The ways to the help and to the practice clinic and the version, for where nobody is signed in as well."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.errors import CervitrendError
from models.version import NAMED_VERSION
from ui.spoken.announcing import announce
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import Text, Tone
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


def program_version(parent: QWidget) -> Text:
    """Which version of the program this is: whoever is asked for it on the telephone finds it without signing in."""
    return Text(NAMED_VERSION, Type.SMALL, Tone.QUIET, parent=parent)


_OPENING_MS = 10_000
"""How long a second practice clinic is not asked for: the first takes some seconds to be made."""


class PracticeLink(Button):
    """Opens the practice clinic in a window of its own, and says what came of it; hidden where there is none.

    `start` raises CervitrendError where it cannot be started.
    """

    def __init__(self, start: Callable[[], None] | None, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Open the practice clinic"), ButtonKind.LINK, parent=parent)
        self._start = start
        self.setToolTip(
            _tr("Invented women to try everything on, in a window of its own; your record stays as it is")
        )
        self.setHidden(start is None)
        self.clicked.connect(self._on_start)

    @Slot()
    def _on_start(self) -> None:
        if self._start is None:
            return
        try:
            self._start()
        except CervitrendError as error:
            from ui.wording.problems.lookup import error_sentence

            self._say(error_sentence(error))
            return
        self.setEnabled(False)
        self._say(_tr("The practice clinic opens in a window of its own"))
        QTimer.singleShot(_OPENING_MS, self, self._offer)

    def _say(self, text: str) -> None:
        self.setText(text)
        announce(self, text)

    @Slot()
    def _offer(self) -> None:
        self.setText(self.accessibleName())
        self.setEnabled(True)
