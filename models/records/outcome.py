"""How a pregnancy ended, and the babies born of it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from models.records.history import Onset
from models.records.pregnancy import Ending
from models.records.record import PregnancyRecord, TriState


class DeliveryMode(Enum):
    """How she gave birth."""

    VAGINAL = "vaginal"
    INSTRUMENTAL = "instrumental"
    CAESAREAN_PLANNED = "caesarean_planned"
    CAESAREAN_IN_LABOUR = "caesarean_in_labour"
    CAESAREAN_FULL_DILATION = "caesarean_full_dilation"


class Sex(Enum):
    """The sex of a baby as it was recorded at birth."""

    FEMALE = "female"
    MALE = "male"
    INDETERMINATE = "indeterminate"


class SutureFate(Enum):
    """What became of a suture that was in place when the pregnancy ended."""

    AT_CAESAREAN = "at_caesarean"
    IN_LABOUR = "in_labour"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(PregnancyRecord):
    """How one pregnancy ended, on which day; what is None was not recorded.

    `pprom` says whether the membranes broke before labour and before 37+0, `pprom_on` on which day.
    `suture` is None where none was in place.
    """

    on: date
    ending: Ending
    onset: Onset | None = None
    mode: DeliveryMode | None = None
    pprom: TriState | None = None
    pprom_on: date | None = None
    note: str = ""
    suture: SutureFate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Baby(PregnancyRecord):
    """One baby of a pregnancy; `place` counts from 1 in the order of birth, `weight_g` is in grams."""

    place: int
    alive: TriState | None = None
    weight_g: int | None = None
    sex: Sex | None = None
    nicu: TriState | None = None
