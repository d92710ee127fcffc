"""Bringing a database to the present form: made whole when new, migrated when older, refused when newer."""

from sqlalchemy import Connection

from db.engine import APPLICATION_ID
from db.tables import metadata
from models.errors import Unavailable

HEAD = "0001"
"""The revision that `tables.py` describes."""


def create(connection: Connection) -> None:
    """Make all tables of an empty database in one transaction, and write down their revision."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        metadata.create_all(connection, checkfirst=False)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"
        )
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise


def upgrade(connection: Connection) -> None:
    """Bring an open database to the present form.

    Raises: Unavailable (`database.foreign`: it opens, but is not ours; `database.newer`, values: its revision).
    """
    application = connection.exec_driver_sql("PRAGMA application_id").scalar()
    if application != APPLICATION_ID:
        raise Unavailable("database.foreign")
    revision = str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
    if revision != HEAD:
        raise Unavailable("database.newer", revision)
