"""The edge cases as they lie in their files, and what the program says of a rule, or of one like it, at each."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from db.exchange.case_file import Case, read_cases
from models.records.guidelines.guideline import Guideline, Rule
from models.rules.guidelines.assessment import Assessment, Truth
from models.rules.guidelines.evaluate import evaluate
from tests.oracle.edges.steps import Aside, Outcome
from tests.oracle.edges.write import FOLDER
from tests.oracle.rules.case_facts import Json


@cache
def rows(guideline: str) -> list[Json]:
    """The edge cases of a guideline."""
    listed: list[Json] = json.loads((FOLDER / f"{guideline}.json").read_text("utf-8"))
    return listed


@cache
def cases(guideline: str) -> tuple[Case, ...]:
    """The same as the program reads them."""
    return read_cases(json.dumps([row["case"] for row in rows(guideline)]).encode()).cases


def own_cases(guideline: str, rule: str) -> list[Case]:
    """The cases that are about one rule."""
    both = zip(rows(guideline), cases(guideline), strict=True)
    return [case for row, case in both if row["title"].startswith(f"{rule}: ")]


def numbered(guideline: Guideline, rules: Sequence[Rule]) -> Guideline:
    """The guideline with these rules instead, known by their places: several may have one id."""
    return replace(guideline, rules=tuple(replace(rule, id=str(at)) for at, rule in enumerate(rules)))


def answers(asked: Guideline, case: Case) -> list[Outcome]:
    """What each rule of a guideline has to say about a case."""
    said = outcomes(evaluate(case.facts, case.on, (asked,)))
    return [said.get(rule.id, False) for rule in asked.rules]


def outcomes(found: Assessment) -> dict[str, Outcome]:
    """What every rule comes to that is heard of."""
    heard: dict[str, Outcome] = {each.rule.id: True for each in found.hits}
    for unknown in found.cannot_assess:
        heard[unknown.rule.id] = tuple(sorted(m.value for m in unknown.missing))
    for aside in found.suspended:
        if aside.otherwise is not Truth.FALSE:
            heard[aside.rule.id] = Aside(tuple(situation.value for situation in aside.by))
    return heard
