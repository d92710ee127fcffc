"""What was written about one woman, and about whom an import wrote."""

from datetime import datetime
from typing import Any
from uuid import UUID

from db.store.chain import COLUMNS
from db.store.session import StoreSession
from db.tables import TABLES
from models.records.clinic.audit import AuditEntry


def _trail_sql() -> str:
    """One statement over the ids of all that belongs to her; nothing is ever deleted, so nothing is missed."""
    merged = "SELECT merged_id FROM merges WHERE kept_id = ?1"
    hers = ["SELECT ?1", merged, "SELECT id FROM merges WHERE kept_id = ?1 OR merged_id = ?1"]
    for table in TABLES.values():
        if "patient_id" in table.c:
            hers.append(f"SELECT id FROM {table.name} WHERE patient_id = ?1")
        elif "pregnancy_id" in table.c:
            mine = "SELECT id FROM pregnancies WHERE patient_id = ?1"
            hers.append(f"SELECT id FROM {table.name} WHERE pregnancy_id IN ({mine})")
    columns = ", ".join(f'"{column}"' for column in COLUMNS)
    return f'SELECT {columns} FROM audit WHERE record_id IN ({" UNION ALL ".join(hers)}) ORDER BY "at" DESC, seq DESC'


_TRAIL = _trail_sql()


def trail_of(session: StoreSession, patient_id: UUID) -> tuple[AuditEntry, ...]:
    """Every audit entry about a woman, her pregnancies and all that belongs to them, newest first."""
    return tuple(map(_entry, session.rows(_TRAIL, patient_id.hex)))


def _batch_sql() -> str:
    """One statement over every kind that an import may add."""
    hers = ["SELECT id FROM patients WHERE batch_id = ?1"]
    for table in TABLES.values():
        if "batch_id" in table.c and "patient_id" in table.c:
            hers.append(f"SELECT patient_id FROM {table.name} WHERE batch_id = ?1")
        elif "batch_id" in table.c and "pregnancy_id" in table.c:
            theirs = f"SELECT pregnancy_id FROM {table.name} WHERE batch_id = ?1"
            hers.append(f"SELECT patient_id FROM pregnancies WHERE id IN ({theirs})")
    return " UNION ".join(hers) + " ORDER BY 1"


_BATCH = _batch_sql()


def women_of_batch(session: StoreSession, batch_id: UUID) -> tuple[UUID, ...]:
    """The women to whose records an import added something, oldest first."""
    return tuple(UUID(row[0]) for row in session.rows(_BATCH, batch_id.hex))


def _entry(row: Any) -> AuditEntry:
    values = dict(zip(COLUMNS, row, strict=True))
    values["at"] = datetime.fromisoformat(values["at"])
    values["by"] = UUID(values["by"])
    values["record_id"] = UUID(values["record_id"])
    return AuditEntry(**values)
