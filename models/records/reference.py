"""Reference ranges and measurement error as data: what a length is compared with, never what decides."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from models.records.guideline import Evidence
from models.values.age import GestationalAge
from models.values.length import Millimetres


@dataclass(frozen=True, slots=True)
class CentileCurve:
    """One centile of a reference as a polynomial of the age in weeks, in mm.

    `coefficients` begin with the constant; they are exact, so that nothing is rounded before it is compared.
    """

    centile: int
    coefficients: tuple[Fraction, ...]

    def at(self, age: GestationalAge) -> Fraction:
        """The length of this centile at `age`, in mm, exactly; the caller minds the valid range."""
        weeks = Fraction(age.days, 7)
        return sum((c * weeks**power for power, c in enumerate(self.coefficients)), Fraction(0))


@dataclass(frozen=True, slots=True)
class ReferenceRange:
    """One published reference for transvaginal cervical length.

    `population` says who was measured, for the label; `fetuses` for how many fetuses it holds. It is valid from
    `first` to `last`, both included, and nowhere else. `curves` rise with their centile.
    """

    id: str
    title: str
    year: int
    population: str
    women: int
    fetuses: int
    first: GestationalAge
    last: GestationalAge
    curves: tuple[CentileCurve, ...]
    source: str
    evidence: Evidence
    review_on: date

    def covers(self, age: GestationalAge) -> bool:
        """Whether its source measured women at this age."""
        return self.first <= age <= self.last


@dataclass(frozen=True, slots=True)
class MeasurementError:
    """How far two lengths may differ without the cervix having changed.

    `half_width` is the 95 % half width of a single length; a change smaller than `same_examiner` (or than
    `other_examiner`, when the examiners differ or one is unknown) lies within measurement error.
    """

    half_width: Millimetres
    same_examiner: Millimetres
    other_examiner: Millimetres
    source: str
    sources: tuple[str, ...]
    evidence: Evidence
    review_on: date

    def limit(self, *, is_same_examiner: bool) -> Millimetres:
        """The smallest change that exceeds measurement error."""
        return self.same_examiner if is_same_examiner else self.other_examiner


@dataclass(frozen=True, slots=True)
class References:
    """All references that the program knows, and the error every length carries."""

    ranges: tuple[ReferenceRange, ...]
    error: MeasurementError
