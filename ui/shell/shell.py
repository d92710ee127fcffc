"""The window that everything is seen in."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QWidget

from ui.shell.keys.held_keys import HeldKeys
from ui.shell.screen_room import LEAST, USUAL
from ui.shell.sided import Sided
from ui.wording.tr import context

_tr = context("shell")


class Shell(Sided):
    """The top-level window: one of first start, sign-in and workspace is seen, the others are hidden.

    `mark` stands over all of them, whichever is seen.

    It closes only when it is let go: whatever was typed has to be kept first.
    Signals: `painted` once, after the first paint; `close_wanted` when somebody wants to close it; `turned` when another
    of its pages came up.
    """

    painted = Signal()
    close_wanted = Signal()
    turned = Signal()

    def __init__(self, title: str, mark: str = "") -> None:
        super().__init__(mark)
        self._title = title
        self.currentChanged.connect(self._show_title)
        self._show_title()
        self.setMinimumSize(LEAST.width(), LEAST.height() + self.marked)
        self.resize(USUAL)
        self._held_keys = HeldKeys(self)
        self._was_painted = False
        self._is_asking = False
        self._may_close = False

    def show_only(self, page: QWidget) -> None:
        """Put `page` on top, with the focus where it was in it."""
        here = page.focusWidget()
        if self.indexOf(page) < 0:
            page.windowTitleChanged.connect(self._show_title)
            self.addWidget(page)
        self.setCurrentWidget(page)
        if here is not None:
            here.setFocus()
        self.place_side()
        self.turned.emit()

    @Slot()
    def _show_title(self) -> None:
        """What is on the screen, never about whom: a title is read by the desktop, and over a shoulder."""
        page = self.currentWidget()
        of_page = page.windowTitle() if page is not None else ""
        self.setWindowTitle(_tr("{0} - {1}").format(of_page, self._title) if of_page else self._title)

    def let_go(self) -> None:
        """Close the window: everything is kept, or was given up in so many words."""
        self._may_close = True
        if not self._is_asking:
            self.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle: QWindow | None = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self._held_keys)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            self._is_asking = True
            self.close_wanted.emit()
            self._is_asking = False
        event.setAccepted(self._may_close)


def practice_words() -> str:
    """What stands over every page of the practice clinic."""
    return _tr("Practice clinic: these women are invented, and all of it is gone when the window is closed")
