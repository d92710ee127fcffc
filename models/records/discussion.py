"""What was discussed about a woman's flags, and what was decided."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from models.records.record import ClinicalRecord


class Decision(Enum):
    """What came out of a discussion."""

    PROGESTERONE = "progesterone"
    CERCLAGE = "cerclage"
    BOTH = "both"
    RESCAN = "rescan"
    DECLINED = "declined"
    TRANSFER = "transfer"
    OTHER = "other"


class ToldHow(Enum):
    """How somebody was told."""

    IN_PERSON = "in_person"
    TELEPHONE = "telephone"
    LETTER = "letter"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion(ClinicalRecord):
    """One discussion that answers one or more flags; `rescan_on` only with the decision to scan again."""

    pregnancy_id: UUID
    flag_ids: tuple[UUID, ...]
    held_at: datetime
    with_whom: str
    how: ToldHow
    decision: Decision
    rescan_on: date | None = None
    note: str = ""
