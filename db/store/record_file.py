"""The file that an open store lies in: kept whole, looked after, and copied when it is no longer ours."""

import shutil
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from db.clinic.folder import DataFolder, write_whole
from db.engine import copy_onto
from db.store.data_key import DataKey
from db.store.session import StoreSession
from db.verify import verify
from models.errors import Unavailable

_NAME = "cervitrend-copy-{0:%Y-%m-%d-%H%M}{1}"


class SqlRecordFile:
    """What can be done with the file below the records; `key` is forgotten when the store is closed."""

    def __init__(self, database: Path, connection: Connection, session: StoreSession, key: DataKey) -> None:
        self._database, self._connection, self._session, self._key = database, connection, session, key
        self._vault = _bytes_of(DataFolder(database.parent).vault)

    @property
    def stopped(self) -> Unavailable | None:
        return self._session.stopped

    @property
    def unsettled(self) -> int:
        return self._session.unsettled

    def settle(self) -> bool:
        return self._session.settle()

    def look(self) -> None:
        self._session.look()

    def stop_writing(self, reason: Unavailable) -> None:
        self._session.stop_writing(reason)

    def close(self) -> None:
        """The store is being closed: nothing opens the file with its key any more."""
        self._key.forget()

    def write_copy(self, folder: Path, at: datetime) -> Path:
        made = _new_folder(folder, at)
        copy = DataFolder(made)
        try:
            copy_onto(self._connection, copy.database, self._key.raw())
            copy.database.chmod(0o600)
            # The vault beside it opens the copy; where the folder is gone it is the one there was at the beginning.
            vault = _bytes_of(DataFolder(self._database.parent).vault) or self._vault
            if vault:
                write_whole(copy.vault, vault)
            verification = verify(copy.database, self._key.raw(), frozen=True)
        except Unavailable as error:
            if error.code in ("database.disk_full", "database.disk_failed", "database.not_openable"):
                shutil.rmtree(made, ignore_errors=True)
                raise Unavailable("copy.not_written", str(folder)) from error
            raise Unavailable("copy.not_whole", str(made)) from error
        except OSError as error:
            shutil.rmtree(made, ignore_errors=True)
            raise Unavailable("copy.not_written", str(folder)) from error
        if verification.faults:
            raise Unavailable("copy.not_whole", str(made))
        return made


def _new_folder(folder: Path, at: datetime) -> Path:
    """A new folder in the one that was named. Raises: Unavailable (`copy.not_written`)."""
    for number in range(1, 100):
        made = folder / _NAME.format(at.astimezone(), f"-{number}" if number > 1 else "")
        try:
            made.mkdir(mode=0o700)
        except FileExistsError:
            continue
        except OSError as error:
            raise Unavailable("copy.not_written", str(folder)) from error
        return made
    raise Unavailable("copy.not_written", str(folder))


def _bytes_of(path: Path) -> bytes:
    """What is in a file; nothing where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
