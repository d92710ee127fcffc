"""After a restore the users and passwords are those of now, as far as anything of now can be read."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from db.backup.beside.people import bring_people, users_of
from db.backup.restoring import Restorer
from db.backup.snapshot import snapshot
from db.clinic.access_spool import FileSpool
from db.clinic.guessing.attempts import Attempts
from db.clinic.vault import FileVault
from db.ids import new_id
from db.upgrade import HEAD
from db.verify import verify
from models.errors import NotAllowed, Unavailable
from models.records.clinic.access import AccessKind
from models.records.clinic.backup import PeopleNow
from models.records.clinic.user import Role, User
from tests.db.backup.clinic import PASSWORD, SIGN_IN, Clinic
from tests.db.backup.forms import RELEASED, STORED
from tests.stores import RAW_KEY, a_stamp

OTHER, OTHERS_PASSWORD, NEW_PASSWORD = "adeyemi", "seven green bottles", "nine blue bottles"


@pytest.fixture
def other(clinic: Clinic) -> User:
    """A second lead, who is in the vault as well."""
    user = User(id=new_id(), stamp=a_stamp(), sign_in=OTHER, name="Dr Adeyemi", role=Role.LEAD)
    vault(clinic).add_user(SIGN_IN, PASSWORD, user.id, OTHER, OTHERS_PASSWORD)
    return clinic.store.put(user)


def vault(clinic: Clinic) -> FileVault:
    return FileVault(clinic.folder, clinic.cost)


def gone_back(clinic: Clinic, backup: Path, then: tuple[str, str] | None = None) -> None:
    clinic.store.close()
    clinic.restorer.restore(clinic.restorer.open(backup, SIGN_IN, PASSWORD, then))
    clinic.reopened()


def user(clinic: Clinic, who: User) -> User:
    return clinic.store.get(User, who.id)


def with_another_key(clinic: Clinic) -> None:
    clinic.store.close()
    vault(clinic).want_new_key(SIGN_IN, PASSWORD)
    vault(clinic).tend(SIGN_IN, PASSWORD)
    clinic.reopened()


def test_whoever_was_disabled_since_does_not_come_back(clinic: Clinic, other: User) -> None:
    backup = clinic.backed_up()
    clinic.store.put(replace(other, stamp=a_stamp(), is_active=False), "left")
    vault(clinic).remove_user(SIGN_IN, PASSWORD, other.id)
    gone_back(clinic, backup)
    assert not user(clinic, other).is_active
    with pytest.raises(NotAllowed):
        vault(clinic).unlock(OTHER, OTHERS_PASSWORD)


def test_whoever_got_another_role_since_has_it_still(clinic: Clinic, other: User) -> None:
    backup = clinic.backed_up()
    clinic.store.put(replace(other, stamp=a_stamp(), role=Role.NURSE), "moved")
    gone_back(clinic, backup)
    assert user(clinic, other).role is Role.NURSE
    assert not verify(clinic.folder.database, clinic.key).faults


def test_a_password_that_was_changed_since_is_not_the_old_one_again(clinic: Clinic, other: User) -> None:
    backup = clinic.backed_up()
    vault(clinic).change_password(OTHER, OTHERS_PASSWORD, NEW_PASSWORD)
    gone_back(clinic, backup)
    assert vault(clinic).unlock(OTHER, NEW_PASSWORD)
    with pytest.raises(NotAllowed):
        vault(clinic).unlock(OTHER, OTHERS_PASSWORD)


def test_an_old_password_of_her_own_restores_nothing(clinic: Clinic, other: User) -> None:
    backup = clinic.backed_up()
    vault(clinic).change_password(OTHER, OTHERS_PASSWORD, NEW_PASSWORD)
    clinic.store.put(replace(other, stamp=a_stamp(), role=Role.NURSE), "moved")
    for password, why in ((OTHERS_PASSWORD, "sign_in"), (NEW_PASSWORD, "restore")):
        with pytest.raises(NotAllowed, match=why):
            clinic.restorer.open(backup, OTHER, password)


def test_whoever_came_since_may_restore_and_is_there_afterwards(clinic: Clinic) -> None:
    backup = clinic.backed_up()
    late = User(id=new_id(), stamp=a_stamp(), sign_in=OTHER, name="Dr Adeyemi", role=Role.LEAD)
    vault(clinic).add_user(SIGN_IN, PASSWORD, late.id, OTHER, OTHERS_PASSWORD)
    clinic.store.put(late)
    clinic.store.close()
    clinic.restorer.restore(clinic.restorer.open(backup, OTHER, OTHERS_PASSWORD))
    clinic.reopened()
    assert user(clinic, late).role is Role.LEAD


def test_a_backup_under_another_key_comes_back_under_that_of_now(clinic: Clinic) -> None:
    backup = clinic.backed_up()
    with_another_key(clinic)
    _, now = vault(clinic).unlock(SIGN_IN, PASSWORD)
    gone_back(clinic, backup)
    assert vault(clinic).unlock(SIGN_IN, PASSWORD)[1] == now
    assert not verify(clinic.folder.database, now).faults
    with pytest.raises(Unavailable, match=r"database\.not_ours"):
        verify(clinic.folder.database, clinic.key)


def test_a_password_that_held_then_is_asked_for_where_only_that_opens_it(clinic: Clinic) -> None:
    backup = clinic.backed_up()
    vault(clinic).change_password(SIGN_IN, PASSWORD, NEW_PASSWORD)
    clinic.store.close()
    vault(clinic).want_new_key(SIGN_IN, NEW_PASSWORD)
    vault(clinic).tend(SIGN_IN, NEW_PASSWORD)
    for then in (None, (SIGN_IN, NEW_PASSWORD)):
        with pytest.raises(NotAllowed, match="restore_then"):
            clinic.restorer.open(backup, SIGN_IN, NEW_PASSWORD, then)
    opened = clinic.restorer.open(backup, SIGN_IN, NEW_PASSWORD, (SIGN_IN, PASSWORD))
    assert clinic.restorer.restore(opened)
    assert vault(clinic).unlock(SIGN_IN, NEW_PASSWORD)


def test_the_preview_says_who_is_otherwise_than_then(clinic: Clinic, other: User) -> None:
    backup = clinic.backed_up()
    clinic.store.put(replace(other, stamp=a_stamp(), role=Role.NURSE), "moved")
    vault(clinic).change_password(OTHER, OTHERS_PASSWORD, NEW_PASSWORD)
    preview = clinic.restorer.preview(clinic.opened(backup))
    (told,) = preview.users
    assert told.then == other
    assert (told.now.role, told.has_other_password) == (Role.NURSE, True)
    assert preview.lost == ()
    assert not preview.passwords_of_then
    assert not preview.roles_of_then


def test_over_a_damaged_record_its_vault_still_keeps_out_who_left(clinic: Clinic, other: User) -> None:
    backup = clinic.backed_up()
    vault(clinic).remove_user(SIGN_IN, PASSWORD, other.id)
    clinic.store.close()
    clinic.folder.database.write_bytes(b"\0" * 8192)
    preview = clinic.restorer.preview(clinic.opened(backup))
    assert (preview.passwords_of_then, preview.roles_of_then) == (False, True)
    gone_back(clinic, backup)
    assert not user(clinic, other).is_active
    assert FileSpool(clinic.folder.spool).waiting()[-1].kind is AccessKind.RESTORED_UNASKED


def test_without_a_vault_the_record_still_keeps_out_who_left(clinic: Clinic, other: User) -> None:
    backup = clinic.backed_up()
    clinic.store.put(replace(other, stamp=a_stamp(), is_active=False), "left")
    clinic.store.close()
    clinic.folder.vault.unlink()
    assert clinic.restorer.preview(clinic.opened(backup)).passwords_of_then
    with pytest.raises(NotAllowed, match="sign_in"):
        clinic.restorer.open(backup, OTHER, OTHERS_PASSWORD)
    gone_back(clinic, backup)
    assert not user(clinic, other).is_active


def test_a_password_that_was_changed_before_it_was_agreed_to_is_not_lost(clinic: Clinic) -> None:
    opened = clinic.opened(clinic.backed_up())
    clinic.store.close()
    vault(clinic).change_password(SIGN_IN, PASSWORD, NEW_PASSWORD)
    with pytest.raises(Unavailable, match=r"restore\.vault_changed"):
        clinic.restorer.restore(opened)


def test_a_restore_that_failed_leaves_nothing_half_made(clinic: Clinic) -> None:
    opened = clinic.opened(clinic.backed_up())
    clinic.store.close()
    (opened.backup.folder / "cervitrend.vault").write_text("another")
    with pytest.raises(Unavailable, match=r"backup\.file_changed"):
        clinic.restorer.restore(opened)
    assert not list(clinic.folder.path.glob("*.incoming*"))


def test_a_backup_of_an_older_form_gets_the_present_one_with_the_users_of_now(tmp_path: Path) -> None:
    database = tmp_path / "cervitrend.db"
    shutil.copyfile(STORED / f"form-{RELEASED[0]}.db", database)
    bring_people(database, RAW_KEY, PeopleNow((), None), a_stamp())
    with snapshot(database, RAW_KEY, untouched=True) as copy:
        assert copy.holdings().schema == HEAD
        assert [user.is_active for user in users_of(copy)] == [False]
    assert not verify(database, RAW_KEY).faults


def test_guessing_over_a_backup_waits_as_it_does_at_the_door(clinic: Clinic) -> None:
    backup = clinic.backed_up()
    slowed = FileVault(clinic.folder, clinic.cost, attempts=Attempts(lambda: 0.0))
    restorer = Restorer(clinic.folder.path, clinic.clock, clinic.places, slowed)
    with pytest.raises(NotAllowed):
        restorer.open(backup, SIGN_IN, "a guess")
    with pytest.raises(Unavailable, match=r"sign_in\.wait"):
        restorer.open(backup, SIGN_IN, "a guess")
