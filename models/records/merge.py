"""Two records of one woman made into one, so that it can be taken back."""

from dataclasses import dataclass
from uuid import UUID

from models.records.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge(Record):
    """The record `merged_id` went into `kept_id`: these pregnancies and earlier pregnancies moved with it.

    `undone` is the reason why it was taken back; None while it holds.
    """

    kept_id: UUID
    merged_id: UUID
    pregnancy_ids: tuple[UUID, ...]
    earlier_ids: tuple[UUID, ...]
    reason: str
    undone: str | None = None
