"""Writes `tests/vectors/clinical/edges`: the steps around every edge, with what all rules have to say at each.

    python -m tests.oracle.edges.write

What the rule in question has to say is said by hand in this folder; what the others say is the second opinion's. Where
the two do not agree about the rule in question nothing is written.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.oracle.edges.every import EVERY
from tests.oracle.edges.steps import Aside, Edge, Outcome
from tests.oracle.rules.case_facts import Json
from tests.oracle.second_opinion import Opinion, second_opinion

FOLDER = Path(__file__).parents[2] / "vectors" / "clinical" / "edges"


def rows_of(guideline: str) -> Iterable[Json]:
    """Every case of a guideline, its title beginning with the rule that it is about. Raises: SystemExit."""
    for rule in EVERY[guideline]():
        for edge in rule.edges:
            yield _row(rule.rule, edge)


def _row(rule: str, edge: Edge) -> Json:
    case = edge.woman.case()
    opinion = second_opinion(case)
    title = f"{rule}: {edge.words}"
    if _said(rule, opinion) != edge.outcome:
        sys.exit(f"{title}: said {edge.outcome}, the second opinion is {_said(rule, opinion)}")
    return {
        "title": title,
        "case": case,
        "findings": sorted(opinion["findings"]),
        "cannot_assess": dict(sorted(opinion["cannot_assess"].items())),
        "suspended": dict(sorted(opinion["suspended"].items())),
    }


def _said(rule: str, opinion: Opinion) -> Outcome:
    if rule in opinion["cannot_assess"]:
        return tuple(opinion["cannot_assess"][rule])
    if rule in opinion["suspended"]:
        return Aside(tuple(opinion["suspended"][rule]))
    return rule in opinion["findings"]


def text_of(rows: Iterable[Json]) -> str:
    """A list of cases as JSON, a line for each key of a case."""
    return "[\n" + ",\n".join(_lines(row) for row in rows) + "\n]\n"


def _lines(row: Json) -> str:
    case = {key: json.dumps(value) for key, value in row["case"].items()}
    inside = ",\n".join(f'  "{key}": {value}' for key, value in case.items())
    others = ",\n".join(
        f'"{key}": {json.dumps(row[key])}' for key in ("findings", "cannot_assess", "suspended")
    )
    return f'{{"title": {json.dumps(row["title"])},\n"case": {{\n{inside}}},\n{others}}}'


def write(folder: Path, guidelines: Sequence[str]) -> None:
    """Write one file for each guideline."""
    folder.mkdir(exist_ok=True)
    for guideline in guidelines:
        (folder / f"{guideline}.json").write_text(text_of(rows_of(guideline)), encoding="utf-8")


if __name__ == "__main__":
    write(FOLDER, list(EVERY))
