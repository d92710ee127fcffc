"""A summary with twelve scans as pages to look at: the first one of a sign-in and the next, beyond what Typst alone takes."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.measured import Measured, percentile, timed, wait_idle
from db.papers.typesetting import our_typesetter, template_values

if TYPE_CHECKING:
    from models.values.paper import Paper

_ROOT = Path(__file__).parents[2]
_PER_INCH = 96
_ALONE = """
import sys, json, time
from pathlib import Path
from db.papers.typst_process import Setter
asked, rounds = json.loads(sys.stdin.readline()), int(sys.argv[1])
setter = Setter(Path("assets/papers"), Path("assets/fonts"))
for number in range(rounds):
    asked["paper"]["title"] = f"Summary {number}"
    began = time.perf_counter()
    setter.answer(asked)
    print((time.perf_counter() - began) * 1000)
"""
"""Typst in a process of its own, told nothing and asked nothing: how long each setting took, a first one and the next."""


def measure(rounds: int) -> list[Measured]:
    """Ours in turns with Typst alone; every paper says something else, so that none is remembered."""
    paper = _paper()
    wait_idle()
    first, alone_first = [], []
    for _ in range(max(rounds // 5, 1)):
        alone_first.append(_alone(paper, 1)[0])
        typesetter = our_typesetter()
        first.append(timed(partial(typesetter.pictures, paper, _PER_INCH)))
        typesetter.forget()
    typesetter = our_typesetter()
    typesetter.pictures(paper, _PER_INCH)
    papers = [replace(paper, title=f"Summary {number}") for number in range(rounds)]
    warm = [timed(partial(typesetter.pictures, each, _PER_INCH)) for each in papers]
    typesetter.forget()
    alone_warm = _alone(paper, rounds + 1)[1:]
    return [
        _line("First page of a sign-in, beside typst alone", first, alone_first, 100),
        _line("The next paper, beside typst alone", warm, alone_warm, 30),
    ]


def _line(name: str, ours: list[float], alone: list[float], most: float) -> Measured:
    beyond = median(ours) - median(alone)
    return Measured(
        name=f"{name}: what is ours of it",
        unit="ms",
        ours=max(beyond, 0.0),
        most=most,
        note=f"{len(ours)} times, {median(ours):.0f} ms (p99 {percentile(ours, 99):.0f}); typst alone {median(alone):.0f} ms",
    )


def _alone(paper: Paper, rounds: int) -> list[float]:
    asked = {"format": "png", "per_inch": _PER_INCH, "paper": template_values(paper)}
    said = subprocess.run(
        [sys.executable, "-c", _ALONE, str(rounds)],
        input=json.dumps(asked) + "\n",
        capture_output=True,
        text=True,
        check=True,
        cwd=_ROOT,
    )
    return [float(line) for line in said.stdout.split()]


def _paper() -> Paper:
    from tests.builders import NURSE, a_desk, a_scan, a_sheet, all_references, keep
    from tests.stores import a_store
    from ui.papers.summary import summary_paper

    scans = [a_scan(at=f"{16 + week // 2}+{week % 2}", mm=f"{34 - week}.0") for week in range(12)]
    with tempfile.TemporaryDirectory() as folder:
        desk = a_desk(a_store(Path(folder), people=(NURSE,)))
        paper = summary_paper(desk, all_references(), keep(desk.store, a_sheet(*scans)))
        desk.store.close()
    return paper
