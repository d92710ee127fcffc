"""Backups and going back to one, as they are typed."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.backup.restoring import Restorer
from db.clinic.key_box import LEAST_COST
from db.clinic.vault import FileVault
from db.ids import new_id
from models.errors import Unavailable
from models.records.clinic.backup import BackupOutcome
from models.records.clinic.user import Role, User
from tests.db.backup.clinic import PASSWORD, SIGN_IN, Clinic, a_clinic
from tests.stores import a_stamp
from ui.cli.backup import back_up_record
from ui.cli.restore import RestoreRequest, restore_record

ROOT = Path(__file__).parents[3]


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    made = a_clinic(tmp_path, cost=LEAST_COST)
    yield made
    made.store.close()


def program(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a verb as a program of its own, somebody signed in to the clinic in a folder."""
    options = ["--data", str(data), "--user", SIGN_IN, "--password-stdin"]
    return subprocess.run(
        [sys.executable, "main.py", *arguments, *options],
        check=False,
        cwd=ROOT,
        input=f"{PASSWORD}\n",
        capture_output=True,
        encoding="utf-8",
    )


def request(
    backup: Path | None = None,
    *,
    lists: bool = False,
    agreed: bool = False,
    dry_run: bool = False,
    then_user: str = "",
) -> RestoreRequest:
    return RestoreRequest(
        backup=backup, user=SIGN_IN, lists=lists, agreed=agreed, dry_run=dry_run, then_user=then_user
    )


def restore(restorer: Restorer, asked: RestoreRequest, *passwords: str) -> int:
    return restore_record(asked, lambda: restorer, lambda: passwords or (PASSWORD,))


def test_backed_up_by_one_command_and_restored_by_another(clinic: Clinic, tmp_path: Path) -> None:
    done = program(clinic.folder.path, "backup", "--to", str(clinic.target))
    assert (done.returncode, done.stderr) == (0, "")
    (backup,) = clinic.target.iterdir()
    assert done.stdout.splitlines()[:1] == [f"proven backup {backup}"]
    again = program(tmp_path / "new machine", "restore", str(backup), "--yes")
    assert (again.returncode, again.stderr) == (0, "")
    assert again.stdout.endswith("\nrestored\n")
    assert program(tmp_path / "new machine", "verify").returncode == 0


def test_a_dry_run_shows_what_would_be_lost_and_changes_nothing(
    clinic: Clinic, capsys: pytest.CaptureFixture[str]
) -> None:
    backup = clinic.backed_up()
    clinic.register("Costa")
    assert restore(clinic.restorer, request(backup, dry_run=True)) == 0
    said = capsys.readouterr().out
    assert "women 1" in said
    assert "women 2" in said
    assert (
        "would be lost: 1\nCOSTA, Anna (not in the backup at all): 1 x patients; last 2026-03-02 09:30 UTC"
        in said
    )
    assert clinic.women() == ["Berg", "Costa"]


def test_nothing_is_restored_before_it_was_agreed_to(
    clinic: Clinic, capsys: pytest.CaptureFixture[str]
) -> None:
    backup = clinic.backed_up()
    clinic.store.close()
    assert restore(clinic.restorer, request(backup)) == 1
    assert "Add --yes" in capsys.readouterr().err
    assert not list(clinic.folder.path.glob("replaced_*"))


def test_the_newest_that_can_be_read_is_taken_where_none_is_named(
    clinic: Clinic, capsys: pytest.CaptureFixture[str]
) -> None:
    clinic.backed_up()
    clinic.after(hours=3).register("Costa")
    newest = clinic.backed_up()
    clinic.store.close()
    assert restore(clinic.restorer, request(agreed=True)) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"backup {newest}\n")
    assert "would be lost: nothing that was recorded" in said
    assert f"is kept in {clinic.folder.path / 'replaced_'}" in said


def test_backups_are_listed_with_what_they_say_of_themselves(
    clinic: Clinic, capsys: pytest.CaptureFixture[str]
) -> None:
    first = clinic.backed_up()
    clinic.after(hours=3).register("Costa")
    second = clinic.backed_up()
    (first / "manifest.json").unlink()
    assert restore(clinic.restorer, request(lists=True)) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[:2] == [f"backup {second}", "made 2026-03-02 12:30 UTC"]
    assert f"backup {first}" in said.out
    assert "the list of what it holds is missing" in said.err


def test_a_file_of_the_backup_names_it_too(clinic: Clinic, capsys: pytest.CaptureFixture[str]) -> None:
    backup = clinic.backed_up()
    assert restore(clinic.restorer, request(backup / "cervitrend.db", dry_run=True)) == 0
    assert capsys.readouterr().out.startswith(f"backup {backup}\n")


