"""One writing program a database; whoever comes second is told who has it."""

import errno
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from db.clinic.lock import DatabaseLock, unusable
from db.store.opening import open_store
from models.errors import Unavailable
from tests.stores import CLOCK, RAW_KEY, a_store, a_woman

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the file beside it alone is locked")

HOLD = """
import sys
from pathlib import Path
from tests.stores import a_store
store = a_store(Path(sys.argv[1]), desk="Desk 7")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_process_is_told_which_desk_has_it_and_since_when(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(Unavailable) as refused:
            a_store(tmp_path)
        other.kill()
    assert (refused.value.code, refused.value.values) == (
        "database.in_use",
        ("Desk 7", CLOCK.now().isoformat()),
    )
    a_store(tmp_path).close()


def test_a_note_that_cannot_be_read_leaves_the_holder_unknown(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    (tmp_path / "cervitrend.db.holder").write_text("{", encoding="utf-8")
    with pytest.raises(Unavailable) as refused:
        a_store(tmp_path)
    assert refused.value.values == ("", "")
    store.close()


def test_closing_takes_the_note_away(tmp_path: Path) -> None:
    a_store(tmp_path).close()
    assert not (tmp_path / "cervitrend.db.holder").exists()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "file"
    missing.write_text("not a folder", encoding="utf-8")
    with pytest.raises(Unavailable, match=r"database\.not_writable"):
        DatabaseLock(missing / "cervitrend.db").take("Desk 1", CLOCK.now())


def by_deleting_the_lock(folder: Path) -> Path:
    (folder / "cervitrend.db.lock").unlink()
    return folder


def by_a_symbolic_link(folder: Path) -> Path:
    (folder / "second").mkdir()
    (folder / "second" / "cervitrend.db").symlink_to(folder / "cervitrend.db")
    return folder / "second"


def by_a_hard_link(folder: Path) -> Path:
    (folder / "second").mkdir()
    (folder / "second" / "cervitrend.db").hardlink_to(folder / "cervitrend.db")
    return folder / "second"


@ON_LINUX
@pytest.mark.parametrize("go_round", [by_deleting_the_lock, by_a_symbolic_link, by_a_hard_link])
def test_nobody_gets_round_the_lock(tmp_path: Path, go_round: Callable[[Path], Path]) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        other_way = go_round(tmp_path)
        with pytest.raises(Unavailable, match=r"database\.in_use"):
            a_store(other_way)
        other.kill()
    a_store(tmp_path).close()


@ON_LINUX
def test_the_lock_on_the_file_does_not_keep_our_own_writes_out(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    assert store.put(a_woman()).version == 1
    store.close()


def test_a_lock_is_released_from_whatever_thread(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    thread = Thread(target=store.close)
    thread.start()
    thread.join()
    a_store(tmp_path).close()


def test_a_note_that_cannot_be_written_keeps_nobody_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("db.clinic.lock.write_whole", full)
    a_store(tmp_path).close()


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "database.disk_full"),
        (errno.EDQUOT, "database.disk_full"),
        (errno.ENAMETOOLONG, "data_folder.too_long"),
        (errno.EROFS, "database.not_writable"),
        (errno.EACCES, "database.not_writable"),
    ],
)
def test_what_the_system_refuses_is_said_by_what_can_be_done(tmp_path: Path, number: int, code: str) -> None:
    assert unusable(tmp_path / "cervitrend.db", OSError(number, "words")).code == code


def test_a_name_that_is_too_long_is_refused_in_words(tmp_path: Path) -> None:
    deep = tmp_path / "/".join(["x" * 200] * 25)
    with pytest.raises(Unavailable, match=r"data_folder\.too_long"):
        open_store(deep / "cervitrend.db", RAW_KEY, "Desk 1", CLOCK)
