"""Where long reading and computing is done that must not hold up the store."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from models.errors import CervitrendError
from ui.session.runner import fault

T = TypeVar("T")


class _Reporter(QObject):
    """What a thread reports through: nobody's child, it is there as long as a thread holds it.

    A signal of what is being destroyed meanwhile ends the program.
    """

    finished = Signal(object)


class BackgroundRunner(QObject):
    """A `Runner` with a thread of its own for every piece of work; nothing may be written to the store in it.

    The threads end with the program, whether or not they are done. Newer work of a name drops the outcome of older.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._newest: dict[str, object] = {}
        self._reporter = _Reporter()
        self._reporter.finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[CervitrendError], None],
        supersedes: str = "",
    ) -> None:
        """Do `work` at once beside everything else, then report in the window's thread."""
        mark, reporter = object(), self._reporter
        self._newest[supersedes] = mark

        def whole() -> None:
            report = _outcome(work, then, failed)
            # At the end of the program everything of Qt goes, whoever holds it; nobody hears this any more then.
            with suppress(RuntimeError):
                reporter.finished.emit((owner, supersedes, mark, report))

        threading.Thread(target=whole, name="aside", daemon=True).start()

    def close(self, limit: float | None = None) -> bool:
        """Report nothing more; what is still read is waited for by nobody."""
        self._newest.clear()
        return True

    @Slot(object)
    def _deliver(self, outcome: tuple[QObject, str, object, Callable[[], None]]) -> None:
        owner, name, mark, report = outcome
        is_outdated = bool(name) and self._newest.get(name) is not mark
        if not is_outdated and self._newest and shiboken6.isValid(owner):
            report()


def _outcome(
    work: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[CervitrendError], None]
) -> Callable[[], None]:
    """Do the work; returns what is to be called with its outcome in the window's thread."""
    error: CervitrendError
    try:
        value = work()
    except CervitrendError as known:
        error = known
    except BaseException as bug:  # noqa: BLE001  # As in ui.session.runner: a bug in work is told and ends no thread.
        error = fault(bug)
    else:
        return lambda: then(value)
    return lambda: failed(error)
