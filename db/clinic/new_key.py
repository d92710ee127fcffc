"""Another data key for the database: a copy under the new key is proven, then takes the place of the old file."""

import os
import platform
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from db.clinic.folder import flush_folder
from db.clinic.lock import DatabaseLock
from db.clock import SystemClock
from db.engine import check_database_file, driver_of, in_our_words, open_engine
from db.moving import put_in_place
from db.verify import verify
from models.errors import Unavailable

_BESIDE = ("-wal", "-shm", "-journal")


def opens(database: Path, key: bytes) -> bool:
    """Whether a key is the database's; also True where there is none, or none that can be read with any key."""
    try:
        check_database_file(database)
        with _open(database, key, reading=True):
            return True
    except Unavailable as error:
        return error.code != "database.not_ours"


def clinic_id_of(database: Path, key: bytes) -> UUID:
    """The id of the clinic's settings in a database. Raises: Unavailable (`database.without_settings`, and others)."""
    check_database_file(database)
    with _open(database, key, reading=True) as connection, in_our_words():
        found = connection.exec_driver_sql("SELECT id FROM settings ORDER BY id DESC LIMIT 1").scalar()
    if found is None:
        raise Unavailable("database.without_settings")
    return UUID(str(found))


def swap_key(database: Path, old: bytes, new: bytes) -> None:
    """Give a database that nobody has open another key; until the very end the old file is as it was.

    Raises: Unavailable (`database.in_use`, `database.damaged` where it or its copy is not whole, and others).
    """
    lock = DatabaseLock(database)
    lock.take(platform.node(), SystemClock().now())
    copy = database.with_name(database.name + ".new-key")
    try:
        _remove(copy)
        _write_copy(database, old, copy, new)
        _prove(database, old, copy, new)
        _swap(copy, database)
    except OSError as error:
        raise Unavailable("database.not_writable", str(database.parent), error.strerror or "") from error
    finally:
        lock.release()


def _write_copy(database: Path, old: bytes, copy: Path, new: bytes) -> None:
    check_database_file(database)
    with _open(database, old) as source, _open(copy, new) as target, in_our_words():
        driver_of(source).backup(driver_of(target))
        for each in (source, target):
            each.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _prove(database: Path, old: bytes, copy: Path, new: bytes) -> None:
    """Both are whole and say the same."""
    before, after = verify(database, old), verify(copy, new)
    if before.faults or before != after:
        raise Unavailable("database.damaged")


def _swap(copy: Path, database: Path) -> None:
    for file in (database, copy):
        log = file.with_name(file.name + "-wal")
        if log.exists() and log.stat().st_size:
            # Entries that only the log has would be lost, or another key's read into the new file.
            raise Unavailable("database.failed", log.name)
        _remove_beside(file)
    with copy.open("r+b") as made:
        os.fsync(made.fileno())
    put_in_place(copy, database)
    flush_folder(database.parent)


def _remove(file: Path) -> None:
    file.unlink(missing_ok=True)
    _remove_beside(file)


def _remove_beside(file: Path) -> None:
    for end in _BESIDE:
        file.with_name(file.name + end).unlink(missing_ok=True)


@contextmanager
def _open(database: Path, key: bytes, *, reading: bool = False) -> Iterator[Connection]:
    connection = open_engine(database, key, reading=reading)
    try:
        with closing(connection):
            yield connection
    finally:
        connection.engine.dispose()
