"""Reading the audit trail of the whole clinic."""

from dataclasses import dataclass

from models.records.clinic.audit import AuditEntry, AuditLine, AuditQuery
from models.records.clinic.user import User
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk

AT_A_TIME = 200
"""How many entries are read at once."""


@dataclass(frozen=True, slots=True)
class AuditPart:
    """Some of the trail, newest first, and whose it may be; `has_more` is whether older entries were asked for as well."""

    lines: tuple[AuditLine, ...]
    has_more: bool
    users: tuple[User, ...]
    desks: tuple[str, ...]


def read_audit(
    desk: Desk, query: AuditQuery, after: AuditEntry | None = None, limit: int = AT_A_TIME
) -> AuditPart:
    """The next entries that were asked for; `after` None: from the newest on. Raises: NotAllowed, Unavailable."""
    require(desk.user, Action.READ_AUDIT)
    lines = desk.store.audit_lines(query, after, limit + 1)
    desks = tuple(head.desk for head in desk.store.heads())
    return AuditPart(lines[:limit], len(lines) > limit, desk.store.every(User), desks)
