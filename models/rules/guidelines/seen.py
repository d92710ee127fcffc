"""The values that decide about a rule."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import ClassVar, Literal, TypeAlias

from models.records.finding import Membranes, Rupture, SymptomKind
from models.records.history import CerclageKind, EarlierOutcome
from models.records.laboratory import LabKind
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.risk import RiskKind
from models.records.scan import Route
from models.values.age import GestationalAge
from models.values.length import Centimetres, Millimetres


class Input(Enum):
    """What a rule looked at."""

    LENGTH = "length"
    AGE_AT_SCAN = "age_at_scan"
    AGE_TODAY = "age_today"
    DUE_DATE = "due_date"
    FETUSES = "fetuses"
    HISTORY = "history"
    CERVICAL_TRAUMA = "cervical_trauma"
    SYMPTOM = "symptom"
    DILATION = "dilation"
    MEMBRANES = "membranes"
    FUNNEL = "funnel"
    CERCLAGE = "cerclage"
    ROUTE = "route"
    CHANGE = "change"
    RISK_FACTOR = "risk_factor"
    LABORATORY = "laboratory"
    PLACENTA = "placenta"


class Detail(Enum):
    """What was asked about an earlier pregnancy."""

    PPROM = "pprom"
    PAINLESS_DILATION = "painless_dilation"
    CERCLAGE = "cerclage"


class Gap(Enum):
    """Why an examination gives no value: there was none, or it left the field blank."""

    NONE = "none"
    NOT_RECORDED = "not_recorded"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Value:
    """What every deciding value has: the input it is of, and the day it belongs to, None where it has none."""

    what: ClassVar[Input]
    on: date | None = None


@dataclass(frozen=True, slots=True)
class LengthSeen(_Value):
    """A length; None where none was measured by the vagina."""

    what = Input.LENGTH
    length: Millimetres | None


@dataclass(frozen=True, slots=True)
class AgeAtScanSeen(_Value):
    """The days of pregnancy at the scan; they may lie outside what a pregnancy can be."""

    what = Input.AGE_AT_SCAN
    days: int


@dataclass(frozen=True, slots=True)
class AgeTodaySeen(_Value):
    """The days of pregnancy on the day of judging; they may lie outside what a pregnancy can be."""

    what = Input.AGE_TODAY
    days: int


@dataclass(frozen=True, slots=True)
class FunnelSeen(_Value):
    """Whether there was a funnel; None without a transvaginal scan."""

    what = Input.FUNNEL
    funnel: TriState | None


@dataclass(frozen=True, slots=True)
class RouteSeen(_Value):
    """How a scan was made that was not transvaginal."""

    what = Input.ROUTE
    route: Route


@dataclass(frozen=True, slots=True)
class ChangeSeen(_Value):
    """By how many tenths of a millimetre the length rose in so many days, and whether one examiner measured both."""

    what = Input.CHANGE
    tenths: int
    days: int
    is_same_examiner: bool


@dataclass(frozen=True, slots=True)
class NoDueDateSeen(_Value):
    """That no due date was agreed."""

    what = Input.DUE_DATE


@dataclass(frozen=True, slots=True)
class FetusesSeen(_Value):
    """The number of fetuses; None when not recorded."""

    what = Input.FETUSES
    number: int | None


@dataclass(frozen=True, slots=True)
class HistoryNotTakenSeen(_Value):
    """That nobody took her history."""

    what = Input.HISTORY


@dataclass(frozen=True, slots=True)
class NoHistorySeen(_Value):
    """That no earlier pregnancy had the detail asked for; None: that none counts."""

    what = Input.HISTORY
    detail: Detail | None


@dataclass(frozen=True, slots=True)
class HistorySeen(_Value):
    """An earlier pregnancy: how it ended, its age (None when unknown) and what was asked about it, if anything."""

    what = Input.HISTORY
    outcome: EarlierOutcome
    age: GestationalAge | None
    detail: Detail | None


@dataclass(frozen=True, slots=True)
class CervicalTraumaSeen(_Value):
    """Whether her cervix was injured before."""

    what = Input.CERVICAL_TRAUMA
    answer: TriState


@dataclass(frozen=True, slots=True)
class RiskFactorSeen(_Value):
    """A risk factor that she has, or of which that is not known; None: she has none of those asked for."""

    what = Input.RISK_FACTOR
    kind: RiskKind | None
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class PlacentaSeen(_Value):
    """Where the placenta is; None when not recorded."""

    what = Input.PLACENTA
    placenta: Placenta | None


@dataclass(frozen=True, slots=True)
class SymptomSeen(_Value):
    """A symptom, since its day."""

    what = Input.SYMPTOM
    kind: SymptomKind


@dataclass(frozen=True, slots=True)
class DilationSeen(_Value):
    """How far the cervix was dilated."""

    what = Input.DILATION
    dilation: Centimetres | Gap


@dataclass(frozen=True, slots=True)
class MembranesSeen(_Value):
    """Where the membranes were, or that their rupture was excluded and no place said."""

    what = Input.MEMBRANES
    found: Membranes | Literal[Rupture.EXCLUDED] | Gap


@dataclass(frozen=True, slots=True)
class CerclageSeen(_Value):
    """A cerclage, since its day; None where none is in place."""

    what = Input.CERCLAGE
    kind: CerclageKind | None


@dataclass(frozen=True, slots=True)
class LaboratorySeen(_Value):
    """A laboratory test that counts."""

    what = Input.LABORATORY
    kind: LabKind


@dataclass(frozen=True, slots=True)
class ComparedSeen(_Value):
    """That a scan was compared with the one before, whatever the change: what an answer is held against."""

    what = Input.CHANGE


@dataclass(frozen=True, slots=True)
class UnreadSeen:
    """A text that another version of the program kept; it stands as it is."""

    text: str


OfScans: TypeAlias = LengthSeen | AgeAtScanSeen | AgeTodaySeen | FunnelSeen | RouteSeen | ChangeSeen
OfHistory: TypeAlias = HistoryNotTakenSeen | NoHistorySeen | HistorySeen
OfBackground: TypeAlias = OfHistory | NoDueDateSeen | FetusesSeen | CervicalTraumaSeen | RiskFactorSeen
OfBedside: TypeAlias = (
    PlacentaSeen | SymptomSeen | DilationSeen | MembranesSeen | CerclageSeen | LaboratorySeen
)
Seen: TypeAlias = OfScans | OfBackground | OfBedside
"""One input as a rule saw it."""
KeptSeen: TypeAlias = Seen | ComparedSeen | UnreadSeen
"""What a flag, or the reason why it moved, keeps of one."""
