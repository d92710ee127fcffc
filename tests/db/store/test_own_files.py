"""What was saved is in the file that the next start opens, or it was not called saved."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from db.engine import open_engine
from db.store.store import SqlStore
from db.verify import verify
from models.errors import Unavailable
from models.records.patient import Patient
from models.views import Draft
from tests.builders import NOW
from tests.stores import CLOCK, RAW_KEY, a_store, a_woman
from tests.systems import use_account

DAMAGES = ("database.gone", "database.replaced", "database.overwritten", "database.log_gone")


def beside(folder: Path, tail: str = "") -> Path:
    return folder / f"cervitrend.db{tail}"


def deleted(folder: Path, older: Path) -> None:
    beside(folder).unlink()


def renamed(folder: Path, older: Path) -> None:
    beside(folder).rename(folder / "cervitrend.old.db")


def replaced_by_a_copy(folder: Path, older: Path) -> None:
    shutil.copy(beside(folder), folder / "copy")
    (folder / "copy").rename(beside(folder))


def replaced_by_an_older_one(folder: Path, older: Path) -> None:
    shutil.copy(older, folder / "copy")
    (folder / "copy").rename(beside(folder))


def overwritten_in_place(folder: Path, older: Path) -> None:
    beside(folder).write_bytes(older.read_bytes())


def log_deleted(folder: Path, older: Path) -> None:
    beside(folder, "-wal").unlink()


def log_emptied(folder: Path, older: Path) -> None:
    beside(folder, "-wal").write_bytes(b"")


def index_deleted(folder: Path, older: Path) -> None:
    beside(folder, "-shm").unlink()


def log_and_index_deleted(folder: Path, older: Path) -> None:
    log_deleted(folder, older)
    index_deleted(folder, older)


def all_deleted(folder: Path, older: Path) -> None:
    for path in folder.iterdir():
        path.unlink()


def folder_moved(folder: Path, older: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))


def folder_deleted(folder: Path, older: Path) -> None:
    shutil.rmtree(folder)


WAYS = [
    deleted,
    renamed,
    replaced_by_a_copy,
    replaced_by_an_older_one,
    overwritten_in_place,
    log_deleted,
    log_emptied,
    index_deleted,
    log_and_index_deleted,
    all_deleted,
    folder_moved,
    folder_deleted,
]
WHOLE_WAYS = [way for way in WAYS if way not in (overwritten_in_place, log_emptied)]
Way = Callable[[Path, Path], None]


def happen(way: Way, folder: Path, older: Path) -> None:
    """Let it happen to an open record; Windows takes no file away that is open, so that there is nothing to be found."""
    is_as_it_was = way is overwritten_in_place and beside(folder).read_bytes() == older.read_bytes()
    if is_as_it_was and sys.platform == "win32":
        pytest.skip("Windows does not tell what was written again as it was")
    try:
        way(folder, older)
    except OSError:
        if sys.platform == "win32":
            pytest.skip("Windows refuses it")
        raise


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    made.mkdir()
    return made


@pytest.fixture
def older(tmp_path: Path, folder: Path) -> Path:
    """The database as it lay closed some days ago."""
    a_store(folder).close()
    return Path(shutil.copy(beside(folder), tmp_path / "older.db"))


@pytest.fixture
def store(folder: Path, older: Path) -> SqlStore:
    """Open, with one woman saved."""
    opened = a_store(folder)
    opened.put(a_woman("Saved"))
    return opened


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_nothing_is_called_saved_once_the_file_is_not_ours(
    folder: Path, older: Path, store: SqlStore, way: Way
) -> None:
    happen(way, folder, older)
    for _ in range(2):
        with pytest.raises(Unavailable) as refused:
            store.put(a_woman("Lost"))
        assert refused.value.code in DAMAGES
    assert store.file.stopped is not None
    store.close()


@pytest.mark.parametrize("way", [overwritten_in_place, log_emptied], ids=lambda way: way.__name__)
def test_a_backup_written_over_it_is_found_where_the_system_keeps_no_time_of_the_last_write(
    tmp_path: Path, folder: Path, way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.store.own_files._HAS_TRUE_TIMES", False)
    before = a_store(folder)
    older = beside(before.file.write_copy(tmp_path, CLOCK.now()))
    before.close()
    store = a_store(folder)
    store.put(a_woman("Saved"))
    assert older.stat().st_size == beside(folder).stat().st_size
    happen(way, folder, older)
    with pytest.raises(Unavailable, match=r"database\.overwritten"):
        store.put(a_woman("Lost"))
    store.close()


def test_a_file_that_cannot_be_looked_at_is_not_taken_for_whole(
    folder: Path, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.store.own_files._HAS_TRUE_TIMES", False)
    store = a_store(folder)
    monkeypatch.setattr(Path, "open", _refuse)
    with pytest.raises(Unavailable, match=r"database\.gone"):
        store.put(a_woman("Lost"))
    monkeypatch.undo()
    store.close()


def _refuse(*_given: object) -> None:
    raise PermissionError(13, "held")


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_draft_is_not_called_kept_either(folder: Path, older: Path, store: SqlStore, way: Way) -> None:
    happen(way, folder, older)
    with pytest.raises(Unavailable) as refused:
        store.save_draft(_draft())
    assert refused.value.code in DAMAGES
    store.close()


def _draft() -> Draft:
    woman = a_woman()
    return Draft(user_id=woman.id, form="scan", pregnancy_id=woman.id, fields={}, saved_at=NOW, woman="")


def _save_while(store: SqlStore, happens: Callable[[], None]) -> None:
    with store.writing():
        store.put(a_woman("Lost"))
        happens()


# The log grows in a save: who writes into it meanwhile is found by the next one.
@pytest.mark.parametrize("way", WHOLE_WAYS, ids=lambda way: way.__name__)
def test_what_goes_away_in_the_middle_of_a_save_saves_nothing(
    folder: Path, older: Path, store: SqlStore, way: Way
) -> None:
    with pytest.raises(Unavailable) as refused:
        _save_while(store, lambda: happen(way, folder, older))
    assert refused.value.code in DAMAGES
    assert [woman.family_name for woman in store.every(Patient)] == ["Saved"]
    store.close()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_look_finds_it_before_anybody_saves(folder: Path, older: Path, store: SqlStore, way: Way) -> None:
    store.file.look()
    happen(way, folder, older)
    with pytest.raises(Unavailable):
        store.file.look()
    assert store.file.stopped is not None
    store.close()


@pytest.mark.parametrize("way", WHOLE_WAYS, ids=lambda way: way.__name__)
def test_a_whole_copy_is_written_from_what_is_still_open(
    tmp_path: Path, folder: Path, older: Path, store: SqlStore, way: Way
) -> None:
    happen(way, folder, older)
    with pytest.raises(Unavailable):
        store.put(a_woman("Lost"))
    copy = store.file.write_copy(tmp_path, CLOCK.now())
    store.close()
    assert verify(beside(copy), RAW_KEY).faults == ()
    again = a_store(copy)
    assert [woman.family_name for woman in again.every(Patient)] == ["Saved"]
    again.close()


def test_the_copy_holds_the_vault_although_the_folder_is_gone(tmp_path: Path, folder: Path) -> None:
    (folder / "cervitrend.vault").write_text("a vault", encoding="utf-8")
    store = a_store(folder)
    happen(folder_deleted, folder, folder)
    copy = store.file.write_copy(tmp_path, CLOCK.now())
    assert (copy / "cervitrend.vault").read_text(encoding="utf-8") == "a vault"
    assert {path.stat().st_mode & 0o777 for path in copy.iterdir()} == {0o600}
    store.close()


def test_a_copy_that_is_not_whole_is_not_called_one(tmp_path: Path, folder: Path, store: SqlStore) -> None:
    store.file.settle()
    content = bytearray(beside(folder).read_bytes())
    for page in range(4096, len(content), 4096):
        content[page + 100] ^= 1
    beside(folder).write_bytes(content)
    store._session._driver.execute("PRAGMA shrink_memory")
    with pytest.raises(Unavailable, match=r"copy\.not_whole"):
        store.file.write_copy(tmp_path, CLOCK.now())
    store.close()


def test_a_copy_without_its_guards_is_not_called_whole(tmp_path: Path, store: SqlStore) -> None:
    store._session._driver.execute("DROP TRIGGER audit_no_delete")
    with pytest.raises(Unavailable, match=r"copy\.not_whole"):
        store.file.write_copy(tmp_path, CLOCK.now())
    store.close()


@pytest.mark.parametrize("place", ["nowhere", "a file"])
def test_a_place_that_takes_no_copy_is_named_and_another_can_be_tried(
    tmp_path: Path, store: SqlStore, place: str
) -> None:
    (tmp_path / "a file").write_text("", encoding="utf-8")
    with pytest.raises(Unavailable, match=r"copy\.not_written"):
        store.file.write_copy(tmp_path / place, CLOCK.now())
    assert store.file.write_copy(tmp_path, CLOCK.now()).is_dir()
    assert store.file.write_copy(tmp_path, CLOCK.now()).name.endswith("-2")
    store.close()


def test_nothing_half_is_left_where_the_disk_is_full(
    tmp_path: Path, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unavailable("database.disk_full")

    monkeypatch.setattr("db.store.record_file.copy_onto", full)
    with pytest.raises(Unavailable, match=r"copy\.not_written"):
        store.file.write_copy(tmp_path, CLOCK.now())
    assert not list(tmp_path.glob("cervitrend-copy*"))
    store.close()


def test_what_is_rolled_back_while_the_program_is_closed_opens(
    folder: Path, older: Path, store: SqlStore
) -> None:
    store.close()
    shutil.copy(older, beside(folder))
    again = a_store(folder)
    assert again.every(Patient) == ()
    again.close()


def test_our_own_writes_never_look_like_somebody_elses(folder: Path, store: SqlStore) -> None:
    store._session.rows("PRAGMA wal_autocheckpoint = 3")
    reading = open_engine(beside(folder), RAW_KEY, reading=True)
    for number in range(30):
        store.put(a_woman(f"Saved{number}"))
        reading.exec_driver_sql("SELECT count(*) FROM patients").fetchall()
        if number % 7 == 0:
            store.file.settle()
    reading.engine.dispose()
    store.put(a_woman("Last"))
    assert store.file.stopped is None
    store.close()


@pytest.mark.parametrize("saves", [1, 5, 20])
def test_the_two_files_alone_are_the_whole_record_once_the_log_is_settled(
    tmp_path: Path, folder: Path, store: SqlStore, saves: int
) -> None:
    for number in range(saves):
        store.put(a_woman(f"Saved{number}"))
    assert store.file.unsettled == saves + 1
    assert store.file.settle()
    assert (store.file.unsettled, beside(folder, "-wal").stat().st_size) == (0, 0)
    copy = tmp_path / "copy"
    copy.mkdir()
    shutil.copy(beside(folder), copy)
    store.close()
    again = a_store(copy)
    assert len(again.every(Patient)) == saves + 1
    again.close()


def test_a_reader_in_the_way_is_not_waited_for(folder: Path, store: SqlStore) -> None:
    reading = open_engine(beside(folder), RAW_KEY, reading=True)
    reading.exec_driver_sql("BEGIN")
    reading.exec_driver_sql("SELECT count(*) FROM patients").fetchall()
    store.put(a_woman("Later"))
    assert not store.file.settle()
    assert store.file.unsettled
    reading.engine.dispose()
    assert store.file.settle()
    store.close()


def test_closing_leaves_the_whole_record_in_one_file(folder: Path, store: SqlStore) -> None:
    store.close()
    assert not beside(folder, "-wal").exists()


def test_after_closing_nothing_opens_the_file_with_the_key_any_more(tmp_path: Path, store: SqlStore) -> None:
    store.close()
    with pytest.raises(Unavailable):
        store.file.write_copy(tmp_path, CLOCK.now())


def test_a_file_that_grows_read_only_is_refused_in_words(folder: Path, store: SqlStore) -> None:
    store._session.rows("PRAGMA query_only = ON")
    with pytest.raises(Unavailable, match=r"database\.read_only"):
        store.put(a_woman("Lost"))
    store.close()


def test_the_names_that_were_opened_are_those_compared(folder: Path, store: SqlStore) -> None:
    os.link(beside(folder), folder / "second.db")
    store.put(a_woman("Saved"))
    store.close()


def test_what_is_held_by_the_open_record_alone_is_not_let_go_of_at_closing(
    tmp_path: Path, folder: Path, older: Path, store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_account(monkeypatch, tmp_path / "account")
    happen(folder_deleted, folder, older)
    with pytest.raises(Unavailable):
        store.put(a_woman("Lost"))
    store.close()
    (copy,) = (tmp_path / "account").rglob("cervitrend-copy-*")
    assert verify(beside(copy), RAW_KEY).faults == ()
