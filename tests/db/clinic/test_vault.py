"""The vault gives the key to whoever knows a secret, and to nobody else."""

from dataclasses import replace
from pathlib import Path

import pytest

from db.clinic import vault_file
from db.clinic.folder import DataFolder, write_whole
from db.clinic.key_box import Cost, KeyBox
from db.clinic.machine import PassingMachine
from db.clinic.vault import FileVault
from db.clinic.vault_contents import read_contents
from db.ids import new_id
from models.errors import NotAllowed, Problem, Refused, Unavailable
from tests.db.clinic.vaults import CHEAP, CLINIC, OTHER, PASSWORD, USER, a_founded_vault, a_vault

BRITTA = new_id()


def with_britta(folder: Path) -> tuple[FileVault, bytes]:
    vault, key = a_founded_vault(folder)
    vault.add_user("anna", PASSWORD, BRITTA, " Britta ", OTHER)
    return vault, key


def test_the_right_password_gives_user_and_key(tmp_path: Path) -> None:
    _, key = a_founded_vault(tmp_path)
    assert a_vault(tmp_path).unlock("anna", PASSWORD) == (USER, key)
    assert a_vault(tmp_path).clinic_id() == CLINIC


def test_the_name_may_be_typed_in_any_case_and_with_spaces_around(tmp_path: Path) -> None:
    vault, key = a_founded_vault(tmp_path)
    assert vault.unlock(" ANNA ", PASSWORD) == (USER, key)


def test_an_accent_typed_apart_from_its_letter_is_the_same_password(tmp_path: Path) -> None:
    vault, key = a_founded_vault(tmp_path)
    assert vault.unlock("anna", "gro\u0308n sa\u0308ng 12") == (USER, key)


@pytest.mark.parametrize(
    ("name", "password"), [("anna", "grön säng 13"), ("anne", PASSWORD), ("anna", ""), ("anna", "\ud800")]
)
def test_a_wrong_name_or_password_is_not_allowed(tmp_path: Path, name: str, password: str) -> None:
    vault, _ = a_founded_vault(tmp_path)
    with pytest.raises(NotAllowed):
        vault.unlock(name, password)


def test_a_machine_without_memory_for_a_guess_says_so() -> None:
    with pytest.raises(Unavailable, match=r"memory\.short"):
        KeyBox.make(bytes(32), b"secret", "anna", Cost(memory_kib=2**32 - 1, passes=1, lanes=1))


def test_the_file_holds_neither_key_nor_password(tmp_path: Path) -> None:
    _, key = a_founded_vault(tmp_path)
    text = DataFolder(tmp_path).vault.read_text(encoding="utf-8")
    assert key.hex() not in text
    assert "säng" not in text


def test_a_user_who_was_let_in_opens_it_too(tmp_path: Path) -> None:
    vault, key = with_britta(tmp_path)
    assert vault.unlock("britta", OTHER) == (BRITTA, key)
    assert vault.unlock("anna", PASSWORD) == (USER, key)
    assert vault.users() == ((USER, "anna"), (BRITTA, "Britta"))


def test_nobody_is_let_in_by_a_wrong_password(tmp_path: Path) -> None:
    vault, _ = a_founded_vault(tmp_path)
    with pytest.raises(NotAllowed):
        vault.add_user("anna", "grön säng 13", BRITTA, "britta", OTHER)
    assert vault.users() == ((USER, "anna"),)


@pytest.mark.parametrize("name", ["anna", " ANNA", "A\u0301nna"])
def test_a_name_that_is_taken_is_refused(tmp_path: Path, name: str) -> None:
    vault, _ = a_founded_vault(tmp_path)
    vault.add_user("anna", PASSWORD, BRITTA, "Ánna", OTHER)
    with pytest.raises(Refused) as refused:
        vault.add_user("anna", PASSWORD, new_id(), name, OTHER)
    assert refused.value.problems == (Problem("sign_in", "sign_in.taken", (name.strip(),)),)


def test_a_user_who_is_in_gets_a_new_name_and_password(tmp_path: Path) -> None:
    vault, key = with_britta(tmp_path)
    vault.add_user("anna", PASSWORD, BRITTA, "birgitta", "gul matta 78")
    assert vault.unlock("birgitta", "gul matta 78") == (BRITTA, key)
    with pytest.raises(NotAllowed):
        vault.unlock("britta", OTHER)


