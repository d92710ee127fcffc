"""A vault and a record of two clinics: which of both does not belong here is said, as far as the machine knows."""

from pathlib import Path
from uuid import UUID

import pytest

from db.clinic import vault
from db.clinic.clinic_folder import clinic_access
from db.clinic.folder import DataFolder
from db.clinic.machine import PassingMachine
from db.ids import new_id
from db.store.opening import new_store
from models.errors import Unavailable
from tests.db.clinic.vaults import CHEAP, CLINIC, PASSWORD, a_founded_vault
from tests.stores import CLOCK, RAW_KEY

ASSETS = Path(__file__).parents[3] / "assets"


@pytest.fixture(autouse=True)
def _vaults_are_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program itself would take such vaults for damaged."""
    monkeypatch.setattr(vault, "LEAST_COST", CHEAP)


@pytest.mark.parametrize(
    ("remembered", "code"),
    [
        (CLINIC, "database.of_another_clinic"),
        (new_id(), "vault.of_another_clinic"),
        (None, "vault.not_of_this_record"),
    ],
)
def test_what_does_not_belong_here_is_named(tmp_path: Path, remembered: UUID | None, code: str) -> None:
    a_founded_vault(tmp_path)
    new_store(DataFolder(tmp_path).database, RAW_KEY, "Desk 1", CLOCK).close()
    machine = PassingMachine()
    machine.clinic_id = remembered
    access = clinic_access(tmp_path, ASSETS / "guidelines", ASSETS / "self-test", CLOCK, machine)
    _, key = access.vault.unlock("anna", PASSWORD)
    with pytest.raises(Unavailable) as refused:
        access.open_store(key)
    assert refused.value.code == code


def test_a_record_that_cannot_be_opened_for_another_reason_says_that(tmp_path: Path) -> None:
    a_founded_vault(tmp_path)
    access = clinic_access(tmp_path, ASSETS / "guidelines", ASSETS / "self-test", CLOCK, PassingMachine())
    with pytest.raises(Unavailable, match=r"database\.missing"):
        access.open_store(RAW_KEY)


def test_without_a_vault_neither_is_called_foreign(tmp_path: Path) -> None:
    new_store(DataFolder(tmp_path).database, RAW_KEY, "Desk 1", CLOCK).close()
    access = clinic_access(tmp_path, ASSETS / "guidelines", ASSETS / "self-test", CLOCK, PassingMachine())
    with pytest.raises(Unavailable, match=r"vault\.not_of_this_record"):
        access.open_store(bytes(32))
