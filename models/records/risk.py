"""What in her past or her body makes an early birth more likely, each asked for by itself."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from models.records.record import PregnancyRecord, TriState
from models.values.length import Millimetres


class RiskKind(Enum):
    """The factors that are asked for."""

    CONISATION = "conisation"
    LACERATION = "laceration"
    TRACHELECTOMY = "trachelectomy"
    CURETTAGE = "curettage"
    CAESAREAN_FULL_DILATION = "caesarean_full_dilation"
    UTERINE_ANOMALY = "uterine_anomaly"
    DES = "des"
    CONNECTIVE_TISSUE = "connective_tissue"
    SMOKING = "smoking"
    SHORT_INTERVAL = "short_interval"


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskFactor(PregnancyRecord):
    """One factor as it was asked in one pregnancy; a factor without such a record was not asked for.

    With a YES: `count` how often (conisation, curettage), `depth` of the deepest conisation, `on` the latest day,
    `detail` which one (the kind of anomaly, the disorder). Each None or empty where not recorded.
    """

    kind: RiskKind
    answer: TriState
    count: int | None = None
    depth: Millimetres | None = None
    on: date | None = None
    detail: str = ""
