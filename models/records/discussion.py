"""What was discussed about a woman's flags, and what was decided."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Self
from uuid import UUID

from models.records.record import PregnancyRecord


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


@dataclass(frozen=True, slots=True)
class Told:
    """Who was told of a flag, how and when (aware UTC), as it stands in the flag's `told`."""

    whom: str
    how: ToldHow
    at: datetime

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Read what `str` wrote; None for an empty text."""
        if not text:
            return None
        at, how, whom = text.split("|", 2)
        return cls(whom, ToldHow(how), datetime.fromisoformat(at))

    def __str__(self) -> str:
        return f"{self.at.isoformat()}|{self.how.value}|{self.whom}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion(PregnancyRecord):
    """One discussion that answers one or more flags; `rescan_on` is the next scan decided on, None where none was."""

    flag_ids: tuple[UUID, ...]
    held_at: datetime
    with_whom: str
    how: ToldHow
    decision: Decision
    rescan_on: date | None = None
    note: str = ""
