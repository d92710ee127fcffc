"""What Today is made from: everything read at one moment, and what the clinic has settled."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from models.errors import CervitrendError
from models.records.clinic.backup import BackupState
from models.records.clinic.settings import ClinicSettings
from models.records.guidelines.guideline import Rule
from models.records.patient import Patient
from models.usecases.clinic.first_steps import FirstSteps
from models.usecases.desk import Desk
from models.usecases.flags.hand_over import HandedOver
from models.views import AheadRow, ClinicRow, DatedRow, Draft, TodayRow
from ui.wording.rules.guidelines import whose_words


@dataclass(frozen=True, slots=True)
class HalfTyped:
    """A form that is half-typed, and whom it is about; None where that is nobody in the record."""

    draft: Draft
    patient: Patient | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TodaySnapshot:
    """What was read at one moment; `handed` is what others left here, `trouble` why not every woman could be judged for this day.

    `backups` says how they stand, None where nobody backs this record up.
    `doubted` is when the last entry was made, where that makes this computer's date doubtful: nobody was judged then.
    `steps` are the first ones of a new clinic, None once they are done or put away.
    `checked_at` is when the whole record was last found whole, None: never on this computer. `ahead` is what was recorded on days that have not come.
    """

    on: date
    read_at: datetime
    rows: tuple[TodayRow, ...] = ()
    clinic: tuple[ClinicRow, ...] = ()
    dated: tuple[DatedRow, ...] = ()
    drafts: tuple[HalfTyped, ...] = ()
    handed: tuple[HandedOver, ...] = ()
    trouble: CervitrendError | None = None
    doubted: datetime | None = None
    ahead: tuple[AheadRow, ...] = ()
    checked_at: datetime | None = None
    backups: BackupState | None = None
    steps: FirstSteps | None = None


@dataclass(frozen=True, slots=True)
class Clinic:
    """What the rows are worded by: each rule and the title of each guideline by id, the limits of time, and who reads them."""

    rules: Mapping[str, Rule]
    titles: Mapping[str, str]
    limits: ClinicSettings
    user_id: UUID

    @classmethod
    def of(cls, desk: Desk) -> "Clinic":
        """The clinic as this desk knows it."""
        return cls(
            {rule.id: rule for guideline in desk.known for rule in guideline.rules},
            {guideline.id: whose_words(guideline.title) for guideline in desk.guidelines},
            desk.settings,
            desk.user.id,
        )
