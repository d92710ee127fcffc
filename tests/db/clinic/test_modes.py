"""The clinic's files are for whoever runs the program, and for nobody else on the computer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from db.clinic.folder import DataFolder, write_whole
from db.clinic.modes import keep_to_ourselves
from db.store.opening import new_store
from tests.stores import CLOCK, RAW_KEY, a_store, a_woman

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")


def modes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}


def test_everything_made_under_an_open_mask_is_ours_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        folder = tmp_path / "data"
        folder.mkdir()
        store = new_store(folder / "cervitrend.db", RAW_KEY, "Desk 1", CLOCK)
        store.put(a_woman())
        write_whole(folder / "cervitrend.vault", "a vault")
        assert set(modes(folder).values()) == {0o600}
        assert folder.stat().st_mode & 0o777 == 0o700
        store.close()
    finally:
        os.umask(before)


def test_the_program_sets_its_mask_first_of_all(tmp_path: Path) -> None:
    run = (
        "import os, sys; os.umask(0); import main; main.main(['assess', '/nowhere']); print(oct(os.umask(0)))"
    )
    done = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=False)
    assert done.stdout == "0o77\n"


def test_what_an_earlier_version_left_open_is_shut_at_opening(tmp_path: Path) -> None:
    a_store(tmp_path).close()
    (tmp_path / "cervitrend.vault").write_text("a vault", encoding="utf-8")
    (tmp_path / "cervitrend.vault.1").write_text("the one before", encoding="utf-8")
    for path in (tmp_path, *tmp_path.iterdir()):
        path.chmod(0o777)
    store = a_store(tmp_path)
    assert {mode & 0o077 for mode in modes(tmp_path).values()} == {0}
    assert tmp_path.stat().st_mode & 0o077 == 0
    store.close()


def test_what_is_not_ours_stays_as_it_is(tmp_path: Path) -> None:
    letter, link = tmp_path / "letter.txt", tmp_path / "cervitrend.db"
    letter.write_text("", encoding="utf-8")
    letter.chmod(0o644)
    link.symlink_to(letter)
    keep_to_ourselves(DataFolder(tmp_path))
    assert letter.stat().st_mode & 0o777 == 0o644


def test_a_folder_that_all_may_write_to_stays_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o1777)
    a_store(tmp_path).close()
    assert tmp_path.stat().st_mode & 0o777 == 0o777
    keep_to_ourselves(DataFolder(tmp_path / "missing"))
