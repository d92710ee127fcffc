"""Noticing that nobody is there."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

WARNING_SECONDS = 60
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class IdleWatch(QObject):
    """Counts down while no key is pressed and no mouse moved in any window of the program.

    Signals: `warned` (int) each second of the last minute, with the seconds left, and 0 when somebody came back;
    `expired` once the time is up.
    """

    warned = Signal(int)
    expired = Signal()

    def __init__(self, app: QGuiApplication, seconds: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._left = seconds
        self._watched: QWindow | None = None
        self._ticks = QTimer(self)
        self._ticks.setInterval(1000)
        self._ticks.timeout.connect(self.tick)
        # Only the window with the focus is listened to: a filter on the whole program would see every paint as well.
        app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    @Slot()
    def start(self) -> None:
        """Begin to count."""
        self._left = self._seconds
        self._ticks.start()

    @Slot()
    def stop(self) -> None:
        """Count no more: nobody is signed in, or it is locked already."""
        self._ticks.stop()
        self._come_back()

    @Slot()
    def tick(self) -> None:
        """One second passed."""
        self._left -= 1
        if self._left <= 0:
            self.stop()
            self.expired.emit()
        elif self._left <= WARNING_SECONDS:
            self.warned.emit(self._left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._come_back()
        return False

    def _come_back(self) -> None:
        was_warning = self._left <= WARNING_SECONDS
        self._left = self._seconds
        if was_warning:
            self.warned.emit(0)

    @Slot("QWindow*")
    def _watch(self, window: QWindow | None) -> None:
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)
