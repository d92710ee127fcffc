"""Checking the whole record beside the work, on a connection of its own."""

import os
import sys
import threading
from collections.abc import Callable

from sqlalchemy import Connection

from db.engine import driver_of
from db.store.session import StoreSession
from db.verify import Fault, verification_of
from models.errors import Unavailable

_LONGEST_WAIT_S = 10
_LAST_IN_LINE = 10


class LookOver:
    """One check at a time; `opened` opens the reading connection. It ends when the store is closed."""

    def __init__(self, opened: Callable[[], Connection]) -> None:
        self._opened = opened
        self._under_way = threading.Lock()
        self._reading: Connection | None = None
        self._is_over = False

    def first_fault(self) -> Fault | None:
        """The first thing that is wrong; None: the whole record is as it was written.

        What is found is looked for once more: a page may have been read while it was being written.
        Raises: Unavailable (`database.closed`) where the store was closed meanwhile.
        """
        with self._under_way:
            _let_others_go_first()
            fault = self._look()
            return fault and self._look()

    def _look(self) -> Fault | None:
        if self._is_over:
            raise Unavailable("database.closed")
        try:
            self._reading = self._opened()
        except Unavailable as error:
            return Fault(error.code, error.values)
        session = StoreSession(self._reading)
        try:
            session.execute("BEGIN")
            found = verification_of(session).faults
        except Unavailable as error:
            found = (Fault(error.code, error.values),)
        finally:
            self._reading = None
            session.close()
        if self._is_over:
            raise Unavailable("database.closed")
        return next(iter(found), None)

    def end(self) -> None:
        """Break off, and wait until the file is let go of."""
        self._is_over = True
        reading = self._reading
        if reading is not None:
            driver_of(reading).interrupt()
        if self._under_way.acquire(timeout=_LONGEST_WAIT_S):
            self._under_way.release()


def _let_others_go_first() -> None:
    """Only Linux can say so of one thread; the main thread, which could not take it back, stays as it is."""
    if sys.platform == "linux" and threading.current_thread() is not threading.main_thread():
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _LAST_IN_LINE)
