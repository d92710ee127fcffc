"""Whatever happens to the machine, what was saved stays and what was not leaves no trace."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.engine import open_engine
from db.store.session import StoreSession
from db.store.store import SqlStore
from db.verify import verify
from models.errors import Unavailable
from models.records.patient import Patient
from tests.stores import RAW_KEY, a_store, a_woman

if sys.platform != "win32":
    import resource

DIE = """
import os, sys
from pathlib import Path
from tests.stores import a_store, a_woman
store = a_store(Path(sys.argv[1]))
store.put(a_woman("Saved"))
with store.writing():
    for at in range(500):
        store.put(a_woman(f"Lost{at}"))
    os._exit(9)
"""


def families(store: SqlStore) -> list[str]:
    return [woman.family_name for woman in store.every(Patient)]


def is_whole(folder: Path) -> bool:
    return verify(folder / "cervitrend.db", RAW_KEY).faults == ()


def test_a_process_killed_in_a_transaction_leaves_only_what_was_saved_before(tmp_path: Path) -> None:
    died = subprocess.run([sys.executable, "-c", DIE, str(tmp_path)], check=False)
    assert died.returncode == 9
    store = a_store(tmp_path)
    assert families(store) == ["Saved"]
    assert store.find_women("lost") == ()
    assert is_whole(tmp_path)


def test_a_full_database_takes_nothing_half_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.put(a_woman("Saved"))
    (pages,) = store._session.row("PRAGMA page_count") or (0,)
    store._session.rows(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(Unavailable) as refused:
        _put_many(store)
    assert refused.value.code == "database.disk_full"
    assert families(store) == ["Saved"]
    store._session.rows("PRAGMA max_page_count = 1000000")
    store.put(a_woman("Later"))
    assert families(store) == ["Saved", "Later"]
    assert is_whole(tmp_path)


def _put_many(store: SqlStore) -> None:
    with store.writing():
        for at in range(1000):
            store.put(a_woman(f"Lost{at}"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SqlStore]:
    """A store whose files may hardly grow; the system signals nothing, it only refuses to write."""
    if sys.platform == "win32":
        pytest.skip("Windows sets no limit to the size of a file")
    store = a_store(tmp_path)
    store.put(a_woman("Saved"))
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    largest = max(path.stat().st_size for path in tmp_path.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest + 8192, usual[1]))
    yield store
    resource.setrlimit(resource.RLIMIT_FSIZE, usual)


def test_a_full_disk_loses_nothing_that_was_saved(tmp_path: Path, small_disk: SqlStore) -> None:
    with pytest.raises(Unavailable) as refused:
        _put_many(small_disk)
    assert refused.value.code in ("database.disk_full", "database.disk_failed")
    assert families(small_disk) == ["Saved"]
    assert small_disk.find_women("lost") == ()


def test_what_a_full_disk_refused_is_saved_once_there_is_room(tmp_path: Path, small_disk: SqlStore) -> None:
    with pytest.raises(Unavailable):
        _put_many(small_disk)
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    small_disk.put(a_woman("Later"))
    assert small_disk.file.settle()
    assert families(small_disk) == ["Saved", "Later"]
    small_disk.close()
    assert is_whole(tmp_path)


def test_a_reader_beside_it_does_not_keep_the_nurse_from_saving(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.put(a_woman("Berg"))
    reading = _a_long_reader(tmp_path)
    store.put(a_woman("Dahl"))
    assert families(store) == ["Berg", "Dahl"]
    reading.close()


def _a_long_reader(folder: Path) -> StoreSession:
    reading = StoreSession(open_engine(folder / "cervitrend.db", RAW_KEY, reading=True))
    reading.execute("BEGIN")
    reading.rows("SELECT * FROM patients")
    return reading


def test_another_writer_on_the_file_is_waited_for_and_then_named(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    other = StoreSession(open_engine(tmp_path / "cervitrend.db", RAW_KEY))
    store._session.execute("PRAGMA busy_timeout = 1")
    with other.writing(), pytest.raises(Unavailable, match=r"database\.locked"):
        store.put(a_woman("Berg"))
    other.close()
    assert store.put(a_woman("Berg")).version == 1
