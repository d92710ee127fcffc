"""A pregnancy and the due dates agreed for it."""

from dataclasses import dataclass, field
from datetime import date, tzinfo
from enum import Enum
from uuid import UUID

from models.records.record import TECHNICAL, ClinicalRecord, PregnancyRecord, TriState
from models.values.age import DueDate
from models.values.length import CrownRump, HeadCircumference


class Ending(Enum):
    """How a pregnancy's record was closed."""

    BIRTH = "birth"
    LOSS = "loss"
    TERMINATION = "termination"
    TRANSFER = "transfer"


class Placenta(Enum):
    """Where the placenta lies; LOW and PRAEVIA want no finger and no probe while she bleeds."""

    NOT_LOW = "not_low"
    LOW = "low"
    PRAEVIA = "praevia"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pregnancy(ClinicalRecord):
    """One pregnancy of one woman.

    `fetuses` is None while not recorded. `history_taken` says whether she was asked for earlier pregnancies:
    False means not taken, which is not the same as none. `cervical_trauma` is None while not asked.
    `ended_on` and `ended_as` are None while it goes on. `bmi_tenths` is the body mass index at booking in tenths of
    kg/m2, None while not recorded. `placenta` is where it lies as of `placenta_on`, both None while not recorded; a later
    scan may say otherwise.
    """

    patient_id: UUID = field(metadata=TECHNICAL)
    opened_on: date
    fetuses: int | None = None
    history_taken: bool = False
    cervical_trauma: TriState | None = None
    ended_on: date | None = None
    ended_as: Ending | None = None
    bmi_tenths: int | None = None
    placenta: Placenta | None = None
    placenta_on: date | None = None


class DatingMethod(Enum):
    """How a due date was arrived at.

    ULTRASOUND is an age by later biometry on the day of its scan, TOLD_AGE one that a file gives for a day without saying
    where it comes from; it is never typed.
    """

    LMP = "lmp"
    CRL_ROBINSON = "crl_robinson"
    CRL_INTERGROWTH = "crl_intergrowth"
    CRL_HADLOCK = "crl_hadlock"
    ULTRASOUND = "ultrasound"
    TRANSFER_DAY_3 = "transfer_day_3"
    TRANSFER_DAY_5 = "transfer_day_5"
    ENTERED = "entered"
    TOLD_AGE = "told_age"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating(PregnancyRecord):
    """One agreed due date; the newest standing one counts, the older ones stay to be read.

    `measured_on` is the day of the LMP, of the dating scan or of the transfer, or on which the told age was reached
    (None when entered).
    `cycle_days` only with LMP, `crl` only with a CRL formula, `head` only with ULTRASOUND, None where the report did not
    give it. `reason` says why it replaced an earlier one
    (empty for the first). `agreed_on` is the day on which it was agreed where that was in another record, before both were
    merged; None: it was agreed when it was entered.
    """

    method: DatingMethod
    due_on: date
    measured_on: date | None = None
    cycle_days: int | None = None
    crl: CrownRump | None = None
    reason: str = ""
    head: HeadCircumference | None = None
    agreed_on: date | None = None

    @property
    def due_date(self) -> DueDate:
        """The due date as a value that can count."""
        return DueDate(self.due_on)

    def agreed_day(self, zone: tzinfo | None = None) -> date:
        """The day on which it was agreed; `zone` is where a moment has its day (None: this machine's)."""
        return self.agreed_on or self.stamp.at.astimezone(zone).date()
