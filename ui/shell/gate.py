"""The window before the door, while the clinic's folder is not as it was."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QCloseEvent

from ui.pages.sign_in.missing_page import MissingPage, MissingPresenter
from ui.session.folder_door import FolderDoor
from ui.shell.screen_room import LEAST, USUAL
from ui.shell.sided import Sided


class GateWindow(Sided):
    """Signals: `left` when the user closes it without having found the clinic."""

    left = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.setMinimumSize(LEAST)
        self.resize(USUAL)
        self.page = MissingPage(self)
        self.addWidget(self.page)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.left.emit()
        super().closeEvent(event)


class Gate(QObject):
    """Keeps everybody before the door until the clinic is found.

    Signals: `passed` once it is; `left` when the window was closed before.
    """

    passed = Signal()
    left = Signal()

    def __init__(self, door: FolderDoor, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window = GateWindow(title)
        self.presenter = MissingPresenter(self.window.page, door, self)
        self.presenter.found.connect(self._on_found)
        self.window.left.connect(self.left)

    def open(self) -> None:
        """Show the window, unless everything is there by now."""
        self.window.show()
        self.presenter.look()

    @Slot()
    def _on_found(self) -> None:
        # The next window is shown before this one goes: with the last window the program would end.
        self.passed.emit()
        self.window.left.disconnect(self.left)
        self.window.close()
