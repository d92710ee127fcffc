"""A database that cannot be trusted is refused with the reason, and never touched."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
import sqlcipher3.dbapi2 as driver

from db.engine import OLDEST_SQLITE, check_database_file, check_sqlite, in_our_words, open_engine
from db.store.opening import new_store, open_store
from models.errors import Unavailable
from tests.stores import CLOCK, RAW_KEY, a_store, a_woman
from tests.systems import make_pipe


def a_database(folder: Path) -> Path:
    store = a_store(folder)
    store.put(a_woman())
    store.close()
    return folder / "cervitrend.db"


def plaintext(path: Path) -> None:
    path.unlink()
    connection = driver.connect(str(path))
    connection.execute("CREATE TABLE theirs (a)")
    connection.close()


def foreign(path: Path) -> None:
    path.unlink()
    connection = driver.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{RAW_KEY.hex()}'\"")
    connection.execute("CREATE TABLE theirs (a)")
    connection.close()


def other_key(path: Path) -> None:
    path.unlink()
    new_store(path, bytes(32), "Desk 1", CLOCK).close()


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def cut_in_a_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1000])


def cut_between_pages(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 4096 * 5])


def noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def a_folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


def a_pipe_instead(path: Path) -> None:
    path.unlink()
    make_pipe(path)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (plaintext, "database.plaintext"),
        (foreign, "database.foreign"),
        (other_key, "database.not_ours"),
        (noise, "database.not_ours"),
        (emptied, "database.truncated"),
        (cut_in_a_page, "database.truncated"),
        (cut_between_pages, "database.damaged"),
        (Path.unlink, "database.missing"),
        (a_folder_instead, "database.no_file"),
        (a_pipe_instead, "database.no_file"),
    ],
)
def test_a_file_that_is_not_our_whole_database_is_refused_and_left_as_it_is(
    tmp_path: Path, spoil: Callable[[Path], None], code: str
) -> None:
    path = a_database(tmp_path)
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(Unavailable) as refused:
        open_store(path, RAW_KEY, "Desk 1", CLOCK)
    assert refused.value.code == code
    assert (path.read_bytes() if path.is_file() else None) == before


def test_after_a_refusal_the_next_try_is_not_told_that_it_is_in_use(tmp_path: Path) -> None:
    path = a_database(tmp_path)
    with pytest.raises(Unavailable, match=r"database\.not_ours"):
        open_store(path, bytes(32), "Desk 1", CLOCK)
    open_store(path, RAW_KEY, "Desk 1", CLOCK).close()


def test_a_wrong_key_says_nothing_on_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = a_database(tmp_path)
    with pytest.raises(Unavailable):
        open_store(path, bytes(32), "Desk 1", CLOCK)
    assert capfd.readouterr() == ("", "")


def test_a_database_that_is_there_is_never_made_anew(tmp_path: Path) -> None:
    path = a_database(tmp_path)
    before = path.read_bytes()
    with pytest.raises(Unavailable, match=r"database\.exists"):
        new_store(path, RAW_KEY, "Desk 1", CLOCK)
    assert path.read_bytes() == before


def test_the_file_shows_neither_names_nor_that_it_is_sqlite(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.put(a_woman("Unmistakable"))
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"Unmistakable" not in written
    assert b"SQLite format 3" not in written


def test_no_memory_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(*_: object, **__: object) -> NoReturn:
        raise MemoryError

    database = a_database(tmp_path)
    with pytest.raises(Unavailable, match=r"database\.no_memory"), in_our_words():
        none_left()
    with pytest.raises(Unavailable, match=r"database\.failed"), in_our_words():
        # What the driver says where there is none left for a value.
        raise driver.InterfaceError("Error binding parameter 0 - probably unsupported type.")
    for name in ("db.engine.driver.connect", "db.engine._prepare"):
        with monkeypatch.context() as low:
            low.setattr(name, none_left)
            with pytest.raises(Unavailable, match=r"database\.no_memory"):
                open_engine(database, RAW_KEY)


def test_a_key_of_another_size_is_a_mistake_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_engine(tmp_path / "one.db", b"short")


def test_the_first_sqlite_without_the_bug_is_good_and_the_one_before_is_not() -> None:
    check_sqlite(OLDEST_SQLITE)
    with pytest.raises(Unavailable, match=r"sqlite\.too_old.*3\.51\.2"):
        check_sqlite((3, 51, 2))


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
    ],
)
def test_the_connection_is_set_as_it_must_be(tmp_path: Path, pragma: str, value: object) -> None:
    store = a_store(tmp_path)
    assert store._session.row(f"PRAGMA {pragma}") == (value,)


def test_a_reading_connection_cannot_write(tmp_path: Path) -> None:
    connection = open_engine(a_database(tmp_path), RAW_KEY, reading=True)
    with pytest.raises(Exception, match="readonly"):
        connection.exec_driver_sql("DELETE FROM patients")
    connection.engine.dispose()


def test_a_database_newer_than_the_program_is_refused_and_free_again(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store._session.execute("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    for _ in range(2):
        with pytest.raises(Unavailable, match=r"database\.newer.*9999"):
            a_store(tmp_path)


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = a_database(tmp_path)
    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(Unavailable) as refused:
        check_database_file(path)
    assert (refused.value.code, refused.value.values) == (
        "database.not_readable",
        (str(path), "Permission denied"),
    )


def test_an_open_connection_holds_its_key_no_longer(tmp_path: Path) -> None:
    new_store(tmp_path / "cervitrend.db", RAW_KEY, "Desk 1", CLOCK).close()
    key = bytes(bytearray(RAW_KEY))
    held = sys.getrefcount(key)
    connection = open_engine(tmp_path / "cervitrend.db", key)
    gc.collect()
    assert sys.getrefcount(key) == held
    connection.close()
    connection.engine.dispose()
