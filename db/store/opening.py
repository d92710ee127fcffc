"""Making the clinic's database, and opening the one that is there."""

import os
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from db.clinic.folder import DataFolder
from db.clinic.local_disk import check_local
from db.clinic.lock import DatabaseLock, unusable
from db.clinic.machine_state import MachineState
from db.clinic.modes import keep_to_ourselves
from db.engine import check_database_file, in_our_words, open_engine
from db.store.data_key import DataKey
from db.store.own_files import OwnFiles
from db.store.record_file import SqlRecordFile
from db.store.session import StoreSession
from db.store.signing import DeskSigner
from db.store.store import SqlStore
from db.upgrade import create, upgrade
from models.clock import Clock
from models.errors import Unavailable


def _nothing_remembered(clinic_id: UUID) -> None:
    """What a machine knows that remembers nothing."""


def new_store(database: Path, key: bytes, desk: str, clock: Clock) -> SqlStore:
    """Make the database with this raw key and hold it for this desk.

    Raises: Unavailable (`database.exists`: nothing is ever replaced; and all that opening may raise).
    """

    def make() -> Connection:
        _make_file(database)
        connection = open_engine(database, key)
        create(connection)
        return connection

    return _held(database, key, desk, clock, make)


def open_store(
    database: Path,
    key: bytes,
    desk: str,
    clock: Clock,
    refusing: str = "",
    state: Callable[[UUID], MachineState | None] = _nothing_remembered,
) -> SqlStore:
    """Open the database with this raw key, brought to the present form, and hold it for this desk.

    `state` is what this machine remembers of a clinic's record.

    With a code in `refusing` it can only be read: every write raises Unavailable with that code, and so does a database
    that is not in the present form, because bringing it there is a write.
    Raises: Unavailable; the other codes are those of `engine`, `lock` and `upgrade`.
    """

    def open_existing() -> Connection:
        check_database_file(database)
        connection = open_engine(database, key, reading=bool(refusing))
        try:
            with in_our_words():
                upgrade(connection)
        except BaseException as error:
            connection.engine.dispose()
            if refusing and isinstance(error, Unavailable) and error.code == "database.read_only":
                raise Unavailable(refusing) from error
            raise
        return connection

    store = _held(database, key, desk, clock, open_existing, refusing)
    store.file.hold_against(state)
    return store


def _make_file(database: Path) -> None:
    """An empty file for this user alone, never in the place of another."""
    try:
        os.close(os.open(database, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        raise Unavailable("database.exists", str(database)) from None
    except OSError as error:
        raise unusable(database, error) from error


def _held(
    database: Path,
    key: bytes,
    desk: str,
    clock: Clock,
    connect: Callable[[], Connection],
    refusing: str = "",
) -> SqlStore:
    check_local(database.parent)
    keep_to_ourselves(DataFolder(database.parent))
    lock = DatabaseLock(database)
    lock.take(desk, clock.now())
    try:
        connection = connect()
        try:
            lock.hold_file()
            files = None if refusing else OwnFiles(database)
        except OSError as error:
            connection.engine.dispose()
            raise Unavailable("database.gone", str(database)) from error
        except Unavailable:
            connection.engine.dispose()
            raise
        session = StoreSession(connection, refusing, files)
        file = SqlRecordFile(database, connection, session, DataKey(key))
        return SqlStore(session, lock.release, None if refusing else DeskSigner(key, desk), file)
    except BaseException:
        lock.release()
        raise
