"""Two records of one woman made into one, so that it can be taken back."""

from dataclasses import dataclass, field
from typing import Self
from uuid import UUID

from models.records.record import TECHNICAL, Record


@dataclass(frozen=True, slots=True)
class Changed:
    """A record that a merge changed, as it stands in the merge: `Scan|ID|VERSION`.

    `kind` is the name of its class, `version` the one before the merge; 0 for a record that the merge made.
    """

    kind: str
    record_id: UUID
    version: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` wrote."""
        kind, record_id, version = text.split("|")
        return cls(kind, UUID(record_id), int(version))

    def __str__(self) -> str:
        return f"{self.kind}|{self.record_id.hex}|{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge(Record):
    """The record `merged_id` went into `kept_id`, with all that is in `changed` (see `Changed`).

    `combined_from` is the pregnancy of the merged record that went into `combined_into`; both None where none was
    combined. `drafts` names the half-filled forms that went with it (`USER|FORM`). `undone` is the reason why it was
    taken back; None while it holds.
    """

    kept_id: UUID
    merged_id: UUID
    combined_from: UUID | None = None
    combined_into: UUID | None = None
    changed: tuple[str, ...] = field(metadata=TECHNICAL)
    drafts: tuple[str, ...] = field(default=(), metadata=TECHNICAL)
    reason: str
    undone: str | None = None

    @property
    def changes(self) -> tuple[Changed, ...]:
        """Every record it changed, in the order in which they were written."""
        return tuple(map(Changed.parse, self.changed))
