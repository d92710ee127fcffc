"""Each sign-in is an entry that says with which version; an older program than before knows that it is one."""

from pathlib import Path

import pytest

from models.records.clinic.access import Access, AccessKind
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.sign_in import sign_in, sign_out
from models.usecases.desk import Desk
from tests.models.usecases.clinic.test_first_start import DRAFT, a_founded_clinic


@pytest.fixture
def clinic(tmp_path: Path) -> ClinicAccess:
    return a_founded_clinic(tmp_path)


def signed_in_with(version: str, clinic: ClinicAccess, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk of a program of this version; its record is closed again."""
    for module in ("access", "access_log"):
        monkeypatch.setattr(f"models.usecases.clinic.{module}.PROGRAM_VERSION", version)
    desk = sign_in(clinic, "anna", DRAFT.password)
    sign_out(desk)
    return desk


def versions(clinic: ClinicAccess) -> list[str]:
    desk = sign_in(clinic, "anna", DRAFT.password)
    told = [each.place for each in desk.store.every(Access) if each.kind is AccessKind.SIGNED_IN]
    sign_out(desk)
    return told[1:-1]


def test_every_sign_in_says_with_which_version(clinic: ClinicAccess, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ("0.2.0", "0.2.0", "0.3.0"):
        assert signed_in_with(version, clinic, monkeypatch).newer_program == ""
    assert versions(clinic) == ["0.2.0", "0.2.0", "0.3.0"]


def test_an_older_program_knows_that_it_is_one_until_it_is_replaced(
    clinic: ClinicAccess, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = [
        signed_in_with(version, clinic, monkeypatch).newer_program
        for version in ("0.3.0", "0.2.0", "0.2.0", "0.3.0", "0.3.0")
    ]
    assert told == ["", "0.3.0", "0.3.0", "", ""]
    assert versions(clinic) == ["0.3.0", "0.2.0 < 0.3.0", "0.2.0 < 0.3.0", "0.3.0", "0.3.0"]


def test_a_record_from_before_versions_were_written_is_worked_with_as_ever(
    clinic: ClinicAccess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.usecases.clinic.access_log.version_mark", lambda own, last: "")
    sign_out(sign_in(clinic, "anna", DRAFT.password))
    monkeypatch.undo()
    assert signed_in_with("0.2.0", clinic, monkeypatch).newer_program == ""
