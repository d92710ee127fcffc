"""Makes everything around the program fail, and says what held: `python3 dev.py faults [--short] [PIECE..]`.

Without names all pieces in turn, which takes hours; what was measured is kept in docs/reliability.json and shown in
docs/reliability.md. With --short a few minutes, and nothing is kept. `calls:save` is one scenario of a piece that has some;
--share 0.1 makes a tenth of what a piece would; --each-place lets memory run out once at each place of the program, which takes
an hour, and not at each allocation, which takes a day.
"""

import argparse
import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from time import perf_counter

from devtools.places import FUZZ_LOCK
from devtools.setting_up import install
from tests.faults import bombs, calls, controls, damage, fuzz, kills, machine, power, surroundings
from tests.faults.results import Figure, keep, measured, shown
from tests.faults.scenarios import Scenario, scenarios
from tests.faults.shim import is_preloaded, preloaded

KILLS, INPUTS, EXAMPLES = 500, 100_000, 400
_SHORT = 0.01


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for: which parts of a piece (none: all), and which share of what it would do.

    With `is_each_place` memory runs out once at each place of the program, not at each allocation.
    """

    parts: tuple[str, ...]
    share: float
    is_each_place: bool = False

    @property
    def is_short(self) -> bool:
        return self.share < 1

    def scaled(self, number: int) -> int:
        """So many of them."""
        return max(2, round(number * self.share))

    @property
    def chosen(self) -> tuple[Scenario, ...]:
        return tuple(each for name, each in scenarios().items() if not self.parts or name in self.parts)


def _calls(asked: Asked) -> Iterator[Figure]:
    for scenario in asked.chosen:
        most = asked.scaled(400) if asked.is_short else None
        yield from calls.figures_of(scenario, most, is_each_place=asked.is_each_place)


def _power(asked: Asked) -> Iterator[Figure]:
    for scenario in asked.chosen:
        yield from power.figures_of(scenario, step=round(1 / asked.share))


def _guided(asked: Asked) -> Iterator[Figure]:
    if find_spec("atheris") is None:
        # Nothing else needs it.
        install(FUZZ_LOCK)
    program = [sys.executable, "-m", "tests.faults.guided", str(asked.scaled(INPUTS)), *asked.parts]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as running:
        for line in running.stdout or ():
            yield Figure(**json.loads(line))
    if running.returncode:
        yield Figure("guided", 0, 1, f"ended with {running.returncode}")


PIECES: dict[str, Callable[[Asked], Iterator[Figure]]] = {
    "calls": _calls,
    "power": _power,
    "kills": lambda asked: kills.figures_of(kills=asked.scaled(KILLS)),
    "damage": lambda asked: damage.figures_of(is_short=asked.is_short),
    "surroundings": lambda asked: surroundings.figures_of(is_short=asked.is_short),
    "inputs": lambda asked: fuzz.figures_of(asked.scaled(INPUTS), asked.parts),
    "bombs": lambda _: bombs.figures_of(),
    "controls": lambda asked: controls.figures_of(20 if asked.is_short else 5),
    "machine": lambda asked: machine.figures_of(asked.scaled(EXAMPLES)),
    "guided": _guided,
}
_PRELOADED = {"calls", "controls", "power"}


def main(arguments: Sequence[str]) -> int:
    """0 when everything held."""
    parser = argparse.ArgumentParser(prog="python3 dev.py faults", description=__doc__)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--each-place", action="store_true")
    parser.add_argument("pieces", nargs="*", metavar="PIECE", default=list(PIECES))
    chosen = parser.parse_args(arguments)
    share = _SHORT if chosen.short else min(1.0, chosen.share)
    if unknown := {name.partition(":")[0] for name in chosen.pieces} - set(PIECES):
        parser.error(f"there is no piece {', '.join(sorted(unknown))}; there are {', '.join(PIECES)}")
    # What the program logs about failing files is what is wanted here, thousands of times.
    logging.disable(logging.CRITICAL)
    return max([_measured(name, share, is_each_place=chosen.each_place) for name in chosen.pieces])


def _measured(name: str, share: float, *, is_each_place: bool) -> int:
    title, _, part = name.partition(":")
    if title in _PRELOADED and not is_preloaded():
        return preloaded("tests.faults.run", "--share", str(share), *["--each-place"] * is_each_place, name)
    said, began, has_failed = "whole" if share == 1 else f"{share:g}", perf_counter(), False
    for figure in PIECES[title](Asked((part,) if part else (), share, is_each_place)):
        fresh = measured(title, said, figure, perf_counter() - began)
        sys.stdout.write("\n".join(shown(fresh)) + "\n")
        sys.stdout.flush()
        if share > _SHORT:
            keep(fresh)
        has_failed, began = has_failed or bool(figure.failed), perf_counter()
    return int(has_failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