def test_a_changed_password_opens_and_the_old_one_does_not_even_with_the_copy(tmp_path: Path) -> None:
    vault, key = with_britta(tmp_path)
    vault.change_password("anna", PASSWORD, "gul matta 78")
    assert vault.unlock("anna", "gul matta 78") == (USER, key)
    DataFolder(tmp_path).vault.unlink()
    vault.use_copy()
    with pytest.raises(NotAllowed):
        vault.unlock("anna", PASSWORD)
    assert vault.unlock("britta", OTHER) == (BRITTA, key)


def test_a_user_who_was_removed_does_not_get_in_and_another_key_is_asked_for(tmp_path: Path) -> None:
    vault, key = with_britta(tmp_path)
    assert not vault.is_new_key_wanted()
    vault.remove_user("anna", PASSWORD, BRITTA)
    with pytest.raises(NotAllowed):
        vault.unlock("britta", OTHER)
    assert vault.unlock("anna", PASSWORD) == (USER, key)
    assert vault.is_new_key_wanted()


def test_removing_nobody_changes_nothing_and_the_last_user_stays(tmp_path: Path) -> None:
    vault, _ = a_founded_vault(tmp_path)
    before = DataFolder(tmp_path).vault.read_bytes()
    vault.remove_user("anna", PASSWORD, new_id())
    with pytest.raises(Unavailable, match=r"vault\.last_user"):
        vault.remove_user("anna", PASSWORD, USER)
    assert DataFolder(tmp_path).vault.read_bytes() == before


def test_the_recovery_key_gives_a_new_password_and_is_replaced(tmp_path: Path) -> None:
    first, second = a_vault(tmp_path).new_recovery_key(), a_vault(tmp_path).new_recovery_key()
    vault, key = a_founded_vault(tmp_path, first)
    vault.add_user("anna", PASSWORD, BRITTA, "britta", "röd dörr 56")
    vault.check_recovery("anna", first)
    assert vault.recover("anna", first.lower().replace("-", " "), OTHER, second) == (USER, key)
    assert vault.unlock("anna", OTHER) == (USER, key)
    assert vault.unlock("britta", "röd dörr 56") == (BRITTA, key)
    with pytest.raises(NotAllowed):
        vault.unlock("anna", PASSWORD)
    with pytest.raises(NotAllowed):
        vault.check_recovery("anna", first)
    assert vault.recover("anna", second, OTHER, first) == (USER, key)


def test_a_lead_puts_another_recovery_key_in_place(tmp_path: Path) -> None:
    first, second = a_vault(tmp_path).new_recovery_key(), a_vault(tmp_path).new_recovery_key()
    vault, _ = a_founded_vault(tmp_path, first)
    vault.replace_recovery_key("anna", PASSWORD, second)
    vault.check_recovery("anna", second)
    with pytest.raises(NotAllowed):
        vault.check_recovery("anna", first)


def test_another_recovery_key_or_name_opens_nothing(tmp_path: Path) -> None:
    first = a_vault(tmp_path).new_recovery_key()
    vault, _ = a_founded_vault(tmp_path, first)
    for name, key in (("anna", vault.new_recovery_key()), ("nobody", first)):
        with pytest.raises(NotAllowed):
            vault.recover(name, key, OTHER, vault.new_recovery_key())
    with pytest.raises(Refused):
        vault.recover("anna", "0000-0000", OTHER, vault.new_recovery_key())


def test_a_founded_vault_is_never_replaced(tmp_path: Path) -> None:
    vault, _ = a_founded_vault(tmp_path)
    with pytest.raises(Unavailable, match=r"vault\.exists"):
        vault.found(CLINIC, USER, "anna", "another one", vault.new_recovery_key())


