"""Passwords are changed by whoever knows the old one; recovery key and key of the record by the lead alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from models.errors import NotAllowed, Problem, Refused, Unavailable
from models.ports.vault import Vault
from models.records.clinic.user import Role
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.passwords import (
    change_password,
    offer_recovery_key,
    replace_recovery_key,
    want_new_key,
)
from models.usecases.clinic.sign_in import check_recovery, sign_in, sign_in_by_recovery, sign_out
from models.usecases.desk import Desk
from models.values.recovery import RecoveryKey
from tests.models.usecases.clinic.test_first_start import ANOTHER, RECOVERY, a_founded_clinic

OLD, NEW = "green chair 12", "blue table 34"


@pytest.fixture
def access(tmp_path: Path) -> ClinicAccess:
    return a_founded_clinic(tmp_path)


@pytest.fixture
def desk(access: ClinicAccess) -> Iterator[Desk]:
    made = sign_in(access, "anna", OLD)
    yield made
    sign_out(made)


def test_a_changed_password_opens_the_record_and_the_old_one_does_not(
    access: ClinicAccess, desk: Desk
) -> None:
    change_password(access.vault, desk, OLD, NEW, NEW)
    access.vault.unlock("anna", NEW)
    with pytest.raises(NotAllowed):
        access.vault.unlock("anna", OLD)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        (("red lamp 56 x", NEW, NEW), Problem("old", "password.wrong")),
        ((OLD, OLD, OLD), Problem("password", "password.is_old")),
        ((OLD, NEW, "blue table 35"), Problem("password_again", "password_again.differs")),
        ((OLD, "short", "short"), Problem("password", "password.too_short", ("10",))),
    ],
)
def test_what_is_wrong_changes_nothing(
    access: ClinicAccess, desk: Desk, typed: tuple[str, str, str], problem: Problem
) -> None:
    with pytest.raises(Refused) as refused:
        change_password(access.vault, desk, *typed)
    assert refused.value.problems == (problem,)
    access.vault.unlock("anna", OLD)


def test_the_lead_puts_another_recovery_key_in_place(access: ClinicAccess, desk: Desk) -> None:
    offered = offer_recovery_key(access.vault, desk, OLD)
    check_recovery(access, "anna", RECOVERY, NEW, NEW)
    replace_recovery_key(access.vault, desk, OLD, offered)
    check_recovery(access, "anna", offered, NEW, NEW)
    with pytest.raises(NotAllowed):
        check_recovery(access, "anna", RECOVERY, NEW, NEW)


def test_the_lead_has_a_new_key_made_at_the_next_sign_in(access: ClinicAccess, desk: Desk) -> None:
    _, before = access.vault.unlock("anna", OLD)
    want_new_key(access.vault, desk, OLD)
    assert access.vault.unlock("anna", OLD)[1] == before
    sign_out(desk)
    sign_out(sign_in(access, "anna", OLD))
    assert access.vault.unlock("anna", OLD)[1] != before


def test_a_wrong_password_offers_and_changes_nothing(access: ClinicAccess, desk: Desk) -> None:
    for ask in (
        lambda: offer_recovery_key(access.vault, desk, NEW),
        lambda: replace_recovery_key(access.vault, desk, NEW, ANOTHER),
        lambda: want_new_key(access.vault, desk, NEW),
    ):
        with pytest.raises(Refused) as refused:
            ask()
        assert refused.value.problems == (Problem("old", "password.wrong"),)
    assert not access.vault.is_new_key_wanted()
    check_recovery(access, "anna", RECOVERY, NEW, NEW)


def test_a_nurse_changes_her_password_alone(access: ClinicAccess, desk: Desk) -> None:
    nurse = replace(desk, user=replace(desk.user, role=Role.NURSE))
    for ask in (
        lambda: offer_recovery_key(access.vault, nurse, OLD),
        lambda: replace_recovery_key(access.vault, nurse, OLD, ANOTHER),
        lambda: want_new_key(access.vault, nurse, OLD),
    ):
        with pytest.raises(NotAllowed, match="settle_clinic"):
            ask()
    change_password(access.vault, nurse, OLD, NEW, NEW)


def test_a_key_that_is_none_is_refused(access: ClinicAccess, desk: Desk) -> None:
    with pytest.raises(Refused):
        replace_recovery_key(access.vault, desk, OLD, "ABCD")
    with pytest.raises(Refused):
        sign_in_by_recovery(access, "anna", RECOVERY, NEW, "ABCD")


def test_the_recovery_key_is_tried_before_anything_is_asked_to_be_kept(access: ClinicAccess) -> None:
    with pytest.raises(NotAllowed):
        check_recovery(access, "anna", str(RecoveryKey(bytes(19))), NEW, NEW)
    with pytest.raises(Refused):
        check_recovery(access, "anna", RECOVERY, "short", "short")


def test_a_record_of_another_clinic_than_the_vaults_is_not_opened(access: ClinicAccess) -> None:
    stranger = replace(access, vault=OtherClinic(access.vault))  # type: ignore[arg-type]  # Stands in for one.
    with pytest.raises(Unavailable, match=r"vault\.not_of_this_record"):
        sign_in(stranger, "anna", OLD)


class OtherClinic:
    """A vault that says that it is of another clinic."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def __getattr__(self, name: str) -> object:
        return getattr(self._vault, name)

    def clinic_id(self) -> UUID:
        return UUID(int=1)
