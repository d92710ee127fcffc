"""The whole record as tables from the command line."""

import csv
from pathlib import Path

import pytest

from models.records.clinic.access import Access, ExportKind
from models.usecases.clinic.sign_in import sign_in, sign_out
from tests.stores import a_woman
from tests.ui import small_clinic


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a clinic with one woman."""
    data = tmp_path / "data"
    data.mkdir()
    desk = small_clinic.a_clinic(small_clinic.locked_premises(data))
    desk.store.put(a_woman("Berg", "Anna", "RX1"))
    sign_out(desk)
    return data


def test_the_tables_lie_in_a_new_folder_and_it_is_an_entry(folder: Path, tmp_path: Path) -> None:
    (to := tmp_path / "out").mkdir()
    ran = small_clinic.program(folder, "tables", "--to", str(to))
    assert (ran.returncode, ran.stderr) == (0, "")
    made, *counted = ran.stdout.splitlines()
    assert {"women 1", "scans 0"} <= set(counted)
    with (Path(made) / "names" / "women.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["Family name"] for row in csv.DictReader(file)] == ["Berg"]
    desk = sign_in(small_clinic.locked_premises(folder), "amina", small_clinic.PASSWORD)
    exported = [each for each in desk.store.every(Access) if each.export is ExportKind.TABLES]
    assert [(each.place, each.count) for each in exported] == [("out", 1)]
    sign_out(desk)


def test_without_names_nothing_names_her(folder: Path, tmp_path: Path) -> None:
    (to := tmp_path / "out").mkdir()
    ran = small_clinic.program(folder, "tables", "--to", str(to), "--excel", "--without-names")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert [path.name for path in Path(ran.stdout.splitlines()[0]).rglob("*")] == ["tables.xlsx"]


def test_a_folder_that_is_not_there_is_one_sentence(folder: Path, tmp_path: Path) -> None:
    ran = small_clinic.program(folder, "tables", "--to", str(tmp_path / "gone"))
    assert ran.returncode == 1
    assert "The folder gone may not be written to." in ran.stderr
    assert "Traceback" not in ran.stderr
