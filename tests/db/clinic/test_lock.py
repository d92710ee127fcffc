"""One writing program a database; whoever comes second is told who has it."""

import subprocess
import sys
from pathlib import Path

import pytest

from db.clinic.lock import DatabaseLock
from models.errors import Unavailable
from tests.stores import CLOCK, a_store

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
