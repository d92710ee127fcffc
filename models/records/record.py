"""What every record carries, and the answers that are never assumed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any, get_type_hints
from uuid import UUID

TECHNICAL: Mapping[str, bool] = {"technical": True}
"""Marks a field that only the program needs: `field(metadata=TECHNICAL)`. Every other field is shown to people."""


class TriState(Enum):
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

    id: UUID = field(metadata=TECHNICAL)
    version: int = field(default=0, metadata=TECHNICAL)
    stamp: Stamp = field(metadata=TECHNICAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicalRecord(Record):
    """A record about one woman: amended or struck out with a reason, never deleted.

    `struck_out` is the reason why it must not count any more; None while it counts.
    `batch_id` is the import it came with; None when somebody typed it.
    """

    struck_out: str | None = None
    batch_id: UUID | None = field(default=None, metadata=TECHNICAL)

    @property
    def stands(self) -> bool:
        """Whether it counts: it has not been struck out."""
        return self.struck_out is None


@dataclass(frozen=True, slots=True, kw_only=True)
class PregnancyRecord(ClinicalRecord):
    """A record of one pregnancy; every kind of it stands in `models.records.events`."""

    pregnancy_id: UUID = field(metadata=TECHNICAL)


def shown_fields(kind: type[Record]) -> Mapping[str, object]:
    """Every field that is shown to people, with its type hint, in the order of the record."""
    # mypy takes the class of a frozen record for unhashable.
    hashable: Any = kind
    return _shown_fields(hashable)


@cache
def _shown_fields(kind: type[Record]) -> Mapping[str, object]:
    hints = get_type_hints(kind)
    return {each.name: hints[each.name] for each in fields(kind) if "technical" not in each.metadata}
