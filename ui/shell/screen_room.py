"""A window that opens where it fits: its foot, and who is signed in, would lie below a small screen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 48)
"""What a desktop takes for the frame and title of a window, at most, in logical pixels."""


def fit_to_screen(window: QWidget, available: QSize) -> None:
    """Before it is shown, let a window fill the room that a screen leaves it, where it would be larger than that.

    `available` is in logical pixels: a screen of 1366 x 768 at 125 % has 1093 x 614.
    """
    room = available - _FRAME
    if window.size() == window.size().boundedTo(room):
        return
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    window.resize(window.size().boundedTo(room))
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
