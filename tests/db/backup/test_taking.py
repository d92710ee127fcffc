"""A copy is called a backup only once it was opened and proven."""

import shutil
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
import sqlcipher3.dbapi2 as driver

from db.backup.halt import Halt
from db.backup.ledger import read_ledger
from db.backup.manifest import MANIFEST, read_manifest
from db.backup.names import PARTIAL
from db.backup.proof import prove_backup
from db.clinic.access_spool import FileSpool
from db.clinic.folder import DataFolder
from db.clinic.vault import FileVault
from db.verify import verify
from models.errors import Refused, Unavailable
from models.records.clinic.access import AccessKind
from tests.db.backup.clinic import CHEAP, PASSWORD, SIGN_IN, Clinic, a_clinic
from tests.stores import a_woman
from tests.systems import needs_modes

Usage = namedtuple("Usage", "total used free")


def test_a_backup_opens_by_its_own_vault_and_holds_what_there_was(clinic: Clinic) -> None:
    backup = DataFolder(clinic.backed_up())
    _, key = FileVault(backup, CHEAP).unlock(SIGN_IN, PASSWORD)
    assert verify(backup.database, key).faults == ()
    assert prove_backup(backup.path, key, Halt()).holds.count("patients") == 1
    assert sorted(path.name for path in backup.path.iterdir()) == [
        "cervitrend.db",
        "cervitrend.vault",
        MANIFEST,
    ]


def test_that_it_was_made_waits_beside_the_record_and_makes_no_other_one_necessary(clinic: Clinic) -> None:
    clinic.keeper.back_up()
    (made,) = FileSpool(clinic.folder.spool).waiting()
    assert (made.kind, made.count) == (AccessKind.BACKED_UP, 1)
    assert clinic.keeper.back_up().proven == ()
    assert len(FileSpool(clinic.folder.spool).waiting()) == 1


def test_its_name_says_clinic_and_time(clinic: Clinic) -> None:
    backup = clinic.backed_up()
    assert backup.name.startswith("cervitrend_st-mary-s_")
    assert backup.name.endswith("_20260302T093000Z")


@needs_modes
def test_nobody_else_may_read_it(clinic: Clinic) -> None:
    backup = clinic.backed_up()
    assert [path.stat().st_mode & 0o77 for path in (backup, *backup.iterdir())] == [0] * 4


