"""What was tried and what came of it: kept as JSON, and shown in docs/reliability.md."""

import json
import os
import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
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
    """One line: what was tried how often, how often what had to hold did not, and what else is to be said.

    `share` says how much of the long form it was, `day` when. `seconds` are those of the wall, `load` how many processes
    wanted a core in the last minute of it; None: nobody looked.
    """

    what: str
    tried: int
    failed: int
    said: str = ""
    examples: tuple[str, ...] = ()
    share: str = ""
    day: str = ""
    seconds: int = 0
    load: float | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """All of one piece, each figure as it was last measured."""

    name: str
    machine: str
    figures: tuple[Figure, ...]


def measured(name: str, share: str, figure: Figure, seconds: float) -> Piece:
    """What was measured here and just now; a figure that was stopped says by itself how far it came."""
    day, load = SystemClock().today().isoformat(), round(os.getloadavg()[0], 1)
    now = replace(figure, share=figure.share or share, day=day, seconds=round(seconds), load=load)
    return Piece(name, machine(), (now,))


def machine() -> str:
    """On what it was run, as far as it matters."""
    return (
        f"{os.cpu_count()} shared cores, {platform.system()}, Python {platform.python_version()},"
        f" SQLite {driver.sqlite_version}"
    )


def keep(fresh: Piece, figures: Path = FIGURES, paper: Path = PAPER) -> None:
    """Put its figures in the place of those measured before, and write the paper's table anew."""
    # Several pieces may be measured at once.
    with FileLock(Path(gettempdir()) / "cervitrend-figures.lock"):
        kept = read(figures)
        new = asdict(fresh)
        older = {figure["what"]: figure for figure in kept.get(fresh.name, {"figures": []})["figures"]}
        new["figures"] = list((older | {figure["what"]: figure for figure in new["figures"]}).values())
        kept[fresh.name] = new
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
        figures = each["figures"]
        seconds = sum(figure["seconds"] for figure in figures)
        yield f"**{name}**: {_span(figures, 'day')}, {seconds:,} s on {each['machine']}{_load(figures)}."
        yield ""
        yield "| what | share | tried | failed | |"
        yield "|---|---|---:|---:|---|"
        for figure in figures:
            counts = f"{figure['tried']:,} | {figure['failed']:,}"
            yield f"| {figure['what']} | {figure['share']} | {counts} | {figure['said']} |"
        yield ""


def _load(figures: list[dict[str, Any]]) -> str:
    said = _span(figures, "load")
    return f", load {said}" if said else ""


def _span(figures: list[dict[str, Any]], name: str) -> str:
    """The least and the most of them; empty where nobody looked."""
    values = sorted({figure[name] for figure in figures if figure[name] is not None})
    return " to ".join(str(value) for value in dict.fromkeys(values[:1] + values[-1:]))


def shown(fresh: Piece) -> Iterator[str]:
    """The same for the terminal, with examples of what failed."""
    for figure in fresh.figures:
        yield f"{fresh.name}: {figure.what}: tried {figure.tried}, failed {figure.failed}. {figure.said}"
        yield from (f"    {example}" for example in figure.examples[:_MOST_SHOWN])
