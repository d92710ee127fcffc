"""Making the clinic's database, and opening the one that is there."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection

from db.engine import check_file, open_engine
from db.local_disk import check_local
from db.lock import DatabaseLock
from db.store.session import Session
from db.store.store import SqlStore
from db.upgrade import create, upgrade
from models.clock import Clock
from models.errors import Unavailable


def new_store(database: Path, key: bytes, desk: str, clock: Clock) -> SqlStore:
    """Make the database with this raw key and hold it for this desk.

    Raises: Unavailable (`database.exists`: nothing is ever replaced; and all that opening may raise).
    """

    def make() -> Connection:
        if database.exists():
            raise Unavailable("database.exists", str(database))
        connection = open_engine(database, key)
        create(connection)
        return connection

    return _held(database, desk, clock, make)


def open_store(database: Path, key: bytes, desk: str, clock: Clock) -> SqlStore:
    """Open the database with this raw key, brought to the present form, and hold it for this desk.

    Raises: Unavailable; the codes are those of `engine`, `lock` and `upgrade`.
    """

    def open_existing() -> Connection:
        check_file(database)
        connection = open_engine(database, key)
        try:
            upgrade(connection)
        except BaseException:
            connection.engine.dispose()
            raise
        return connection

    return _held(database, desk, clock, open_existing)


def _held(database: Path, desk: str, clock: Clock, connect: Callable[[], Connection]) -> SqlStore:
    check_local(database.parent)
    lock = DatabaseLock(database)
    lock.take(desk, clock.now())
    try:
        return SqlStore(Session(connect()), lock.release)
    except BaseException:
        lock.release()
        raise
