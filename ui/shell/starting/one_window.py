"""One window for a record and an account: a second start brings the first one forward and ends."""

import hashlib
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Qt, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

_PATIENCE_MS = 2000
"""How long a first one may take to answer; one that hangs is left behind, and the record itself says who has it."""
_WANTED, _COMING = b"forward\n", b"coming\n"
_LONGEST = 64


class OneWindow(QObject):
    """Meets other starts on the record at a place that only this account reaches; None: every start stands alone.

    `find_place` says where that is for the record that is worked with by now.

    Signals: `wanted` when a second start was made and ended; `met` when the record became another one, which a window
    that was there before has open: that one comes forward.
    """

    wanted = Signal()
    met = Signal()

    def __init__(self, find_place: Callable[[], Path | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find_place = find_place
        self._place: Path | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_start)

    def is_there(self) -> bool:
        """Whether a first one is there and comes forward; else this one is the first from now on."""
        self._place = self._find_place()
        if self._place is None:
            return False
        # Of two that start at once one waits here until the other can be met.
        lock = QLockFile(f"{self._place}.lock")
        lock.tryLock(_PATIENCE_MS)
        try:
            if self._meets():
                return True
            # It takes the place of what a program that was killed left there.
            self._server.listen(self._name)
            return False
        finally:
            lock.unlock()

    @Slot()
    def move(self) -> None:
        """Another record may be worked with from now on: meet the starts on that one, and no others."""
        if self._find_place() == self._place:
            return
        self._server.close()
        if self.is_there():
            self.met.emit()

    def _meets(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        _let_come_forward()
        socket.write(_WANTED)
        has_answered = socket.waitForBytesWritten(_PATIENCE_MS) and socket.waitForReadyRead(_PATIENCE_MS)
        is_coming = has_answered and socket.readAll().data() == _COMING
        socket.abort()
        return is_coming

    @property
    def _name(self) -> str:
        if sys.platform == "win32":
            # A pipe has no folder; who may reach it is settled by its rights.
            return f"cervitrend-{hashlib.sha256(str(self._place).encode()).hexdigest()[:16]}"
        return str(self._place)

    @Slot()
    def _on_start(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.setParent(self)
            socket.readyRead.connect(self._on_said)
            socket.disconnected.connect(socket.deleteLater)

    @Slot()
    def _on_said(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket) and socket.read(_LONGEST).data() == _WANTED:
            socket.write(_COMING)
            socket.flush()
            self.wanted.emit()


def come_forward() -> None:
    """Put the window in front that is worked in, whatever stands over it."""
    there = [window for window in QApplication.topLevelWidgets() if window.isVisible() and window.isWindow()]
    over = QApplication.activeModalWidget()
    for window in there:
        if window.windowType() is Qt.WindowType.Window or window is over:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()


def _let_come_forward() -> None:
    """Windows lets another program put its window in front only if whoever was just started says so."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
