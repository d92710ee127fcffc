"""What was measured, what it was measured against, and whether it is as good as it should be."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One comparison made in one run.

    `ours` and `bare` are medians in `unit`, `p99` of ours. None: not measured, or nothing is asked of it.
    """

    name: str
    unit: str
    ours: float
    bare: float | None = None
    p99: float | None = None
    most_ratio: float | None = None
    most: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        return None if self.bare is None else self.ours / self.bare

    @property
    def holds(self) -> bool:
        """Whether every aim is met; `most` is held against the p99 where there is one."""
        too_slow = self.ratio is not None and self.most_ratio is not None and self.ratio > self.most_ratio
        longest = self.ours if self.p99 is None else self.p99
        return not too_slow and (self.most is None or longest <= self.most)

    @property
    def aim(self) -> str:
        aims = [] if self.most_ratio is None else [f"<= {self.most_ratio:g}x"]
        if self.most is not None:
            aims.append(f"{'' if self.p99 is None else 'p99 '}<= {self.most:g} {self.unit}")
        return ", ".join(aims)


def timed(work: Callable[[], object]) -> float:
    """How many milliseconds it took."""
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


def percentile(times: Sequence[float], part: float) -> float:
    """The time that so many per cent of them do not exceed."""
    return sorted(times)[min(len(times) - 1, int(len(times) * part / 100))]


def wait_idle() -> None:
    """Leave no rubbish of the preparations to be collected while something is timed."""
    gc.collect()
    gc.freeze()


def table(lines: Sequence[Measured]) -> str:
    """All of it for people, one line each."""
    rows = [("", "ours", "bare", "ratio", "p99", "aim", "")]
    for line in lines:
        rows.append(
            (
                line.name,
                _number(line.ours, line.unit),
                _number(line.bare, line.unit),
                "" if line.ratio is None else f"{line.ratio:.2f}x",
                _number(line.p99, line.unit),
                line.aim,
                "" if not line.aim else "met" if line.holds else "MISSED",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in (0, 5, 6) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _number(value: float | None, unit: str) -> str:
    return "" if value is None else f"{value:.{2 if value < 10 else 1}f} {unit}"