@pytest.mark.parametrize("name", ["cervitrend.db", "cervitrend.db-wal", "cervitrend.db-journal"])
def test_a_database_whose_vault_is_gone_is_never_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"her records")
    vault = a_vault(tmp_path)
    with pytest.raises(Unavailable, match=r"database\.without_vault"):
        vault.found(CLINIC, USER, "anna", PASSWORD, vault.new_recovery_key())
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_an_unfinished_founding_does_not_count_and_is_set_aside(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    vault.found(CLINIC, USER, "anna", "first attempt", vault.new_recovery_key())
    DataFolder(tmp_path).founding.database.write_bytes(b"half made")
    assert not vault.exists()
    a_founded_vault(tmp_path)
    assert vault.exists()
    assert (tmp_path / "founding.unfinished-1" / "cervitrend.db").read_bytes() == b"half made"
    assert not (tmp_path / "founding").exists()


def test_a_vault_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, key = a_founded_vault(tmp_path)

    def full(path: Path, content: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(vault_file, "write_whole", full)
    with pytest.raises(Unavailable, match=r"vault\.not_writable"):
        vault.change_password("anna", PASSWORD, OTHER)
    assert vault.unlock("anna", PASSWORD) == (USER, key)


def test_a_copy_that_cannot_be_brought_up_does_not_stay_older(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, key = a_founded_vault(tmp_path)
    copy = DataFolder(tmp_path).vault_copy
    copies: list[Path] = []

    def write(path: Path, content: str) -> None:
        if path == copy and copies:
            raise OSError(28, "No space left on device")
        copies.extend([path] if path == copy else [])
        write_whole(path, content)

    monkeypatch.setattr(vault_file, "write_whole", write)
    vault.change_password("anna", PASSWORD, OTHER)
    assert not copy.exists()
    monkeypatch.undo()
    vault.tend("anna", OTHER)
    assert copy.read_bytes() == DataFolder(tmp_path).vault.read_bytes()
    assert vault.unlock("anna", OTHER) == (USER, key)


@pytest.mark.parametrize("low", [Cost(128, 1, 1), Cost(64, 2, 1)])
def test_a_cost_below_the_present_one_is_raised_at_the_next_sign_in(tmp_path: Path, low: Cost) -> None:
    _, key = a_founded_vault(tmp_path)
    dearer = FileVault(DataFolder(tmp_path), low)
    dearer._file = a_vault(tmp_path)._file
    dearer.tend("anna", PASSWORD)
    contents = read_contents(DataFolder(tmp_path).vault.read_bytes(), CHEAP)
    assert contents.holders[0].box.cost == low
    assert a_vault(tmp_path).unlock("anna", PASSWORD) == (USER, key)


def test_a_cost_above_the_present_one_stays_and_nothing_is_written(tmp_path: Path) -> None:
    dear = FileVault(DataFolder(tmp_path), replace(CHEAP, passes=2))
    dear.found(CLINIC, USER, "anna", PASSWORD, dear.new_recovery_key())
    dear.complete()
    before = DataFolder(tmp_path).vault.read_bytes()
    a_vault(tmp_path).tend("anna", PASSWORD)
    assert DataFolder(tmp_path).vault.read_bytes() == before
    a_vault(tmp_path).change_password("anna", PASSWORD, OTHER)
    contents = read_contents(DataFolder(tmp_path).vault.read_bytes(), CHEAP)
    assert contents.holders[0].box.cost == replace(CHEAP, passes=2)


def test_an_older_vault_put_back_is_named_until_somebody_takes_it(tmp_path: Path) -> None:
    _, key = a_founded_vault(tmp_path)
    path, remembered = DataFolder(tmp_path).vault, PassingMachine()
    older, vault = path.read_bytes(), a_vault(tmp_path, remembered)
    vault.change_password("anna", PASSWORD, OTHER)
    path.write_bytes(older)
    with pytest.raises(Unavailable) as named:
        vault.unlock("anna", PASSWORD)
    assert (named.value.code, named.value.values) == ("vault.older", (str(path), "1", "2"))
    vault.accept_older()
    assert vault.unlock("anna", PASSWORD) == (USER, key)


def test_what_could_not_be_read_again_is_not_written(tmp_path: Path) -> None:
    a_founded_vault(tmp_path)
    file = DataFolder(tmp_path).vault
    before = file.read_bytes()
    with pytest.raises(Unavailable, match=r"vault\.not_writable"):
        a_vault(tmp_path).add_user("anna", PASSWORD, new_id(), "x" * 401, OTHER)
    assert file.read_bytes() == before
