"""The whole record is checked beside the work: one bad bit anywhere is met by the program, not by the nurse."""

import os
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import Connection

from db.engine import check_database_file, open_engine
from db.store.look_over import LookOver
from db.store.store import SqlStore
from models.errors import CervitrendError, Unavailable
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import Draft
from tests.builders import NOW, NURSE, a_desk, a_scan, a_sheet, keep
from tests.stores import CLOCK, RAW_KEY, a_store, a_woman

PAGE = 4096


@pytest.fixture
def small(tmp_path: Path) -> bytes:
    """A record with one woman, as it lies closed."""
    store = a_store(tmp_path)
    store.put(NURSE)
    sheet = keep(store, a_sheet(a_scan(mm="22.4")))
    evaluate_pregnancy(a_desk(store), sheet.pregnancy.id)
    store.close()
    return (tmp_path / "cervitrend.db").read_bytes()


def test_a_whole_record_is_found_whole_and_the_moment_kept(tmp_path: Path, small: bytes) -> None:
    store = a_store(tmp_path)
    store.file.check_whole(CLOCK.now())
    assert (store.file.checked_at, store.file.stopped) == (CLOCK.now(), None)
    store.close()


def test_one_bit_in_any_page_is_found_and_nothing_leaves_the_error_tree(tmp_path: Path, small: bytes) -> None:
    database = tmp_path / "cervitrend.db"
    for page in range(len(small) // PAGE):
        spoilt = bytearray(small)
        spoilt[page * PAGE + 100] ^= 1
        database.write_bytes(spoilt)
        assert _is_met(tmp_path), page


def _is_met(folder: Path) -> bool:
    """Open it, work in it, have it checked: whether damage is named, and every error one of ours."""
    try:
        store = a_store(folder)
    except CervitrendError:
        return True
    with suppress(CervitrendError):
        _work(store)
    store.file.check_whole(CLOCK.now())
    stopped = store.file.stopped
    with suppress(CervitrendError):
        store.close()
    return stopped is not None and stopped.code in ("database.found_damaged", "database.doubtful")


def _work(store: SqlStore) -> None:
    store.find_women("Berg")
    store.today(CLOCK.today())
    store.save_draft(
        Draft(user_id=NURSE.id, form="scan", pregnancy_id=NURSE.id, fields={}, saved_at=NOW, woman="")
    )


def test_after_a_fault_nothing_more_is_written(tmp_path: Path, small: bytes) -> None:
    store = a_store(tmp_path)
    store._session.execute("DROP TRIGGER audit_no_delete")
    store.file.check_whole(CLOCK.now())
    for _ in range(2):
        with pytest.raises(Unavailable, match=r"database\.found_damaged.*audit\.unguarded"):
            store.put(a_woman())
    assert store.file.checked_at is None
    store.close()


def test_a_page_that_cannot_be_read_is_called_so_and_not_a_right_to_read_only(
    tmp_path: Path, small: bytes
) -> None:
    database = tmp_path / "cervitrend.db"
    store = a_store(tmp_path)
    spoilt = bytearray(database.read_bytes())
    for page in range(1, len(spoilt) // PAGE):
        spoilt[page * PAGE + 100] ^= 1
    database.write_bytes(spoilt)
    store._session._driver.execute("PRAGMA shrink_memory")
    store._session._files = None
    codes = []
    for _ in range(2):
        with pytest.raises(Unavailable) as met:
            _work(store)
        codes.append(met.value.code)
    assert codes == ["database.doubtful"] * 2
    store.close()


def test_what_was_only_read_while_it_was_written_is_no_fault(tmp_path: Path, small: bytes) -> None:
    tries: list[Path] = []

    def opened() -> Connection:
        tries.append(tmp_path)
        if len(tries) == 1:
            raise Unavailable("database.damaged")
        return open_engine(tmp_path / "cervitrend.db", RAW_KEY, reading=True)

    assert LookOver(opened).first_fault() is None
    assert len(tries) == 2


def test_closing_breaks_it_off_and_leaves_one_whole_file(tmp_path: Path, small: bytes) -> None:
    store = a_store(tmp_path)
    store.close()
    with pytest.raises(Unavailable, match=r"database\.closed"):
        store.file.check_whole(CLOCK.now())
    check_database_file(tmp_path / "cervitrend.db")
    assert not (tmp_path / "cervitrend.db-wal").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lowers one thread")
def test_whoever_looks_beside_the_work_goes_last_and_the_main_thread_never(
    tmp_path: Path, small: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is lowered stays so for whatever runs here next: it is only listened to.
    lowered = list[tuple[int, int]]()
    monkeypatch.setattr(os, "setpriority", lambda _, thread, last: lowered.append((thread, last)))
    store, ids = a_store(tmp_path), list[int]()

    def beside() -> None:
        ids.append(threading.get_native_id())
        store.file.check_whole(CLOCK.now())

    thread = threading.Thread(target=beside)
    thread.start()
    thread.join()
    store.file.check_whole(CLOCK.now())
    assert lowered == [(ids[0], 10)]
    store.close()
