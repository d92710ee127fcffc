"""Earlier pregnancies of a woman."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from uuid import UUID

from models.records.record import TECHNICAL, ClinicalRecord, TriState
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


class CerclageIndication(Enum):
    """Why a cerclage was placed."""

    HISTORY = "history"
    ULTRASOUND = "ultrasound"
    EXAMINATION = "examination"


class CerclageCourse(Enum):
    """How an earlier cerclage went."""

    HELD = "held"
    REMOVED_EARLY = "removed_early"
    FAILED = "failed"


class EarlierQuestion(Enum):
    """What is asked about an earlier pregnancy and answered with yes, no or unknown; the values are the fields' names."""

    PPROM = "pprom"
    PAINLESS_DILATION = "painless_dilation"
    SHORT_LABOUR = "short_labour"


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierPregnancy(ClinicalRecord):
    """One earlier pregnancy.

    `age` is the age at its end, `onset` how that end began, `ended_on` its day: each None when unknown.
    `cerclage` is None when there was none, `cerclage_indication` and `cerclage_course` when it is not known why it was
    placed and how it went. `pprom_age` is the age at
    which the membranes broke, `short_labour` whether she laboured briefly and with little pain, `birth_weight_g` in
    grams, `alive` of the baby. `recorded_as` is the pregnancy of this record that became this one; None when it was told.
    An answer is unknown where it was asked and nobody knows, and where it is among `not_asked`; of what was recorded before
    that was kept, nobody can tell which.
    """

    patient_id: UUID = field(metadata=TECHNICAL)
    outcome: EarlierOutcome
    age: GestationalAge | None = None
    onset: Onset | None = None
    pprom: TriState = TriState.UNKNOWN
    painless_dilation: TriState = TriState.UNKNOWN
    cerclage: CerclageKind | None = None
    ended_on: date | None = None
    pprom_age: GestationalAge | None = None
    short_labour: TriState = TriState.UNKNOWN
    cerclage_course: CerclageCourse | None = None
    birth_weight_g: int | None = None
    alive: TriState | None = None
    note: str = ""
    recorded_as: UUID | None = None
    cerclage_indication: CerclageIndication | None = None
    not_asked: tuple[EarlierQuestion, ...] = ()
