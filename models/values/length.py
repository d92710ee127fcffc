"""Lengths and a circumference in tenths of a millimetre, dilation in tenths of a centimetre."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Self

from models.errors import Problem, Refused

LONGEST_TENTHS = 800
WIDEST_TENTHS = 100
LONGEST_CRL_TENTHS = 840
WIDEST_HEAD_TENTHS = 4500
_PLAIN = re.compile(r"([0-9]+)(?:[.,]([0-9]))?")
_FINER = re.compile(r"[0-9]+[.,][0-9]{2,}")
_MOST_DIGITS = 9
"""More of them are no measurement; Python refuses to read thousands of them at all."""


class Unit(Enum):
    """What lengths are written in; the number of decimals that make tenths of a millimetre differs."""

    MILLIMETRES = "mm"
    CENTIMETRES = "cm"

    @property
    def decimals(self) -> int:
        """Decimal places that may be written in this unit."""
        return 1 if self is Unit.MILLIMETRES else 2


@dataclass(frozen=True, slots=True, order=True)
class Tenths:
    """A size to one decimal place, held exactly as tenths of its unit: from 0.0 to `MOST`.

    Raises: Refused (`….out_of_range`, `….not_a_number`, `….too_many_decimals` behind the size's own `NAME`).
    """

    NAME: ClassVar[str]
    MOST: ClassVar[int]

    tenths: int

    def __post_init__(self) -> None:
        if not 0 <= self.tenths <= self.MOST:
            raise self._refused("out_of_range", str(self))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `24.5` or `24,5`: digits and at most one decimal, no unit, no sign, no spaces."""
        plain = _PLAIN.fullmatch(text)
        if plain is None:
            raise cls._refused("too_many_decimals" if _FINER.fullmatch(text) else "not_a_number", text)
        if len(plain[1].lstrip("0")) > _MOST_DIGITS:
            raise cls._refused("out_of_range", text)
        return cls(int(plain[1]) * 10 + int(plain[2] or 0))

    @classmethod
    def _refused(cls, code: str, text: str) -> Refused:
        return Refused(Problem(cls.NAME, f"{cls.NAME}.{code}", (text,)))

    def __str__(self) -> str:
        sign = "-" if self.tenths < 0 else ""
        return f"{sign}{abs(self.tenths) // 10}.{abs(self.tenths) % 10}"


@dataclass(frozen=True, slots=True, order=True)
class Millimetres(Tenths):
    """A cervical length, 0.0 to 80.0 mm; 0 is a value (no measurable cervix), blank is `None`, never 0."""

    NAME: ClassVar[str] = "length"
    MOST: ClassVar[int] = LONGEST_TENTHS


@dataclass(frozen=True, slots=True, order=True)
class Centimetres(Tenths):
    """A cervical dilation, 0.0 to 10.0 cm."""

    NAME: ClassVar[str] = "dilation"
    MOST: ClassVar[int] = WIDEST_TENTHS


@dataclass(frozen=True, slots=True, order=True)
class CrownRump(Tenths):
    """The crown-rump length of an embryo, 0.0 to 84.0 mm: above that it is not used for dating (ACOG CO 700)."""

    NAME: ClassVar[str] = "crl"
    MOST: ClassVar[int] = LONGEST_CRL_TENTHS


@dataclass(frozen=True, slots=True, order=True)
class HeadCircumference(Tenths):
    """The circumference of a fetal head, 0.0 to 450.0 mm."""

    NAME: ClassVar[str] = "head"
    MOST: ClassVar[int] = WIDEST_HEAD_TENTHS
