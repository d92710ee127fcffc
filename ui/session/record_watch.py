"""Looks after the file of the record while somebody is signed in."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.errors import CervitrendError, Unavailable
from models.usecases.clinic.room import low_room
from models.usecases.desk import Desk
from ui.session.background_runner import BackgroundRunner
from ui.session.runner import Runner

LOOK_MS = 1000
"""How long nothing may have been written before the log is brought into the file."""
_LOOKS = 10
"""Every so many ticks the file is looked at, whether or not anybody saves."""

_PINS = 50
"""Every so many ticks it is remembered outside the folder where the record ends: each minute at the least, however late they come."""
_CHECK_AT = 3
"""At this tick the whole record is checked, once, beside everything else."""


class RecordWatch(QObject):
    """Settles the file when nobody has saved for a second, has it checked once, and notices when writing has stopped.

    Signals: `stopped` (Unavailable) once, with the reason; `room_found` (MB that are left, or None where that is not
    little) after each look.
    """

    stopped = Signal(object)
    room_found = Signal(object)

    def __init__(self, desk: Desk, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._file, self._clock, self._runner = desk, desk.store.file, desk.clock, runner
        self._aside = BackgroundRunner(self)
        self._seen = 0
        self._ticks = 0
        self._is_settling = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()

    @Slot()
    def tick(self) -> None:
        """One look, a second after the last."""
        if self._file.stopped is not None:
            self._tell(self._file.stopped)
            return
        self._ticks += 1
        if self._ticks == _CHECK_AT:
            file, now = self._file, self._clock.now()
            self._aside.run(self, lambda: file.check_whole(now), self._on_looked, self._on_failed, "check")
        if self._ticks % _PINS == 0:
            self._runner.run(self, self._file.pin, self._on_looked, self._on_failed, "pin")
        unsettled = self._file.unsettled
        is_quiet, self._seen = unsettled == self._seen, unsettled
        if unsettled and is_quiet and not self._is_settling:
            self._is_settling = True
            self._runner.run(self, self._file.settle, self._on_settled, self._on_failed)
        elif self._ticks % _LOOKS == 0:
            self._runner.run(self, self._look, self._on_room, self._on_failed, "look")

    def _look(self) -> int | None:
        self._file.look()
        return low_room(self._desk)

    @Slot(object)
    def _on_room(self, left: int | None) -> None:
        self.room_found.emit(left)

    def _tell(self, reason: Unavailable) -> None:
        self._timer.stop()
        self.stopped.emit(reason)

    @Slot(object)
    def _on_settled(self, is_settled: bool) -> None:
        self._is_settling = False

    @Slot(object)
    def _on_looked(self, nothing: None) -> None:
        """All is where it was."""

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        """Where that stops the writing, the file says so itself; anything else is tried again."""
        self._is_settling = False
        if self._timer.isActive() and self._file.stopped is not None:
            self._tell(self._file.stopped)
