"""What every record carries, and the answers that are never assumed."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID


class Answer(Enum):
    """An answer that somebody gave; not asked at all is `None` beside it, never `NO`."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who wrote this version, when (aware UTC) and at which desk."""

    at: datetime
    by: UUID
    desk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The part that all records share.

    `version` is 0 before the first `put` and counts each saved version from 1.
    """

    id: UUID
    version: int = 0
    stamp: Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicalRecord(Record):
    """A record about one woman: amended or struck out with a reason, never deleted.

    `struck_out` is the reason why it must not count any more; None while it counts.
    `batch_id` is the import it came with; None when somebody typed it.
    """

    struck_out: str | None = None
    batch_id: UUID | None = None

    @property
    def stands(self) -> bool:
        """Whether it counts: it has not been struck out."""
        return self.struck_out is None
