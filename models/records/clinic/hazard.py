"""A way in which the record could harm somebody, as docs/hazards.md lists it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hazard:
    """What could go wrong, what the program does about it, and the tests that fail when it stops doing so.

    `number` is its place in docs/hazards.md (`H10`); `tests` are paths from the root of the source.
    """

    number: str
    hazard: str
    control: str
    tests: tuple[str, ...]
