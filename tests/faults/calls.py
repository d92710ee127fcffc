"""The n-th call of the system, or for memory, fails; n = 1, 2, 3, ... until the scenario goes through untouched."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.faults.results import Figure
from tests.faults.scenarios import Scenario
from tests.faults.shim import ALLOCATIONS, CALLS
from tests.faults.trying import Try, attempt, attempts, first_of_each_place, prepared


def figures_of(
    scenario: Scenario, most: int | None = None, *, is_each_place: bool = False
) -> Iterator[Figure]:
    """Every call of it failing in every way, then every allocation of SQLCipher.

    `most`: so many of each kind. With `is_each_place` an allocation fails where none has failed yet: at another place of
    the library, or called from another place of the program.
    """
    with prepared(scenario) as before:
        tries = [
            Try(how, at) for how in CALLS for at in _spread(attempt(scenario, before, Try(how, 0)).seen, most)
        ]
        yield _figure(f"{scenario.name}: a call fails", scenario, before, tries)
        total = attempt(scenario, before, Try(ALLOCATIONS[0], 0)).seen
        share, numbers = "", _spread(total, most)
        if is_each_place:
            numbers = first_of_each_place(scenario, before, total)
            share = f"each of {len(numbers):,} places, of {total:,}"
        tries = [Try(how, at) for how in ALLOCATIONS for at in numbers]
        yield _figure(f"{scenario.name}: memory runs out", scenario, before, tries, share)


def _spread(total: int, most: int | None) -> Sequence[int]:
    """As many numbers of 1 to the total, evenly."""
    return range(1, total + 1, 1 if most is None else max(1, total // most))


def _figure(what: str, scenario: Scenario, before: Path, tries: Sequence[Try], share: str = "") -> Figure:
    went_through, wrong, examples = 0, 0, Counter[str]()
    for one, found in zip(tries, attempts(scenario, before, tries), strict=True):
        went_through += not found.refused
        wrong += bool(found.problems)
        examples.update(f"{problem[:300]} [{one.failure}, {one.at}]" for problem in found.problems)
    said = f"{went_through:,} went through all the same, {len(tries) - went_through:,} were refused"
    return Figure(what, len(tries), wrong, said, tuple(text for text, _ in examples.most_common(40)), share)
