"""The audit chain: each entry's hash covers its own stored bytes and the hash before it."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import insert

from db.columns import canonical
from db.store.kinds import Row
from db.store.session import Prepared, StoreSession, prepared
from db.tables import audit

COLUMNS = tuple(column.name for column in audit.columns)
"""The columns of an entry in their order; the hash comes last and covers all others."""


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
        seq, previous = self._head(str(desk))
        entry = {
            "desk": desk,
            "seq": seq + 1,
            "at": after["stamp_at"],
            "by": after["stamp_by"],
            "kind": kind,
            "record_id": after["id"],
            "version": after["version"],
            "before": canonical(before) if before is not None else "",
            "after": canonical(after),
            "reason": reason,
            "previous_hash": previous,
        }
        entry["hash"] = hash_of_entry(tuple(entry.values()))
        self._session.run(_insert(), entry)

    def _head(self, desk: str) -> tuple[int, str]:
        """The desk's last number and hash; 0 and nothing before its first entry."""
        newest = "SELECT seq, hash FROM audit WHERE desk = ? ORDER BY seq DESC LIMIT 1"
        return self._session.row(newest, desk) or (0, "")
