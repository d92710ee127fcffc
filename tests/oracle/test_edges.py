"""Every rule has its edge cases, at every edge that its file draws, and the program and the second opinion agree on each.

The cases lie in `tests/vectors/clinical/edges`; `tests/oracle/edges` says by hand what the rule in question has to say.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from models.records.guidelines.guideline import Guideline, Rule
from models.rules.guidelines.evaluate import evaluate
from tests.builders import all_guidelines
from tests.oracle.edge_cases import answers, cases, numbered, outcomes, own_cases, rows
from tests.oracle.edges.every import EVERY
from tests.oracle.edges.steps import Aside, Outcome
from tests.oracle.edges.write import FOLDER, rows_of, text_of
from tests.oracle.neighbours import neighbours
from tests.oracle.rules.case_facts import Json

ROOT = Path(__file__).parents[2]
RULES = [(guideline, rule) for guideline in all_guidelines() for rule in guideline.rules]
# No woman can tell these from the rule as it is, because another part of the rule settles it first.
TOLD_BY_NOBODY = (
    # Contractions that the scan came after are active contractions, and that scan has a length.
    ("NICE-PTL15", " without Symptoms"),
    ("NICE-PTL15", " Symptoms.any_of with "),
    ("NICE-PTL15", " LengthBand.none_counts"),
    # Whoever loses fluid is not intact.
    ("NICE-PTL-EARLY", " Symptoms.any_of with fluid_loss"),
    ("NICE-PTL-NOTEST", " Symptoms.any_of with fluid_loss"),
    # A funnel was seen at a scan, and that scan has a length.
    ("RCOG75-NOFUNNEL", " LengthBand.none_counts"),
    # A scan is never later than the day, and the day is 23+6 at most.
    ("RCOG75-MULTI", " MeasuredWithin.ages Ages.last left out"),
    ("RCOG75-MULTI", " MeasuredWithin.ages Ages.last +1 day"),
    # A scan after the placing of the cerclage in place needs both, and has a length.
    ("RCOG75-NO2ND", " without CerclageInPlace"),
    ("RCOG75-NO2ND", " LengthBand.none_counts"),
    ("APP-SUTURE-SHORT", " without CerclageInPlace"),
    ("APP-SUTURE-SHORT", " LengthBand.none_counts"),
    # There are scans since the latest transvaginal day only where the latest of all is one of them.
    ("APP-TASHORT", " without LatestScanNotTransvaginal"),
    ("APP-TA36", " without LatestScanNotTransvaginal"),
    # Of two windows of the scan and of the day the later beginning and the earlier end decide.
    ("APP-TA36", " OtherScanAge.ages Ages.last left out"),
    ("APP-TA36", " OtherScanAge.ages Ages.last +1 day"),
    ("APP-TA36", "day_window.first left out"),
    ("APP-TA36", "day_window.first -1 day"),
    # It wants neither an alarm nor a cervix that is open for certain, so neither can set it aside.
    ("APP-MILD", " Symptoms.any_of with "),
    ("APP-MILD", "precedence measurement"),
    ("APP-MILD", "precedence removal"),
    # It wants no exclusion, so none can raise it or set it aside.
    ("APP-PRESSURE", " Symptoms.any_of with bleeding"),
    ("APP-PRESSURE", " Symptoms.any_of with contractions"),
    ("APP-PRESSURE", " Symptoms.any_of with fluid_loss"),
    ("APP-PRESSURE", " Symptoms.any_of with fever"),
    ("APP-PRESSURE", "precedence removal"),
)


@pytest.mark.parametrize("guideline", EVERY)
def test_the_file_says_what_was_written_by_hand(guideline: str) -> None:
    written = (FOLDER / f"{guideline}.json").read_text("utf-8")
    assert written == text_of(rows_of(guideline))


@pytest.mark.parametrize("guideline", EVERY)
def test_the_program_says_of_every_rule_what_every_case_says(guideline: str) -> None:
    for row, case in zip(rows(guideline), cases(guideline), strict=True):
        assert outcomes(evaluate(case.facts, case.on, all_guidelines())) == written(row), row["title"]


def written(row: Json) -> dict[str, Outcome]:
    """What a case says of every rule that is heard of."""
    told: dict[str, Outcome] = dict.fromkeys(row["findings"], True)
    told |= {rule: tuple(missing) for rule, missing in row["cannot_assess"].items()}
    return told | {rule: Aside(tuple(by)) for rule, by in row["suspended"].items()}


def test_assess_prints_the_same_for_one_in_ten_of_them() -> None:
    listed = [row for guideline in EVERY for row in rows(guideline)][::10]
    run = subprocess.run(
        [sys.executable, "main.py", "assess", "-"],
        cwd=ROOT,
        input=json.dumps([row["case"] for row in listed]),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    for row, printed in zip(listed, json.loads(run.stdout), strict=True):
        assert sorted(each["rule"] for each in printed["findings"]) == row["findings"], row["title"]
        missing = {each["rule"]: each["missing"] for each in printed["cannot_assess"]}
        assert missing == row["cannot_assess"], row["title"]
        assert {each["rule"]: each["by"] for each in printed["suspended"]} == row["suspended"], row["title"]


@pytest.mark.parametrize("guideline", EVERY)
def test_no_two_cases_have_one_title(guideline: str) -> None:
    titles = Counter(row["title"] for row in rows(guideline))
    assert [title for title, count in titles.items() if count > 1] == []


def test_every_guideline_has_its_file_and_no_other_is_there() -> None:
    files = {path.stem for path in Path(FOLDER).glob("*.json")}
    assert files == set(EVERY) == {guideline.id for guideline in all_guidelines()}


@pytest.mark.parametrize(("guideline", "rule"), RULES, ids=[rule.id for _, rule in RULES])
def test_a_rule_that_moved_by_one_step_is_told_by_some_case(guideline: Guideline, rule: Rule) -> None:
    moved = list(neighbours(rule))
    asked = numbered(guideline, [rule, *(changed for _, changed in moved)])
    told: set[int] = set()
    for case in own_cases(guideline.id, rule.id):
        usual, *others = answers(asked, case)
        told |= {place for place, answer in enumerate(others) if answer != usual}
    untold = [words for place, (words, _) in enumerate(moved) if place not in told]
    assert untold == [words for words, _ in moved if _told_by_nobody(rule, words)]


def _told_by_nobody(rule: Rule, words: str) -> bool:
    return any(rule.id == known and part in words for known, part in TOLD_BY_NOBODY)


@pytest.mark.parametrize(("guideline", "rule"), RULES, ids=[rule.id for _, rule in RULES])
def test_every_rule_is_seen_applying_and_not(guideline: Guideline, rule: Rule) -> None:
    asked = replace(guideline, rules=(rule,))
    said = {answers(asked, case)[0] for case in own_cases(guideline.id, rule.id)}
    assert {True, False} <= said
