"""The golden answers that come with the program, and what happens when they or the rules are damaged."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from db.clinic.clinic_folder import clinic_access
from db.clinic.machine import PassingMachine
from db.shipped.golden import DATES, FINGERPRINTS, read_golden, self_test
from db.shipped.reference_data import read_guidelines
from models.errors import Unavailable
from models.records.guidelines.guideline import Guideline
from models.rules.self_test import differences
from models.usecases.clinic.access import SELF_TEST_FAILED
from tests.builders import CLOCK, all_guidelines
from tests.oracle.edges.write import FOLDER as EDGES
from tests.oracle.neighbours import neighbours
from tests.oracle.pick_self_test import fingerprints
from tests.stores import RAW_KEY, a_store, a_woman

ROOT = Path(__file__).parents[3]
GOLDEN = ROOT / "assets" / "self-test"
GUIDELINES = ROOT / "assets" / "guidelines"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the golden answers that may be damaged."""
    return Path(shutil.copytree(GOLDEN, tmp_path / "self-test"))


def test_the_program_as_it_is_passes() -> None:
    assert self_test(GOLDEN, all_guidelines()) == ()


def test_every_guideline_is_asked() -> None:
    asked = {case.guideline for case in read_golden(GOLDEN).cases}
    assert asked == {guideline.id for guideline in all_guidelines()}


def test_every_guideline_is_known_by_its_fingerprint() -> None:
    assert dict(read_golden(GOLDEN).guidelines) == fingerprints()


def test_every_case_is_an_edge_case_word_for_word() -> None:
    for file in GOLDEN.glob("*.json"):
        if file.name in (DATES, FINGERPRINTS):
            continue
        edges = {row["title"]: row for row in json.loads((EDGES / file.name).read_text("utf-8"))}
        for row in json.loads(file.read_text("utf-8")):
            edge = edges[row["title"]]
            assert row["case"] == edge["case"]
            assert set(row["findings"]) <= set(edge["findings"])
            assert row["cannot_assess"].items() <= edge["cannot_assess"].items()
            assert row["suspended"].items() <= edge["suspended"].items()


@pytest.mark.unmeasured
@pytest.mark.parametrize("guideline", all_guidelines(), ids=lambda guideline: guideline.id)
def test_each_length_moved_by_a_tenth_is_noticed_by_the_cases(guideline: Guideline) -> None:
    golden = read_golden(GOLDEN)
    own = replace(golden, cases=tuple(c for c in golden.cases if c.guideline == guideline.id), guidelines=())
    for place, rule in enumerate(guideline.rules):
        for words, moved in neighbours(rule):
            if words.endswith("tenth"):
                rules = (*guideline.rules[:place], moved, *guideline.rules[place + 1 :])
                assert differences(own, (replace(guideline, rules=rules),)), (rule.id, words)


def test_few_enough_cases_are_asked_to_take_no_time() -> None:
    assert len(read_golden(GOLDEN).cases) <= 200


def test_all_three_crown_rump_formulas_are_asked() -> None:
    assert len({each.method for each in read_golden(GOLDEN).crown_rumps}) == 3


def test_a_threshold_changed_in_a_guideline_file_is_noticed(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(GUIDELINES, tmp_path / "guidelines"))
    file = folder / "acog-142.toml"
    file.write_text(file.read_text("utf-8").replace('under = "25.0"', 'under = "25.1"'), encoding="utf-8")
    assert self_test(GOLDEN, read_guidelines(folder)) != ()


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"[",
        b"[]",
        b"[{}]",
        b'[{"title": "x", "case": {}, "findings": [], "cannot_assess": {}}]',
        b"\xff",
    ],
)
def test_a_damaged_file_of_cases_is_a_difference(copy: Path, damage: bytes) -> None:
    (copy / "nice-ng25.json").write_bytes(damage)
    (found,) = self_test(copy, all_guidelines())
    assert found.title == "nice-ng25.json"


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]"])
def test_damaged_fingerprints_are_a_difference(copy: Path, damage: bytes) -> None:
    (copy / FINGERPRINTS).write_bytes(damage)
    (found,) = self_test(copy, all_guidelines())
    assert found.title == FINGERPRINTS


@pytest.mark.parametrize("table", [{}, {"ages": [], "crown_rumps": []}, {"ages": [{}], "crown_rumps": [{}]}])
def test_damaged_dates_are_a_difference(copy: Path, table: object) -> None:
    (copy / DATES).write_text(json.dumps(table), encoding="utf-8")
    (found,) = self_test(copy, all_guidelines())
    assert found.title == DATES


def test_a_folder_without_cases_is_a_difference(tmp_path: Path) -> None:
    (found,) = self_test(tmp_path, all_guidelines())
    assert found.found == "no cases"


def test_an_unreadable_file_is_named_with_the_reason(copy: Path) -> None:
    (copy / DATES).unlink()
    with pytest.raises(Unavailable) as refused:
        read_golden(copy)
    assert refused.value.code == "self_test.unreadable"
    assert refused.value.values[0] == DATES


def test_a_program_that_failed_its_test_opens_the_record_for_reading_only(tmp_path: Path) -> None:
    a_store(tmp_path).close()
    damaged = clinic_access(tmp_path, GUIDELINES, tmp_path, CLOCK, PassingMachine())
    opened = damaged.open_store(RAW_KEY)
    with pytest.raises(Unavailable) as refused:
        opened.put(a_woman())
    assert refused.value.code == SELF_TEST_FAILED
    opened.close()


def test_the_premises_say_what_the_self_test_found(tmp_path: Path) -> None:
    whole = clinic_access(tmp_path, GUIDELINES, GOLDEN, CLOCK, PassingMachine())
    damaged = clinic_access(tmp_path, GUIDELINES, tmp_path, CLOCK, PassingMachine())
    assert (len(whole.differences), len(damaged.differences)) == (0, 1)
