"""Tests of number of fetuses, symptoms, examination, laboratory, placenta, cerclage and due date."""

from dataclasses import dataclass
from typing import TypeAlias

from models.errors import Problem, Refused
from models.records.finding import Membranes, SymptomKind
from models.records.guidelines.bounds import DilationBand, refuse_nothing
from models.records.history import CerclageKind
from models.records.pregnancy import Placenta
from models.values.age import GestationalAge


@dataclass(frozen=True, slots=True)
class Fetuses:
    """How many fetuses: `exactly`, or `at_least`. Raises: Refused (`fetuses.needs_one_number`)."""

    exactly: int | None = None
    at_least: int | None = None

    def __post_init__(self) -> None:
        if (self.exactly is None) == (self.at_least is None) or (self.exactly or self.at_least or 0) < 1:
            raise Refused(Problem("fetuses", "fetuses.needs_one_number"))

    def holds(self, fetuses: int) -> bool:
        """Whether so many satisfy it."""
        return fetuses == self.exactly if self.at_least is None else fetuses >= self.at_least


@dataclass(frozen=True, slots=True)
class Symptoms:
    """At least one of these symptoms is active. Raises: Refused (`choice.empty`)."""

    any_of: tuple[SymptomKind, ...]

    def __post_init__(self) -> None:
        refuse_nothing(self.any_of)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Contractions, bleeding, fluid loss or fever are active, membranes ruptured, or amniotic fluid infected.

    `contractions_to`: from a known later age on contractions alone do not count.
    """

    contractions_to: GestationalAge | None = None


@dataclass(frozen=True, slots=True)
class Alarm:
    """An exclusion, or pelvic pressure."""


@dataclass(frozen=True, slots=True)
class LabourSigns:
    """Contractions, bleeding or fluid loss are active, or the membranes are ruptured."""


@dataclass(frozen=True, slots=True)
class Infection:
    """A culture or Gram stain of amniotic fluid, taken that day or in the 28 days before, is positive."""


@dataclass(frozen=True, slots=True)
class FibronectinSince:
    """Fetal fibronectin was tested on or after the first day of this symptom, which is still active."""

    symptom: SymptomKind


@dataclass(frozen=True, slots=True)
class MembranesFound:
    """On the latest day that says where the membranes are, at a scan or an examination, they were at one of these places.

    Raises: Refused (`choice.empty`).
    """

    any_of: tuple[Membranes, ...]

    def __post_init__(self) -> None:
        refuse_nothing(self.any_of)


@dataclass(frozen=True, slots=True)
class Exposed:
    """On the latest day that says where the membranes are, they were at the os, in the canal or in the vagina."""


@dataclass(frozen=True, slots=True)
class Open:
    """The membranes are exposed, or the cervix is dilated by 1 cm or more."""


@dataclass(frozen=True, slots=True)
class Intact:
    """No fluid is lost and the membranes are not ruptured."""


@dataclass(frozen=True, slots=True)
class CerclageInPlace:
    """A cerclage of this pregnancy is in place; `kind` None: of any kind."""

    kind: CerclageKind | None = None


@dataclass(frozen=True, slots=True)
class NoCerclagePlaced:
    """No cerclage has been placed in this pregnancy, not even one that is out again."""


@dataclass(frozen=True, slots=True)
class PlacentaAt:
    """The placenta lies so. Raises: Refused (`choice.empty`)."""

    any_of: tuple[Placenta, ...]

    def __post_init__(self) -> None:
        refuse_nothing(self.any_of)


@dataclass(frozen=True, slots=True)
class NoDueDate:
    """No due date has been agreed."""


@dataclass(frozen=True, slots=True)
class MembranesAt:
    """First edition: where the membranes were at the latest examination. Raises: Refused (`choice.empty`)."""

    any_of: tuple[Membranes, ...]

    def __post_init__(self) -> None:
        refuse_nothing(self.any_of)


BedsideTest: TypeAlias = (
    Fetuses
    | Symptoms
    | Exclusion
    | Alarm
    | LabourSigns
    | Infection
    | FibronectinSince
    | MembranesFound
    | Exposed
    | DilationBand
    | Open
    | Intact
    | CerclageInPlace
    | NoCerclagePlaced
    | PlacentaAt
    | NoDueDate
    | MembranesAt
)
