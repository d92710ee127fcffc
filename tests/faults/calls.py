"""The n-th call of the system, or for memory, fails; n = 1, 2, 3, ... until the scenario goes through untouched."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.faults.results import Figure
from tests.faults.scenarios import Scenario
from tests.faults.shim import ALLOCATIONS, CALLS, Failure
from tests.faults.trying import attempt, prepared

_MOST_ALLOCATIONS = 250


def figures_of(scenario: Scenario, most: int | None = None) -> Iterator[Figure]:
    """Every call of it failing in every way, then the memory for SQLCipher; `most` so many calls of each kind."""
    with prepared(scenario) as before:
        yield _figure(f"{scenario.name}: a call fails", scenario, before, CALLS, most)
        yield _figure(
            f"{scenario.name}: memory runs out", scenario, before, ALLOCATIONS, most or _MOST_ALLOCATIONS
        )


def _figure(
    what: str, scenario: Scenario, before: Path, failures: tuple[Failure, ...], most: int | None
) -> Figure:
    tried, went_through, wrong, examples = 0, 0, 0, Counter[str]()
    for failure in failures:
        total = attempt(scenario, before, failure, 0).seen
        for at in range(1, total + 1, 1 if most is None else max(1, total // most)):
            found = attempt(scenario, before, failure, at)
            tried += 1
            went_through += not found.refused
            wrong += bool(found.problems)
            examples.update(_example(problem, failure, at, total) for problem in found.problems)
    said = f"{went_through:,} went through all the same, {tried - went_through:,} were refused"
    return Figure(what, tried, wrong, said, tuple(text for text, _ in examples.most_common(40)))


def _example(problem: str, failure: Failure, at: int, total: int) -> str:
    return f"{problem[:300]} [{failure}, {at} of {total}]"
