"""The statements that the store gives to the database, caught on their way and given again without the store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event

from db.engine import _connect
from db.store.store import SqlStore

Statement = tuple[str, tuple[Any, ...]]


@contextmanager
def caught(store: SqlStore) -> Iterator[list[Statement]]:
    """Every statement that is run meanwhile, in order, with its values."""
    statements: list[Statement] = []

    def catch(connection: Any, cursor: Any, sql: str, values: Any, context: Any, many: bool) -> None:
        statements.append((sql, tuple(values)))

    session = store._session
    engine, driver = session._connection.engine, session._driver
    # Transactions begin and end through SQLAlchemy, everything else goes straight to the driver.
    event.listen(engine, "before_cursor_execute", catch)
    session._driver = _Catching(driver, statements)
    try:
        yield statements
    finally:
        session._driver = driver
        event.remove(engine, "before_cursor_execute", catch)


class _Catching:
    """The driver's connection, which notes what it is given."""

    def __init__(self, driver: Any, statements: list[Statement]) -> None:
        self._execute, self._statements = driver.execute, statements

    def execute(self, sql: str, values: tuple[Any, ...] = ()) -> Any:
        self._statements.append((sql, tuple(values)))
        return self._execute(sql, values)


class Bare:
    """The same database opened with sqlcipher3 and nothing above it."""

    def __init__(self, database: Path, key: bytes) -> None:
        self._connection = _connect(str(database), key, reading=False)

    def give(self, statements: list[Statement]) -> list[Any]:
        """Run them and fetch what they find; the driver keeps them prepared. Returns the rows of the last."""
        rows: list[Any] = []
        for sql, values in statements:
            cursor = self._connection.execute(sql, values)
            rows = cursor.fetchall() if cursor.description else []
        return rows

    def plan(self, statement: Statement) -> str:
        """How the database goes about it."""
        sql, values = statement
        steps = self._connection.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
        return "\n".join(str(step[-1]) for step in steps)

    def close(self) -> None:
        self._connection.close()
