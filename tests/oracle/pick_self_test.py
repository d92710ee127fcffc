"""Picks the cases of the start-up self-test from the edge cases, and writes them to `assets/self-test`.

    python -m tests.oracle.pick_self_test

What the cases have to say is what the edge cases say, which is fixed by hand; the program only decides which of them are
taken, and its guidelines are fingerprinted as they are: look at what changed before you keep it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from db.exchange.case_file import Case, read_cases
from models.records.guideline import Guideline, Rule
from models.rules.evaluate import evaluate
from models.rules.self_test import mark_of
from tests.builders import all_guidelines
from tests.oracle.case_facts import Json
from tests.oracle.edges.write import FOLDER, text_of
from tests.oracle.neighbours import neighbours

ASSETS = Path(__file__).parents[2] / "assets" / "self-test"
_BOUND = re.compile(r" [+-]1( day| tenth)?$")
Answer = tuple[bool, tuple[str, ...] | None]
Aim = tuple[str, str]
"""What some case has to tell: for which rule, guideline or test, and what about it."""


def picked() -> dict[str, list[Json]]:
    """The cases of each guideline, in the order of its edge cases, with what its own rules have to say."""
    told = [(guideline, row, aims) for guideline in all_guidelines() for row, aims in _told(guideline)]
    chosen = _fewest([aims for _, _, aims in told])
    rows: dict[str, list[Json]] = {guideline.id: [] for guideline in all_guidelines()}
    for at in sorted(chosen):
        guideline, row, _ = told[at]
        rows[guideline.id].append(_narrowed(row, {rule.id for rule in guideline.rules}))
    return rows


def fingerprints() -> dict[str, str]:
    """What every guideline is known by."""
    return {guideline.id: mark_of(guideline) for guideline in all_guidelines()}


def _narrowed(row: Json, own: set[str]) -> Json:
    return {
        "title": row["title"],
        "case": row["case"],
        "findings": [rule for rule in row["findings"] if rule in own],
        "cannot_assess": {rule: what for rule, what in row["cannot_assess"].items() if rule in own},
    }


def _told(guideline: Guideline) -> Iterator[tuple[Json, frozenset[Aim]]]:
    """Every edge case of a guideline with what it tells."""
    rows: list[Json] = json.loads((FOLDER / f"{guideline.id}.json").read_text("utf-8"))
    cases = read_cases(json.dumps([row["case"] for row in rows]).encode()).cases
    told: list[set[Aim]] = [set() for _ in rows]
    for rule in guideline.rules:
        usual = [_answer(guideline, rule, case) for case in cases]
        for aims, (applies, missing) in zip(told, usual, strict=True):
            aims.add((rule.id, str(applies)) if missing is None else ("missing", str(missing)))
        for words, moved in _worth_telling(rule):
            for aims, case, answer in zip(told, cases, usual, strict=True):
                if _answer(guideline, moved, case) != answer:
                    aims.add(words)
    return zip(rows, map(frozenset, told), strict=True)


def _worth_telling(rule: Rule) -> Iterator[tuple[Aim, Rule]]:
    """Changes of a rule: its lengths for itself; windows, situations and like tests once, for the fingerprints tell the rest."""
    for words, moved in neighbours(rule):
        if words.startswith("stays_in"):
            yield (f"looked at: {moved.stays_in < rule.stays_in}", words), moved
        elif "window" in words and _BOUND.search(words):
            yield ("any window", words), moved
        elif _BOUND.search(words):
            like = [str(test) for test in rule.tests if re.search("Earlier|Fetuses", str(test))]
            of = " ".join(like) if re.search("Earlier|Fetuses", words) else rule.id
            yield (of, words), moved


@cache
def _alone(guideline: Guideline, rule: Rule) -> Guideline:
    return replace(guideline, rules=(rule,))


def _answer(guideline: Guideline, rule: Rule, case: Case) -> Answer:
    found = evaluate(case.facts, case.on, (_alone(guideline, rule),))
    missing = [tuple(m.value for m in each.missing) for each in found.cannot_assess]
    return bool(found.findings), missing[0] if missing else None


def _fewest(told: list[frozenset[Aim]]) -> list[int]:
    """Places of cases that together tell all that can be told, each time the one that tells most of what is left."""
    left = set().union(*told)
    chosen: list[int] = []
    while left:
        best = max(range(len(told)), key=lambda at: len(told[at] & left))
        chosen.append(best)
        left -= told[best]
    return chosen


def main(folder: Path = ASSETS) -> None:
    """Write one file of cases for each guideline, and the fingerprints."""
    for guideline, rows in picked().items():
        (folder / f"{guideline}.json").write_text(text_of(rows), encoding="utf-8")
    known = json.dumps(fingerprints(), indent=1)
    (folder / "guidelines.json").write_text(f"{known}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
