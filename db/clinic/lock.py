"""One writing program a database: locks of the system, and a note beside it saying who has it."""

import errno
import json
import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from db.clinic.folder import mode_in, read_whole, write_whole
from models.errors import Unavailable

if sys.platform == "linux":
    import fcntl

_LOCKS_THE_FILE = sys.platform == "linux"
"""There `flock` does not meet the locks of SQLite; elsewhere it would keep SQLite out, or it is not known that it does not."""


class DatabaseLock:
    """Holds a database for this process; the system lets go of it by itself when the process dies.

    Held is a file beside it and, where that can be, the database itself: that one holds under any name and however often
    the file beside it was deleted. Nobody else in this process may open and close the database without SQLite meanwhile:
    SQLite's own locks would go with it.
    """

    def __init__(self, database: Path) -> None:
        self._database = database
        # Released from another thread, a lock of this thread alone would stay held without a word.
        self._lock = FileLock(
            database.with_name(database.name + ".lock"), thread_local=False, mode=mode_in(database.parent)
        )
        self._note = database.with_name(database.name + ".holder")
        self._handle: int | None = None

    def take(self, desk: str, since: datetime) -> None:
        """Hold it for a desk.

        Raises: Unavailable (`database.in_use`, values: which desk has it and since when, empty when not known;
        `database.not_writable`, values: the folder and the system's reason; `database.disk_full`, `data_folder.too_long`).
        """
        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            raise Unavailable("database.in_use", *self._holder()) from None
        except OSError as error:
            raise unusable(self._database, error) from error
        try:
            self.hold_file()
        except BaseException:
            self._lock.release()
            raise
        # Who has it is worth knowing, and not worth a day without the record.
        with suppress(OSError):
            write_whole(self._note, json.dumps({"desk": desk, "since": since.isoformat()}))

    def hold_file(self) -> None:
        """Hold the database itself, once it is there, and the one that has taken its place. Raises: Unavailable as `take`."""
        if not _LOCKS_THE_FILE or not self._database.is_file() or self._is_held():
            return
        try:
            handle = os.open(self._database, os.O_RDWR)
        except PermissionError:
            handle = self._opened_to_read()
        except OSError as error:
            raise unusable(self._database, error) from error
        try:
            _flock(handle)
        except OSError:
            os.close(handle)
            raise Unavailable("database.in_use", *self._holder()) from None
        if self._handle is not None:
            os.close(self._handle)
        self._handle = handle

    def _is_held(self) -> bool:
        """Whether what is held is the file that lies there now."""
        return self._handle is not None and os.path.samestat(os.fstat(self._handle), self._database.stat())

    def _opened_to_read(self) -> int:
        try:
            return os.open(self._database, os.O_RDONLY)
        except OSError as error:
            raise Unavailable("database.not_readable", str(self._database), error.strerror or "") from error

    def _holder(self) -> tuple[str, str]:
        with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
            note = json.loads(read_whole(self._note))
            return str(note["desk"]), str(note["since"])
        return "", ""

    def release(self) -> None:
        """Let go of it; the note goes first, so that it never names who is gone. SQLite has closed it before."""
        with suppress(OSError):
            self._note.unlink(missing_ok=True)
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
        self._lock.release()


def _flock(handle: int) -> None:
    """Raises: OSError while another process holds it."""
    if sys.platform == "linux":
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def unusable(path: Path, error: OSError) -> Unavailable:
    """What keeps a lock from being made, by what can be done about it."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Unavailable("database.disk_full")
    if error.errno == errno.ENAMETOOLONG:
        return Unavailable("data_folder.too_long", str(path.parent))
    return Unavailable("database.not_writable", str(path.parent), str(error))
