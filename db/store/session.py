"""One open database: statements, transactions that join, and the driver's errors in our own words."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.sql import ClauseElement

from db.engine import DIALECT, all_or_nothing, driver_of, in_our_words
from models.errors import Unavailable


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

    `refusing` is the code with which every write is refused; empty: there may be writes.
    """

    def __init__(self, connection: Connection, refusing: str = "") -> None:
        self._connection = connection
        self._refusing = refusing
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
        with in_our_words():
            return int(self._driver.execute(sql, values).rowcount)

    def rows(self, sql: str, *values: Any) -> list[Any]:
        """All rows of a query, as plain tuples. Raises: Unavailable."""
        with in_our_words():
            return list(self._driver.execute(sql, values))

    def row(self, sql: str, *values: Any) -> Any | None:
        """The first row of a query, None where there is none. Raises: Unavailable."""
        rows = self.rows(sql, *values)
        return rows[0] if rows else None

    def stream(self, sql: str) -> Iterator[Any]:
        """The rows of a long query one by one. Raises: Unavailable."""
        with in_our_words():
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
            with all_or_nothing(self._connection):
                with self._joined():
                    yield
                for error in self._failed:
                    raise error
        finally:
            self._failed.clear()

    def _check_writing(self) -> None:
        if self._refusing:
            raise Unavailable(self._refusing)

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
        self._connection.close()
        engine.dispose()
