"""Founding a clinic survives dying at any point; nobody signs in without the right words."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NoReturn

import pytest

from db.clinic.folder import DataFolder
from db.clinic.key_box import Cost
from db.clinic.vault import FileVault
from db.ids import new_id
from db.shipped.guideline_files import GuidelineFiles
from db.store.opening import new_store, open_store
from db.store.store import SqlStore
from models.errors import NotAllowed, Problem, Refused, Unavailable
from models.records.clinic.settings import ClinicSettings, Country
from models.records.clinic.user import User
from models.rules.self_test import SelfTestDifference
from models.usecases.clinic.access import SELF_TEST_FAILED, ClinicAccess
from models.usecases.clinic.first_start import ClinicDraft, check_clinic, found_clinic
from models.usecases.clinic.passwords import recovery_groups_match
from models.usecases.clinic.sign_in import sign_in, sign_in_by_recovery, sign_out, unlock
from models.values.recovery import RecoveryKey
from tests.stores import CLOCK

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
VAULT = FileVault(DataFolder(Path("nowhere")), CHEAP)
RECOVERY = str(RecoveryKey(bytes(range(19))))
ANOTHER = str(RecoveryKey(bytes(range(1, 20))))
DRAFT = ClinicDraft(
    clinic_name="Antenatal clinic",
    desk_name="Desk 2",
    country=Country.ELSEWHERE,
    guidelines=("figo-2026",),
    user_name="Anna Berg",
    sign_in="anna",
    password="green chair 12",
    password_again="green chair 12",
)


@dataclass
class Desks:
    """The name this machine would remember."""

    names: list[str] = field(default_factory=list)


def premises_in(folder: Path, desks: Desks | None = None) -> ClinicAccess:
    data = DataFolder(folder)
    kept = desks or Desks()
    return ClinicAccess(
        vault=FileVault(data, CHEAP),
        new_store=lambda key: new_store(data.founding.database, key, "Desk 2", CLOCK),
        open_store=lambda key: open_store(data.database, key, "Desk 2", CLOCK),
        clock=CLOCK,
        desk_name=lambda: kept.names[-1] if kept.names else "Desk 2",
        guidelines=(),
        guideline_format=GuidelineFiles(),
        new_id=new_id,
        keep_desk_name=kept.names.append,
    )


def a_founded_clinic(folder: Path) -> ClinicAccess:
    access = premises_in(folder)
    sign_out(found_clinic(access, DRAFT, RECOVERY))
    return access


def test_a_founded_clinic_has_its_user_at_the_desk(tmp_path: Path) -> None:
    desk = found_clinic(premises_in(tmp_path), DRAFT, RECOVERY)
    assert (desk.user.name, desk.name, desk.settings.clinic_name) == (
        "Anna Berg",
        "Desk 2",
        "Antenatal clinic",
    )
    assert desk.store.every(User) == (desk.user,)
    assert desk.store.every(ClinicSettings) == (desk.settings,)


def test_the_desks_name_is_remembered(tmp_path: Path) -> None:
    desks = Desks()
    found_clinic(premises_in(tmp_path, desks), DRAFT, RECOVERY)
    assert desks.names == ["Desk 2"]


def test_a_desk_named_at_the_first_start_has_that_name_when_somebody_signs_in_again(tmp_path: Path) -> None:
    access = premises_in(tmp_path)
    sign_out(found_clinic(access, replace(DRAFT, desk_name="Window desk"), RECOVERY))
    assert sign_in(access, "anna", "green chair 12").stamp().desk == "Window desk"


def test_whoever_founded_the_clinic_signs_in_after_a_restart(tmp_path: Path) -> None:
    access = a_founded_clinic(tmp_path)
    assert access.vault.exists()
    assert sign_in(access, "Anna", "green chair 12").user.sign_in == "anna"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"clinic_name": " "}, Problem("clinic_name", "clinic_name.missing")),
        ({"desk_name": ""}, Problem("desk_name", "desk_name.missing")),
        ({"user_name": ""}, Problem("user_name", "user_name.missing")),
        ({"sign_in": ""}, Problem("sign_in", "sign_in.missing")),
        ({"guidelines": ()}, Problem("guidelines", "guidelines.missing")),
        ({"password": "123456789"}, Problem("password", "password.too_short", ("10",))),
        ({"sign_in": "Green Chair 12"}, Problem("password", "password.is_sign_in")),
        ({"password_again": "green chair 13"}, Problem("password_again", "password_again.differs")),
    ],
)
def test_each_thing_wrong_with_the_form_is_named(change: dict[str, Any], problem: Problem) -> None:
    assert check_clinic(VAULT, replace(DRAFT, **change)) == (problem,)


def test_a_password_of_ten_characters_is_long_enough() -> None:
    assert check_clinic(VAULT, replace(DRAFT, password="gul matta9", password_again="gul matta9")) == ()


def test_all_problems_come_at_once_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        found_clinic(premises_in(tmp_path), replace(DRAFT, clinic_name="", password="short"), RECOVERY)
    assert [problem.field for problem in refused.value.problems] == ["clinic_name", "password"]
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_recovery_key_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        found_clinic(premises_in(tmp_path), DRAFT, "ABCD")
    assert list(tmp_path.iterdir()) == []


class Died(Exception):
    """The power went."""


def die(*_: object) -> NoReturn:
    raise Died


@pytest.mark.parametrize("where", ["before the database", "in the transaction", "before it counts"])
def test_founding_that_died_can_be_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    access = premises_in(tmp_path)
    match where:
        case "before the database":
            died = replace(access, new_store=die)
        case "in the transaction":
            died = replace(access, new_store=_dying_at(access.new_store, monkeypatch))
        case _:
            died = access
            monkeypatch.setattr(FileVault, "complete", die)
    with pytest.raises(Died):
        found_clinic(died, DRAFT, RECOVERY)
    monkeypatch.undo()
    assert not access.vault.exists()
    desk = found_clinic(access, replace(DRAFT, user_name="Second attempt"), RECOVERY)
    assert [user.name for user in desk.store.every(User)] == ["Second attempt"]


def _dying_at(
    make: Callable[[bytes], object], monkeypatch: pytest.MonkeyPatch
) -> Callable[[bytes], SqlStore]:
    def new_dying_store(key: bytes) -> SqlStore:
        store = make(key)
        assert isinstance(store, SqlStore)
        monkeypatch.setattr(store._chain, "add", die)
        return store

    return new_dying_store


def test_a_founded_clinic_cannot_be_founded_again(tmp_path: Path) -> None:
    access = a_founded_clinic(tmp_path)
    with pytest.raises(Unavailable, match=r"vault\.exists"):
        found_clinic(access, DRAFT, RECOVERY)


def test_a_missing_database_is_never_made_anew_by_signing_in(tmp_path: Path) -> None:
    access = a_founded_clinic(tmp_path)
    DataFolder(tmp_path).database.unlink()
    with pytest.raises(Unavailable, match=r"database\.missing"):
        sign_in(access, "anna", "green chair 12")
    assert not DataFolder(tmp_path).database.exists()


def test_a_wrong_password_opens_nothing(tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        sign_in(a_founded_clinic(tmp_path), "anna", "green chair 13")


def test_a_user_who_is_no_longer_active_does_not_get_in(tmp_path: Path) -> None:
    access = a_founded_clinic(tmp_path)
    desk = sign_in(access, "anna", "green chair 12")
    desk.store.put(replace(desk.user, is_active=False))
    sign_out(desk)
    with pytest.raises(NotAllowed):
        sign_in(access, "anna", "green chair 12")


@pytest.mark.parametrize(("table", "code"), [("users", "without_user"), ("settings", "without_settings")])
def test_a_database_that_was_emptied_is_named_as_such(tmp_path: Path, table: str, code: str) -> None:
    access = a_founded_clinic(tmp_path)
    desk = sign_in(access, "anna", "green chair 12")
    assert isinstance(desk.store, SqlStore)
    desk.store._session.execute(f"DELETE FROM {table}")
    sign_out(desk)
    with pytest.raises(Unavailable, match=code):
        sign_in(access, "anna", "green chair 12")


def test_after_a_failed_sign_in_the_database_is_free_again(tmp_path: Path) -> None:
    access = a_founded_clinic(tmp_path)
    with pytest.raises(NotAllowed):
        sign_in(access, "anna", "green chair 13")
    assert sign_in(access, "anna", "green chair 12").user.sign_in == "anna"


def test_a_locked_desk_opens_for_its_user_only(tmp_path: Path) -> None:
    access = premises_in(tmp_path)
    desk = found_clinic(access, DRAFT, RECOVERY)
    unlock(access, desk, "green chair 12")
    with pytest.raises(NotAllowed):
        unlock(access, desk, "green chair 13")
    with pytest.raises(NotAllowed):
        unlock(access, replace(desk, user=replace(desk.user, id=new_id())), "green chair 12")


def test_the_recovery_key_opens_the_clinic_with_a_new_password(tmp_path: Path) -> None:
    access = a_founded_clinic(tmp_path)
    sign_out(sign_in_by_recovery(access, "anna", RECOVERY, "blue table 34", ANOTHER))
    assert sign_in(access, "anna", "blue table 34").user.sign_in == "anna"


def test_a_new_password_is_checked_before_the_old_one_goes(tmp_path: Path) -> None:
    access = a_founded_clinic(tmp_path)
    with pytest.raises(Refused):
        sign_in_by_recovery(access, "anna", RECOVERY, "short", ANOTHER)
    assert sign_in(access, "anna", "green chair 12").user.sign_in == "anna"


def test_the_groups_typed_are_compared_with_the_key() -> None:
    groups = RecoveryKey.parse(RECOVERY).groups
    assert recovery_groups_match(RECOVERY, {2: groups[2].lower(), 5: f" {groups[5]} "})
    assert not recovery_groups_match(RECOVERY, {2: groups[2], 5: groups[4]})


def test_a_program_that_fails_its_test_founds_no_clinic(tmp_path: Path) -> None:
    failing = replace(premises_in(tmp_path), differences=(SelfTestDifference("age", "22+0", "22+1"),))
    with pytest.raises(Unavailable, match=SELF_TEST_FAILED):
        found_clinic(failing, DRAFT, RECOVERY)
    assert list(tmp_path.iterdir()) == []


def test_a_password_of_the_clinics_own_names_is_refused() -> None:
    weak = replace(DRAFT, password="antenatalclinic", password_again="antenatalclinic")
    assert check_clinic(VAULT, weak) == (Problem("password", "password.of_names"),)


@pytest.mark.parametrize("text", ["Scan\u00ad1", "Scan\u202e1", "S" * 101])
@pytest.mark.parametrize("field", ["clinic_name", "desk_name", "user_name", "sign_in"])
def test_no_name_is_founded_that_the_record_would_refuse(field: str, text: str) -> None:
    named: dict[str, Any] = {field: text}
    problems = check_clinic(VAULT, replace(DRAFT, **named))
    assert [(p.field, p.code.partition(".")[0]) for p in problems] == [(field, "text")]
