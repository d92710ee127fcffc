"""Where a length lies in a reference range, only where that range's source is valid."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import TypeVar

from models.records.clinic.reference import CentileCurve, Reference, ReferenceRange
from models.values.age import GestationalAge
from models.values.length import Millimetres

AnyReference = TypeVar("AnyReference", bound=Reference)


class CentileSide(Enum):
    """Which side of the drawn centiles a length is on."""

    BELOW = "below"
    BETWEEN = "between"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Position:
    """A length held against a reference.

    `lower` is the centile it reaches (None when BELOW all of them), `upper` the one it does not (None when ABOVE).
    """

    side: CentileSide
    lower: int | None
    upper: int | None
    reference: ReferenceRange


def position(length: Millimetres, age: GestationalAge, reference: ReferenceRange) -> Position | None:
    """Where `length` lies at `age`; a length exactly on a centile has reached it.

    None outside the ages its source is valid for (Silva 2010: 20+0 to 34+0). No rule may use it.
    """
    if not reference.covers(age):
        return None
    millimetres = Fraction(length.tenths, 10)
    reached = [c for c in reference.curves if c.at(age) <= millimetres]
    missed = [c for c in reference.curves if c.at(age) > millimetres]
    place = CentileSide.BELOW if not reached else CentileSide.BETWEEN if missed else CentileSide.ABOVE
    return Position(place, _last(reached), missed[0].centile if missed else None, reference)


def fitting(references: tuple[AnyReference, ...], fetuses: int | None) -> AnyReference | None:
    """The first reference made for so many fetuses; None when there is none or the number is not recorded."""
    return next((r for r in references if r.fetuses == fetuses), None)


def _last(curves: list[CentileCurve]) -> int | None:
    return curves[-1].centile if curves else None