def test_what_is_saved_while_it_is_copied_is_saved_and_not_in_it(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    checks = iter(range(10**6))

    def save_meanwhile(_: Halt) -> None:
        if next(checks) < 1:
            clinic.store.put(a_woman("Meanwhile"))

    monkeypatch.setattr(Halt, "check", save_meanwhile)
    backup = clinic.backed_up()
    assert read_manifest(backup, clinic.key).holds.count("patients") == 1
    assert clinic.women().count("Meanwhile") == 1


def test_unchanged_it_is_not_written_again_but_said(clinic: Clinic) -> None:
    first = clinic.backed_up()
    outcome = clinic.after(hours=3).keeper.back_up()
    assert (outcome.proven, [each.folder for each in outcome.unchanged]) == ((), [first])
    (target,) = clinic.keeper.state().targets
    assert (target.proven_at, target.whole_at) == (clinic.now.replace(hour=9), clinic.now)


@pytest.mark.parametrize("what", ["record", "vault", "gone", "cut"])
def test_it_is_written_again_where_the_last_one_does_not_hold_everything(clinic: Clinic, what: str) -> None:
    first = DataFolder(clinic.backed_up())
    clinic.after(minutes=1)
    match what:
        case "record":
            clinic.register("Costa")
        case "vault":
            FileVault(clinic.folder, CHEAP).change_password(SIGN_IN, PASSWORD, "another long one")
        case "gone":
            first.database.unlink()
        case _:
            shutil.rmtree(first.path)
    assert clinic.backed_up() != first.path


def test_one_that_does_not_prove_is_never_called_a_backup(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("db.backup.taking.flush_file", flip_a_bit)
        (problem,) = clinic.keeper.back_up().failed
    assert isinstance(problem, Unavailable)
    assert problem.code in ("backup.not_whole", "database.damaged")
    assert [path.suffix for path in clinic.target.iterdir()] == [PARTIAL]
    clinic.after(minutes=1)
    backup = clinic.backed_up()
    assert list(clinic.target.iterdir()) == [backup]


def flip_a_bit(path: Path) -> None:
    if path.suffix == ".db":
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)


def test_beside_a_damaged_vault_no_backup_is_made(clinic: Clinic) -> None:
    clinic.folder.vault.write_text(clinic.folder.vault.read_text() + "x")
    (problem,) = clinic.keeper.back_up().failed
    assert isinstance(problem, Unavailable)
    assert problem.code == "vault.damaged_but_copied"
    assert list(clinic.target.iterdir()) == []


def test_one_that_takes_too_long_is_stopped_and_made_the_next_time(clinic: Clinic) -> None:
    (problem,) = clinic.keeper.back_up(lambda: True).failed
    assert isinstance(problem, Unavailable)
    assert problem.code == "backup.stopped"
    (target,) = clinic.keeper.state().targets
    assert isinstance(target.problem, Unavailable)
    assert target.problem.code == "backup.stopped"
    clinic.backed_up()
    assert clinic.keeper.state().targets[0].problem is None


def test_a_place_that_is_gone_keeps_no_other_from_its_backup(clinic: Clinic, tmp_path: Path) -> None:
    clinic.places.keep_targets((tmp_path / "gone", clinic.target))
    outcome = clinic.keeper.back_up()
    assert len(outcome.proven) == 1
    (problem,) = outcome.failed
    assert isinstance(problem, Unavailable)
    assert problem.code == "backup.target_gone"
    assert [target.problem is None for target in clinic.keeper.state().targets] == [False, True]


def test_a_place_in_which_no_file_can_be_made_is_said(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise driver.OperationalError("unable to open database file")

    monkeypatch.setattr("db.backup.snapshot.driver.connect", _only_for(".part", refuse))
    (problem,) = clinic.keeper.back_up().failed
    assert isinstance(problem, Unavailable)
    assert problem.code == "database.not_openable"


def _only_for(part: str, refuse: Callable[..., NoReturn]) -> Callable[..., object]:
    real = driver.connect

    def connect(place: str, **more: object) -> object:
        return refuse() if part in place else real(place, **more)

    return connect


def test_a_place_without_room_is_not_begun(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage(10**9, 10**9 - 10**6, 10**6))
    (problem,) = clinic.keeper.back_up().failed
    assert isinstance(problem, Unavailable)
    assert (problem.code, problem.values[2]) == ("backup.no_room", "0")
    assert list(clinic.target.iterdir()) == []


@pytest.mark.parametrize(
    ("place", "code"),
    [("data", "target.in_data_folder"), ("nowhere", "target.no_folder"), ("backup", "target.is_backup")],
)
def test_where_no_backup_may_go_is_refused(clinic: Clinic, tmp_path: Path, place: str, code: str) -> None:
    folder = clinic.backed_up() if place == "backup" else tmp_path / place
    with pytest.raises(Refused, match=code):
        clinic.keeper.choose((folder,))


def test_a_target_on_the_records_own_disk_is_said_to_be_so(clinic: Clinic) -> None:
    clinic.backed_up()
    assert clinic.keeper.state().targets[0].shares_disk


def test_without_a_place_there_is_no_backup(clinic: Clinic) -> None:
    clinic.places.keep_targets(())
    with pytest.raises(Unavailable, match=r"backup\.no_target"):
        clinic.keeper.back_up()
    assert clinic.keeper.state().last is None


def test_two_clinics_share_a_place_and_leave_each_other_alone(clinic: Clinic, tmp_path: Path) -> None:
    other = a_clinic(tmp_path / "other", name="St Mary's")
    other.places.keep_targets(clinic.places.targets)
    clinic.backed_up(), other.backed_up()
    assert [len(each.keeper.listed()) for each in (clinic, other)] == [1, 1]
    assert [len(clinic.restorer.listed(each)) for each in (None, clinic.target)] == [1, 2]
    other.store.close()


def test_old_ones_are_thinned_out_and_nothing_else_is_touched(clinic: Clinic) -> None:
    stranger = clinic.target / "cervitrend_st-mary-s_notes"
    stranger.mkdir()
    foreign = clinic.backed_up()
    (foreign / MANIFEST).write_text("{}")
    for number in range(5):
        clinic.after(hours=7).register(f"Costa {number}")
        clinic.backed_up()
    clinic.after(days=3).register("Haddad")
    last = clinic.backed_up()
    left = sorted(path.name[-17:] for path in clinic.target.iterdir())
    assert left == [
        "_20260302T093000Z",
        "_20260302T233000Z",
        "_20260303T203000Z",
        "_20260306T203000Z",
        stranger.name[-17:],
    ]
    assert last.exists()


def test_what_is_remembered_and_damaged_counts_as_nothing(clinic: Clinic) -> None:
    clinic.backed_up()
    for text in ("", "[]", "{", '{"format": 2}', '{"format": 1, "targets": []}', "[" * 10**5):
        (clinic.folder.path / "cervitrend.backups").write_text(text)
        assert read_ledger(clinic.folder.path).targets == {}
