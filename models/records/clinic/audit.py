"""The audit trail: who changed what, chained so that nothing can be taken out unseen."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from models.values.identity import HospitalNumber
from models.values.person import PersonName


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
class OlderRecord:
    """A record that lacks what this machine wrote in it, or may; `ends_at` is the moment of its last entry, None: it has none.

    `last_written_at` None: what this machine remembered of it cannot be read any more, so that nobody can tell.
    """

    ends_at: datetime | None
    last_written_at: datetime | None


@dataclass(frozen=True, slots=True)
class AuditHead:
    """The last entry of a desk's chain: its number and its hash; 0 and empty before the first."""

    desk: str
    seq: int
    hash: str


class AuditSide(Enum):
    """Which half of the trail is asked for: what changed the record, or what somebody did with it."""

    CHANGES = "changes"
    ACCESSES = "accesses"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditQuery:
    """Which entries of the whole clinic are asked for; None and empty ask for all.

    `by` wrote them, `patient_id` is the woman they are about, `kind` the name of the records' table, `since` and
    `before` are moments: the first is asked for, the second not any more.
    """

    by: UUID | None = None
    patient_id: UUID | None = None
    kind: str = ""
    side: AuditSide | None = None
    desk: str = ""
    since: datetime | None = None
    before: datetime | None = None


@dataclass(frozen=True, slots=True)
class AuditLine:
    """An entry with the woman it is about as she is called now; None where it is about nobody."""

    entry: AuditEntry
    patient_id: UUID | None
    woman: PersonName | None
    number: HospitalNumber | None
