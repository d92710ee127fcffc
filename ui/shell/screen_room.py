"""A window that opens where it fits, as it was left: its foot, and who is signed in, would lie below a small screen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from models.values.window_place import WindowPlace

USUAL = QSize(1366, 768)
"""What every page is made for; a screen that leaves less room than that is filled."""
LEAST = QSize(960, 560)
"""What a page has to be usable in."""
_FRAME = QSize(16, 48)
"""What a desktop takes for the frame and title of a window, at most, in logical pixels."""


def fit_to_screen(window: QWidget, available: QSize, place: WindowPlace | None = None) -> None:
    """Before it is shown, let a window take the size in which it was left, or fill a screen that has no room for it.

    `available` is in logical pixels: a screen of 1366 x 768 at 125 % has 1093 x 614. `place` None: it was never left.
    """
    room = available - _FRAME
    wanted = QSize(place.width, place.height) if place is not None else USUAL
    window.setMinimumSize(LEAST.expandedTo(window.minimumSize()).boundedTo(room))
    window.resize(wanted.boundedTo(room).expandedTo(window.minimumSize()))
    was_maximised = place is not None and place.is_maximised
    if was_maximised or wanted.boundedTo(room) != wanted:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def place_of(window: QWidget) -> WindowPlace:
    """How a window is left."""
    size = window.normalGeometry().size()
    if size.isEmpty():
        size = window.size()
    return WindowPlace(size.width(), size.height(), window.isMaximized())
