"""Handing the open loops to somebody else."""

from dataclasses import dataclass, field
from uuid import UUID

from models.records.record import TECHNICAL, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver(Record):
    """What one user handed to another; its stamp says who and when.

    `to_user` is None for somebody who is no user here, `to_name` is always given. `flag_ids` are the flags that waited
    for an answer, `pregnancy_ids` those whose scan was due or whose decision was owed, as the sheet showed them.
    """

    to_name: str
    to_user: UUID | None = field(metadata=TECHNICAL)
    flag_ids: tuple[UUID, ...]
    pregnancy_ids: tuple[UUID, ...]
    note: str = ""
