"""What a killed writer left beside a place is taken away by the next one there, and nothing else is."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from db import unfinished
from db.text_file import save_text
from db.unfinished import new_unfinished_file, new_unfinished_folder

LONG_AGO = 1_000_000_000
_LEAVES = """
import os, sys
from pathlib import Path
from db.unfinished import new_unfinished_file, new_unfinished_folder
folder = Path(sys.argv[1])
handle, file = new_unfinished_file(folder / "letter.pdf")
os.write(handle, b"ADEYEMI")
made = new_unfinished_folder(folder, "papers")
(made / "names").mkdir()
(made / "names" / "women.csv").write_text("ADEYEMI")
os.kill(os.getpid(), 9)
"""


def left_in(folder: Path) -> None:
    """Have a file and a folder begun there by a process that is killed."""
    subprocess.run([sys.executable, "-c", _LEAVES, str(folder)], check=False)
    left = list(folder.iterdir())
    assert len(left) == 2
    # For a quarter of an hour.
    for each in left:
        os.utime(each, (each.stat().st_mtime - 900,) * 2)


needs_kill = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows is not asked whether a process goes on"
)


@needs_kill
def test_saving_a_text_takes_away_what_a_killed_process_left(tmp_path: Path) -> None:
    left_in(tmp_path)
    save_text(tmp_path / "list.csv", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]


@needs_kill
def test_what_was_begun_a_moment_ago_may_be_that_of_a_computer_of_the_same_name(tmp_path: Path) -> None:
    left_in(tmp_path)
    fresh = next(tmp_path.iterdir())
    os.utime(fresh)
    save_text(tmp_path / "list.csv", "new")
    assert {path.name for path in tmp_path.iterdir()} == {"list.csv", fresh.name}


@needs_kill
def test_so_does_a_new_folder(tmp_path: Path) -> None:
    left_in(tmp_path)
    assert list(tmp_path.iterdir()) != [new_unfinished_folder(tmp_path, "papers")]
    assert len(list(tmp_path.iterdir())) == 1


def test_what_a_living_process_writes_stays(tmp_path: Path) -> None:
    mine = new_unfinished_folder(tmp_path, "papers")
    another = mine.with_name(mine.name.replace(f"-{os.getpid()}.", f"-{os.getppid()}."))
    another.mkdir()
    for each in (mine, another):
        os.utime(each, (each.stat().st_mtime - 900,) * 2)
    save_text(tmp_path / "list.csv", "new")
    assert (mine.exists(), another.exists()) == (True, True)


def test_another_computers_stays_for_a_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unfinished, "_machine", lambda: "00000000")
    theirs = new_unfinished_folder(tmp_path, "papers")
    monkeypatch.undo()
    save_text(tmp_path / "list.csv", "new")
    assert theirs.exists()
    os.utime(theirs, (LONG_AGO, LONG_AGO))
    save_text(tmp_path / "list.csv", "new")
    assert not theirs.exists()


@pytest.mark.parametrize(
    "name", [".list.csv", "list.unfinished", ".papers.abcdefgh.12345678.unfinished", ".git"]
)
def test_what_has_another_name_is_nobodys_business(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    os.utime(tmp_path / name, (LONG_AGO, LONG_AGO))
    save_text(tmp_path / "list.csv", "new")
    assert (tmp_path / name).exists()


def test_a_link_of_that_name_is_not_followed(tmp_path: Path) -> None:
    (kept := tmp_path / "kept").mkdir()
    (folder := tmp_path / "out").mkdir()
    made = new_unfinished_folder(folder, "papers")
    made.rmdir()
    made.symlink_to(kept)
    os.utime(made, (LONG_AGO, LONG_AGO), follow_symlinks=False)
    save_text(folder / "list.csv", "new")
    assert kept.exists()


def test_the_longest_name_a_system_takes_can_be_written(tmp_path: Path) -> None:
    name = "ж" * 127
    save_text(tmp_path / name, "new")
    handle, beside = new_unfinished_file(tmp_path / ("\U0001d538" * 63))
    os.close(handle)
    assert len(os.fsencode(beside.name)) < 255
    assert re.fullmatch(r"\..+\.unfinished", beside.name)
