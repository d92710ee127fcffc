"""Notices that the computer locks its screen or falls asleep: the record is closed then as well."""

import ctypes
import sys
import time
from ctypes import wintypes

from PySide6.QtCore import (
    SLOT,
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QObject,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QWidget

LOOK_MS = 1000
SLEPT_SECONDS = 2.0
"""How far the clock that counts sleep may run ahead of the one that does not before somebody must have slept."""
_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)
_ON_CHANGE, _ON_LOCK = SLOT("on_change(bool)"), SLOT("on_lock()")
"""Slots by their signatures, as Qt writes them where it is given names."""
_LOGIN = "org.freedesktop.login1"
_SESSION_CHANGED, _SESSION_LOCKED = 0x02B1, 7
_POWER_CHANGED, _FALLS_ASLEEP = 0x0218, 4


class ScreenWatch(QObject):
    """Listens to the desktop and the login service of Linux, to Windows' own messages, and to the clocks everywhere.

    Signals: `went_away` when the screen was locked, or the computer falls or fell asleep.
    """

    went_away = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._slept = slept_seconds()
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self.look_at_clocks)
        self._looks.start()
        self._windows: _WindowsMessages | None = None
        if sys.platform == "linux":
            self._listen_to_desktop()

    def _listen_to_desktop(self) -> None:
        """Whichever of these services there is; a desktop without any is told by its clocks alone."""
        login, savers = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        told = [
            (login, f"{_LOGIN}.Manager.PrepareForSleep", _ON_CHANGE),
            # Of whichever session: another one that locks at this desk is no reason to stay open.
            (login, f"{_LOGIN}.Session.Lock", _ON_LOCK),
            *((savers, f"{name}.ActiveChanged", _ON_CHANGE) for name in _SCREEN_SAVERS),
        ]
        for bus, signal, slot in told:
            interface, _, name = signal.rpartition(".")
            if bus.isConnected():
                bus.connect("", "", interface, name, self, slot)  # type: ignore[call-overload]  # The stubs know bytes, which it refuses.

    def watch_window(self, window: QWidget) -> None:
        """Let Windows tell this window when the screen is locked."""
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(window.winId()), 0)
            self._windows = _WindowsMessages(self)
            application = QCoreApplication.instance()
            if application is not None:
                application.installNativeEventFilter(self._windows)

    @Slot(bool)
    def on_change(self, is_away: bool) -> None:  # A plain two-way switch, as the services tell it.
        """A screen saver began or ended, or the computer is about to sleep or woke up."""
        if is_away:
            self.went_away.emit()

    @Slot()
    def on_lock(self) -> None:
        """The login service was asked to lock."""
        self.went_away.emit()

    @Slot()
    def look_at_clocks(self) -> None:
        """A computer that slept without a word is noticed when it wakes up."""
        slept = slept_seconds()
        if slept - self._slept > SLEPT_SECONDS:
            self.went_away.emit()
        self._slept = slept


def slept_seconds() -> float:
    """How long this computer has slept since it was started, in seconds; 0 where no clock tells."""
    slept = 0.0
    if sys.platform == "linux":
        slept = time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)
    return slept


def is_going_away(message: int, detail: int) -> bool:
    """Whether this message of Windows says that the screen is locked or the computer falls asleep."""
    return (message, detail) in ((_SESSION_CHANGED, _SESSION_LOCKED), (_POWER_CHANGED, _FALLS_ASLEEP))


class _WindowsMessages(QAbstractNativeEventFilter):
    """Hears every message of Windows before Qt does, and takes none of them."""

    def __init__(self, watch: ScreenWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        told = wintypes.MSG.from_address(int(message))
        if is_going_away(told.message, told.wParam):
            self._watch.went_away.emit()
        return False, 0
