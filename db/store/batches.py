"""The women that an import added something to."""

from uuid import UUID

from db.store.session import Session

_WOMEN = """
SELECT id AS woman FROM patients WHERE batch_id = ?1
UNION SELECT patient_id FROM pregnancies WHERE batch_id = ?1
UNION SELECT pregnancies.patient_id FROM scans JOIN pregnancies ON pregnancies.id = scans.pregnancy_id
WHERE scans.batch_id = ?1
ORDER BY woman
"""


def women_of_batch(session: Session, batch_id: UUID) -> tuple[UUID, ...]:
    """The women to whose records an import added something, struck out or not, oldest first."""
    return tuple(UUID(hex=woman) for (woman,) in session.rows(_WOMEN, batch_id.hex))
