"""From calling the program to its first painted window, beside a bare PySide6 window."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median
from time import monotonic

from bench.child import answer_of
from bench.clinic import found_in
from bench.measured import Measured


def measure(rounds: int) -> list[Measured]:
    """In turns; one untimed start of each comes first."""
    with tempfile.TemporaryDirectory() as folder:
        clinic = Path(folder)
        found_in(clinic)
        times: dict[str, list[float]] = {"ours": [], "bare": []}
        for _ in range(rounds + 1):
            for which, taken in times.items():
                taken.append(_started(which, clinic))
    ours, bare = times["ours"][1:], times["bare"][1:]
    return [
        Measured(
            name="Start to first painted window",
            unit="ms",
            ours=median(ours),
            bare=median(bare),
            most_ratio=1.3,
            note=f"{rounds} starts each; ours {min(ours):.0f} to {max(ours):.0f} ms, bare {min(bare):.0f} to {max(bare):.0f} ms",
        )
    ]


def _started(which: str, clinic: Path) -> float:
    began = monotonic()
    answer = answer_of("bench.started", which, str(clinic), home=clinic)
    return float(answer["painted"] - began) * 1000
