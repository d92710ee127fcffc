"""One open database: statements, transactions that join, and the driver's errors in our own words."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.sql import ClauseElement

from models.errors import Unavailable

_CODES = (
    ("disk is full", "database.disk_full"),
    ("file is too big", "database.disk_full"),
    ("locked", "database.locked"),
    ("malformed", "database.damaged"),
    ("not a database", "database.damaged"),
    ("readonly", "database.read_only"),
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement compiled once: its text and the names of its parameters in their order."""

    sql: str
    names: tuple[str, ...]


class Session:
    """A connection on which every transaction is begun and ended in so many words."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._depth = 0
        self._failed: list[BaseException] = []

    def prepare(self, statement: ClauseElement) -> Prepared:
        """Compile a statement for this database, once for all its runs."""
        compiled = statement.compile(dialect=self._connection.dialect)
        return Prepared(str(compiled), tuple(getattr(compiled, "positiontup", None) or ()))

    def run(self, statement: Prepared, values: Mapping[str, Any]) -> int:
        """Run a writing statement; returns how many rows it touched. Raises: IntegrityError, Unavailable."""
        return self.execute(statement.sql, *(values[name] for name in statement.names))

    def execute(self, sql: str, *values: Any) -> int:
        """Run one statement for what it does; returns how many rows it touched. Raises: IntegrityError, Unavailable."""
        with _our_words():
            return self._connection.exec_driver_sql(sql, values).rowcount

    def rows(self, sql: str, *values: Any) -> list[Any]:
        """All rows of a query, as plain tuples. Raises: Unavailable."""
        with _our_words():
            return list(self._connection.exec_driver_sql(sql, values).cursor.fetchall())

    def row(self, sql: str, *values: Any) -> Any | None:
        """The first row of a query, None where there is none. Raises: Unavailable."""
        rows = self.rows(sql, *values)
        return rows[0] if rows else None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction; inside another it joins that one, and if it fails the whole of it is taken back."""
        if self._depth:
            with self._joined():
                yield
            return
        self.execute("BEGIN IMMEDIATE")
        try:
            with self._joined():
                yield
            for error in self._failed:
                raise error
            self.execute("COMMIT")
        except BaseException:
            self._take_back()
            raise
        finally:
            self._failed.clear()

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

    def _take_back(self) -> None:
        # SQLite ends the transaction by itself when the disk is full or fails.
        if self._connection.connection.dbapi_connection.in_transaction:  # type: ignore[union-attr]
            self.execute("ROLLBACK")

    def close(self) -> None:
        """Close the connection for good."""
        engine = self._connection.engine
        self._connection.close()
        engine.dispose()


@contextmanager
def _our_words() -> Iterator[None]:
    try:
        yield
    except IntegrityError:
        raise
    except DBAPIError as error:
        words = str(error.orig)
        code = next((code for part, code in _CODES if part in words), "database.failed")
        raise Unavailable(code, words) from error
