"""The shipped rules are those of the clinical paper's table, and each says in its file what the second edition asks of it."""

import re
import tomllib
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from models.records.guidelines.bedside_tests import NoDueDate
from models.records.guidelines.guideline import Guideline, Rule
from models.records.guidelines.rule_tests import FIRST_EDITION, AnyOf, Not, RuleTest
from tests.builders import all_guidelines
from tests.oracle.paper import PAPER, Row

ROOT = Path(__file__).parents[3]
SHIPPED = {rule.id: (guideline, rule) for guideline in all_guidelines() for rule in guideline.rules}
WRITTEN = {
    rule["id"]: rule
    for file in sorted((ROOT / "assets" / "guidelines").glob("*.toml"))
    for rule in tomllib.loads(file.read_text(encoding="utf-8"))["rules"]
}
TITLES = {
    "acog-142": "ACOG PB 142",
    "acog-234": "ACOG PB 234",
    "aus-alliance": "Australian Preterm Birth Prevention Alliance",
    "awmf-015025": "AWMF 015-025",
    "china-cma": "China CMA 2024",
    "figo-2021": "FIGO 2021",
    "isuog-2022": "ISUOG 2022",
    "jsog-2023": "JSOG 2023",
    "local": "local",
    "mfmu": "MFMU schedule",
    "netherlands-nvog": "Netherlands NVOG",
    "nice-ng137": "NICE NG137",
    "nice-ng25": "NICE NG25",
    "norway-ngf": "Norway NGF 2024",
    "rcog-75": "RCOG GTG 75",
    "roman-2020": "Roman 2020 RCT",
    "sbl-3": "NHS Saving Babies' Lives v3.1",
    "smfm-65": "SMFM CS 65",
    "smfm-70": "SMFM CS 70",
    "sogc-373": "SOGC 373",
}
"""The guideline column of the table."""
LONGEST_ACTION = 34
"""Characters that a row of Today, a card and the call card have room for without cutting."""


def test_the_rules_are_those_of_the_table_and_no_others() -> None:
    assert set(SHIPPED) == set(PAPER) == set(WRITTEN)


def test_each_guideline_bears_the_name_that_the_table_gives_it() -> None:
    assert {guideline.id: guideline.title for guideline in all_guidelines()} == TITLES


@pytest.mark.parametrize("row", PAPER.values(), ids=PAPER)
def test_a_rule_says_what_its_row_says(row: Row) -> None:
    guideline, rule = SHIPPED[row.rule]
    assert row == Row(
        rule=rule.id,
        guideline=guideline.id,
        urgency=rule.urgency.value,
        kind=rule.precedence.value,
        ask=rule.ask.value,
        mark=rule.evidence.value,
        text=row.text,
    )
    # The table writes wk for weeks; on screen the word is written out.
    assert rule.text == re.sub(r"\bwk\b", "weeks", row.text)


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_nothing_of_the_second_edition_is_left_to_a_default(written: dict[str, Any]) -> None:
    assert {"precedence", "ask", "action"} <= set(written)
    assert "stays_in" not in written


@pytest.mark.parametrize("rule", [rule for _, rule in SHIPPED.values()], ids=SHIPPED)
def test_an_action_is_short_enough_never_to_be_cut(rule: Rule) -> None:
    assert 0 < len(rule.action) <= LONGEST_ACTION
    assert re.fullmatch(r"[A-Z][^.:;!?\n]*", rule.action)


def test_one_urgency_and_ask_that_wants_an_answer_today_has_one_action() -> None:
    actions: dict[tuple[str, str], set[str]] = {}
    for _, rule in SHIPPED.values():
        actions.setdefault((rule.urgency.value, rule.ask.value), set()).add(rule.action)
    assert actions["immediate", "now"] == {"Senior obstetrician now"}
    assert actions["urgent", "now"] == actions["urgent", "prevention"] == {"Doctor review today"}
    assert actions["urgent", "removal"] == {"Doctor review today"}
    assert actions["routine", "history"] == {"Plan with a doctor at next visit"}


@pytest.mark.parametrize("guideline", all_guidelines(), ids=[g.id for g in all_guidelines()])
def test_no_test_of_the_first_edition_is_shipped(guideline: Guideline) -> None:
    found = [rule.id for rule in guideline.rules if _holds_first(rule.tests)]
    assert found == []


def _holds_first(value: object) -> bool:
    if isinstance(value, tuple):
        return any(_holds_first(each) for each in value)
    if isinstance(value, FIRST_EDITION):
        return True
    if not is_dataclass(value):
        return False
    return any(_holds_first(getattr(value, field.name)) for field in fields(value))


@pytest.mark.parametrize("kind", FIRST_EDITION)
def test_a_test_of_the_first_edition_would_be_found_wherever_it_stands(kind: type[RuleTest]) -> None:
    hidden = object.__new__(kind)
    assert _holds_first((Not(AnyOf((NoDueDate(), hidden))),))
    assert not _holds_first((Not(AnyOf((NoDueDate(),))),))
