"""Wrong passwords slow the next one; the right one, and time, let in again."""

from pathlib import Path

import pytest

from db.clinic.folder import DataFolder
from db.clinic.guessing.attempts import Attempts
from db.clinic.key_box import Cost
from db.clinic.vault import FileVault
from models.errors import NotAllowed, Unavailable
from models.values.recovery import RecoveryKey
from tests.builders import next_id

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
RECOVERY = str(RecoveryKey(bytes(range(19))))
PASSWORD = "green chair 12"


class Ticks:
    """A clock that stands until it is told to go on."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def vault(tmp_path: Path, ticks: Ticks) -> FileVault:
    made = FileVault(DataFolder(tmp_path), CHEAP, attempts=Attempts(ticks))
    made.found(next_id(), next_id(), "anna", PASSWORD, RECOVERY)
    made.complete()
    return made


def fail(vault: FileVault, name: str = "anna") -> None:
    with pytest.raises(NotAllowed):
        vault.unlock(name, "wrong")


def test_the_right_password_has_to_wait_after_a_wrong_one(vault: FileVault, ticks: Ticks) -> None:
    fail(vault)
    with pytest.raises(Unavailable, match=r"sign_in\.wait \('1',\)"):
        vault.unlock("anna", PASSWORD)
    ticks.now += 1
    vault.unlock("anna", PASSWORD)
    assert vault.seconds_to_wait("anna") == 0


def test_each_wrong_password_doubles_the_wait(vault: FileVault, ticks: Ticks) -> None:
    waits = []
    for _ in range(7):
        fail(vault)
        waits.append(vault.seconds_to_wait("ANNA "))
        ticks.now += waits[-1]
    assert waits == [1, 2, 4, 8, 16, 30, 30]


def test_another_user_signs_in_meanwhile(vault: FileVault, ticks: Ticks) -> None:
    vault.add_user("anna", PASSWORD, next_id(), "ruth", "brown table 34")
    fail(vault)
    vault.unlock("ruth", "brown table 34")


def test_going_from_name_to_name_is_slowed_as_well(vault: FileVault) -> None:
    for name in ("a", "b", "c", "d"):
        fail(vault, name)
    assert vault.seconds_to_wait("anna") == 1


def test_the_right_password_forgets_only_its_own_name(vault: FileVault, ticks: Ticks) -> None:
    for name in ("a", "b", "c", "d", "e"):
        fail(vault, name)
        ticks.now += 30
    vault.unlock("anna", PASSWORD)
    assert vault.seconds_to_wait("anna") == 0
    fail(vault)
    assert vault.seconds_to_wait("ruth") == 4


def test_the_recovery_key_and_a_password_typed_once_more_wait_too(vault: FileVault, ticks: Ticks) -> None:
    other = str(RecoveryKey(bytes(range(1, 20))))
    with pytest.raises(NotAllowed):
        vault.check_recovery("anna", other)
    for hurried in (
        lambda: vault.check_recovery("anna", RECOVERY),
        lambda: vault.recover("anna", RECOVERY, PASSWORD, other),
        lambda: vault.tend("anna", PASSWORD),
        lambda: vault.change_password("anna", PASSWORD, "brown table 34"),
        lambda: vault.add_user("anna", PASSWORD, next_id(), "ruth", "brown table 34"),
        lambda: vault.remove_user("anna", PASSWORD, next_id()),
        lambda: vault.want_new_key("anna", PASSWORD),
        lambda: vault.replace_recovery_key("anna", PASSWORD, other),
    ):
        with pytest.raises(Unavailable, match=r"sign_in\.wait"):
            hurried()


def test_a_vault_that_counts_nothing_lets_everybody_try(tmp_path: Path) -> None:
    made = FileVault(DataFolder(tmp_path), CHEAP)
    made.found(next_id(), next_id(), "anna", PASSWORD, RECOVERY)
    made.complete()
    fail(made)
    assert made.seconds_to_wait("anna") == 0
    made.unlock("anna", PASSWORD)
