"""Buttons: one thing to do, its key beside it."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.spoken.roles import Role, SpokenAs
from ui.theme import Type, font
from ui.widgets.text import plain_tip

DOES = "does"
"""Under which name a shortcut keeps what its key does, for the list of keys in the help."""


class ButtonKind(Enum):
    """How much a button asks to be pressed; one PRIMARY on a page.

    LINE is for the message line, on whatever ground, CHIP for what leads back; IMMEDIATE and TOLD are the high ones of an
    emergency.
    """

    PRIMARY = "primary"
    SECONDARY = "secondary"
    LINK = "link"
    LINE = "line"
    CHIP = "chip"
    IMMEDIATE = "immediate"
    TOLD = "told"


_STRONG = frozenset({ButtonKind.PRIMARY, ButtonKind.LINE, ButtonKind.IMMEDIATE})


class Button(SpokenAs, QPushButton):
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
        self.key = key
        self._reason = ""
        self.setProperty("kind", kind.value)
        self.setFont(font(Type.STRONG if kind in _STRONG else Type.BODY))
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._key, self._shown_key = key, key if shows_key else ""
        self.rename(text)
        if key:
            # A button's own shortcut would press it 100 ms long before anything happens.
            shortcut = QShortcut(QKeySequence(key), self)
            # Held down, it would press what comes up in its place as well.
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.click)

    def spoken_as(self) -> Role | None:
        return self.spoken_role or (Role.CheckBox if self.isCheckable() else Role.Button)

    def rename(self, text: str) -> None:
        """Be called so; a reason that forbids it stays said."""
        self.setText(f"{text}   {self._shown_key}" if self._shown_key else text)
        self.setAccessibleName(text.replace("&", "").rstrip("…").strip())
        if self._key and not self._reason:
            self.setToolTip(plain_tip(f"{self.accessibleName()} ({self._key})"))

    def name_key(self, does: str) -> None:
        """What the key does, for the list of keys, where the button is called after what it shows."""
        for shortcut in self.findChildren(QShortcut):
            shortcut.setProperty(DOES, does)

    def forbid(self, reason: str) -> None:
        """Let it stay grey whatever is chosen, with the reason as its tooltip; an empty reason gives it back."""
        if reason == self._reason:
            return
        self._reason = reason
        self.setEnabled(not reason)
        self.setToolTip(plain_tip(reason or self.accessibleName()))
        self.setAccessibleDescription(reason)

    @property
    def reason(self) -> str:
        """Why it stays grey whatever is chosen; empty where it does not."""
        return self._reason

    @property
    def is_forbidden(self) -> bool:
        """Whether whoever is signed in may never press it."""
        return bool(self._reason)

    def setEnabled(self, is_enabled: bool, /) -> None:
        super().setEnabled(is_enabled and not self._reason)


def named_key(
    key: str,
    owner: QWidget,
    does: str,
    where: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QShortcut:
    """A key of `owner`, with what it does for the list of keys in the help."""
    made = QShortcut(QKeySequence(key), owner)
    made.setContext(where)
    made.setAutoRepeat(False)
    made.setProperty(DOES, does)
    return made
