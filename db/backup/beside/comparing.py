"""What the present record has that a backup has not, as the audit trails of both tell it."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from db.backup.snapshot import Snapshot
from db.store.chain import OF_THE_TRAIL_SQL
from models.records.clinic.backup import ChainHead, Holdings, LostEntry, LostWoman
from models.records.clinic.user import User
from models.records.kinds import NAMES
from models.rules.backups.loss import lost_by_woman
from models.values.person import PersonName


def lost_since(present: Snapshot, holds: Holdings, backup: Snapshot) -> tuple[LostWoman, ...]:
    """Who would lose what if the backup, which holds that, took the place of the present record. Raises: Unavailable."""
    entries = tuple(_newer_entries(present, holds.heads))
    women = {entry.patient_id for entry in entries if entry.patient_id is not None}
    return lost_by_woman(entries, dict(_names(present, women)), frozenset(_ids(backup, women)))


def has_parted(present: Snapshot, holds: Holdings) -> bool:
    """Whether the backup holds an entry that the present record has not: it is not an earlier state of it. Raises: Unavailable."""
    same = "SELECT 1 FROM audit WHERE desk = ? AND seq = ? AND hash = ?"
    return any(present.session.row(same, head.desk, head.seq, head.hash) is None for head in holds.heads)


def _newer_entries(present: Snapshot, heads: Iterable[ChainHead]) -> Iterator[LostEntry]:
    """What was recorded since; who signed in and who looked is no work that is lost, and users stay as they are now."""
    known = {head.desk: head.seq for head in heads}
    rows = present.session.rows
    mothers = dict(rows("SELECT id, patient_id FROM pregnancies"))
    for (desk,) in rows("SELECT DISTINCT desk FROM audit ORDER BY desk"):
        newer = (
            'SELECT kind, record_id, after, "at" FROM audit WHERE desk = ? AND seq > ?'
            f" AND kind NOT IN ({OF_THE_TRAIL_SQL}, '{NAMES[User]}') ORDER BY seq"
        )
        for kind, record_id, after, at in rows(newer, desk, known.get(desk, 0)):
            yield LostEntry(_woman(kind, record_id, after, mothers), kind, datetime.fromisoformat(at))


def _woman(kind: str, record_id: str, after: str, mothers: dict[str, str]) -> UUID | None:
    """Whom an entry is about; None: nobody."""
    if kind == "patients":
        return UUID(record_id)
    said: dict[str, Any] = json.loads(after)
    for field in ("patient_id", "kept_id"):
        if said.get(field):
            return UUID(said[field])
    mother = mothers.get(str(said.get("pregnancy_id")))
    return None if mother is None else UUID(mother)


def _names(present: Snapshot, women: Iterable[UUID]) -> Iterator[tuple[UUID, tuple[str, str]]]:
    named = "SELECT family_name, given_name, number FROM patients WHERE id = ?"
    for patient_id in women:
        row = present.session.row(named, patient_id.hex)
        if row is not None:
            yield patient_id, (str(PersonName(row[0], row[1])), row[2] or "")


def _ids(backup: Snapshot, women: Iterable[UUID]) -> Iterator[UUID]:
    for patient_id in women:
        if backup.session.row("SELECT 1 FROM patients WHERE id = ?", patient_id.hex) is not None:
            yield patient_id
