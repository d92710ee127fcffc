"""What was tried and what came of it: kept as JSON, and shown in docs/reliability.md."""

import json
import os
import platform
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import sqlcipher3.dbapi2 as driver
from filelock import FileLock

from db.clinic.folder import write_whole
from db.clock import SystemClock

ROOT = Path(__file__).parents[2]
FIGURES = ROOT / "docs" / "reliability.json"
PAPER = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- figures -->\n", "<!-- end of figures -->\n"
_MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One line: what was tried how often, how often what had to hold did not, what else is to be said, seconds of the wall."""

    what: str
    tried: int
    failed: int
    said: str = ""
    examples: tuple[str, ...] = ()
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """All of one piece as it was last run."""

    name: str
    form: str
    day: str
    machine: str
    figures: tuple[Figure, ...]


def piece(name: str, form: str, figures: Sequence[Figure]) -> Piece:
    """What was measured here and now."""
    day = SystemClock().today().isoformat()
    return Piece(name, form, day, machine(), tuple(figures))


def machine() -> str:
    """On what it was run, as far as it matters."""
    return (
        f"{os.cpu_count()} shared cores, {platform.system()}, Python {platform.python_version()},"
        f" SQLite {driver.sqlite_version}"
    )


def keep(measured: Piece, figures: Path = FIGURES, paper: Path = PAPER) -> None:
    """Put its figures in the place of those measured before, and write the paper's table anew."""
    # Several pieces may be measured at once.
    with FileLock(Path(gettempdir()) / "cervitrend-figures.lock"):
        kept = read(figures)
        new = asdict(measured)
        fresh = {figure["what"] for figure in new["figures"]}
        older = kept.get(measured.name, {"figures": []})["figures"]
        new["figures"] = [*(each for each in older if each["what"] not in fresh), *new["figures"]]
        kept[measured.name] = new
        write_whole(figures, json.dumps(kept, indent=1, ensure_ascii=False, sort_keys=True) + "\n")
        before = paper.read_text(encoding="utf-8")
        write_whole(paper, with_table(before, read(figures)))
        for path in (figures, paper):
            path.chmod(0o644)


def read(figures: Path = FIGURES) -> dict[str, Any]:
    """What was measured, by piece; nothing before the first run."""
    kept: dict[str, Any] = json.loads(figures.read_text(encoding="utf-8")) if figures.exists() else {}
    return kept


def with_table(text: str, kept: dict[str, Any]) -> str:
    """The paper with the table of these figures."""
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return head + BEGIN + "\n" + "\n".join(_table(kept)) + "\n" + END + tail


def _table(kept: dict[str, Any]) -> Iterator[str]:
    for name, each in kept.items():
        seconds = sum(figure["seconds"] for figure in each["figures"])
        yield f"**{name}**: {each['form']} form, {each['day']}, {seconds:,} s on {each['machine']}."
        yield ""
        yield "| what | tried | failed | |"
        yield "|---|---:|---:|---|"
        for figure in each["figures"]:
            yield f"| {figure['what']} | {figure['tried']:,} | {figure['failed']:,} | {figure['said']} |"
        yield ""


def shown(measured: Piece) -> Iterator[str]:
    """The same for the terminal, with examples of what failed."""
    for figure in measured.figures:
        yield f"{measured.name}: {figure.what}: tried {figure.tried}, failed {figure.failed}. {figure.said}"
        yield from (f"    {example}" for example in figure.examples[:_MOST_SHOWN])
