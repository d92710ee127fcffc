"""The hazards of the screen are those of the paper, and every rule controls one of them."""

import re
from pathlib import Path

import pytest

from db.shipped.hazards import read_hazards
from models.errors import Unavailable
from models.records.guidelines.guideline import Rule
from tests.builders import all_guidelines

ROOT = Path(__file__).parents[3]
ASSET = ROOT / "assets" / "hazards.toml"
ROW = re.compile(r"^\| (?!no\. |---)(.+) \|$", re.MULTILINE)
RULES = [rule for guideline in all_guidelines() for rule in guideline.rules]


def _paper() -> dict[str, tuple[str, str, tuple[str, ...]]]:
    rows = [
        row.split(" | ") for row in ROW.findall((ROOT / "docs" / "hazards.md").read_text(encoding="utf-8"))
    ]
    return {
        number: (hazard, control, tuple(re.findall(r"`([^`]+)`", tests)))
        for number, hazard, control, tests in rows
    }


def test_paper_and_screen_name_the_same_hazards_controls_and_tests() -> None:
    assert {h.number: (h.hazard, h.control, h.tests) for h in read_hazards(ASSET)} == _paper()


def test_every_number_is_given_once_and_they_stand_in_order() -> None:
    numbers = [int(h.number.removeprefix("H")) for h in read_hazards(ASSET)]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_every_rule_names_a_hazard_it_controls(rule: Rule) -> None:
    assert rule.hazards
    assert set(rule.hazards) <= {h.number for h in read_hazards(ASSET)}


GOOD = '[[hazards]]\nnumber = "H01"\nhazard = "this"\ncontrol = "that"\ntests = ["tests/test_dev.py"]\n'


def test_a_hazard_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "hazards.toml").write_text(GOOD, encoding="utf-8")
    (hazard,) = read_hazards(tmp_path / "hazards.toml")
    assert (hazard.number, hazard.hazard, hazard.control) == ("H01", "this", "that")
    assert hazard.tests == ("tests/test_dev.py",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('number = "H01"\n', ""),
        ('number = "H01"', "number = 1"),
        ('control = "that"', 'control = ""'),
        ('control = "that"', 'control = "that"\ncolour = "red"'),
        ('tests = ["tests/test_dev.py"]', "tests = []"),
        ('tests = ["tests/test_dev.py"]', "tests = [1]"),
        ("[[hazards]]", "[[dangers]]"),
        ("[[hazards]]", "[[hazards"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_by_name(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "hazards.toml").write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(Unavailable) as refused:
        read_hazards(tmp_path / "hazards.toml")
    assert (refused.value.code, refused.value.values[0]) == ("hazards.bad_file", "hazards.toml")


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        read_hazards(tmp_path / "hazards.toml")
