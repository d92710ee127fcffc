"""A batch of records brought in from a file."""

from dataclasses import dataclass, field

from models.records.record import TECHNICAL, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBatch(Record):
    """One import; `undone` is the reason why it was taken back, None while it stands.

    `file_name` without its folder, `file_hash` SHA-256 in hex of its bytes, `taken` and `refused` count lines.
    """

    file_name: str
    file_hash: str = field(metadata=TECHNICAL)
    taken: int
    refused: int
    undone: str | None = None