@pytest.mark.parametrize("asked", [request(), request(Path("nowhere"))])
def test_where_there_is_none_that_is_said(
    clinic: Clinic, asked: RestoreRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    assert restore(clinic.restorer, asked) == 1
    assert "There is no backup" in capsys.readouterr().err
    assert restore(clinic.restorer, request(lists=True)) == 0
    assert capsys.readouterr().out == "no backup found\n"


def test_without_a_record_and_with_a_damaged_one_that_is_said_first(
    clinic: Clinic, capsys: pytest.CaptureFixture[str]
) -> None:
    backup = clinic.backed_up()
    clinic.store.close()
    clinic.folder.database.write_bytes(b"\0" * 8192)
    restore(clinic.restorer, request(backup, dry_run=True))
    assert "the present record cannot be read: The record cannot be read" in capsys.readouterr().out
    clinic.folder.database.unlink()
    restore(clinic.restorer, request(backup, dry_run=True))
    assert "there is no record here at present" in capsys.readouterr().out


def test_a_backup_that_went_another_way_is_named(clinic: Clinic, capsys: pytest.CaptureFixture[str]) -> None:
    clinic.backed_up()
    clinic.after(hours=3).register("One way")
    second = clinic.backed_up()
    clinic.store.close()
    restore(clinic.restorer, request(clinic.restorer.listed()[1].folder, agreed=True))
    clinic.reopened()
    clinic.register("Other way")
    restore(clinic.restorer, request(second, dry_run=True))
    assert "it is not an earlier state" in capsys.readouterr().out


def test_what_failed_is_an_error_and_what_is_unchanged_is_said(
    clinic: Clinic, capsys: pytest.CaptureFixture[str]
) -> None:
    backup = clinic.backed_up()
    outcome = BackupOutcome((), clinic.restorer.listed(), (Unavailable("backup.target_gone", "E:"),))
    assert back_up_record(lambda: outcome) == 1
    said = capsys.readouterr()
    assert said.out == f"nothing changed since the proven backup {backup}\n"
    assert said.err.startswith("The place for backups E: is not there.")


def test_without_a_place_the_verb_says_so(clinic: Clinic, capsys: pytest.CaptureFixture[str]) -> None:
    clinic.places.keep_targets(())
    assert back_up_record(clinic.keeper.back_up) == 1
    assert "There is no place for backups yet." in capsys.readouterr().err


def test_who_is_otherwise_than_then_is_named_and_stays_so(
    clinic: Clinic, capsys: pytest.CaptureFixture[str]
) -> None:
    made = User(id=new_id(), stamp=a_stamp(), sign_in="adeyemi", name="Dr Adeyemi", role=Role.LEAD)
    other = clinic.store.put(made)
    backup = clinic.backed_up()
    clinic.store.put(replace(other, stamp=a_stamp(), role=Role.NURSE), "moved")
    assert restore(clinic.restorer, request(backup, dry_run=True)) == 0
    said = capsys.readouterr().out
    assert "Users stay as they are now." in said
    assert "Dr Adeyemi: was Clinic lead, is Nurse or midwife" in said


def test_what_nobody_could_be_asked_about_is_said_before_it_is_agreed_to(
    clinic: Clinic, capsys: pytest.CaptureFixture[str]
) -> None:
    backup = clinic.backed_up()
    clinic.store.close()
    clinic.folder.database.unlink()
    clinic.folder.vault.unlink()
    restore(clinic.restorer, request(backup, dry_run=True))
    said = capsys.readouterr().out
    assert "Passwords are those of then again" in said
    assert "Roles are those of then again" in said


def test_under_another_key_a_password_of_then_is_typed_as_well(
    clinic: Clinic, capsys: pytest.CaptureFixture[str]
) -> None:
    backup = clinic.backed_up()
    clinic.store.close()
    vault = FileVault(clinic.folder)
    vault.change_password(SIGN_IN, PASSWORD, "nine blue bottles")
    vault.want_new_key(SIGN_IN, "nine blue bottles")
    vault.tend(SIGN_IN, "nine blue bottles")
    assert restore(clinic.restorer, request(backup), "nine blue bottles") == 1
    assert "type also a name and password that held" in capsys.readouterr().err
    asked = request(backup, agreed=True, then_user=SIGN_IN)
    assert restore(clinic.restorer, asked, "nine blue bottles", PASSWORD) == 0


def test_nothing_in_a_manifest_commands_the_terminal(
    clinic: Clinic, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = clinic.backed_up() / "manifest.json"
    manifest.write_text(manifest.read_text().replace("St Mary's", "\\u001b[2J\\nwomen 900"))
    assert restore(clinic.restorer, request(lists=True)) == 0
    assert "clinic □[2J□women 900\nwomen 1\n" in capsys.readouterr().out
