"""The audit trail: who changed what, chained so that nothing can be taken out unseen."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One saved version of one record.

    `seq` counts from 1 at each desk; `before` and `after` are canonical JSON (`before` empty for the first version);
    `hash` is SHA-256 in hex over the stored bytes of this entry and `previous_hash`.
    """

    desk: str
    seq: int
    at: datetime
    by: UUID
    kind: str
    record_id: UUID
    version: int
    before: str
    after: str
    reason: str
    previous_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class AuditHead:
    """The last entry of a desk's chain: its number and its hash; 0 and empty before the first."""

    desk: str
    seq: int
    hash: str
