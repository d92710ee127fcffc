"""The vault gives the key to whoever knows a secret, and to nobody else."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from db.clinic.folder import DataFolder
from db.clinic.vault import Contents, Cost, FileVault, Holder, Wrap
from db.ids import new_id
from models.errors import NotAllowed, Refused, Unavailable

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
USER = new_id()


def a_vault(folder: Path) -> FileVault:
    return FileVault(DataFolder(folder), CHEAP)


def a_founded_vault(folder: Path, recovery_key: str | None = None) -> tuple[FileVault, bytes]:
    vault = a_vault(folder)
    key = vault.found(USER, "anna", "grön säng 12", recovery_key or vault.new_recovery_key())
    vault.complete()
    return vault, key


def test_the_right_password_gives_user_and_key(tmp_path: Path) -> None:
    _, key = a_founded_vault(tmp_path)
    assert a_vault(tmp_path).unlock("anna", "grön säng 12") == (USER, key)


def test_the_name_may_be_typed_in_any_case_and_with_spaces_around(tmp_path: Path) -> None:
    vault, key = a_founded_vault(tmp_path)
    assert vault.unlock(" ANNA ", "grön säng 12") == (USER, key)


def test_an_accent_typed_apart_from_its_letter_is_the_same_password(tmp_path: Path) -> None:
    vault, key = a_founded_vault(tmp_path)
    assert vault.unlock("anna", "gro\u0308n sa\u0308ng 12") == (USER, key)


@pytest.mark.parametrize(
    ("name", "password"), [("anna", "grön säng 13"), ("anne", "grön säng 12"), ("anna", "")]
)
def test_a_wrong_name_or_password_is_not_allowed(tmp_path: Path, name: str, password: str) -> None:
    vault, _ = a_founded_vault(tmp_path)
    with pytest.raises(NotAllowed):
        vault.unlock(name, password)


def test_a_machine_without_memory_for_a_guess_says_so() -> None:
    greedy = Cost(memory_kib=2**32 - 1, passes=1, lanes=1)
    with pytest.raises(Unavailable) as failed:
        Wrap.make(b"key", b"secret", "anna", greedy)
    assert failed.value.code == "memory.short"


def test_the_file_holds_neither_key_nor_password(tmp_path: Path) -> None:
    _, key = a_founded_vault(tmp_path)
    text = DataFolder(tmp_path).vault.read_text(encoding="utf-8")
    assert key.hex() not in text
    assert "säng" not in text


def test_the_recovery_key_gives_a_new_password_and_ends_the_old_one(tmp_path: Path) -> None:
    recovery_key = a_vault(tmp_path).new_recovery_key()
    vault, key = a_founded_vault(tmp_path, recovery_key)
    assert vault.recover("anna", recovery_key.lower().replace("-", " "), "blå stol 34") == (USER, key)
    assert vault.unlock("anna", "blå stol 34") == (USER, key)
    with pytest.raises(NotAllowed):
        vault.unlock("anna", "grön säng 12")


def test_a_new_password_for_one_user_leaves_the_way_of_every_other(tmp_path: Path) -> None:
    recovery_key = a_vault(tmp_path).new_recovery_key()
    vault, key = a_founded_vault(tmp_path, recovery_key)
    path, other = DataFolder(tmp_path).vault, new_id()
    contents = Contents.parse(path.read_text(encoding="utf-8"))
    britta = Holder(other, "britta", Wrap.make(key, "röd dörr 56".encode(), other.hex, CHEAP))
    both = replace(contents, holders=(*contents.holders, britta))
    path.write_text(both.text(), encoding="utf-8")
    vault.recover("anna", recovery_key, "blå stol 34")
    assert vault.unlock("britta", "röd dörr 56") == (other, key)


def test_another_recovery_key_opens_nothing(tmp_path: Path) -> None:
    vault, _ = a_founded_vault(tmp_path)
    with pytest.raises(NotAllowed):
        vault.recover("anna", vault.new_recovery_key(), "blå stol 34")


def test_a_mistyped_recovery_key_is_refused_before_anything_is_tried(tmp_path: Path) -> None:
    vault, _ = a_founded_vault(tmp_path)
    with pytest.raises(Refused):
        vault.recover("anna", "0000-0000", "blå stol 34")


def test_a_wrap_cannot_be_passed_off_as_another_users(tmp_path: Path) -> None:
    vault, _ = a_founded_vault(tmp_path)
    path = DataFolder(tmp_path).vault
    content = json.loads(path.read_text(encoding="utf-8"))
    content["users"][0]["user_id"] = new_id().hex
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(NotAllowed):
        vault.unlock("anna", "grön säng 12")


def test_a_founded_vault_is_never_replaced(tmp_path: Path) -> None:
    vault, _ = a_founded_vault(tmp_path)
    with pytest.raises(Unavailable, match=r"vault\.exists"):
        vault.found(USER, "anna", "another one", vault.new_recovery_key())


def test_a_database_whose_vault_is_gone_is_never_replaced(tmp_path: Path) -> None:
    DataFolder(tmp_path).database.write_bytes(b"her records")
    vault = a_vault(tmp_path)
    with pytest.raises(Unavailable, match=r"database\.without_vault"):
        vault.found(USER, "anna", "grön säng 12", vault.new_recovery_key())
    assert DataFolder(tmp_path).database.read_bytes() == b"her records"


def test_a_vault_never_completed_does_not_count_and_is_set_aside(tmp_path: Path) -> None:
    vault = a_vault(tmp_path)
    vault.found(USER, "anna", "first attempt", vault.new_recovery_key())
    DataFolder(tmp_path).database.write_bytes(b"half made")
    assert not vault.exists()
    a_founded_vault(tmp_path)
    assert (tmp_path / "cervitrend.db.unfinished-1").read_bytes() == b"half made"
    assert (tmp_path / "cervitrend.vault.unfinished-1").exists()


@pytest.mark.parametrize("text", ["", "{}", '{"format": 2}', "[]", '{"format": 1, "complete": true}'])
def test_a_damaged_vault_is_unavailable_and_stays_as_it_is(tmp_path: Path, text: str) -> None:
    path = DataFolder(tmp_path).vault
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Unavailable, match=r"vault\.damaged"):
        a_vault(tmp_path).exists()
    assert path.read_text(encoding="utf-8") == text


def test_a_missing_vault_is_unavailable_to_whoever_signs_in(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"vault\.missing"):
        a_vault(tmp_path).unlock("anna", "grön säng 12")


def test_a_vault_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    recovery_key = a_vault(tmp_path).new_recovery_key()
    vault, key = a_founded_vault(tmp_path, recovery_key)
    (tmp_path / "cervitrend.vault.new").mkdir()
    with pytest.raises(Unavailable, match=r"vault\.not_writable"):
        vault.recover("anna", recovery_key, "blå stol 34")
    assert vault.unlock("anna", "grön säng 12") == (USER, key)
