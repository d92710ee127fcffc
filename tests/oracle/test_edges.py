"""Every rule has its edge cases, at every edge that its file draws, and the program and the second opinion agree on each.

The cases lie in `tests/vectors/clinical/edges`; `tests/oracle/edges` says by hand what the rule in question has to say.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from db.exchange.case_file import Case, read_cases
from models.records.guideline import Guideline, Rule
from models.rules.evaluate import evaluate
from tests.builders import all_guidelines
from tests.oracle.edges.every import EVERY
from tests.oracle.edges.write import FOLDER, rows_of, text_of
from tests.oracle.neighbours import neighbours
from tests.oracle.second_opinion import second_opinion

ROOT = Path(__file__).parents[2]
RULES = [(guideline, rule) for guideline in all_guidelines() for rule in guideline.rules]
# No woman can tell these from the rule as it is, because another part of the rule settles it first.
TOLD_BY_NOBODY = (
    ("NICE-PTL15", " without Symptoms"),  # Contractions that the scan came after are active contractions.
    ("NICE-PTL15", " Symptoms.any_of with "),
    ("NICE-PTL15", " LengthBand.none_counts"),  # There is no scan that could have come after them.
    ("RCOG75-FAIL", "AnyOf.of MembranesAt.any_of with not_seen"),  # They have to be exposed as well.
    ("APP-MILD", " Symptoms.any_of with "),  # All the others raise the alarm, which sets the rule aside.
    ("APP-SUTURE-SYMPT", " without Exclusion"),  # It is looked at in no other situation.
)
Said = tuple[bool, tuple[str, ...] | None]


@cache
def rows(guideline: str) -> list[dict[str, Any]]:
    """The edge cases of a guideline."""
    listed: list[dict[str, Any]] = json.loads((FOLDER / f"{guideline}.json").read_text("utf-8"))
    return listed


@cache
def cases(guideline: str) -> tuple[Case, ...]:
    """The same as the program reads them."""
    return read_cases(json.dumps([row["case"] for row in rows(guideline)]).encode()).cases


def own_cases(guideline: Guideline, rule: Rule) -> list[Case]:
    """The cases that are about one rule."""
    both = zip(rows(guideline.id), cases(guideline.id), strict=True)
    return [case for row, case in both if row["title"].startswith(f"{rule.id}: ")]


def said(guideline: Guideline, rule: Rule, case: Case) -> Said:
    """Whether a rule applies, and what it lacks."""
    found = evaluate(case.facts, case.on, (replace(guideline, rules=(rule,)),))
    missing = [tuple(sorted(m.value for m in each.missing)) for each in found.cannot_assess]
    return bool(found.findings), missing[0] if missing else None


@pytest.mark.parametrize("guideline", EVERY)
def test_the_file_says_what_was_written_by_hand(guideline: str) -> None:
    written = (FOLDER / f"{guideline}.json").read_text("utf-8")
    assert written == text_of(rows_of(guideline))


@pytest.mark.parametrize("guideline", EVERY)
def test_the_program_finds_and_misses_what_every_case_says(guideline: str) -> None:
    for row, case in zip(rows(guideline), cases(guideline), strict=True):
        found = evaluate(case.facts, case.on, all_guidelines())
        missing = {each.rule.id: sorted(m.value for m in each.missing) for each in found.cannot_assess}
        assert sorted(each.rule.id for each in found.findings) == row["findings"], row["title"]
        assert missing == row["cannot_assess"], row["title"]


def test_assess_prints_the_same_for_all_of_them() -> None:
    listed = [row for guideline in EVERY for row in rows(guideline)]
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
        assert {each["rule"]: each["by"] for each in printed["suspended"]} == row["suspended"], row["title"]


@pytest.mark.parametrize("guideline", EVERY)
def test_the_second_opinion_says_the_same(guideline: str) -> None:
    for row in rows(guideline):
        opinion = second_opinion(row["case"])
        assert sorted(opinion["findings"]) == row["findings"], row["title"]
        assert opinion["cannot_assess"] == row["cannot_assess"], row["title"]
        assert opinion["suspended"] == row["suspended"], row["title"]


@pytest.mark.parametrize("guideline", EVERY)
def test_no_two_cases_have_one_title(guideline: str) -> None:
    titles = Counter(row["title"] for row in rows(guideline))
    assert [title for title, count in titles.items() if count > 1] == []


def test_every_guideline_has_its_file_and_no_other_is_there() -> None:
    files = {path.stem for path in Path(FOLDER).glob("*.json")}
    assert files == set(EVERY) == {guideline.id for guideline in all_guidelines()}


@pytest.mark.parametrize(("guideline", "rule"), RULES, ids=[rule.id for _, rule in RULES])
def test_a_rule_that_moved_by_one_step_is_told_by_some_case(guideline: Guideline, rule: Rule) -> None:
    own = own_cases(guideline, rule)
    usual = [said(guideline, rule, case) for case in own]
    untold = [
        words
        for words, moved in neighbours(rule)
        if [said(guideline, moved, case) for case in own] == usual and not _told_by_nobody(rule, words)
    ]
    assert untold == []


def _told_by_nobody(rule: Rule, words: str) -> bool:
    return any(rule.id == known and part in words for known, part in TOLD_BY_NOBODY)


@pytest.mark.parametrize(("guideline", "rule"), RULES, ids=[rule.id for _, rule in RULES])
def test_every_rule_is_seen_applying_and_not(guideline: Guideline, rule: Rule) -> None:
    outcomes = {said(guideline, rule, case)[0] for case in own_cases(guideline, rule)}
    assert outcomes == {True, False}
