"""A vault that is damaged says so: never that the password is wrong, and it never opens all the same."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.clinic.folder import DataFolder
from db.clinic.key_box import LEAST_COST, MOST_COST, Cost, KeyBox
from db.clinic.vault import FileVault
from db.clinic.vault_contents import read_contents
from db.ids import new_id
from models.errors import NotAllowed, Unavailable
from models.values.recovery import RecoveryKey
from tests.db.clinic.vaults import (
    CHEAP,
    CLINIC,
    OTHER,
    PASSWORD,
    USER,
    a_founded_vault,
    a_vault,
    change_by_hand,
    first_format,
    write_by_hand,
)
from tests.systems import make_pipe

RECOVERY = str(RecoveryKey(bytes(range(19))))


def code_of(reading: Callable[[], object]) -> str:
    """The code with which something is refused; any other error passes."""
    with pytest.raises(Unavailable) as failed:
        reading()
    return failed.value.code


def is_understood(content: bytes) -> bool:
    """Whether it is taken for a vault before any key is tried."""
    try:
        read_contents(content, CHEAP)
    except ValueError:
        return False
    return True


def test_each_bit_of_it_is_damage_before_any_key_is_tried(tmp_path: Path) -> None:
    a_founded_vault(tmp_path)
    content = bytearray(DataFolder(tmp_path).vault.read_bytes())
    taken = []
    for place in range(len(content) * 8):
        content[place // 8] ^= 1 << place % 8
        taken += [place] if is_understood(bytes(content)) else []
        content[place // 8] ^= 1 << place % 8
    assert is_understood(bytes(content))
    assert taken == []


def test_each_truncation_of_it_is_damage_before_any_key_is_tried(tmp_path: Path) -> None:
    a_founded_vault(tmp_path)
    content = DataFolder(tmp_path).vault.read_bytes()
    assert [size for size in range(len(content)) if is_understood(content[:size])] == []


def test_damage_is_told_from_a_wrong_password_and_from_a_wrong_recovery_key(tmp_path: Path) -> None:
    vault, _ = a_founded_vault(tmp_path, RECOVERY)
    path = DataFolder(tmp_path).vault
    DataFolder(tmp_path).vault_copy.unlink()
    whole = path.read_bytes()
    codes = set()
    for place in range(0, len(whole), 7):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << place % 8]) + whole[place + 1 :])
        codes.add(code_of(lambda: vault.unlock("anna", PASSWORD)))
        codes.add(code_of(lambda: vault.recover("anna", RECOVERY, OTHER, RECOVERY)))
        path.write_bytes(whole[:place])
        codes.add(code_of(lambda: vault.unlock("anna", PASSWORD)))
    assert codes == {"vault.damaged"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff\xfe\x00",
        b"{" * 100_000,
        b"[" * 100_000,
        b'{"format": ' + b"9" * 10_000 + b"}",
        b'{"format": 1, "complete": true}',
        b"cervitrend-vault 2\n",
        b"x" * (5 * 1024 * 1024),
    ],
)
def test_what_is_no_vault_is_damaged_and_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = DataFolder(tmp_path).vault
    path.write_bytes(content)
    assert code_of(lambda: a_vault(tmp_path).unlock("anna", PASSWORD)) == "vault.damaged"
    assert path.read_bytes() == content


def put(*path: str | int, value: object) -> Callable[[dict[str, Any]], None]:
    def change(said: dict[str, Any]) -> None:
        inside: Any = said
        for step in path[:-1]:
            inside = inside[step]
        inside[path[-1]] = value

    return change


def deep(said: dict[str, Any]) -> None:
    said["users"] = json.loads("[" * 500 + "]" * 500)


def twice(said: dict[str, Any]) -> None:
    said["users"] *= 2


BOX = ("users", 0, "box")
UNTRUE = {
    "no users": put("users", value=[]),
    "users no list": put("users", value={}),
    "a user no object": put("users", value=["anna"]),
    "a user twice": twice,
    "deep": deep,
    "name a number": put("users", 0, "sign_in", value=1),
    "name empty": put("users", 0, "sign_in", value=""),
    "name too long": put("users", 0, "sign_in", value="a" * 401),
    "id short": put("users", 0, "user_id", value="ab"),
    "id in capitals": put("users", 0, "user_id", value=USER.hex.upper()),
    "clinic none": put("clinic_id", value=""),
    "revision zero": put("revision", value=0),
    "revision a truth": put("revision", value=True),
    "revision huge": put("revision", value=10**30),
    "revision a fraction": put("revision", value=1.0),
    "wanted a number": put("key_wanted", value=1),
    "more fields": put("more", value=1),
    "cost a fraction": put(*BOX, "cost", "passes", value=1.5),
    "cost below": put(*BOX, "cost", "memory_kib", value=63),
    "cost above": put(*BOX, "cost", "memory_kib", value=MOST_COST.memory_kib + 1),
    "passes above": put(*BOX, "cost", "passes", value=MOST_COST.passes + 1),
    "lanes none": put(*BOX, "cost", "lanes", value=0),
    "salt short": put(*BOX, "salt", value="ab" * 15),
    "nonce short": put(*BOX, "nonce", value="ab" * 11),
    "wrapped short": put(*BOX, "wrapped", value="ab"),
    "wrapped null": put(*BOX, "wrapped", value=None),
    "sealed none": put(*BOX, "sealed", value=""),
    "public none": put(*BOX, "public", value=""),
    "next short": put(*BOX, "sealed_next", value="ab"),
    "recovery none": put("recovery", value=None),
}
FORGED = {
    "another clinic": put("clinic_id", value=new_id().hex),
    "another revision": put("revision", value=7),
    "no key wanted": put("key_wanted", value=True),
    "another name": put("users", 0, "sign_in", value="ANNA"),
    "rotten recovery": put("recovery", "wrapped", value="ab" * 48),
    "rotten recovery salt": put("recovery", "salt", value="ab" * 16),
    "rotten seal of the recovery": put("recovery", "sealed", value="ab" * 80),
    "dearer recovery": put("recovery", "cost", "passes", value=2),
    "another seal": put(*BOX, "sealed", value="ab" * 80),
    "no point on the curve": put(*BOX, "sealed", value="00" * 80),
    "another public half": put(*BOX, "public", value="ab" * 32),
}


@pytest.mark.parametrize("change", [*UNTRUE.values(), *FORGED.values()], ids=[*UNTRUE, *FORGED])
def test_what_was_changed_by_hand_with_its_checksum_put_right_is_damaged(
    tmp_path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    vault, _ = a_founded_vault(tmp_path)
    DataFolder(tmp_path).vault_copy.unlink()
    change_by_hand(tmp_path, change)
    assert code_of(lambda: vault.unlock("anna", PASSWORD)) == "vault.damaged"


def test_an_older_way_in_pasted_back_is_damage(tmp_path: Path) -> None:
    vault, _ = a_founded_vault(tmp_path)
    before = json.loads(DataFolder(tmp_path).vault.read_text(encoding="ascii").split("\n", 3)[3])
    vault.change_password("anna", PASSWORD, OTHER)
    change_by_hand(tmp_path, put("users", value=before["users"]))
    assert code_of(lambda: vault.unlock("anna", PASSWORD)) == "vault.damaged"


def test_a_box_passed_off_as_another_users_opens_nothing(tmp_path: Path) -> None:
    vault, _ = a_founded_vault(tmp_path)
    change_by_hand(tmp_path, put("users", 0, "user_id", value=new_id().hex))
    with pytest.raises(NotAllowed):
        vault.unlock("anna", PASSWORD)


def test_whoever_has_no_key_cannot_write_one_that_opens(tmp_path: Path) -> None:
    vault, _ = a_founded_vault(tmp_path)
    theirs = KeyBox.make(bytes(32), OTHER.encode(), USER.hex, CHEAP)
    change_by_hand(tmp_path, put(*BOX, value={**_plain(theirs)}))
    assert code_of(lambda: vault.unlock("anna", OTHER)) == "vault.damaged"


def _plain(box: KeyBox) -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(box)


@pytest.mark.parametrize("spelling", ["\n", " ", "{}"])
def test_only_its_own_spelling_is_taken(tmp_path: Path, spelling: str) -> None:
    vault, _ = a_founded_vault(tmp_path)
    DataFolder(tmp_path).vault_copy.unlink()
    path = DataFolder(tmp_path).vault
    title, _, mac, body = path.read_text(encoding="ascii").split("\n", 3)
    write_by_hand(path, title, mac, body + spelling)
    assert code_of(lambda: vault.unlock("anna", PASSWORD)) == "vault.damaged"


def test_a_vault_of_a_later_version_is_named_as_such(tmp_path: Path) -> None:
    vault, _ = a_founded_vault(tmp_path)
    path = DataFolder(tmp_path).vault
    write_by_hand(path, "cervitrend-vault 3", f"hmac {'0' * 64}", "{}\n")
    assert code_of(lambda: vault.unlock("anna", PASSWORD)) == "vault.newer"


def test_a_pipe_or_a_folder_of_its_name_is_not_read_and_not_waited_for(tmp_path: Path) -> None:
    path = DataFolder(tmp_path).vault
    path.mkdir()
    assert code_of(lambda: a_vault(tmp_path).unlock("anna", PASSWORD)) == "vault.not_readable"
    path.rmdir()
    make_pipe(path)
    assert code_of(lambda: a_vault(tmp_path).unlock("anna", PASSWORD)) == "vault.not_readable"


def test_a_missing_vault_is_unavailable_to_whoever_signs_in(tmp_path: Path) -> None:
    assert code_of(lambda: a_vault(tmp_path).unlock("anna", PASSWORD)) == "vault.missing"


@pytest.mark.parametrize("content", [None, b"damaged"])
def test_the_copy_takes_the_place_of_what_is_damaged_or_gone(tmp_path: Path, content: bytes | None) -> None:
    vault, key = a_founded_vault(tmp_path)
    path = DataFolder(tmp_path).vault
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    code = "vault.missing_but_copied" if content is None else "vault.damaged_but_copied"
    assert code_of(lambda: vault.unlock("anna", PASSWORD)) == code
    vault.use_copy()
    assert vault.unlock("anna", PASSWORD) == (USER, key)
    assert (tmp_path / "cervitrend.vault.damaged-1").exists() == (content is not None)


def test_the_copy_is_used_only_where_it_is_whole_and_the_vault_is_not(tmp_path: Path) -> None:
    vault, _ = a_founded_vault(tmp_path)
    assert code_of(vault.use_copy) == "vault.exists"
    DataFolder(tmp_path).vault_copy.write_bytes(b"x")
    assert code_of(vault.use_copy) == "vault.copy_not_whole"


def test_a_rotten_copy_is_renewed_at_the_next_sign_in(tmp_path: Path) -> None:
    vault, _ = a_founded_vault(tmp_path)
    copy = DataFolder(tmp_path).vault_copy
    copy.write_bytes(b"rotten")
    vault.tend("anna", PASSWORD)
    assert copy.read_bytes() == DataFolder(tmp_path).vault.read_bytes()


def test_the_real_program_takes_nothing_below_its_least_cost() -> None:
    assert Cost(memory_kib=65536, passes=3, lanes=1) == LEAST_COST
    assert Cost() == Cost(memory_kib=131072, passes=5, lanes=2)


def test_a_vault_cheaper_than_the_least_is_damaged(tmp_path: Path) -> None:
    a_founded_vault(tmp_path)
    assert code_of(lambda: FileVault(DataFolder(tmp_path)).unlock("anna", PASSWORD)) == "vault.damaged"


def test_a_vault_of_the_first_format_opens_whatever_it_says_of_being_complete(tmp_path: Path) -> None:
    first_format(tmp_path, bytes(range(32)), complete=False)
    vault = a_vault(tmp_path)
    assert vault.exists()
    assert vault.unlock("anna", PASSWORD) == (USER, bytes(range(32)))
    with pytest.raises(Unavailable, match=r"vault\.exists"):
        vault.found(CLINIC, USER, "anna", PASSWORD, RECOVERY)


def test_what_is_read_is_what_was_written(tmp_path: Path) -> None:
    _, key = a_founded_vault(tmp_path)
    content = DataFolder(tmp_path).vault.read_bytes()
    contents = read_contents(content, CHEAP)
    assert contents.text(key).encode() == content
    assert contents.is_authentic(key)
    assert not contents.is_authentic(bytes(32))
