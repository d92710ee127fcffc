"""What the operating system says when it ends a program, brought into the window's loop."""

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QEventLoop, QObject, QSocketNotifier, QTimer, Signal, Slot
from PySide6.QtGui import QSessionManager

from ui.session.runner import Runner
from ui.shell.leaving.way_out import WayOut

_Handler = Callable[[int, FrameType | None], object] | int | None
"""What is done about a signal, as `signal.signal` takes and gives it."""
SESSION_END_MS = 5000
"""How long the end of a desktop session is held up for what was typed last."""
_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name))


class SystemSignals(QObject):
    """Says `told_to_end` in the window's thread when the system, or somebody at a terminal, ends the program.

    Python runs a handler only between two of its own steps, which a waiting window never takes: a pipe wakes the loop.
    What the program was started to ignore, as `nohup` has it ignore the end of a terminal, it goes on ignoring.
    Windows has no such signals; there the end of the desktop session is told to the window itself.
    """

    told_to_end = Signal()
    _woken: QSocketNotifier
    _before: "dict[int, _Handler]"
    _woke_before: int

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pipe: tuple[int, int] | None = None
        if sys.platform == "win32":
            return
        self._pipe = reading, writing = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        self._woken = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        self._woken.activated.connect(self._on_woken)
        heard = [number for number in _ENDING if signal.getsignal(number) is not signal.SIG_IGN]
        self._before = {number: signal.signal(number, _take) for number in heard}
        self._woke_before = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)

    def restore(self) -> None:
        """Let the signals do again what they did before."""
        if self._pipe is None:
            return
        signal.set_wakeup_fd(self._woke_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._woken.setEnabled(False)
        for end in self._pipe:
            os.close(end)
        self._pipe = None

    @Slot()
    def _on_woken(self) -> None:
        if self._pipe is not None and set(os.read(self._pipe[0], 64)) & set(_ENDING):
            self.told_to_end.emit()


def _take(number: int, frame: FrameType | None) -> None:
    """Nothing: what was told is read from the pipe."""


class SessionEnd(QObject):
    """Keeps what is half-typed when the desktop session ends: that is asked once, and has to be answered at once."""

    def __init__(self, out: WayOut, runner: Runner) -> None:
        super().__init__(out)
        self._out, self._runner = out, runner
        self._loop = QEventLoop(self)

    @Slot(QSessionManager)
    def commit(self, manager: QSessionManager) -> None:
        """Keep everything; where that cannot be, ask the session to stay."""
        place = self._out.place
        manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
        if place is None:
            return
        place.workspace.keep()
        QTimer.singleShot(SESSION_END_MS, self._loop, self._loop.quit)
        self._runner.run(self, _nothing, self._on_answer, self._on_answer)
        self._loop.exec()
        on_its_way = place.workspace.session.on_its_way
        if (on_its_way.failed or on_its_way.is_under_way) and manager.allowsInteraction():
            manager.cancel()
            manager.release()
            self._out.close()

    @Slot(object)
    def _on_answer(self, _answer: object) -> None:
        # Queued, because an answer may come before the loop runs.
        QTimer.singleShot(0, self._loop, self._loop.quit)


def _nothing() -> None:
    """What is asked only to hear that everything before it is done."""
