"""Earlier pregnancies of a woman."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from models.records.record import Answer, ClinicalRecord
from models.values.age import GestationalAge


class EarlierOutcome(Enum):
    """How an earlier pregnancy ended: a loss is before 24+0, an early loss before 14+0."""

    BIRTH = "birth"
    LOSS = "loss"
    EARLY_LOSS = "early_loss"
    TERMINATION = "termination"


class Onset(Enum):
    """Whether it began by itself or was brought on."""

    SPONTANEOUS = "spontaneous"
    INDICATED = "indicated"


class CerclageKind(Enum):
    """From where a cerclage was placed."""

    TRANSVAGINAL = "transvaginal"
    ABDOMINAL = "abdominal"


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierPregnancy(ClinicalRecord):
    """One earlier pregnancy.

    `age` is the age at its end, `onset` how that end began, `ended_on` its day: each None when unknown.
    `cerclage` is None when there was none.
    """

    patient_id: UUID
    outcome: EarlierOutcome
    age: GestationalAge | None = None
    onset: Onset | None = None
    pprom: Answer = Answer.UNKNOWN
    painless_dilation: Answer = Answer.UNKNOWN
    cerclage: CerclageKind | None = None
    ended_on: date | None = None
