"""Making the clinic's database, and opening the one that is there."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection

from db.clinic.local_disk import check_local
from db.clinic.lock import DatabaseLock
from db.engine import check_database_file, open_engine
from db.store.session import StoreSession
from db.store.signing import DeskSigner
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

    return _held(database, key, desk, clock, make)


def open_store(database: Path, key: bytes, desk: str, clock: Clock, refusing: str = "") -> SqlStore:
    """Open the database with this raw key, brought to the present form, and hold it for this desk.

    With a code in `refusing` it can only be read: every write raises Unavailable with that code, and so does a database
    that is not in the present form, because bringing it there is a write.
    Raises: Unavailable; the other codes are those of `engine`, `lock` and `upgrade`.
    """

    def open_existing() -> Connection:
        check_database_file(database)
        connection = open_engine(database, key, reading=bool(refusing))
        try:
            upgrade(connection)
        except BaseException as error:
            connection.engine.dispose()
            if refusing and isinstance(error, Unavailable) and error.code == "database.read_only":
                raise Unavailable(refusing) from error
            raise
        return connection

    return _held(database, key, desk, clock, open_existing, refusing)


def _held(
    database: Path,
    key: bytes,
    desk: str,
    clock: Clock,
    connect: Callable[[], Connection],
    refusing: str = "",
) -> SqlStore:
    check_local(database.parent)
    lock = DatabaseLock(database)
    lock.take(desk, clock.now())
    try:
        signer = None if refusing else DeskSigner(key, desk)
        return SqlStore(StoreSession(connect(), refusing), lock.release, signer)
    except BaseException:
        lock.release()
        raise
