"""Makes everything around the program fail, and says what held: `python3 dev.py faults [--short] [PIECE..]`.

Without names all pieces in turn, which takes hours; what was measured is kept in docs/reliability.json and shown in
docs/reliability.md. With --short a few minutes, and nothing is kept. `calls:save` is one scenario of a piece that has some;
--share 0.1 makes a tenth of what a piece would.
"""

import argparse
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from tests.faults import bombs, calls, controls, damage, fuzz, kills, machine, power, surroundings
from tests.faults.results import Figure, keep, piece, shown
from tests.faults.scenarios import Scenario, scenarios
from tests.faults.shim import is_preloaded, preloaded

KILLS, INPUTS, EXAMPLES = 500, 100_000, 400
_SHORT = 0.01


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for: which parts of a piece (none: all), and which share of what it would do."""

    parts: tuple[str, ...]
    share: float

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
        yield from calls.figures_of(scenario, asked.scaled(400) if asked.is_short else None)


def _power(asked: Asked) -> Iterator[Figure]:
    for scenario in asked.chosen:
        yield from power.figures_of(scenario, step=round(1 / asked.share))


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
}
_PRELOADED = {"calls", "controls", "power"}


def main(arguments: Sequence[str]) -> int:
    """0 when everything held."""
    parser = argparse.ArgumentParser(prog="python3 dev.py faults", description=__doc__)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("pieces", nargs="*", metavar="PIECE", default=list(PIECES))
    chosen = parser.parse_args(arguments)
    share = _SHORT if chosen.short else min(1.0, chosen.share)
    if unknown := {name.partition(":")[0] for name in chosen.pieces} - set(PIECES):
        parser.error(f"there is no piece {', '.join(sorted(unknown))}; there are {', '.join(PIECES)}")
    # What the program logs about failing files is what is wanted here, thousands of times.
    logging.disable(logging.CRITICAL)
    return max([_measured(name, share) for name in chosen.pieces])


def _measured(name: str, share: float) -> int:
    title, _, part = name.partition(":")
    if title in _PRELOADED and not is_preloaded():
        return preloaded("tests.faults.run", "--share", str(share), name)
    form, began, has_failed = "long" if share == 1 else f"{share:g} of the long", perf_counter(), False
    for figure in PIECES[title](Asked((part,) if part else (), share)):
        measured = piece(title, form, [replace(figure, seconds=round(perf_counter() - began))])
        sys.stdout.write("\n".join(shown(measured)) + "\n")
        sys.stdout.flush()
        if share > _SHORT:
            keep(measured)
        has_failed, began = has_failed or bool(figure.failed), perf_counter()
    return int(has_failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
