"""The list of defects is true to the hazards, to the source as it stands and to the tests."""

import ast
from functools import cache
from pathlib import Path

import pytest

from db.shipped.hazards import read_hazards
from models.records.clinic.hazard import Hazard
from tests.hazards.breaks import ROOT, Break, read_breaks, read_unbroken

HAZARDS = {hazard.number: hazard for hazard in read_hazards(ROOT / "assets" / "hazards.toml")}
BREAKS = read_breaks()
PROGRAM = ("models/", "db/", "ui/", "assets/", "packages/", "main.py")


@cache
def _tests_in(file: Path) -> frozenset[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _is_named(hazard: Hazard, file: str) -> bool:
    return any(file == named or file.startswith(f"{named}/") for named in hazard.tests)


def test_every_hazard_is_broken_or_says_why_it_cannot_be() -> None:
    broken, excused = {each.hazard for each in BREAKS}, {each.hazard for each in read_unbroken()}
    assert broken | excused == HAZARDS.keys()
    assert broken & excused == set()
    assert all(each.reason for each in read_unbroken())


def test_every_test_that_a_hazard_names_sees_one_of_its_defects() -> None:
    seen = {number: {each.test_file for each in BREAKS if each.hazard == number} for number in HAZARDS}
    idle = [
        f"{hazard.number}: {named}"
        for hazard in HAZARDS.values()
        for named in hazard.tests
        if not any(file == named or file.startswith(f"{named}/") for file in seen[hazard.number])
    ]
    assert idle == []


def test_no_defect_stands_there_twice() -> None:
    assert len({(each.hazard, each.file, each.find, each.replace, each.test) for each in BREAKS}) == len(
        BREAKS
    )


@pytest.mark.parametrize("defect", BREAKS, ids=[f"{each.hazard} {each.broken}" for each in BREAKS])
def test_a_defect_fits_the_program_as_it_stands(defect: Break) -> None:
    source = (ROOT / defect.file).read_text(encoding="utf-8")
    changed = defect.applied_to(source)
    assert defect.file.startswith(PROGRAM)
    assert changed != source
    if defect.file.endswith(".py"):
        ast.parse(changed)


@pytest.mark.parametrize("defect", BREAKS, ids=[f"{each.hazard} {each.broken}" for each in BREAKS])
def test_its_test_is_one_that_the_hazard_names(defect: Break) -> None:
    file, _, name = defect.test.partition("::")
    assert _is_named(HAZARDS[defect.hazard], file)
    assert (ROOT / file).is_file()
    assert not name or name in _tests_in(ROOT / file)
