"""Bringing a database to the present form: made whole when new, migrated when older, refused when newer."""

from pathlib import Path

from sqlalchemy import Connection

from db.engine import APPLICATION_ID, all_or_nothing, in_our_words
from db.tables import metadata

SCRIPTS = Path(__file__).with_name("migrations")
KNOWN = frozenset(path.stem.partition("_")[0] for path in (SCRIPTS / "versions").glob("[0-9]*.py"))
"""Every form that this program can read or bring to the present one."""
HEAD = max(KNOWN)
"""The revision that `tables.py` describes: that of the newest migration."""
_REVISION_TABLE = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
    " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def create(connection: Connection) -> None:
    """Make all tables of an empty database in one transaction, and write down their revision."""
    with all_or_nothing(connection):
        metadata.create_all(connection, checkfirst=False)
        connection.exec_driver_sql(_REVISION_TABLE)
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def form_of_database(connection: Connection) -> str:
    """The revision of an open database's form. Raises: Unavailable."""
    with in_our_words():
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())


def upgrade(connection: Connection, scripts: Path = SCRIPTS, head: str = HEAD) -> None:
    """Bring an open database to the present form; nothing happens when it is there already.

    Raises: Unavailable (`database.newer`, values: its revision; `database.upgrade_failed`: it is as it was before).
    """
    revision = form_of_database(connection)
    if revision != head:
        from db.migrate import migrate  # noqa: PLC0415  # Loads Alembic: a fifth of a second, needed about once a release.

        migrate(connection, revision, scripts)
