"""The bounds that tests of a guideline rule are made of: spans of ages, bands of lengths and of dilation."""

from dataclasses import dataclass
from typing import TypeAlias

from models.errors import Problem, Refused
from models.values.age import GestationalAge
from models.values.length import Centimetres, Millimetres


@dataclass(frozen=True, slots=True)
class Ages:
    """A span of ages, both ends included; None is open on that side. Raises: Refused (`window.empty`)."""

    first: GestationalAge | None = None
    last: GestationalAge | None = None

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.last < self.first:
            raise Refused(Problem("window", "window.empty", (str(self.first), str(self.last))))

    def holds(self, days: int) -> bool:
        """Whether so many days of pregnancy lie inside."""
        return (self.first is None or self.first.days <= days) and (
            self.last is None or days <= self.last.days
        )


@dataclass(frozen=True, slots=True)
class LengthBand:
    """Lengths for which a rule may apply; each bound None where it is open.

    `over` and `under` exclude the bound, `at_least` and `at_most` include it. `none_counts` says that a length that
    was never measured satisfies it as well. Raises: Refused (`band.open`, `band.empty`).
    """

    over: Millimetres | None = None
    at_least: Millimetres | None = None
    under: Millimetres | None = None
    at_most: Millimetres | None = None
    none_counts: bool = False

    def __post_init__(self) -> None:
        _check_band(self.over, self.at_least, self.under, self.at_most)

    def holds(self, length: Millimetres | None) -> bool:
        """Whether this length satisfies it, compared unrounded; None is a length that was never measured."""
        if length is None:
            return self.none_counts
        return (
            (self.over is None or length > self.over)
            and (self.at_least is None or length >= self.at_least)
            and (self.under is None or length < self.under)
            and (self.at_most is None or length <= self.at_most)
        )


@dataclass(frozen=True, slots=True)
class DilationBand:
    """Dilation at the latest examination that recorded one; the bounds mean what they mean for a length.

    Raises: Refused (`band.open`, `band.empty`).
    """

    over: Centimetres | None = None
    at_least: Centimetres | None = None
    under: Centimetres | None = None
    at_most: Centimetres | None = None

    def __post_init__(self) -> None:
        _check_band(self.over, self.at_least, self.under, self.at_most)

    def holds(self, dilation: Centimetres) -> bool:
        """Whether this dilation satisfies it, compared unrounded."""
        return (
            (self.over is None or dilation > self.over)
            and (self.at_least is None or dilation >= self.at_least)
            and (self.under is None or dilation < self.under)
            and (self.at_most is None or dilation <= self.at_most)
        )


Size: TypeAlias = Millimetres | Centimetres


def _check_band(over: Size | None, at_least: Size | None, under: Size | None, at_most: Size | None) -> None:
    """Refuse a band without any bound, and one that nothing can lie in."""
    if over is None and at_least is None and under is None and at_most is None:
        raise Refused(Problem("band", "band.open"))
    # The smallest and largest tenth that satisfy the bounds, both included.
    lowest = max(over.tenths + 1 if over else 0, at_least.tenths if at_least else 0)
    highest = min(under.tenths - 1 if under else lowest, at_most.tenths if at_most else lowest)
    if highest < lowest:
        raise Refused(Problem("band", "band.empty"))


def refuse_nothing(choice: tuple[object, ...]) -> None:
    """Refuse a choice of nothing. Raises: Refused (`choice.empty`)."""
    if not choice:
        raise Refused(Problem("choice", "choice.empty"))
