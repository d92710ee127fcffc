"""The women whom one user looked at last, from what is written down of every looking."""

from uuid import UUID

from db.store.session import StoreSession
from db.store.women import WOMAN, woman_row
from models.records.clinic.access import AccessKind
from models.views import WomanRow

MOST_LOOKED_THROUGH = 2000
"""How many of the clinic's last accesses are gone through: a list that is opened with every F3 may not read them all."""

RECENT = f"""
WITH last AS (SELECT id, patient_id, kind, stamp_by FROM accesses ORDER BY id DESC LIMIT {MOST_LOOKED_THROUGH}),
seen AS (
    SELECT patient_id, max(id) AS looked FROM last
    WHERE kind = '{AccessKind.LOOKED.value}' AND stamp_by = ?1 AND patient_id IS NOT NULL GROUP BY patient_id)
SELECT {WOMAN.columns} FROM seen
JOIN patients ON patients.id = seen.patient_id AND patients.struck_out IS NULL {WOMAN.joins}
ORDER BY seen.looked DESC LIMIT ?2
"""


def recent_rows(session: StoreSession, user_id: UUID, limit: int) -> tuple[WomanRow, ...]:
    """The women this user opened last who are still in the record, the last first."""
    return tuple(map(woman_row, session.rows(RECENT, user_id.hex, limit)))
