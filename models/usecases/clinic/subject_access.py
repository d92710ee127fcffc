"""Everything that is recorded about one woman, for when she asks."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.errors import Problem, Refused
from models.records.clinic.audit import AuditEntry
from models.records.clinic.user import User
from models.records.patient import Patient
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.values.identity import HospitalNumber
from models.views import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectRecord:
    """All of it: `entries` hold every version of every record about her and every access, newest first.

    `drafts` are forms about her that somebody has half-typed; `users` may have written any of it.
    """

    patient: Patient
    entries: tuple[AuditEntry, ...]
    drafts: tuple[Draft, ...]
    users: tuple[User, ...]
    clinic_name: str
    made_at: datetime
    made_by: str


def everything_about(desk: Desk, patient_id: UUID) -> SubjectRecord:
    """All that is recorded about a woman. Raises: NotAllowed, NotFound."""
    require(desk.user, Action.EXPORT_WOMAN)
    store = desk.store
    entries = store.trail_of(patient_id)
    owners = dict.fromkeys(e.record_id for e in entries if e.kind in ("patients", "pregnancies"))
    return SubjectRecord(
        patient=store.get(Patient, patient_id),
        entries=entries,
        drafts=tuple(draft for owner in owners for draft in store.drafts_about(owner)),
        users=store.every(User),
        clinic_name=desk.settings.clinic_name,
        made_at=desk.clock.now(),
        made_by=desk.user.name,
    )


def woman_numbered(desk: Desk, number: str) -> UUID:
    """The woman with a hospital number. Raises: NotAllowed, Refused (`number.…`, `number.unknown`: nobody has it)."""
    require(desk.user, Action.EXPORT_WOMAN)
    found = desk.store.woman_with_number(HospitalNumber.parse(number))
    if found is None:
        raise Refused(Problem("number", "number.unknown", (number,)))
    return found.id
