"""Whether the files under an open database are still the ones that were opened."""

import os
import sys
from pathlib import Path

from models.errors import Unavailable

_HAS_TRUE_TIMES = sys.platform != "win32"
"""Windows settles the time of the last write only when a file is closed: there the beginning is read instead."""
_BEGINNING = 4096
"""Bytes: the first page, which every backup encrypts anew, and the beginning of the log."""

Identity = tuple[int, int]
"""What a file is for the system: its device and its inode."""
_State = tuple[int, int, bytes]


class OwnFiles:
    """The database, its log and the index of that log, as this process left them.

    SQLite does not look: what is written after the file was deleted, renamed or replaced is accepted and gone.
    `database` has just been opened and read, so that all three are there.
    """

    def __init__(self, database: Path) -> None:
        self._database = database
        self._beside = tuple(database.with_name(database.name + tail) for tail in ("-wal", "-shm"))
        self._identities = tuple(identity(path.stat()) for path in (database, *self._beside))
        self._watched = (database, self._beside[0])
        self._states: tuple[_State, ...] = ()
        self.remember()

    def remember(self) -> None:
        """What was written last was written by this process. Raises: Unavailable as `check_same`."""
        seen = self._same()
        self._states = tuple(_state(*each) for each in zip(self._watched, seen, strict=False))

    def check_same(self) -> None:
        """Raises: Unavailable (`database.gone`, `database.replaced`, `database.log_gone`; values: the path)."""
        self._same()

    def check_untouched(self) -> None:
        """Raises: Unavailable as `check_same`, and `database.overwritten` where somebody else wrote into them."""
        seen = self._same()
        for path, stat, state in zip(self._watched, seen, self._states, strict=False):
            if _state(path, stat) != state:
                raise Unavailable("database.overwritten", str(path))

    def _same(self) -> list[os.stat_result]:
        found = [self._still(self._database, 0, "database.gone", "database.replaced")]
        for at, path in enumerate(self._beside, 1):
            found.append(self._still(path, at, "database.log_gone", "database.log_gone"))
        return found

    def _still(self, path: Path, at: int, gone: str, replaced: str) -> os.stat_result:
        try:
            found = path.stat()
        except OSError as error:
            raise Unavailable(gone, str(path)) from error
        if identity(found) != self._identities[at]:
            raise Unavailable(replaced, str(path))
        return found


def identity(stat: os.stat_result) -> Identity:
    """Device and inode of a file."""
    return stat.st_dev, stat.st_ino


def _state(path: Path, stat: os.stat_result) -> _State:
    if _HAS_TRUE_TIMES:
        # To read it would let go of all that this process has locked in it.
        return stat.st_mtime_ns, stat.st_size, b""
    try:
        with path.open("rb") as file:
            return 0, stat.st_size, file.read(_BEGINNING)
    except OSError as error:
        raise Unavailable("database.gone", str(path)) from error
