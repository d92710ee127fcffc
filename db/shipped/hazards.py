"""Reads `assets/hazards.toml`: the hazards that rules name by number."""

import tomllib
from pathlib import Path

from models.errors import Unavailable
from models.records.clinic.hazard import Hazard

_KEYS = {"number", "hazard", "control", "tests"}


def read_hazards(path: Path) -> tuple[Hazard, ...]:
    """Every hazard, in the order of the file. Raises: Unavailable (`hazards.bad_file`: file and reason)."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return tuple(_hazard(each) for each in table["hazards"])
    except (KeyError, OSError, TypeError, ValueError) as failure:
        raise Unavailable("hazards.bad_file", path.name, f"{type(failure).__name__}: {failure}") from failure


def _hazard(table: dict[str, object]) -> Hazard:
    if table.keys() != _KEYS:
        raise KeyError(*sorted(table.keys() ^ _KEYS))
    tests = table["tests"]
    if not isinstance(tests, list) or not tests:
        raise TypeError(f"no list of tests: {tests!r}")
    return Hazard(
        number=_text(table["number"]),
        hazard=_text(table["hazard"]),
        control=_text(table["control"]),
        tests=tuple(_text(test) for test in tests),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError(f"not a text: {value!r}")
    return value
