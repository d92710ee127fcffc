"""The encrypted database file as a connection: key, pragmas, and what is refused before it is opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, create_engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from models.errors import Unavailable

OLDEST_SQLITE = (3, 51, 3)
"""The first SQLite without the WAL-reset bug, which could corrupt a database since 3.7.0."""
APPLICATION_ID = 0x43455256
BUSY_MS = 5000
KEY_BYTES = 32
DIALECT = sqlite.dialect(paramstyle=driver.paramstyle)
"""What statements are compiled for, whichever database is open."""
_PAGE_BYTES = 4096
_CODES = (
    ("disk is full", "database.disk_full"),
    ("file is too big", "database.disk_full"),
    ("disk I/O error", "database.disk_failed"),
    ("unable to open", "database.not_openable"),
    ("locked", "database.locked"),
    ("malformed", "database.damaged"),
    ("not a database", "database.not_ours"),
    ("readonly", "database.read_only"),
)
SAID_OF_PAGES = ("database.damaged", "database.not_ours")
"""What the driver says of a bad page, and of one that it had no memory for; it answers nothing sensible afterwards."""
_READ_ONLY = "?mode=ro"
_FROZEN = "?mode=ro&immutable=1"
_PLAINTEXT = b"SQLite format 3\x00"

BrokenConstraint = driver.IntegrityError
"""What the driver raises when a row would break a constraint of its table."""


def check_sqlite(version: tuple[int, ...] = driver.sqlite_version_info) -> None:
    """Raises: Unavailable (`sqlite.too_old`, values: the version) for a SQLite that may corrupt the file."""
    if version < OLDEST_SQLITE:
        raise Unavailable("sqlite.too_old", ".".join(map(str, version)))


def check_database_file(path: Path) -> None:
    """Refuse what cannot be our database, before SQLite touches it and while this process has it closed.

    Raises: Unavailable (`database.missing`, `database.truncated`, `database.plaintext`, `database.no_file`: a folder or a
    pipe, `database.not_readable`, values: the path and the system's reason).
    """
    try:
        if not S_ISREG(path.stat().st_mode):
            raise Unavailable("database.no_file", str(path))
        with path.open("rb") as file:
            if file.read(len(_PLAINTEXT)) == _PLAINTEXT:
                raise Unavailable("database.plaintext", str(path))
        log = path.with_name(path.name + "-wal")
        # With a write-ahead log beside it a torn last page is repaired on opening.
        settled = not (log.exists() and log.stat().st_size)
        if settled and (path.stat().st_size == 0 or path.stat().st_size % _PAGE_BYTES):
            raise Unavailable("database.truncated", str(path))
    except FileNotFoundError:
        raise Unavailable("database.missing", str(path)) from None
    except OSError as error:
        raise Unavailable("database.not_readable", str(path), error.strerror or "") from error


def open_engine(
    path: Path, key: bytes, *, reading: bool = False, untouched: bool = False, frozen: bool = False
) -> Connection:
    """An open connection in which nothing begins by itself: transactions are begun and ended in so many words.

    `key` is the raw 32-byte key. `reading` opens a second connection that cannot write, beside the one that does. With
    `untouched` the log beside it stays as it is, too, which the last one to close would bring into the database; with
    `frozen` nobody writes into the file meanwhile, and nothing is made beside it: for copies, and for media that cannot be
    written to.
    Raises: Unavailable (`sqlite.too_old`, `database.not_ours`: wrong key or no database,
    `database.foreign`: a database of another program, `database.damaged`).
    """
    check_sqlite()
    if len(key) != KEY_BYTES:
        raise ValueError("the data key is 32 bytes long")

    keys = [key]

    def connect() -> driver.Connection:
        # There is one connection an engine: once it is open, the key is held no longer.
        place = path.absolute().as_uri() if untouched or frozen else str(path)
        ending = _FROZEN if frozen else _READ_ONLY if untouched else ""
        return _connect(place + ending, keys.pop(), reading=reading)

    engine = create_engine("sqlite://", module=driver, creator=connect, poolclass=StaticPool)
    with in_our_words():
        return engine.connect().execution_options(isolation_level="AUTOCOMMIT")


def driver_of(connection: Connection) -> driver.Connection:
    """The driver's own connection below SQLAlchemy's."""
    return connection.connection.driver_connection


def copy_onto(connection: Connection, path: Path, key: bytes) -> None:
    """Make a new database of everything that the open connection sees, whatever became of its file, and put it on the disk.

    Raises: Unavailable.
    """
    with in_our_words():
        target = driver.connect(str(path), isolation_level=None)
        try:
            target.execute("PRAGMA cipher_log_level = NONE")
            target.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            driver_of(connection).backup(target)
        finally:
            target.close()


def _connect(place: str, key: bytes, *, reading: bool) -> driver.Connection:
    try:
        connection = driver.connect(
            place,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_MS / 1000,
            uri=_READ_ONLY in place,
        )
    except (driver.Error, MemoryError) as error:
        raise _unavailable(error) from None
    try:
        # First of all, because a wrong key would be written about to stderr.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        _prepare(connection, reading=reading)
    except (driver.Error, MemoryError) as error:
        connection.close()
        raise _unavailable(error) from None
    except Unavailable:
        connection.close()
        raise
    return connection


def _prepare(connection: driver.Connection, *, reading: bool) -> None:
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if tables and application != APPLICATION_ID:
        raise Unavailable("database.foreign")
    connection.execute("PRAGMA foreign_keys = ON")
    # Without it INSERT OR REPLACE deletes from the audit table past its triggers.
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute("PRAGMA cache_size = -32000")
    # What somebody put into the file is not run, and a page that cannot be is found when it is read.
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    if reading:
        connection.execute("PRAGMA query_only = ON")
        return
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def _unavailable(error: BaseException) -> Unavailable:
    if isinstance(error, MemoryError):
        return Unavailable("database.no_memory")
    words = str(error)
    # What a bad page does to a virtual table is told in other words.
    is_corrupt = str(getattr(error, "sqlite_errorname", "")).startswith("SQLITE_CORRUPT")
    otherwise = "database.damaged" if is_corrupt else "database.failed"
    return Unavailable(next((code for part, code in _CODES if part in words), otherwise), words)


@contextmanager
def in_our_words() -> Iterator[None]:
    """The driver's errors as Unavailable, with a code for what can be done; a broken constraint passes as it is."""
    try:
        yield
    except BrokenConstraint:
        raise
    except DBAPIError as error:
        raise _unavailable(error.orig or error) from error
    except (driver.Error, MemoryError) as error:
        raise _unavailable(error) from error


@contextmanager
def all_or_nothing(connection: Connection) -> Iterator[None]:
    """One transaction, begun as a writing one so that it never fails half way for want of the lock."""
    with in_our_words():
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            yield
            connection.exec_driver_sql("COMMIT")
        except BaseException:
            # SQLite ends the transaction by itself when the disk is full or fails.
            if driver_of(connection).in_transaction:
                connection.exec_driver_sql("ROLLBACK")
            raise
