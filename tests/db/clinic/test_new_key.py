"""Another data key: nobody is kept out, an old copy of the vault opens nothing more, and dying at any step loses nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from db.clinic import new_key, vault
from db.clinic.folder import DataFolder
from db.clinic.key_box import Cost
from db.clinic.lock import DatabaseLock
from db.clinic.vault import FileVault
from db.clinic.vault_contents import read_contents
from db.ids import new_id
from db.store.opening import new_store, open_store
from db.verify import verify
from models.errors import NotAllowed, Unavailable
from models.records.clinic.settings import ClinicSettings
from models.records.patient import Patient
from models.values.recovery import RecoveryKey
from tests.db.clinic.vaults import CHEAP, CLINIC, OTHER, PASSWORD, USER, a_vault, first_format
from tests.stores import CLOCK, a_stamp, a_woman

ROOT = Path(__file__).parents[3]
BRITTA = new_id()
WOMAN = a_woman()


def a_clinic_with_a_woman(folder: Path) -> tuple[FileVault, str]:
    """The vault of users `anna` and `britta`, and its recovery key; the database is closed."""
    folder.mkdir(exist_ok=True)
    made = a_vault(folder)
    recovery = made.new_recovery_key()
    fill(DataFolder(folder).founding.database, made.found(CLINIC, USER, "anna", PASSWORD, recovery))
    made.complete()
    made.add_user("anna", PASSWORD, BRITTA, "britta", OTHER)
    return made, recovery


def fill(database: Path, key: bytes) -> None:
    store = new_store(database, key, "Desk 1", CLOCK)
    settings = ClinicSettings(id=CLINIC, stamp=a_stamp(), clinic_name="Clinic", guidelines=("figo-2026",))
    with store.writing():
        store.put(settings)
        store.put(WOMAN)
    store.close()


def names_in(folder: Path, key: bytes) -> list[str]:
    store = open_store(DataFolder(folder).database, key, "Desk 1", CLOCK)
    try:
        return [woman.family_name for woman in store.every(Patient)]
    finally:
        store.close()


def test_after_it_everybody_opens_the_record_and_the_old_key_does_not(tmp_path: Path) -> None:
    made, recovery = a_clinic_with_a_woman(tmp_path)
    _, old = made.unlock("anna", PASSWORD)
    made.want_new_key("anna", PASSWORD)
    made.tend("britta", OTHER)
    _, key = made.unlock("anna", PASSWORD)
    assert key != old
    assert made.unlock("britta", OTHER) == (BRITTA, key)
    assert made.recover("anna", recovery, PASSWORD, made.new_recovery_key()) == (USER, key)
    assert names_in(tmp_path, key) == ["Berg"]
    assert not new_key.opens(DataFolder(tmp_path).database, old)
    assert not made.is_new_key_wanted()


def test_an_old_copy_of_the_vault_opens_nothing_after_it(tmp_path: Path) -> None:
    made, _ = a_clinic_with_a_woman(tmp_path)
    path = DataFolder(tmp_path).vault
    old = path.read_bytes()
    made.change_password("anna", PASSWORD, "gul matta 78")
    made.want_new_key("anna", "gul matta 78")
    made.tend("anna", "gul matta 78")
    path.write_bytes(old)
    _, key = a_vault(tmp_path).unlock("anna", PASSWORD)
    assert not new_key.opens(DataFolder(tmp_path).database, key)


def test_whoever_was_removed_has_a_key_that_opens_nothing(tmp_path: Path) -> None:
    made, _ = a_clinic_with_a_woman(tmp_path)
    _, hers = made.unlock("britta", OTHER)
    made.remove_user("anna", PASSWORD, BRITTA)
    made.tend("anna", PASSWORD)
    assert not new_key.opens(DataFolder(tmp_path).database, hers)
    with pytest.raises(NotAllowed):
        made.unlock("britta", OTHER)


def test_nothing_is_left_beside_and_the_trail_is_whole(tmp_path: Path) -> None:
    made, _ = a_clinic_with_a_woman(tmp_path)
    made.want_new_key("anna", PASSWORD)
    made.tend("anna", PASSWORD)
    _, key = made.unlock("anna", PASSWORD)
    assert verify(DataFolder(tmp_path).database, key).faults == ()
    assert not [file.name for file in tmp_path.iterdir() if "new-key" in file.name or "-wal" in file.name]


def test_while_the_record_is_open_elsewhere_the_key_stays(tmp_path: Path) -> None:
    made, _ = a_clinic_with_a_woman(tmp_path)
    _, old = made.unlock("anna", PASSWORD)
    made.want_new_key("anna", PASSWORD)
    lock = DatabaseLock(DataFolder(tmp_path).database)
    lock.take("Desk 2", CLOCK.now())
    made.tend("anna", PASSWORD)
    lock.release()
    assert made.unlock("anna", PASSWORD) == (USER, old)
    assert made.is_new_key_wanted()


def test_a_record_that_is_not_whole_keeps_its_key(tmp_path: Path) -> None:
    made, _ = a_clinic_with_a_woman(tmp_path)
    _, old = made.unlock("anna", PASSWORD)
    made.want_new_key("anna", PASSWORD)
    database = DataFolder(tmp_path).database
    content = bytearray(database.read_bytes())
    content[-2000] ^= 1
    database.write_bytes(content)
    made.tend("anna", PASSWORD)
    assert database.read_bytes() == content
    assert made.unlock("anna", PASSWORD) == (USER, old)


@pytest.mark.skipif(os.name == "nt", reason="it needs a process that is forked and killed")
def test_killed_before_every_step_one_of_both_keys_opens_the_record(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    made, recovery = a_clinic_with_a_woman(whole)
    made.want_new_key("anna", PASSWORD)
    ran = subprocess.run(
        [sys.executable, "-m", "tests.db.clinic.dying", str(whole), PASSWORD],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    steps = int(ran.stdout)
    assert steps > 10
    for step in range(1, steps + 1):
        folder = Path(f"{whole}-{step}")
        _, key = a_vault(folder).unlock("britta", OTHER)
        assert names_in(folder, key) == ["Berg"], step
        a_vault(folder).tend("anna", PASSWORD)
        _, key = a_vault(folder).unlock("anna", PASSWORD)
        assert names_in(folder, key) == ["Berg"], step
        assert a_vault(folder).recover("anna", recovery, PASSWORD, made.new_recovery_key())[1] == key
        assert not a_vault(folder).is_new_key_wanted()


def test_died_between_the_swap_and_the_vault_a_new_user_gets_both_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, _ = a_clinic_with_a_woman(tmp_path)
    made.want_new_key("anna", PASSWORD)
    monkeypatch.setattr(vault, "swap_key", _swap_and_die)
    with pytest.raises(KeyboardInterrupt):
        made.tend("anna", PASSWORD)
    monkeypatch.undo()
    made.change_password("anna", PASSWORD, "gul matta 78")
    _, key = made.unlock("anna", "gul matta 78")
    assert names_in(tmp_path, key) == ["Berg"]
    made.tend("britta", OTHER)
    assert made.unlock("anna", "gul matta 78") == (USER, key)


def _swap_and_die(database: Path, old: bytes, new: bytes) -> None:
    new_key.swap_key(database, old, new)
    raise KeyboardInterrupt


def test_a_vault_of_the_first_format_is_brought_to_this_one_at_sign_in(tmp_path: Path) -> None:
    key = bytes(range(32))
    fill(DataFolder(tmp_path).database, key)
    first_format(tmp_path, key)
    made = a_vault(tmp_path)
    assert made.clinic_id() is None
    made.tend("anna", PASSWORD)
    assert made.clinic_id() == CLINIC
    assert made.unlock("anna", PASSWORD) == (USER, key)
    assert read_contents(DataFolder(tmp_path).vault.read_bytes(), CHEAP).revision == 1


def test_with_a_recovery_key_of_the_first_format_a_new_key_waits_for_a_new_recovery_key(
    tmp_path: Path,
) -> None:
    key = bytes(range(32))
    fill(DataFolder(tmp_path).database, key)
    first_format(tmp_path, key)
    made = a_vault(tmp_path)
    with pytest.raises(Unavailable, match=r"vault\.boxes_old"):
        made.want_new_key("anna", PASSWORD)
    made.replace_recovery_key("anna", PASSWORD, made.new_recovery_key())
    made.want_new_key("anna", PASSWORD)
    made.tend("anna", PASSWORD)
    assert made.unlock("anna", PASSWORD)[1] != key


def test_a_vault_without_its_database_is_not_brought_anywhere(tmp_path: Path) -> None:
    first_format(tmp_path, bytes(32))
    with pytest.raises(Unavailable, match=r"database\.missing"):
        a_vault(tmp_path).tend("anna", PASSWORD)


def test_the_cost_of_a_first_vault_is_raised_with_its_format(tmp_path: Path) -> None:
    fill(DataFolder(tmp_path).database, bytes(32))
    first_format(tmp_path, bytes(32))
    dearer = FileVault(DataFolder(tmp_path), Cost(64, 2, 1))
    dearer._file = a_vault(tmp_path)._file
    dearer.tend("anna", PASSWORD)
    assert read_contents(DataFolder(tmp_path).vault.read_bytes(), CHEAP).holders[0].box.cost == Cost(64, 2, 1)


def test_a_recovery_key_opens_a_vault_of_the_first_format_and_leaves_one_that_can_be_read(
    tmp_path: Path,
) -> None:
    key = bytes(range(32))
    fill(DataFolder(tmp_path).database, key)
    first_format(tmp_path, key)
    vault, new = a_vault(tmp_path), a_vault(tmp_path).new_recovery_key()
    assert vault.recover("anna", str(RecoveryKey(bytes(range(19)))), OTHER, new) == (USER, key)
    assert a_vault(tmp_path).unlock("anna", OTHER) == (USER, key)


def test_why_a_key_was_not_made_is_known_until_it_is(tmp_path: Path) -> None:
    made, _ = a_clinic_with_a_woman(tmp_path)
    made.want_new_key("anna", PASSWORD)
    lock = DatabaseLock(DataFolder(tmp_path).database)
    lock.take("Desk 2", CLOCK.now())
    made.tend("anna", PASSWORD)
    problem = made.key_problem()
    assert problem is not None
    assert problem.code == "database.in_use"
    lock.release()
    made.tend("anna", PASSWORD)
    assert made.key_problem() is None
