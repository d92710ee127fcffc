"""Going back to a backup: shown first, then whole or not at all, and the record there was is kept."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from db.backup.manifest import MANIFEST
from db.backup.remembered import PassingPlaces
from db.backup.restoring import Restorer
from db.backup.swap import finish_swap
from db.clinic import machine
from db.clinic.folder import DataFolder
from db.clinic.settings_file import MachineSettings, write_settings
from db.clinic.vault import FileVault
from models.errors import NotAllowed, Unavailable
from models.records.clinic.user import Role
from tests.db.backup.clinic import CHEAP, PASSWORD, SIGN_IN, Clinic, a_clinic


def test_a_record_goes_back_to_what_the_backup_holds_and_the_other_is_kept(clinic: Clinic) -> None:
    backup = clinic.backed_up()
    clinic.register("Later")
    opened = clinic.opened(backup)
    clinic.store.close()
    kept = clinic.restorer.restore(opened)
    clinic.reopened()
    assert clinic.women() == ["Berg"]
    assert kept is not None
    before = Clinic(DataFolder(kept), clinic.key, PassingPlaces(), clinic.store, user=clinic.user)
    clinic.store.close()
    before.reopened()
    assert before.women() == ["Berg", "Later"]
    before.store.close()


def test_what_would_be_lost_is_told_woman_by_woman(clinic: Clinic) -> None:
    berg = clinic.store.every(type(clinic.register("Known")))[0]
    backup = clinic.backed_up()
    clinic.store.put(berg, "corrected")
    clinic.register("New")
    preview = clinic.restorer.preview(clinic.opened(backup))
    told = {(w.name, w.kinds, w.is_new) for w in preview.lost}
    assert told == {("BERG, Anna", (("patients", 1),), False), ("NEW, Anna", (("patients", 1),), True)}
    assert not preview.parted
    assert preview.present is not None
    assert preview.present.count("patients") == 3


def test_a_backup_that_went_another_way_is_said_to_be_no_earlier_state(clinic: Clinic) -> None:
    first = clinic.backed_up()
    clinic.after(hours=3).register("One way")
    second = clinic.backed_up()
    opened = clinic.opened(first)
    clinic.store.close()
    clinic.restorer.restore(opened)
    clinic.reopened()
    clinic.register("Other way")
    assert clinic.restorer.preview(clinic.opened(second)).parted


@pytest.mark.parametrize("what", ["database", "vault", "both", "folder"])
def test_onto_nothing_it_restores_as_well(clinic: Clinic, what: str) -> None:
    backup = clinic.backed_up()
    clinic.store.close()
    match what:
        case "database":
            clinic.folder.database.unlink()
        case "vault":
            clinic.folder.vault.unlink()
        case "both":
            clinic.folder.database.unlink()
            clinic.folder.vault.unlink()
        case _:
            shutil.rmtree(clinic.folder.path)
    clinic.restorer.restore(clinic.opened(backup))
    clinic.reopened()
    assert clinic.women() == ["Berg"]


def test_over_a_damaged_record_it_restores_and_keeps_the_damaged_one(clinic: Clinic) -> None:
    backup = clinic.backed_up()
    clinic.store.close()
    clinic.folder.database.write_bytes(b"\0" * 8192)
    clinic.folder.vault.write_text("{")
    opened = clinic.opened(backup)
    preview = clinic.restorer.preview(opened)
    assert preview.present is None
    assert preview.problem is not None
    kept = clinic.restorer.restore(opened)
    assert kept is not None
    assert (kept / "cervitrend.vault").read_text() == "{"
    clinic.reopened()
    assert clinic.women() == ["Berg"]


def test_the_log_of_the_old_record_never_reaches_the_new_one(clinic: Clinic) -> None:
    backup = clinic.backed_up()
    clinic.register("In the log")
    log = clinic.folder.database.with_name("cervitrend.db-wal")
    left = log.read_bytes()
    opened = clinic.opened(backup)
    clinic.store.close()
    log.write_bytes(left)
    clinic.folder.database.write_bytes(b"\0" * 8192)
    kept = clinic.restorer.restore(opened)
    assert kept is not None
    assert (kept / log.name).read_bytes() == left
    clinic.reopened()
    assert clinic.women() == ["Berg"]


@pytest.mark.parametrize("is_readable", [True, False])
def test_another_clinics_backup_is_refused_unless_there_is_nothing(
    clinic: Clinic, tmp_path: Path, is_readable: bool
) -> None:
    other = a_clinic(tmp_path / "other", name="St Luke's")
    backup = other.backed_up()
    clinic.store.close()
    if not is_readable:
        clinic.folder.database.write_bytes(b"\0" * 8192)
    with pytest.raises(Unavailable, match=r"restore\.other_clinic"):
        clinic.restorer.restore(clinic.opened(backup))
    shutil.rmtree(clinic.folder.path)
    assert clinic.restorer.restore(clinic.opened(backup)) is None
    other.store.close()


def test_while_the_record_is_open_nothing_is_restored(clinic: Clinic) -> None:
    opened = clinic.opened(clinic.backed_up())
    with pytest.raises(Unavailable, match=r"database\.in_use"):
        clinic.restorer.restore(opened)
    assert clinic.women() == ["Berg"]


def test_only_who_might_restore_opens_a_backup(tmp_path: Path) -> None:
    clinic = a_clinic(tmp_path, Role.NURSE)
    with pytest.raises(NotAllowed, match="restore"):
        clinic.opened(clinic.backed_up())
    clinic.store.close()


def test_a_wrong_password_opens_no_backup(clinic: Clinic) -> None:
    with pytest.raises(NotAllowed, match="sign_in"):
        clinic.restorer.open(clinic.backed_up(), SIGN_IN, PASSWORD + "x")


def swap_manifests(backup: Path, other: Path) -> None:
    shutil.copyfile(other / MANIFEST, backup / MANIFEST)


def swap_databases(backup: Path, other: Path) -> None:
    shutil.copyfile(other / "cervitrend.db", backup / "cervitrend.db")


def raise_a_count(backup: Path, _: Path) -> None:
    text = (backup / MANIFEST).read_text()
    assert '"patients":1' in text
    (backup / MANIFEST).write_text(text.replace('"patients":1', '"patients":2'))


@pytest.mark.parametrize(
    ("swap", "code"),
    [
        (swap_manifests, r"backup\.unlike"),
        (swap_databases, r"backup\.unlike"),
        (raise_a_count, r"backup\.manifest_swapped"),
    ],
)
def test_a_swapped_manifest_or_file_is_named(
    clinic: Clinic, swap: Callable[[Path, Path], None], code: str
) -> None:
    backup = clinic.backed_up()
    clinic.after(hours=3).register("Later")
    swap(backup, clinic.backed_up())
    clinic.store.close()
    with pytest.raises(Unavailable, match=code):
        clinic.restorer.restore(clinic.opened(backup))
    clinic.reopened()
    assert clinic.women() == ["Berg", "Later"]


class Killed(BaseException):
    """The process ends here."""


MOVES = 10
"""How often a name is put on the disk while database and vault are swapped."""


@pytest.mark.parametrize("step", range(MOVES))
def test_killed_at_any_move_the_next_start_opens_the_old_or_the_new(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    backup = clinic.backed_up()
    clinic.register("Later")
    opened = clinic.opened(backup)
    clinic.store.close()
    calls = iter(range(100))

    def kill(folder: Path) -> None:
        if next(calls) == step:
            raise Killed

    monkeypatch.setattr("db.backup.swap.flush_names", kill)
    with pytest.raises(Killed):
        clinic.restorer.restore(opened)
    monkeypatch.undo()
    finish_swap(clinic.folder, clinic.now)
    clinic.reopened()
    assert clinic.women() in (["Berg"], ["Berg", "Later"])
    assert not clinic.folder.swap.exists()


def test_a_backup_of_a_newer_form_is_refused_by_both_forms(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = clinic.backed_up()
    monkeypatch.setattr("db.backup.restoring.KNOWN", frozenset({"0001"}))
    with pytest.raises(Unavailable, match=r"restore\.newer"):
        clinic.opened(backup)


def test_the_older_vault_that_was_gone_back_to_is_asked_about_by_nobody(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "settings.json"
    monkeypatch.setattr(machine, "usual_file", lambda: file)
    backup = clinic.backed_up()
    here = FileVault(clinic.folder, CHEAP)
    remembered = MachineSettings("Desk 1", clinic.folder.path, has_clinic=True, clinic_id=here.clinic_id())
    write_settings(file, remembered)
    memory = machine.Machine(clinic.folder.path, is_asked_for=False)
    FileVault(clinic.folder, CHEAP, memory).change_password(SIGN_IN, PASSWORD, "another battery")
    clinic.store.close()
    vault = FileVault(clinic.folder, CHEAP, memory)
    clinic.folder.vault.unlink()
    Restorer(clinic.folder.path, clinic.clock, clinic.places, vault).restore(clinic.opened(backup))
    FileVault(clinic.folder, CHEAP, memory).unlock(SIGN_IN, PASSWORD)
    clinic.reopened()
