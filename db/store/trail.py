"""What was written about one woman or in the whole clinic, and about whom an import wrote."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from db.columns import write_moment
from db.store.chain import COLUMNS, OF_THE_TRAIL_SQL
from db.store.session import StoreSession
from db.tables import TABLES
from models.records.clinic.access import Access
from models.records.clinic.audit import AuditEntry, AuditLine, AuditQuery, AuditSide
from models.values.identity import HospitalNumber
from models.values.person import PersonName

_COLUMNS = ", ".join(f'"{column}"' for column in COLUMNS)


def _hers_sql() -> str:
    """The ids of all that belongs to her; nothing is ever deleted, so nothing is missed."""
    merged = "SELECT merged_id FROM merges WHERE kept_id = :her"
    # Who looked at a record that went into hers looked at her.
    looked = f"SELECT id FROM {TABLES[Access].name} WHERE patient_id IN ({merged})"
    hers = ["SELECT :her", merged, looked, "SELECT id FROM merges WHERE kept_id = :her OR merged_id = :her"]
    for table in TABLES.values():
        if "patient_id" in table.c:
            hers.append(f"SELECT id FROM {table.name} WHERE patient_id = :her")
        elif "pregnancy_id" in table.c:
            mine = "SELECT id FROM pregnancies WHERE patient_id = :her"
            hers.append(f"SELECT id FROM {table.name} WHERE pregnancy_id IN ({mine})")
    return " UNION ALL ".join(hers)


_HERS = _hers_sql()
_TRAIL = f'SELECT {_COLUMNS} FROM audit WHERE record_id IN ({_HERS.replace(":her", "?1")}) ORDER BY "at" DESC, seq DESC'


def trail_of(session: StoreSession, patient_id: UUID) -> tuple[AuditEntry, ...]:
    """Every audit entry about a woman, her pregnancies and all that belongs to them, newest first."""
    return tuple(map(_entry, session.rows(_TRAIL, patient_id.hex)))


_SIDES = {
    AuditSide.CHANGES: f"kind NOT IN ({OF_THE_TRAIL_SQL})",
    AuditSide.ACCESSES: f"kind IN ({OF_THE_TRAIL_SQL})",
}
_FILTERS: Mapping[str, str] = {
    "by": '"by" = ?',
    "kind": "kind = ?",
    "desk": "desk = ?",
    "since": '"at" >= ?',
    "before": '"at" < ?',
}
# Whom an entry is about stands in what it saved; what cannot be taken apart is about nobody.
_ABOUT = """
SELECT {columns}, woman.id, woman.family_name, woman.given_name, woman.title, woman.number
FROM (SELECT *, CASE WHEN json_valid("after") THEN "after" END AS said FROM ({page})) AS page
LEFT JOIN pregnancies AS hers ON hers.id = json_extract(said, '$.pregnancy_id')
LEFT JOIN patients AS woman ON woman.id = CASE page.kind WHEN 'patients' THEN page.record_id
  ELSE coalesce(json_extract(said, '$.patient_id'), json_extract(said, '$.kept_id'), hers.patient_id) END
ORDER BY page."at" DESC, page.seq DESC, page.desk DESC
"""


def audit_lines(
    session: StoreSession, query: AuditQuery, after: AuditEntry | None, limit: int
) -> tuple[AuditLine, ...]:
    """The next entries of the whole clinic that were asked for, newest first, behind `after` (None: from the newest on)."""
    tests, values = _tests(query)
    if after is not None:
        tests.append('("at", seq, desk) < (?, ?, ?)')
        values += [write_moment(after.at), after.seq, after.desk]
    where = f"WHERE {' AND '.join(tests)} " if tests else ""
    page = f'SELECT * FROM audit {where}ORDER BY "at" DESC, seq DESC, desk DESC LIMIT ?'
    columns = ", ".join(f'page."{column}"' for column in COLUMNS)
    return tuple(
        _line(row) for row in session.rows(_ABOUT.format(columns=columns, page=page), *values, limit)
    )


def _tests(query: AuditQuery) -> tuple[list[str], list[Any]]:
    tests, values = [], []
    for name, test in _FILTERS.items():
        value = getattr(query, name)
        if value:
            tests.append(test)
            values.append(_stored(value))
    if query.side is not None:
        tests.append(_SIDES[query.side])
    if query.patient_id is not None:
        tests.append(f"record_id IN ({_HERS.replace(':her', '?')})")
        values += [query.patient_id.hex] * _HERS.count(":her")
    return tests, values


def _stored(value: UUID | datetime | str) -> str:
    if isinstance(value, UUID):
        return value.hex
    return write_moment(value) if isinstance(value, datetime) else value


def _line(row: Sequence[Any]) -> AuditLine:
    entry = _entry(row[: len(COLUMNS)])
    patient_id, family, given, title, number = row[len(COLUMNS) :]
    if patient_id is None:
        return AuditLine(entry, None, None, None)
    held = HospitalNumber(number) if number is not None else None
    return AuditLine(entry, UUID(patient_id), PersonName(family, given, title), held)


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
