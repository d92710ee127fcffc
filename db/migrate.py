"""Running migrations: all in one transaction, and checked before it is made to last."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from db.engine import all_or_nothing
from models.errors import Unavailable


def migrate(connection: Connection, revision: str | None, scripts: Path) -> None:
    """Run every migration after `revision` (None: all of them) in one transaction.

    Raises: Unavailable (`database.newer`, `database.upgrade_failed`).
    """
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(scripts))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision is not None and revision not in known:
        raise Unavailable("database.newer", revision)
    with _parents_unwatched(connection), all_or_nothing(connection):
        before = _inventory(connection)
        try:
            command.upgrade(config, "head")
        except SQLAlchemyError as error:
            raise Unavailable("database.upgrade_failed", str(error)) from error
        _check(connection, before)


def _check(connection: Connection, before: dict[str, int]) -> None:
    """A table that was rebuilt can lose its triggers, its rows and its children's parents, all silently."""
    after = _inventory(connection)
    lost = [name for name, rows in before.items() if after.get(name) != rows]
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if lost or orphans:
        raise Unavailable("database.upgrade_failed", *lost)


def _inventory(connection: Connection) -> dict[str, int]:
    """Every table with its number of rows, and every trigger."""
    names = "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'trigger') AND name NOT LIKE 'women_words%'"
    found = connection.exec_driver_sql(names).fetchall()
    return {name: _rows(connection, name) if kind == "table" else 1 for kind, name in found}


def _rows(connection: Connection, table: str) -> int:
    return int(connection.exec_driver_sql(f'SELECT count(*) FROM "{table}"').scalar_one())


@contextmanager
def _parents_unwatched(connection: Connection) -> Iterator[None]:
    """Foreign keys off, which only works outside a transaction: dropping a table would empty its children."""
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
