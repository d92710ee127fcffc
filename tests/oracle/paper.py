"""What the rule table says of each rule beside its tests: urgency, class, ask, text and mark."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).parents[1] / "vectors" / "clinical" / "rules.json"
URGENCIES = ("info", "routine", "prompt", "urgent", "immediate")
SITUATIONS = ("exclusion", "pressure", "open", "cerclage")
SET_ASIDE_BY = {
    "prevention": ("exclusion", "pressure", "open", "cerclage"),
    "rescue": ("exclusion", "cerclage"),
    "measurement": ("exclusion", "open"),
    "removal": ("exclusion",),
    "always": (),
}
"""The situations that set a rule of that class aside, in the order of the table."""


@dataclass(frozen=True)
class Row:
    """One row of the rule table; `guideline` is the id of its file, `kind` its class, `mark` its evidence."""

    rule: str
    guideline: str
    urgency: str
    kind: str
    ask: str
    mark: str
    text: str


def _read() -> dict[str, Row]:
    rows = json.loads(TABLE.read_text("utf-8"))
    return {row["rule"]: Row(kind=row.pop("class"), **row) for row in rows}


PAPER: dict[str, Row] = _read()
"""Every rule by its id, in the order of the table."""


def loudness(rule: str) -> int:
    """Its place among the urgencies, from 0 for advice and context."""
    return URGENCIES.index(PAPER[rule].urgency)
