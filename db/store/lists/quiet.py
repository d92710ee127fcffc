"""Records that nobody has written in for long: one statement over every kind of record that is about a woman."""

from datetime import date

from db.store.session import StoreSession
from db.store.women import WOMAN, woman_row
from db.tables import TABLES
from models.records.clinic.access import Access
from models.views import QuietRow


def _entries() -> str:
    """Whose record was written in when; looking at one is no entry."""
    written = ["SELECT id AS patient_id, stamp_at FROM patients"]
    for kind, table in TABLES.items():
        if kind is Access:
            continue
        if "patient_id" in table.c:
            written.append(f"SELECT patient_id, stamp_at FROM {table.name}")
        elif "pregnancy_id" in table.c:
            written.append(
                f"SELECT pregnancies.patient_id, {table.name}.stamp_at FROM {table.name}"
                f" JOIN pregnancies ON pregnancies.id = {table.name}.pregnancy_id"
            )
    return " UNION ALL ".join(written)


QUIET = f"""
WITH entries AS ({_entries()}),
newest AS (SELECT patient_id, max(stamp_at) AS at FROM entries GROUP BY patient_id HAVING max(stamp_at) < ?1)
SELECT {WOMAN.columns}, substr(newest.at, 1, 10)
FROM newest JOIN patients ON patients.id = newest.patient_id AND patients.struck_out IS NULL {WOMAN.joins}
ORDER BY newest.at, patients.id
"""


def quiet_rows(session: StoreSession, since: date) -> tuple[QuietRow, ...]:
    """The women whose record has no entry on that day or later, the longest first."""
    rows = session.rows(QUIET, since.isoformat())
    return tuple(QuietRow(woman_row(row[:8]), date.fromisoformat(row[8])) for row in rows)
