"""An old backup lets nobody rule over the present record who may not any more; and its preview survives a new key."""

from dataclasses import replace
from pathlib import Path

import pytest

from db.backup.local import back_up_here
from db.backup.swap import finish_swap
from db.clinic.access_spool import FileSpool
from db.clinic.local_setup import verify_here
from db.clinic.vault import FileVault
from db.ids import new_id
from models.errors import NotAllowed, Unavailable
from models.records.clinic.access import AccessKind
from models.records.clinic.user import Role, User
from models.rules.register.permissions import START_PASSWORD
from tests.db.backup.clinic import PASSWORD, SIGN_IN, START, Clinic, a_clinic
from tests.stores import a_stamp

OTHER, OTHERS_PASSWORD = "adeyemi", "seven green bottles"


def _with_another(clinic: Clinic, *, must_change_password: bool = False) -> User:
    """A second lead, who is in the vault as well."""
    lead = User(id=new_id(), stamp=a_stamp(), sign_in=OTHER, name="Dr Adeyemi", role=Role.LEAD)
    user = replace(lead, must_change_password=must_change_password)
    FileVault(clinic.folder, clinic.cost).add_user(SIGN_IN, PASSWORD, user.id, OTHER, OTHERS_PASSWORD)
    return clinic.store.put(user)


def _with_another_key(clinic: Clinic) -> None:
    """As at the next sign-in after somebody was disabled."""
    clinic.store.close()
    vault = FileVault(clinic.folder, clinic.cost)
    vault.want_new_key(SIGN_IN, PASSWORD)
    vault.tend(SIGN_IN, PASSWORD)
    clinic.reopened()


def test_whoever_was_disabled_cannot_go_back_to_when_she_was_not(clinic: Clinic) -> None:
    other = _with_another(clinic)
    backup = clinic.backed_up()
    clinic.store.put(replace(other, stamp=a_stamp(), is_active=False), "left")
    FileVault(clinic.folder, clinic.cost).remove_user(SIGN_IN, PASSWORD, other.id)
    with pytest.raises(NotAllowed, match="sign_in"):
        clinic.restorer.open(backup, OTHER, OTHERS_PASSWORD)


def test_whoever_got_another_role_since_cannot_go_back(clinic: Clinic) -> None:
    other = _with_another(clinic)
    backup = clinic.backed_up()
    clinic.store.put(replace(other, stamp=a_stamp(), role=Role.SONOGRAPHER), "moved")
    with pytest.raises(NotAllowed, match="restore"):
        clinic.restorer.open(backup, OTHER, OTHERS_PASSWORD)


def test_a_password_that_somebody_else_knows_restores_nothing(clinic: Clinic) -> None:
    _with_another(clinic, must_change_password=True)
    with pytest.raises(NotAllowed, match=START_PASSWORD):
        clinic.restorer.open(clinic.backed_up(), OTHER, OTHERS_PASSWORD)


def test_what_would_be_lost_is_told_also_after_the_record_got_another_key(clinic: Clinic) -> None:
    backup = clinic.backed_up()
    _with_another_key(clinic)
    clinic.register("Later")
    preview = clinic.restorer.preview(clinic.opened(backup))
    assert [woman.name for woman in preview.lost] == ["LATER, Anna"]


def test_who_went_back_waits_for_the_next_sign_in(clinic: Clinic) -> None:
    opened = clinic.opened(clinic.backed_up())
    clinic.store.close()
    clinic.restorer.restore(opened)
    assert [each.user_id for each in FileSpool(clinic.folder.spool).waiting()] == [None, clinic.user.id]


def test_the_manifest_of_another_backup_is_seen_before_anything_is_shown(clinic: Clinic) -> None:
    first = clinic.backed_up()
    clinic.register("Later")
    second = clinic.after(hours=3).backed_up()
    (first / "manifest.json").write_bytes((second / "manifest.json").read_bytes())
    with pytest.raises(Unavailable, match=r"backup\.unlike"):
        clinic.opened(first)


def test_the_newest_backup_is_the_newest_of_this_clinic(clinic: Clinic, tmp_path: Path) -> None:
    mine = clinic.backed_up()
    other = a_clinic(tmp_path / "other", name="Elsewhere").after(days=1)
    other.keeper.back_up(to=clinic.target)
    other.store.close()
    assert [each.folder for each in clinic.restorer.listed()] == [mine]
    assert len(clinic.restorer.listed(clinic.target)) == 2


@pytest.mark.parametrize("damage", ["cut short", "one byte"])
def test_a_backup_that_rotted_is_not_called_whole_again(clinic: Clinic, damage: str) -> None:
    database = clinic.backed_up() / "cervitrend.db"
    content = bytearray(database.read_bytes())
    content[5000] ^= 1
    database.write_bytes(content[:8192] if damage == "cut short" else content)
    outcome = clinic.after(hours=3).keeper.back_up()
    assert (len(outcome.proven), len(outcome.unchanged)) == (1, 0)


@pytest.mark.parametrize("place", ["/etc/hostname", "../out", "a/b/c", "", "cervitrend.db\0"])
def test_what_a_folder_from_elsewhere_says_is_to_be_moved_stays_inside_it(clinic: Clinic, place: str) -> None:
    clinic.store.close()
    text = f'{{"format": 1, "moves": [["cervitrend.db", "{place}"]]}}'.replace("\0", "\\u0000")
    clinic.folder.swap.write_text(text)
    with pytest.raises(Unavailable, match=r"restore\.journal_damaged"):
        finish_swap(clinic.folder, START)
    assert clinic.folder.database.exists()


def test_a_wrong_password_over_a_backup_is_kept_for_the_next_sign_in(clinic: Clinic) -> None:
    backup = clinic.backed_up()
    for name in (SIGN_IN, "nobody"):
        with pytest.raises(NotAllowed):
            clinic.restorer.open(backup, name, "a guess")
    told = [(each.kind, each.user_id) for each in FileSpool(clinic.folder.spool).waiting()[1:]]
    assert told == [(AccessKind.SIGN_IN_FAILED, clinic.user.id), (AccessKind.SIGN_IN_FAILED, None)]


def test_a_wrong_password_at_the_command_line_is_kept_too(clinic: Clinic) -> None:
    path = clinic.folder.path
    tries = (
        lambda: verify_here(path, SIGN_IN, "a guess"),
        lambda: back_up_here(path, SIGN_IN, "a guess", None),
    )
    for tried in tries:
        with pytest.raises(NotAllowed):
            tried()
    (failed,) = FileSpool(clinic.folder.spool).waiting()
    assert (failed.kind, failed.user_id, failed.count) == (AccessKind.SIGN_IN_FAILED, clinic.user.id, 2)
