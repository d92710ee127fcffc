"""A whole run of the window: start, sign in, bring in an export, open a woman; how long it stood still, how much it took."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bench.child import answer_of
from bench.clinic import found_in
from bench.measured import Measured


def measure(export: Path, runs: int) -> list[Measured]:
    """Each run has its own copy of the demonstration clinic; a stall is the median of the runs."""
    with tempfile.TemporaryDirectory() as folder:
        found = [_run(Path(folder, str(run)), export) for run in range(runs)]
    stalls = [_stall(found, *stage) for stage in _STAGES]
    return [*stalls, _memory(found), _memory_signed_in(found)]


_STAGES = (
    ("start, until warmed up", ("start",), 50),
    ("signing in, Today shown", ("sign_in",), 50),
    ("import: file, preview, taken", ("preview", "import"), 50),
    ("the inbox opened first", ("inbox",), 100),
    ("a woman opened first", ("woman",), 100),
)
"""Words, the stages of the run that belong together, and the longest stall there may be in ms."""


def _run(folder: Path, export: Path) -> dict[str, float]:
    folder.mkdir()
    found_in(folder)
    copy = shutil.copy(export, folder)
    ours = answer_of("bench.driven", "ours", str(folder), str(copy), home=folder)
    bare = answer_of("bench.driven", "bare", home=folder)
    return {**ours, "bare_peak": bare["peak"]}


def _stall(
    found: Sequence[dict[str, float]], words: str, stages: Sequence[str], most: float | None
) -> Measured:
    stalls = [max(run[stage] for stage in stages) for run in found]
    return Measured(
        name=f"Longest stall: {words}",
        unit="ms",
        ours=median(stalls),
        most=most,
        note=f"{len(stalls)} runs: {', '.join(f'{stall:.0f}' for stall in sorted(stalls))} ms",
    )


def _memory(found: Sequence[dict[str, float]]) -> Measured:
    return Measured(
        name="Peak memory, whole run",
        unit="MB",
        ours=median(max(run["peak_signed_in"], run["peak"]) for run in found),
        bare=median(run["bare_peak"] for run in found),
        most_ratio=1.5,
        note="128 MB of it for a moment while the password is checked (Argon2id)",
    )


def _memory_signed_in(found: Sequence[dict[str, float]]) -> Measured:
    return Measured(
        name="Peak memory, once signed in",
        unit="MB",
        ours=median(run["peak"] for run in found),
        bare=median(run["bare_peak"] for run in found),
        most_ratio=1.5,
        note="import and a woman with her chart included",
    )
