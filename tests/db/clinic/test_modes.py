"""The clinic's files are for whoever runs the program, and for nobody else on the computer."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.clinic.folder import DataFolder, make_folder, write_whole
from db.clinic.modes import keep_to_ourselves
from db.store.opening import new_store, open_store
from models.records.patient import Patient
from tests.stores import CLOCK, RAW_KEY, a_store, a_woman
from tests.systems import needs_modes

pytestmark = needs_modes


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


GROUP, FIRST, SECOND = 54_321, 54_322, 54_323


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that its owner gave to a group; every account can come to it."""
    with tempfile.TemporaryDirectory() as above:
        Path(above).chmod(0o755)
        folder = Path(above) / "shared"
        folder.mkdir()
        if os.geteuid() == 0:
            os.chown(folder, 0, GROUP)
        folder.chmod(0o2770)
        yield folder


def test_in_a_folder_of_a_group_everything_is_the_groups_and_nobody_elses(shared: Path) -> None:
    record = DataFolder(shared / "record")
    make_folder(record.path)
    store = new_store(record.database, RAW_KEY, "Desk 1", CLOCK)
    store.put(a_woman())
    write_whole(record.vault, "a vault")
    assert {"cervitrend.db", "cervitrend.db-wal", "cervitrend.db-shm"} <= modes(record.path).keys()
    assert set(modes(record.path).values()) == {0o660}
    assert record.path.stat().st_mode & 0o7777 == 0o2770
    store.close()


def test_what_one_account_kept_to_itself_is_given_to_the_group_at_opening(shared: Path) -> None:
    a_store(shared).close()
    (shared / "cervitrend.db").chmod(0o604)
    a_store(shared).close()
    assert modes(shared)["cervitrend.db"] == 0o660


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can be two accounts")
@pytest.mark.unmeasured
def test_two_accounts_work_with_one_record(shared: Path, tmp_path: Path) -> None:
    for account in (FIRST, SECOND, FIRST):
        scratch = tmp_path / f"{len(list(tmp_path.iterdir()))}"
        command = [sys.executable, "-m", "tests.db.clinic.as_account", str(account), str(GROUP)]
        done = subprocess.run(
            [*command, str(shared / "record"), str(scratch)], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
    store = open_store(shared / "record" / "cervitrend.db", RAW_KEY, "Desk 1", CLOCK)
    assert len(store.every(Patient)) == 3
    store.close()
