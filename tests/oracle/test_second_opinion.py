"""The second opinion agrees with every worked case, and knows every rule of the table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.oracle.paper import PAPER
from tests.oracle.rules.case_facts import Json, read
from tests.oracle.second_opinion import all_rules, second_opinion

VECTORS = Path(__file__).parents[1] / "vectors" / "clinical" / "cases.json"
CASES: list[Json] = json.loads(VECTORS.read_text("utf-8"))


@pytest.mark.parametrize("worked", CASES, ids=[worked["title"] for worked in CASES])
def test_it_finds_what_the_worked_case_says(worked: Json) -> None:
    assert second_opinion(worked["case"])["findings"] == set(worked["findings"])


@pytest.mark.parametrize("worked", CASES, ids=[worked["title"] for worked in CASES])
def test_it_misses_what_the_worked_case_says(worked: Json) -> None:
    expected = {rule: sorted(missing) for rule, missing in worked["cannot_assess"].items()}
    assert second_opinion(worked["case"])["cannot_assess"] == expected


def test_there_are_174_worked_cases() -> None:
    assert len(CASES) == 174


def test_it_judges_every_rule_of_the_table_and_no_other() -> None:
    judged = all_rules(read({"on": "2026-03-02"}))
    assert sorted(judged) == sorted(PAPER)
    assert len(PAPER) == 113
