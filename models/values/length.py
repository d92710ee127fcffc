"""Lengths and a circumference in tenths of a millimetre, dilation in tenths of a centimetre."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Self

from models.errors import Problem, Refused

LONGEST_TENTHS = 800
WIDEST_TENTHS = 100
LONGEST_CRL_TENTHS = 840
WIDEST_HEAD_TENTHS = 4500
_PLAIN = re.compile(r"([0-9]+)(?:[.,]([0-9]))?")
_FINER = re.compile(r"[0-9]+[.,][0-9]{2,}")


def _tenths(text: str, name: str) -> int:
    """Tenths of what `text` says; comma and point are both the decimal sign, one decimal at the most."""
    plain = _PLAIN.fullmatch(text)
    if plain is not None:
        return int(plain[1]) * 10 + int(plain[2] or 0)
    code = "too_many_decimals" if _FINER.fullmatch(text) else "not_a_number"
    raise Refused(Problem(name, f"{name}.{code}", (text,)))


class Unit(Enum):
    """What lengths are written in; the number of decimals that make tenths of a millimetre differs."""

    MILLIMETRES = "mm"
    CENTIMETRES = "cm"

    @property
    def decimals(self) -> int:
        """Decimal places that may be written in this unit."""
        return 1 if self is Unit.MILLIMETRES else 2


@dataclass(frozen=True, slots=True, order=True)
class Millimetres:
    """A length to one decimal place, held exactly as tenths of a millimetre.

    Range 0.0 to 80.0; 0 is a value (no measurable cervix), blank is `None`, never 0.
    Raises: Refused (`length.out_of_range`, `length.not_a_number`, `length.too_many_decimals`).
    """

    tenths: int

    def __post_init__(self) -> None:
        if not 0 <= self.tenths <= LONGEST_TENTHS:
            raise Refused(Problem("length", "length.out_of_range", (f"{self.tenths / 10:.1f}",)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `24.5` or `24,5`: digits and at most one decimal, no unit, no sign, no spaces."""
        return cls(_tenths(text, "length"))

    def __str__(self) -> str:
        return f"{self.tenths // 10}.{self.tenths % 10}"


@dataclass(frozen=True, slots=True, order=True)
class Centimetres:
    """Cervical dilation to one decimal place, held as tenths of a centimetre.

    Range 0.0 to 10.0. Raises: Refused (`dilation.out_of_range`, `dilation.not_a_number`, `dilation.too_many_decimals`).
    """

    tenths: int

    def __post_init__(self) -> None:
        if not 0 <= self.tenths <= WIDEST_TENTHS:
            raise Refused(Problem("dilation", "dilation.out_of_range", (f"{self.tenths / 10:.1f}",)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2.0` or `2,0`: digits and at most one decimal, no unit."""
        return cls(_tenths(text, "dilation"))

    def __str__(self) -> str:
        return f"{self.tenths // 10}.{self.tenths % 10}"


@dataclass(frozen=True, slots=True, order=True)
class CrownRump:
    """The crown-rump length of an embryo, in millimetres to one decimal place, held as tenths.

    Range 0.0 to 84.0: above that it is not used for dating (ACOG CO 700). Raises: Refused (`crl.out_of_range`,
    `crl.not_a_number`, `crl.too_many_decimals`).
    """

    tenths: int

    def __post_init__(self) -> None:
        if not 0 <= self.tenths <= LONGEST_CRL_TENTHS:
            raise Refused(Problem("crl", "crl.out_of_range", (f"{self.tenths / 10:.1f}",)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `62` or `62,4`: digits and at most one decimal, no unit."""
        return cls(_tenths(text, "crl"))

    def __str__(self) -> str:
        return f"{self.tenths // 10}.{self.tenths % 10}"


@dataclass(frozen=True, slots=True, order=True)
class HeadCircumference:
    """The circumference of a fetal head, in millimetres to one decimal place, held as tenths.

    Range 0.0 to 450.0. Raises: Refused (`head.out_of_range`, `head.not_a_number`, `head.too_many_decimals`).
    """

    tenths: int

    def __post_init__(self) -> None:
        if not 0 <= self.tenths <= WIDEST_HEAD_TENTHS:
            raise Refused(Problem("head", "head.out_of_range", (f"{self.tenths / 10:.1f}",)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `152` or `152,4`: digits and at most one decimal, no unit."""
        return cls(_tenths(text, "head"))

    def __str__(self) -> str:
        return f"{self.tenths // 10}.{self.tenths % 10}"
