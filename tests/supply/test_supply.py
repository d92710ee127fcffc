"""What the program is made of is said in full: in the help, in the bill of materials, and to who looks for faults."""

import json
import subprocess
from pathlib import Path

import pytest

from packages.papers import BILL, write_bill
from packages.parts import INSTALLED, linked, locked
from tests.supply import audit, sbom
from tests.supply.about import CHAPTER, chapter

NAMED = {part.name for part in (*locked(), *linked())}


def test_the_help_names_every_part_with_its_licence() -> None:
    assert CHAPTER.read_text(encoding="utf-8") == chapter(), "run `python3 dev.py lock` or tests.supply.about"


def test_every_part_has_a_version_and_a_licence() -> None:
    assert [part for part in (*locked(), *linked()) if not (part.version[0].isdigit() and part.licence)] == []


def test_the_bill_of_materials_names_every_part_and_the_hashes_of_what_is_locked(tmp_path: Path) -> None:
    assert sbom.main([str(tmp_path / "bill.json")]) == 0
    bill = json.loads((tmp_path / "bill.json").read_text(encoding="utf-8"))
    assert (bill["bomFormat"], {part["name"] for part in bill["components"]}) == ("CycloneDX", NAMED)
    without = {part["name"] for part in bill["components"] if "hashes" not in part}
    assert without == {part.name for part in linked()}


def test_what_a_package_is_made_of_is_said_twice_in_the_same_bytes(tmp_path: Path) -> None:
    for _ in range(2):
        write_bill(tmp_path, INSTALLED, 0)
        (tmp_path / BILL).rename(tmp_path / f"{len(list(tmp_path.iterdir()))}.json")
    first, second = (file.read_bytes() for file in sorted(tmp_path.glob("*.json")))
    assert first == second


@pytest.mark.parametrize("status", [0, 1])
def test_who_looks_for_faults_hears_of_what_nobody_could_be_asked_about(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], status: int
) -> None:
    asked: list[list[str]] = []

    def answer(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        return subprocess.CompletedProcess(command, status)

    monkeypatch.setattr(subprocess, "run", answer)
    assert audit.main() == status
    said = capsys.readouterr().out
    assert ("--strict" in asked[0], "FAILED" in said) == (True, bool(status))
    assert all(f"{part.name} {part.version}, in {part.inside}" in said for part in linked())
