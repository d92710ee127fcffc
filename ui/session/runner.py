"""Where store work is done, so that the window never waits for it."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot

from models.errors import CervitrendError, Unavailable
from models.values.fault import NOWHERE, fault_line, fault_steps

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Runner(Protocol):
    """Does work elsewhere, in order, and brings the outcome back to the window's thread.

    `then` gets what `work` returned, `failed` the error it raised; neither is called when `owner` is gone by then.
    Work with the name `supersedes` makes earlier work of that name from the same owner pointless: it is skipped if it
    has not begun, and its outcome dropped if it has. An exception that is no CervitrendError is logged without its
    values and arrives as Unavailable (`program.fault`, where it happened); so does one that would end the program. After
    `close` nothing is done any more: it fails at once, with `program.closing`.
    """

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[CervitrendError], None],
        supersedes: str = "",
    ) -> None:
        """Do `work`, then report."""

    def close(self, limit: float | None = None) -> bool:
        """Finish what was accepted, report it, and stop; whether it was done within `limit` seconds, None: however long it takes."""


def fault(error: BaseException) -> Unavailable:
    """A sentence's worth of an unexpected exception, after logging where it happened and nothing of what it held."""
    _log.error("unexpected %s", fault_line(error))
    place, *_ = (*fault_steps(error), NOWHERE)
    return Unavailable("program.fault", type(error).__name__, place.split(" ")[0])


@dataclass(frozen=True, slots=True)
class _Job:
    """One piece of work and where its outcome goes; the owner is a weak hold by Qt, checked at delivery."""

    owner: QObject
    work: Callable[[], Any]
    then: Callable[[Any], None]
    failed: Callable[[CervitrendError], None]
    name: str

    def is_renewed_by(self, other: "_Job") -> bool:
        """Whether `other` makes this one pointless."""
        return bool(self.name) and self.name == other.name and self.owner is other.owner

    def outcome(self) -> "_Outcome":
        """Do it, and hold what came of it."""
        try:
            return _Outcome(self, self.work(), None)
        except CervitrendError as error:
            return _Outcome(self, None, error)
        except BaseException as bug:  # noqa: BLE001  # A bug in work is caught here and told; none may end the thread.
            return _Outcome(self, None, fault(bug))


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a job: a value, or an error."""

    job: _Job
    value: Any
    error: CervitrendError | None

    def deliver(self) -> None:
        """Report to the owner, unless it is gone."""
        if not shiboken6.isValid(self.job.owner):
            return
        if self.error is not None:
            self.job.failed(self.error)
        else:
            self.job.then(self.value)


class InlineRunner:
    """Does everything at once, in the caller's thread: for tests and the command line."""

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[CervitrendError], None],
        supersedes: str = "",
    ) -> None:
        """Do `work` now and report before returning."""
        _Job(owner, work, then, failed, supersedes).outcome().deliver()

    def close(self, limit: float | None = None) -> bool:
        """Nothing is left to finish."""
        return True


class ThreadRunner(QObject):
    """One worker thread that owns the store's connection and works in order.

    The thread ends with the program, so that a disk that never answers holds nobody up for ever.
    """

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[_Job] = deque()
        self._newest: dict[tuple[int, str], _Job] = {}
        self._something = threading.Condition()
        self._is_open = True
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work_off, name="store", daemon=True)
        self._thread.start()

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[CervitrendError], None],
        supersedes: str = "",
    ) -> None:
        """Queue `work`; it is reported when the window's thread next listens."""
        job = _Job(owner, work, then, failed, supersedes)
        with self._something:
            if self._is_open:
                self._queue(job)
                return
        failed(Unavailable("program.closing"))

    def _queue(self, job: _Job) -> None:
        if job.name:
            self._waiting = deque(w for w in self._waiting if not w.is_renewed_by(job))
            self._newest[id(job.owner), job.name] = job
        self._waiting.append(job)
        self._something.notify()

    def close(self, limit: float | None = None) -> bool:
        """Finish what was accepted, report it, end the thread."""
        with self._something:
            self._is_open = False
            self._something.notify()
        self._thread.join(limit)
        # The loop that would have brought what was done last may never turn again.
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return not self._thread.is_alive()

    def _work_off(self) -> None:
        while (job := self._next()) is not None:
            # Nothing of it is held while there is nothing to do: it would keep a woman, and the key to her record, alive.
            self._finished.emit(job.outcome())
            del job

    def _next(self) -> _Job | None:
        with self._something:
            self._something.wait_for(self._has_reason)
            return self._waiting.popleft() if self._waiting else None

    def _has_reason(self) -> bool:
        return bool(self._waiting) or not self._is_open

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        job = outcome.job
        if job.name:
            if self._newest.get((id(job.owner), job.name)) is not job:
                return
            del self._newest[id(job.owner), job.name]
        outcome.deliver()
