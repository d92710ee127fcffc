"""The one-line defects of `breaks.toml`, each of them a control of a hazard taken away."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE = Path(__file__).parent / "breaks.toml"


@dataclass(frozen=True, slots=True)
class Break:
    """One defect: in `file` the text `find` becomes `replace`, and `test` must fail.

    `broken` says what no longer happens then; `test` is a path from the root as the hazard names it, or below it, with
    `::name` where one test of the file is meant.
    """

    hazard: str
    broken: str
    file: str
    find: str
    replace: str
    test: str

    @property
    def test_file(self) -> str:
        """The path of the test without the name in it."""
        return self.test.partition("::")[0]

    def applied_to(self, source: str) -> str:
        """The source with the defect in it. Raises: ValueError unless the text to find stands there exactly once."""
        found = source.count(self.find)
        if found != 1:
            raise ValueError(f"{self.hazard}: found {found} times in {self.file}: {self.find!r}")
        return source.replace(self.find, self.replace)


@dataclass(frozen=True, slots=True)
class Unbroken:
    """A hazard whose control no line of the program holds, and why."""

    hazard: str
    reason: str


def read_breaks(path: Path = FILE) -> tuple[Break, ...]:
    """Every defect, in the order of the file."""
    return tuple(Break(**each) for each in _table(path)["breaks"])


def read_unbroken(path: Path = FILE) -> tuple[Unbroken, ...]:
    """The hazards that cannot be broken by one line."""
    return tuple(Unbroken(**each) for each in _table(path).get("unbroken", []))


def _table(path: Path) -> dict[str, list[dict[str, str]]]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
