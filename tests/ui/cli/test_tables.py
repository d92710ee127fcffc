"""The whole record as tables from the command line."""

import csv
from pathlib import Path

import pytest

from models.records.clinic.access import Access, ExportKind
from tests.ui import small_clinic
from tests.ui.cli.conftest import OpenRecord

pytestmark = pytest.mark.usefixtures("woman")


def test_the_tables_lie_in_a_new_folder_and_it_is_an_entry(
    folder: Path, record: OpenRecord, tmp_path: Path
) -> None:
    (to := tmp_path / "out").mkdir()
    ran = small_clinic.program(folder, "tables", "--to", str(to))
    assert (ran.returncode, ran.stderr) == (0, "")
    made, *counted = ran.stdout.splitlines()
    assert {"women 1", "scans 0"} <= set(counted)
    with (Path(made) / "names" / "women.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["Family name"] for row in csv.DictReader(file)] == ["Berg"]
    with record() as store:
        exported = [each for each in store.every(Access) if each.export is ExportKind.TABLES]
    assert [(each.place, each.count) for each in exported] == [("out", 1)]


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
