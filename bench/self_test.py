"""The self-test of every start, beside merely reading the guideline files that it is about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from bench.measured import Measured, wait_idle
from db.shipped.golden import self_test
from db.shipped.reference_data import read_guidelines

_ASSETS = Path(__file__).parents[1] / "assets"


def measure(rounds: int) -> list[Measured]:
    """In turns, as a start does them; the golden answers are read from the disk each time."""
    guidelines = read_guidelines(_ASSETS / "guidelines")
    wait_idle()
    ours, bare = [], []
    for _ in range(rounds):
        ours.append(_computing(lambda: self_test(_ASSETS / "self-test", guidelines)))
        bare.append(_computing(lambda: read_guidelines(_ASSETS / "guidelines")))
    return [
        Measured(
            name="Self-test at the start (computing), beside reading the guideline files",
            unit="ms",
            ours=median(ours),
            bare=median(bare),
            most=50,
            note=f"{rounds} rounds, {min(ours):.0f} to {max(ours):.0f} ms",
        )
    ]


def _computing(work: Callable[[], object]) -> float:
    """Milliseconds of computing: it runs beside the window's first paint, which is not its own time."""
    began = process_time()
    work()
    return (process_time() - began) * 1000
