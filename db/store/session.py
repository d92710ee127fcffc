"""One open database: statements, transactions that join, and the driver's errors in our own words."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ClauseElement

from db.engine import BUSY_MS, DIALECT, SAID_OF_PAGES, all_or_nothing, driver_of, in_our_words
from db.store.own_files import OwnFiles
from models.errors import Unavailable

DOUBTFUL = "database.doubtful"
"""What is said of a page that could not be read: SQLCipher says the same of one that is bad and of too little memory."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement compiled once: its text and the names of its parameters in their order."""

    sql: str
    names: tuple[str, ...]


def prepared(statement: ClauseElement) -> Prepared:
    """Compile a statement; it takes longer than most runs of it, so whoever asks keeps what comes."""
    compiled = statement.compile(dialect=DIALECT)
    return Prepared(str(compiled), tuple(getattr(compiled, "positiontup", None) or ()))


class StoreSession:
    """A connection on which every transaction is begun and ended in so many words.

    `refusing` is the code with which every write is refused; empty: there may be writes. `files` are compared around
    every write; None: nobody looks. `stopped` says why nothing is written any more, `unsettled` counts the commits that
    lie in the log alone; both may be read from any thread.
    """

    def __init__(self, connection: Connection, refusing: str = "", files: OwnFiles | None = None) -> None:
        self._connection = connection
        self._refusing = refusing
        self._files = files
        self.stopped: Unavailable | None = None
        self.unsettled = 0
        # Statements are compiled and typed already: SQLAlchemy's way to the driver would cost more than they do.
        self._driver = driver_of(connection)
        self._depth = 0
        self._failed: list[BaseException] = []

    def run(self, statement: Prepared, values: Mapping[str, Any]) -> int:
        """Run a writing statement; returns how many rows it touched. Raises: BrokenConstraint, Unavailable."""
        return self.execute(statement.sql, *(values[name] for name in statement.names))

    def execute(self, sql: str, *values: Any) -> int:
        """Run one statement for what it does; returns how many rows it touched. Raises: BrokenConstraint, Unavailable."""
        self._check_writing()
        with self._own_writing(), self._in_words():
            touched = int(self._driver.execute(sql, values).rowcount)
        if not self._depth:
            self.unsettled += 1
        return touched

    def rows(self, sql: str, *values: Any) -> list[Any]:
        """All rows of a query, as plain tuples. Raises: Unavailable."""
        with self._in_words():
            return list(self._driver.execute(sql, values))

    def row(self, sql: str, *values: Any) -> Any | None:
        """The first row of a query, None where there is none. Raises: Unavailable."""
        rows = self.rows(sql, *values)
        return rows[0] if rows else None

    def stream(self, sql: str) -> Iterator[Any]:
        """The rows of a long query one by one. Raises: Unavailable."""
        with self._in_words():
            yield from self._driver.execute(sql)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction; inside another it joins that one, and if it fails the whole of it is taken back."""
        self._check_writing()
        if self._depth:
            with self._joined():
                yield
            return
        try:
            with self._own_writing(), self._in_words(), all_or_nothing(self._connection):
                with self._joined():
                    yield
                for error in self._failed:
                    raise error
                self._check_same()
        finally:
            self._failed.clear()
        self.unsettled += 1

    def settle(self) -> bool:
        """Bring the log into the database and empty it, so that the file alone is the record; False while a reader is in the way."""
        if self._files is None or self._depth:
            return True
        commits = self.unsettled
        self._check_writing()
        with self._own_writing(), self._in_words():
            # Whoever wants to save next does not wait until a reader has done with the log.
            self._driver.execute("PRAGMA busy_timeout = 0")
            try:
                ((is_busy, *_),) = self._driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                self._driver.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
        if is_busy:
            return False
        self.unsettled -= commits
        return True

    def look(self) -> None:
        """Compare the files now. Raises: Unavailable, and then nothing is written any more."""
        if self._files is not None:
            self._check_writing()

    def stop_writing(self, reason: Unavailable) -> None:
        """Refuse every write from now on, with the first reason that was certain; from any thread."""
        if self.stopped is None or self.stopped.code == DOUBTFUL:
            self.stopped = reason

    def _check_writing(self) -> None:
        if self._refusing:
            raise Unavailable(self._refusing)
        self._check_going_on()
        if self._files is not None and not self._depth:
            with self._for_good():
                self._files.check_untouched()

    def _check_going_on(self) -> None:
        if self.stopped is not None:
            raise Unavailable(self.stopped.code, *self.stopped.values)

    def _check_same(self) -> None:
        """The last look before what was written is made to last."""
        self._check_going_on()
        if self._files is not None:
            with self._for_good():
                self._files.check_same()

    @contextmanager
    def _own_writing(self) -> Iterator[None]:
        """What is written meanwhile is written by this process, also where it fails half way."""
        try:
            yield
        except BaseException:
            with suppress(Unavailable):
                self._remember()
            raise
        self._remember()

    def _remember(self) -> None:
        if self._files is not None and not self._depth:
            with self._for_good():
                self._files.remember()

    @contextmanager
    def _for_good(self) -> Iterator[None]:
        try:
            yield
        except Unavailable as error:
            self.stop_writing(error)
            raise

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """The driver's errors in our own; a page that cannot be read ends all writing, whatever is complained of afterwards."""
        try:
            with in_our_words():
                yield
        except Unavailable as error:
            if error.code in SAID_OF_PAGES:
                self.stop_writing(Unavailable(DOUBTFUL))
            if self.stopped is not None and error.code.startswith("database."):
                raise Unavailable(self.stopped.code, *self.stopped.values) from error
            raise

    @contextmanager
    def _joined(self) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        except BaseException as error:
            self._failed.append(error)
            raise
        finally:
            self._depth -= 1

    def close(self) -> None:
        """Close the connection for good."""
        engine = self._connection.engine
        # Every transaction is ended: what fails in letting go loses nothing.
        with suppress(DBAPIError, MemoryError):
            self._connection.close()
        engine.dispose()
