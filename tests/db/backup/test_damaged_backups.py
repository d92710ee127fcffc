"""Whatever happens to a backup on its stick is noticed: by its sealed hashes, and by its pages alone."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from db.backup.halt import Halt
from db.backup.manifest import check_files, read_manifest
from db.backup.proof import prove_copy
from db.clinic.folder import DataFolder
from models.errors import Unavailable
from models.records.clinic.backup import DrillState
from tests.db.backup.clinic import Clinic

PAGE = 4096


def damaged(backup: Path, spoil: Callable[[bytearray], None]) -> None:
    database = DataFolder(backup).database
    content = bytearray(database.read_bytes())
    spoil(content)
    database.write_bytes(content)


def cut_at(length: int) -> Callable[[bytearray], None]:
    def cut(content: bytearray) -> None:
        del content[length:]

    return cut


def flipped_in(page: int) -> Callable[[bytearray], None]:
    def flip(content: bytearray) -> None:
        content[page * PAGE + page * 37 % PAGE] ^= 1 << page % 8

    return flip


@pytest.mark.parametrize("spoils", [cut_at, flipped_in])
def test_every_cut_and_every_flipped_page_is_noticed(
    clinic: Clinic, tmp_path: Path, spoils: Callable[[int], Callable[[bytearray], None]]
) -> None:
    backup = clinic.backed_up()
    manifest = read_manifest(backup, clinic.key)
    pages = DataFolder(backup).database.stat().st_size // PAGE
    spoilt = tmp_path / "spoilt"
    unseen = []
    for page in range(pages):
        shutil.copytree(backup, spoilt, dirs_exist_ok=True)
        damaged(spoilt, spoils(page * PAGE if spoils is cut_at else page))
        with pytest.raises(Unavailable, match=r"backup\.file_changed"):
            check_files(spoilt, manifest)
        try:
            prove_copy(DataFolder(spoilt).database, clinic.key, manifest.holds, Halt())
        except Unavailable:
            continue
        unseen.append(page)
    assert pages > 50
    assert unseen == []


def test_a_trial_restore_of_a_damaged_backup_fails_in_so_many_words(clinic: Clinic) -> None:
    damaged(clinic.backed_up(), flipped_in(9))
    drill = clinic.keeper.drill()
    assert isinstance(drill.problem, Unavailable)
    assert drill.problem.code == "backup.file_changed"
    state = clinic.keeper.state()
    assert isinstance(state.drill, DrillState)
    assert state.drill.problem is not None
    assert not (clinic.folder.path / "trial-restore").exists()


def test_a_trial_restore_leaves_nothing_behind(clinic: Clinic) -> None:
    clinic.backed_up()
    (clinic.folder.path / "trial-restore").mkdir()
    before = clinic.folder.database.read_bytes()
    assert clinic.keeper.drill().problem is None
    assert not (clinic.folder.path / "trial-restore").exists()
    assert clinic.folder.database.read_bytes() == before


def test_without_a_backup_there_is_nothing_to_try_out(clinic: Clinic) -> None:
    with pytest.raises(Unavailable, match=r"backup\.no_target"):
        clinic.keeper.drill()


def test_once_the_record_is_closed_nothing_reaches_its_key(clinic: Clinic) -> None:
    keeper = clinic.keeper
    clinic.store.backups = keeper
    clinic.store.close()
    for deed in (keeper.back_up, keeper.listed):
        with pytest.raises(Unavailable, match=r"database\.closed"):
            deed()
