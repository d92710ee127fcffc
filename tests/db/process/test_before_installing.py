"""Before another version is installed nobody has the record open, and a whole copy of it lies beside it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.clinic import vault
from db.clinic.folder import DataFolder
from db.process import before_installing
from db.process.before_installing import DONE, FAILED, FOLDER, IS_OPEN, KEPT, lay_aside, main
from models.errors import Unavailable
from tests.db.backup.clinic import CHEAP, Clinic, a_clinic


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Clinic]:
    monkeypatch.setattr(vault, "LEAST_COST", CHEAP)
    made = a_clinic(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def there(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> Clinic:
    """The clinic that this computer opens."""
    monkeypatch.setattr(before_installing, "data_folder", lambda _chosen: clinic.folder.path)
    return clinic


def test_the_copy_of_a_closed_record_opens_as_the_record_does(clinic: Clinic) -> None:
    clinic.store.close()
    copy = lay_aside(clinic.folder, clinic.clock)
    assert copy is not None
    clinic.folder = DataFolder(copy)
    clinic.reopened()
    assert clinic.women() == ["Berg"]


def test_a_record_that_somebody_has_open_is_not_installed_over(there: Clinic) -> None:
    assert (main([]), main(["--look"])) == (IS_OPEN, IS_OPEN)
    assert not (there.folder.path / FOLDER).exists()


def test_a_closed_record_is_laid_aside_and_only_looked_at_where_that_was_asked(there: Clinic) -> None:
    there.store.close()
    assert main(["--look"]) == DONE
    assert not (there.folder.path / FOLDER).exists()
    assert main([]) == DONE
    assert len(list((there.folder.path / FOLDER).glob("installed_*/cervitrend.db"))) == 1


def test_a_computer_without_a_record_has_nothing_to_lay_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(before_installing, "data_folder", lambda _chosen: tmp_path)
    assert (main([]), main(["--look"]), list(tmp_path.iterdir())) == (DONE, DONE, [])


def test_the_log_of_a_record_that_was_cut_short_is_laid_aside_with_it(clinic: Clinic) -> None:
    clinic.store.close()
    log = clinic.folder.database.with_name("cervitrend.db-wal")
    log.write_bytes(b"what was written last")
    copy = lay_aside(clinic.folder, clinic.clock)
    assert copy is not None
    assert (copy / log.name).read_bytes() == b"what was written last"


def test_a_copy_that_does_not_hold_what_was_written_stops_the_installer(
    there: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    there.store.close()
    copied: Callable[[Path, Path], Path] = shutil.copyfile

    def cut_short(file: Path, into: Path) -> None:
        copied(file, into)
        into.write_bytes(into.read_bytes()[:-1])

    monkeypatch.setattr(shutil, "copyfile", cut_short)
    with pytest.raises(Unavailable):
        lay_aside(there.folder, there.clock)
    assert main([]) == FAILED
    assert list((there.folder.path / FOLDER).glob("installed_*")) == []


def test_only_the_newest_copies_stay(clinic: Clinic) -> None:
    clinic.store.close()
    made = [
        lay_aside(clinic.folder, replace(clinic, now=clinic.after(hours=1).now).clock)
        for _ in range(KEPT + 2)
    ]
    assert sorted((clinic.folder.path / FOLDER).iterdir()) == made[-KEPT:]
