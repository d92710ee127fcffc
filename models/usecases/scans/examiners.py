"""Who may have held the probe."""

from collections.abc import Iterable

from models.records.clinic.user import User
from models.rules.register.permissions import Action, may
from models.usecases.desk import Desk
from models.values.identity import fold
from models.views import PregnancySheet


def examiners(desk: Desk, sheet: PregnancySheet) -> tuple[str, ...]:
    """Whom the form of a scan offers: who is signed in, the others who scan here, then those whom her record and the settings name."""
    scanning = (user.name for user in desk.users if may(user, Action.RECORD_SCANS))
    recorded = (scan.examiner for scan in reversed(sheet.standing_scans))
    return _once(
        (usual_examiner(desk.user), *sorted(scanning), *recorded, *desk.settings.centimetre_examiners)
    )


def usual_examiner(user: User) -> str:
    """Whom a new scan begins with: who is signed in, where she may record scans; else nobody, which is empty."""
    return user.name if may(user, Action.RECORD_SCANS) else ""


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, whatever its case and spaces, as it was written first; blank ones not at all."""
    found: dict[str, str] = {}
    for name in names:
        if name.strip():
            found.setdefault(fold(name), name.strip())
    return tuple(found.values())
