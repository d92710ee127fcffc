"""A migrated database is the same as a new one, and a failed migration leaves everything as it was."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from db.engine import open_engine
from db.migrate import migrate
from db.tables import metadata
from db.upgrade import HEAD, SCRIPTS, create, upgrade
from models.errors import Unavailable
from tests.stores import RAW_KEY

NEXT = '''"""Next."""
from alembic import op
revision, down_revision = "9000", "{head}"
def upgrade() -> None:
    op.execute("ALTER TABLE patients ADD COLUMN language TEXT")
    op.execute("{then}")
'''


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = open_engine(tmp_path / "one.db", RAW_KEY)
    yield opened
    opened.engine.dispose()


def scripts_with(folder: Path, then: str) -> Path:
    scripts = folder / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "9000_next.py").write_text(
        NEXT.replace("{then}", then).replace("{head}", HEAD), encoding="utf-8"
    )
    return scripts


def schema(connection: Connection) -> list[tuple[str, ...]]:
    """Every table by its columns and parents, every index and trigger by its words.

    The words of a table differ where a column came later, and so do spaces.
    """
    rows = connection.exec_driver_sql(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_master ORDER BY type, name"
    ).fetchall()
    return [(kind, name, *_shape(connection, kind, name, sql)) for kind, name, sql in rows]


def _shape(connection: Connection, kind: str, name: str, sql: str) -> tuple[str, ...]:
    if kind != "table":
        return ("".join(sql.split()),)
    columns = connection.exec_driver_sql(f"PRAGMA table_xinfo('{name}')").fetchall()
    parents = connection.exec_driver_sql(f"PRAGMA foreign_key_list('{name}')").fetchall()
    return (*map(str, columns), *sorted(str(tuple(parent)[2:]) for parent in parents))


def test_a_migrated_database_is_the_same_as_a_new_one(tmp_path: Path, connection: Connection) -> None:
    migrate(connection, None, SCRIPTS)
    fresh = open_engine(tmp_path / "two.db", RAW_KEY)
    create(fresh)
    assert schema(connection) == schema(fresh)
    fresh.engine.dispose()


def test_the_migrations_have_not_drifted_from_the_tables(connection: Connection) -> None:
    migrate(connection, None, SCRIPTS)
    ours = MigrationContext.configure(connection, opts={"include_name": _is_ours})
    assert compare_metadata(ours, metadata) == []


def _is_ours(name: str | None, kind: str, _: object) -> bool:
    return not (kind == "table" and str(name).startswith("women_words"))


def test_the_newest_migration_is_the_one_that_new_databases_say_they_have() -> None:
    assert ScriptDirectory(str(SCRIPTS)).get_heads() == [HEAD]


def test_an_older_database_is_brought_to_the_newest_form(tmp_path: Path, connection: Connection) -> None:
    create(connection)
    upgrade(connection, scripts_with(tmp_path, "SELECT 1"), "9000")
    columns = [row[1] for row in connection.exec_driver_sql("PRAGMA table_info(patients)")]
    assert "language" in columns
    assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == "9000"


@pytest.mark.parametrize("then", ["SELECT nonsense", "DROP TRIGGER audit_no_delete", "DELETE FROM drafts"])
def test_a_failed_migration_leaves_nothing_half_done(
    tmp_path: Path, connection: Connection, then: str
) -> None:
    create(connection)
    connection.exec_driver_sql("INSERT INTO drafts VALUES ('u', 'f', 'p', '{}', '', '')")
    before = schema(connection)
    with pytest.raises(Unavailable, match=r"database\.upgrade_failed"):
        upgrade(connection, scripts_with(tmp_path, then), "9000")
    assert schema(connection) == before
    assert connection.exec_driver_sql("SELECT count(*) FROM drafts").scalar() == 1
    assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == HEAD


def test_a_table_that_is_rebuilt_keeps_its_rows_and_those_that_belong_to_them(
    tmp_path: Path, connection: Connection
) -> None:
    create(connection)
    connection.exec_driver_sql("CREATE TABLE mothers (id TEXT PRIMARY KEY)")
    connection.exec_driver_sql(
        "CREATE TABLE babies_of (mother TEXT REFERENCES mothers(id) ON DELETE CASCADE)"
    )
    connection.exec_driver_sql("INSERT INTO mothers VALUES ('a')")
    connection.exec_driver_sql("INSERT INTO babies_of VALUES ('a')")
    steps = (
        "CREATE TABLE fresh (id TEXT PRIMARY KEY)",
        "INSERT INTO fresh SELECT id FROM mothers",
        "DROP TABLE mothers",
        "ALTER TABLE fresh RENAME TO mothers",
    )
    upgrade(connection, scripts_with(tmp_path, '"); op.execute("'.join(steps)), "9000")
    assert connection.exec_driver_sql("SELECT mother FROM babies_of").scalars().all() == ["a"]
    assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_database_newer_than_the_program_is_refused(connection: Connection) -> None:
    create(connection)
    connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(Unavailable, match=r"database\.newer.*9999"):
        upgrade(connection)
