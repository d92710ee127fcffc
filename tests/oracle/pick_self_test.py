"""Picks the cases of the start-up self-test from the edge cases, and writes them to `assets/self-test`.

    python -m tests.oracle.pick_self_test

What the cases have to say is what the edge cases say, which is fixed by hand; the program only decides which of them are
taken, and its guidelines are fingerprinted as they are: look at what changed before you keep it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from models.records.guidelines.guideline import Guideline, Rule
from models.rules.self_test import mark_of
from tests.builders import all_guidelines
from tests.oracle.edge_cases import answers, cases, numbered, rows
from tests.oracle.edges.steps import Aside, Outcome
from tests.oracle.edges.write import text_of
from tests.oracle.neighbours import neighbours
from tests.oracle.rules.case_facts import Json

ASSETS = Path(__file__).parents[2] / "assets" / "self-test"
_BOUND = re.compile(r" [+-]1( day| tenth)?$")
_COUNTS = re.compile("(Earlier|Failed|Fetuses).*")
Aim = tuple[str, str]
"""What some case has to tell: for which rule, guideline or test, and what about it."""


def picked() -> dict[str, list[Json]]:
    """The cases of each guideline, in the order of its edge cases, with what its own rules have to say."""
    told = [(guideline, row, aims) for guideline in all_guidelines() for row, aims in _told(guideline)]
    chosen = _fewest([aims for _, _, aims in told])
    kept: dict[str, list[Json]] = {guideline.id: [] for guideline in all_guidelines()}
    for at in sorted(chosen):
        guideline, row, _ = told[at]
        kept[guideline.id].append(_narrowed(row, {rule.id for rule in guideline.rules}))
    return kept


def fingerprints() -> dict[str, str]:
    """What every guideline is known by."""
    return {guideline.id: mark_of(guideline) for guideline in all_guidelines()}


def _narrowed(row: Json, own: set[str]) -> Json:
    kept = {
        key: {rule: why for rule, why in row[key].items() if rule in own}
        for key in ("cannot_assess", "suspended")
    }
    findings = [rule for rule in row["findings"] if rule in own]
    return {"title": row["title"], "case": row["case"], "findings": findings, **kept}


def _told(guideline: Guideline) -> Iterator[tuple[Json, frozenset[Aim]]]:
    """Every edge case of a guideline with what it tells."""
    asked = [each for rule in guideline.rules for each in _asked(rule)]
    together = numbered(guideline, [rule for _, _, rule in asked])
    for row, case in zip(rows(guideline.id), cases(guideline.id), strict=True):
        said = answers(together, case)
        usual = {rule.id: each for (aim, rule, _), each in zip(asked, said, strict=True) if aim is None}
        aims = {kind for aim, rule, _ in asked if aim is None for kind in _kinds_of(rule, usual[rule.id])}
        aims |= {
            aim for (aim, rule, _), each in zip(asked, said, strict=True) if aim and each != usual[rule.id]
        }
        yield row, frozenset(aims)


def _asked(rule: Rule) -> Iterator[tuple[Aim | None, Rule, Rule]]:
    """The rule as it is, and each change of it with what it is an aim of."""
    yield None, rule, rule
    for aim, moved in _worth_telling(rule):
        yield aim, rule, moved


def _kinds_of(rule: Rule, said: Outcome) -> Iterator[Aim]:
    """What sort of answer it is: each rule applies and does not, each class is set aside, each word can be missing."""
    match said:
        case bool():
            yield rule.id, str(said)
        case Aside(by=by):
            yield f"set aside: {rule.precedence.value}", ",".join(by)
        case missing:
            yield from (("missing", word) for word in missing)


def _worth_telling(rule: Rule) -> Iterator[tuple[Aim, Rule]]:
    """Changes of a rule: its sizes for itself; windows, classes and counts once, for the fingerprints tell the rest."""
    for words, moved in neighbours(rule):
        counts = _COUNTS.search(words)
        if words.startswith("precedence"):
            yield (rule.precedence.value, words), moved
        elif _BOUND.search(words) is None:
            continue
        elif "window" in words:
            yield ("any window", words), moved
        elif counts is not None:
            yield ("any count", counts[0]), moved
        else:
            yield (rule.id, words), moved


def _fewest(told: list[frozenset[Aim]]) -> list[int]:
    """Places of cases that together tell all that can be told, each time the one that tells most of what is left.

    At last those go that the later ones have made needless.
    """
    left = set().union(*told)
    chosen: list[int] = []
    while left:
        best = max(range(len(told)), key=lambda at: len(told[at] & left))
        chosen.append(best)
        left -= told[best]
    for at in tuple(chosen):
        others = set().union(*(told[other] for other in chosen if other != at))
        if told[at] <= others:
            chosen.remove(at)
    return chosen


def main(folder: Path = ASSETS) -> None:
    """Write one file of cases for each guideline, and the fingerprints; a file of a guideline that is gone is deleted."""
    chosen = picked()
    for file in folder.glob("*.json"):
        if file.stem not in {*chosen, "dates", "guidelines"}:
            file.unlink()
    for guideline, told in chosen.items():
        (folder / f"{guideline}.json").write_text(text_of(told), encoding="utf-8")
    known = json.dumps(fingerprints(), indent=1)
    (folder / "guidelines.json").write_text(f"{known}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
