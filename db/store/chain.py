"""The audit chain: each entry's hash covers its own stored bytes and the hash before it; its ends are signed."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import insert

from db.columns import canonical
from db.store.kinds import Row
from db.store.session import Prepared, StoreSession, prepared
from db.tables import audit
from models.records.clinic.audit import AuditHead
from models.records.kinds import NAMES, OF_THE_TRAIL

COLUMNS = tuple(column.name for column in audit.columns)
"""The columns of an entry in their order; the hash comes last and covers all others."""
OF_THE_TRAIL_SQL = ", ".join(f"'{NAMES[kind]}'" for kind in NAMES if kind in OF_THE_TRAIL)
"""The kinds that change nothing recorded, as SQL has them."""

# From one desk to the next by the index: there are few desks and many entries.
_DESKS = """
WITH RECURSIVE known(desk) AS (
  SELECT min(desk) FROM audit
  UNION ALL SELECT (SELECT min(desk) FROM audit WHERE desk > known.desk) FROM known WHERE known.desk IS NOT NULL
) SELECT desk FROM known WHERE desk IS NOT NULL
"""


def hash_of_entry(values: Sequence[Any]) -> str:
    """SHA-256 in hex over an entry's stored values, its own hash excluded."""
    return hashlib.sha256(canonical(list(values)).encode()).hexdigest()


@cache
def _insert() -> Prepared:
    return prepared(insert(audit))


class Chain:
    """The audit chain of an open store; one chain a desk, so that desks never wait for each other."""

    def __init__(self, session: StoreSession) -> None:
        self._session = session

    def add(self, kind: str, before: Row | None, after: Mapping[str, Any], reason: str) -> None:
        """Append the entry of one saved version, in the transaction that saves it."""
        desk = after["stamp_desk"]
        head = self.head(str(desk))
        entry = {
            "desk": desk,
            "seq": head.seq + 1,
            "at": after["stamp_at"],
            "by": after["stamp_by"],
            "kind": kind,
            "record_id": after["id"],
            "version": after["version"],
            "before": canonical(before) if before is not None else "",
            "after": canonical(after),
            "reason": reason,
            "previous_hash": head.hash,
        }
        entry["hash"] = hash_of_entry(tuple(entry.values()))
        self._session.run(_insert(), entry)

    def head(self, desk: str) -> AuditHead:
        """The desk's last entry; number 0 and no hash before its first."""
        newest = "SELECT seq, hash FROM audit WHERE desk = ? ORDER BY seq DESC LIMIT 1"
        return AuditHead(desk, *(self._session.row(newest, desk) or (0, "")))

    def heads(self) -> tuple[AuditHead, ...]:
        """The last entry of every desk, by the desk's name."""
        return tuple(self.head(desk) for (desk,) in self._session.rows(_DESKS))

    def last_change(self, desk: str) -> int:
        """The number of the desk's last entry that changed something recorded; 0 where there is none."""
        newest = f"SELECT seq FROM audit WHERE desk = ? AND kind NOT IN ({OF_THE_TRAIL_SQL}) ORDER BY seq DESC LIMIT 1"
        row = self._session.row(newest, desk)
        return 0 if row is None else int(row[0])
