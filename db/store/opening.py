"""Making the clinic's database, and opening the one that is there."""

import os
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection

from db.clinic.folder import DataFolder, mode_in
from db.clinic.local_disk import check_local
from db.clinic.lock import DatabaseLock, unusable
from db.clinic.modes import keep_to_ourselves
from db.engine import SAID_OF_PAGES, check_database_file, in_our_words, open_engine
from db.store.data_key import DataKey
from db.store.own_files import OwnFiles
from db.store.record_file import SqlRecordFile
from db.store.session import StoreSession
from db.store.signing import DeskSigner
from db.store.store import SqlStore
from db.upgrade import HEAD, KNOWN, create, form_of_database
from models.clock import Clock
from models.errors import Unavailable


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


Bring = Callable[[Path, bytes], None]
"""Brings a closed database with this raw key to the present form, in its own place, or raises and leaves it as it is."""


def open_store(
    database: Path, key: bytes, desk: str, clock: Clock, refusing: str = "", bring: Bring | None = None
) -> SqlStore:
    """Open the database with this raw key, brought to the present form, and hold it for this desk.

    `bring` brings a file of an older form to the present one while it is closed; without it such a file is refused.
    With a code in `refusing` it can only be read: every write raises Unavailable with that code, and so does a database
    that is not in the present form, because bringing it there is a write.
    Raises: Unavailable; the other codes are those of `engine`, `lock` and `upgrade`.
    """

    def open_existing() -> Connection:
        check_database_file(database)
        if not is_present_form(database, key):
            if refusing:
                raise Unavailable(refusing)
            if bring is None:
                raise Unavailable("database.older")
            bring(database, key)
        connection = open_engine(database, key, reading=bool(refusing))
        try:
            # Its log is there only once something was read.
            form_of_database(connection)
        except BaseException:
            connection.engine.dispose()
            raise
        return connection

    def open_for_good() -> Connection:
        connection = _certain(open_existing)
        if refusing or _takes_writes(connection):
            return connection
        # SQLite goes on reading where the system once would not open the file for more, and never tries again.
        connection.engine.dispose()
        return _certain(open_existing)

    return _held(database, key, desk, clock, open_for_good, refusing)


def _make_file(database: Path) -> None:
    """An empty file, never in the place of another; what SQLite puts beside it gets the same mode."""
    try:
        os.close(os.open(database, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        database.chmod(mode_in(database.parent))
    except FileExistsError:
        raise Unavailable("database.exists", str(database)) from None
    except OSError as error:
        raise unusable(database, error) from error


def is_present_form(database: Path, key: bytes) -> bool:
    """Whether a database has the present form; it is only looked at.

    Raises: Unavailable (`database.newer`, values: its form and the newest that is known here).
    """
    connection = open_engine(database, key, reading=True)
    try:
        form = form_of_database(connection)
    finally:
        connection.engine.dispose()
    if form not in KNOWN:
        raise Unavailable("database.newer", form, HEAD)
    return form == HEAD


def _takes_writes(connection: Connection) -> bool:
    try:
        with in_our_words():
            # It begins to write and has nothing to write; BEGIN alone passes.
            connection.exec_driver_sql("DELETE FROM drafts WHERE 0")
    except Unavailable as error:
        return error.code != "database.read_only"
    return True


def _certain(connect: Callable[[], Connection]) -> Connection:
    """What is said of a page is asked once more: too little memory sounds like damage, and passes."""
    try:
        return connect()
    except Unavailable as error:
        if error.code not in SAID_OF_PAGES:
            raise
    return connect()


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
