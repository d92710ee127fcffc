"""One writing program a database: a lock of the system, and a note beside it saying who has it."""

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from models.errors import Unavailable


class DatabaseLock:
    """Holds a database for this process; the system lets go of it by itself when the process dies."""

    def __init__(self, database: Path) -> None:
        self._lock = FileLock(database.with_name(database.name + ".lock"))
        self._note = database.with_name(database.name + ".holder")

    def take(self, desk: str, since: datetime) -> None:
        """Raises: Unavailable (`database.in_use`, values: which desk has it and since when, empty when not known)."""
        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            raise Unavailable("database.in_use", *self._holder()) from None
        except OSError as error:
            raise Unavailable("database.not_writable", str(self._lock.lock_file), str(error)) from error
        self._note.write_text(json.dumps({"desk": desk, "since": since.isoformat()}), encoding="utf-8")

    def _holder(self) -> tuple[str, str]:
        with suppress(OSError, ValueError, KeyError):
            note = json.loads(self._note.read_text(encoding="utf-8"))
            return str(note["desk"]), str(note["since"])
        return "", ""

    def release(self) -> None:
        """Let go of it; the note goes first, so that it never names who is gone."""
        with suppress(OSError):
            self._note.unlink(missing_ok=True)
        self._lock.release()
