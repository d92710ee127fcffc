"""Every comparison in one go: `python3 dev.py bench`, or with `--quick` in small sizes that prove nothing.

Each line holds ours against the same thing done bare, in turns in the same run. Prints a table; the figures go to
bench/results/latest.json.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from bench import (
    backup,
    chart,
    dry_run,
    lists,
    reading,
    saving,
    self_test,
    simulated_clinic,
    start,
    whole_run,
)
from bench.measured import Measured, table
from bench.paper import setting

_RESULTS = Path(__file__).parent / "results" / "latest.json"
_EXPORT = Path(__file__).parents[1] / "tests" / "vectors" / "imports" / "clinic-export-eu.csv"

Comparison = Callable[[], list[Measured]]

FULL: dict[str, Comparison] = {
    "start": lambda: start.measure(21),
    "self-test": lambda: self_test.measure(50),
    "window": lambda: whole_run.measure(_EXPORT, 5),
    "chart": lambda: chart.measure(30),
    "saving": lambda: saving.measure(400),
    "today": lambda: lists.measure_today(100_000, 100),
    "search": lambda: lists.measure_search(1_000_000, 300),
    "rules": lambda: dry_run.measure_evaluation(20_000),
    "policy": lambda: dry_run.measure_dry_run(200_000),
    "reading": lambda: reading.measure(20_000, 5),
    "tables": lambda: reading.measure_tables(20_000),
    "simulated": lambda: simulated_clinic.measure(300, 250),
    "backup": lambda: backup.measure(20_000),
    "papers": lambda: setting.measure(50),
}
QUICK: dict[str, Comparison] = {
    "start": lambda: start.measure(3),
    "self-test": lambda: self_test.measure(3),
    "window": lambda: whole_run.measure(_EXPORT, 1),
    "chart": lambda: chart.measure(5),
    "saving": lambda: saving.measure(20),
    "today": lambda: lists.measure_today(2_000, 10),
    "search": lambda: lists.measure_search(2_000, 20),
    "rules": lambda: dry_run.measure_evaluation(500),
    "policy": lambda: dry_run.measure_dry_run(1_000),
    "reading": lambda: reading.measure(300, 1),
    "tables": lambda: reading.measure_tables(200),
    "simulated": lambda: simulated_clinic.measure(40, 20),
    "backup": lambda: backup.measure(200),
    "papers": lambda: setting.measure(3),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what was asked for; 0 when every aim is met, 1 when one is missed."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("--quick", action="store_true", help="small sizes")
    parser.add_argument("only", nargs="*", choices=[[], *FULL], metavar="PART", help=f"of {', '.join(FULL)}")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sizes = QUICK if chosen.quick else FULL
    lines = list(_measured({name: sizes[name] for name in chosen.only or sizes}))
    print(table(lines))
    for line in lines:
        print(f"{line.name}: {line.note}")
    _keep(lines)
    return int(not all(line.holds for line in lines))


def _measured(parts: dict[str, Comparison]) -> Iterator[Measured]:
    for name, measure in parts.items():
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        yield from measure()


def _keep(lines: Sequence[Measured]) -> None:
    _RESULTS.parent.mkdir(exist_ok=True)
    machine = {"system": platform.platform(), "python": platform.python_version(), "cores": os.cpu_count()}
    figures = [{**asdict(line), "ratio": line.ratio, "holds": line.holds} for line in lines]
    _RESULTS.write_text(json.dumps({"machine": machine, "measured": figures}, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
