"""Reference ranges, measurement error and redating limits as data: what is compared with, never what decides."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from models.records.guidelines.guideline import Evidence
from models.records.guidelines.scan_tests import ChangeLimits
from models.values.age import GestationalAge
from models.values.length import CrownRump, HeadCircumference, Millimetres


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What somebody published about transvaginal cervical length.

    `population` says who was measured, for the label; `fetuses` for how many fetuses it holds. It is valid from
    `first` to `last`, both included, and nowhere else.
    """

    id: str
    title: str
    year: int
    population: str
    women: int
    fetuses: int
    first: GestationalAge
    last: GestationalAge
    source: str
    evidence: Evidence
    review_on: date

    def covers(self, age: GestationalAge) -> bool:
        """Whether its source measured women at this age."""
        return self.first <= age <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceRange(Reference):
    """A reference with its centiles; `curves` rise with them."""

    curves: tuple[CentileCurve, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeanLine(Reference):
    """A reference that is a mean alone, a straight line over the age, without centiles and without a band.

    `at_zero` is the length at 0 weeks and `per_week` what each week adds, in mm, exactly.
    """

    at_zero: Fraction
    per_week: Fraction

    def at(self, age: GestationalAge) -> Fraction:
        """The mean at `age`, in mm, exactly; the caller minds the valid range."""
        return self.at_zero + self.per_week * Fraction(age.days, 7)


@dataclass(frozen=True, slots=True)
class MeasurementError:
    """How exact a length is: `half_width` is the 95 % half width of a single one, `limits` what measuring twice differs by."""

    half_width: Millimetres
    limits: ChangeLimits
    source: str
    sources: tuple[str, ...]
    evidence: Evidence
    review_on: date


@dataclass(frozen=True, slots=True)
class RedatingRow:
    """From `first` to `last` by the last period, both included: an ultrasound more than so many days off replaces it."""

    first: GestationalAge
    last: GestationalAge
    more_than_days: int


@dataclass(frozen=True, slots=True)
class RedatingTable:
    """One published table of when an ultrasound date replaces that of the last period.

    `rows` follow each other without a gap from 0+0 to 44+6. A pregnancy first scanned for dating at `late_from` or
    later counts as suboptimally dated.
    """

    title: str
    year: int
    rows: tuple[RedatingRow, ...]
    late_from: GestationalAge
    source: str
    evidence: Evidence
    review_on: date

    def row_at(self, age: GestationalAge) -> RedatingRow:
        """The row for an age by the last period."""
        return next(row for row in self.rows if age <= row.last)


@dataclass(frozen=True, slots=True)
class ScanDating:
    """A rule by which the first sound scan dates a pregnancy, whatever the last period says.

    A crown-rump length from `crl_first` to `crl_last` dates it, else a head circumference from `head_first` to
    `head_last`, all included.
    """

    title: str
    crl_first: CrownRump
    crl_last: CrownRump
    head_first: HeadCircumference
    head_last: HeadCircumference
    source: str
    evidence: Evidence
    review_on: date


@dataclass(frozen=True, slots=True)
class References:
    """All references that the program knows, and the error every length carries.

    `redating` and `scan_dating` are the two ways in which a due date is suggested; without its own a country is
    suggested nothing.
    """

    ranges: tuple[ReferenceRange, ...]
    error: MeasurementError
    redating: RedatingTable | None = None
    means: tuple[MeanLine, ...] = ()
    scan_dating: ScanDating | None = None
