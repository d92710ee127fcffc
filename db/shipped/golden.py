"""Reads the golden answers of the self-test.

`dates.json` and `guidelines.json` hold ages and fingerprints, `<guideline id>.json` cases in the case format.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from db.exchange.case_file import Case, read_cases
from models.errors import CervitrendError, Unavailable
from models.records.guidelines.guideline import Guideline
from models.records.pregnancy import DatingMethod
from models.rules.self_test import (
    Golden,
    GoldenAge,
    GoldenCase,
    GoldenCrownRump,
    SelfTestDifference,
    differences,
)
from models.values.age import GestationalAge
from models.values.length import CrownRump

DATES = "dates.json"
FINGERPRINTS = "guidelines.json"


def self_test(folder: Path, guidelines: tuple[Guideline, ...]) -> tuple[SelfTestDifference, ...]:
    """What the program gets wrong of the golden answers in a folder; none when it is whole.

    Golden answers that cannot be read are a difference as well: a program that cannot be asked is not trusted.
    """
    try:
        return differences(read_golden(folder), guidelines)
    except Unavailable as error:
        return (SelfTestDifference(" ".join(error.values[:1]), "", " ".join(error.values[1:])),)


def read_golden(folder: Path) -> Golden:
    """Every golden answer of a folder.

    Raises: Unavailable (`self_test.unreadable`; values: the file, or the folder where there is no case, and the reason).
    """
    paths = [path for path in sorted(folder.glob("*.json")) if path.name not in (DATES, FINGERPRINTS)]
    if not paths:
        raise Unavailable("self_test.unreadable", str(folder), "no cases")
    cases = tuple(case for path in paths for case in _cases(path))
    return Golden(_fingerprints(folder / FINGERPRINTS), cases, *_dates(folder / DATES))


def _fingerprints(path: Path) -> tuple[tuple[str, str], ...]:
    with _in_our_words(path):
        table: dict[str, str] = json.loads(path.read_bytes())
        if not table:
            raise ValueError("empty")
        return tuple(table.items())


def _cases(path: Path) -> tuple[GoldenCase, ...]:
    with _in_our_words(path):
        rows: list[dict[str, Any]] = json.loads(path.read_bytes())
        read = read_cases(json.dumps([row["case"] for row in rows]).encode()).cases
        if not rows:
            raise ValueError("empty")
        return tuple(_golden(path.stem, row, case) for row, case in zip(rows, read, strict=True))


def _golden(guideline: str, row: Mapping[str, Any], case: Case) -> GoldenCase:
    return GoldenCase(
        title=row["title"],
        guideline=guideline,
        facts=case.facts,
        on=case.on,
        findings=frozenset(row["findings"]),
        cannot_assess=frozenset((rule, tuple(missing)) for rule, missing in row["cannot_assess"].items()),
        suspended=frozenset((rule, tuple(by)) for rule, by in row["suspended"].items()),
    )


def _dates(path: Path) -> tuple[tuple[GoldenAge, ...], tuple[GoldenCrownRump, ...]]:
    with _in_our_words(path):
        table: dict[str, Any] = json.loads(path.read_bytes())
        ages, crown_rumps = tuple(map(_age, table["ages"])), tuple(map(_crown_rump, table["crown_rumps"]))
        if not ages or not crown_rumps:
            raise ValueError("empty")
        return ages, crown_rumps


def _age(row: Mapping[str, Any]) -> GoldenAge:
    age = None if row["age"] is None else GestationalAge.parse(row["age"])
    return GoldenAge(date.fromisoformat(row["due_date"]), date.fromisoformat(row["on"]), age)


def _crown_rump(row: Mapping[str, Any]) -> GoldenCrownRump:
    return GoldenCrownRump(
        DatingMethod(row["method"]), CrownRump.parse(row["crl_mm"]), GestationalAge.parse(row["age"])
    )


@contextmanager
def _in_our_words(path: Path) -> Iterator[None]:
    try:
        yield
    except (AttributeError, CervitrendError, KeyError, OSError, TypeError, ValueError) as failure:
        reason = f"{type(failure).__name__}: {failure}"
        raise Unavailable("self_test.unreadable", path.name, reason) from failure
