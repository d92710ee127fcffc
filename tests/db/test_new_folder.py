"""A new folder of files is whole or not there, and what a killed writer left of one goes at the next."""

import errno
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest

from db.new_folder import write_folder
from models.errors import Unavailable
from models.ports.files import MadeFile

FILES = tuple(MadeFile(PurePath(f"letter-{number}.pdf"), b"hers") for number in range(4))
_STEPS = {"os.rename", "os.mkdir", "open", "shutil.rmtree"}


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_it_lies_under_a_passing_name_until_it_is_kept(tmp_path: Path) -> None:
    written = write_folder(tmp_path, "papers", FILES)
    assert not (tmp_path / "papers").exists()
    assert written.keep() == tmp_path / "papers"
    assert names(tmp_path) == [f"papers/letter-{number}.pdf" for number in range(4)]


def test_what_is_not_kept_is_gone(tmp_path: Path) -> None:
    write_folder(tmp_path, "papers", FILES).drop()
    assert list(tmp_path.iterdir()) == []


def test_what_has_that_name_already_stays(tmp_path: Path) -> None:
    (tmp_path / "papers").write_text("mine", encoding="utf-8")
    assert write_folder(tmp_path, "papers", FILES).keep() == tmp_path / "papers-2"


def test_whoever_stops_asking_for_files_leaves_none(tmp_path: Path) -> None:
    def stopped() -> Iterator[MadeFile]:
        yield FILES[0]
        raise Unavailable("work.stopped")

    with pytest.raises(Unavailable, match=r"work\.stopped"):
        write_folder(tmp_path, "papers", stopped())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("written", range(4))
def test_a_disk_that_is_full_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    # Each file is flushed, and the folder that it lies in.
    calls = iter([None] * (2 * written) + [OSError(errno.ENOSPC, "No space left on device")])

    def flush(_: int) -> None:
        if (error := next(calls)) is not None:
            raise error

    monkeypatch.setattr(os, "fsync", flush)
    with pytest.raises(Unavailable, match=r"folder\.not_writable"):
        write_folder(tmp_path, "papers", FILES)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_goes_meanwhile_is_named(tmp_path: Path) -> None:
    (gone := tmp_path / "gone").mkdir()
    written = write_folder(gone, "papers", FILES)
    written.drop()
    gone.rmdir()
    with pytest.raises(Unavailable) as told:
        written.keep()
    assert (told.value.code, told.value.values) == ("folder.not_writable", ("gone",))


def die_at(step: int, folder: Path) -> None:
    """Kill this process before its `step`th change of a file in a folder."""
    left = [step]

    def look(event: str, arguments: tuple[object, ...]) -> None:
        if event in _STEPS and str(arguments[0]).startswith(str(folder)):
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(look)


def write_and_die(folder: Path, step: int) -> bool:
    """Whether it was killed before it was done."""
    child = os.fork()
    if child == 0:
        die_at(step, folder)
        write_folder(folder, "papers", FILES).keep()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) < 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_killed_at_any_step_there_is_a_whole_folder_or_none_and_the_next_one_takes_away_the_rest(
    tmp_path: Path,
) -> None:
    step, killed = 1, 0
    while write_and_die(tmp_path, step):
        killed += 1
        for folder in tmp_path.glob("papers*"):
            assert len(names(folder)) == len(FILES)
        for left in tmp_path.glob(".papers*"):
            # For a quarter of an hour.
            os.utime(left, (left.stat().st_mtime - 900,) * 2)
        step += 1
    assert killed > len(FILES)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
