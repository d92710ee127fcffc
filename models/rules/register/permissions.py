"""Who may do what in the clinic."""

from enum import Enum

from models.errors import NotAllowed
from models.records.user import Role, User


class Deed(Enum):
    """What not everybody may do; recording and answering are open to every user."""

    SETTLE_CLINIC = "settle_clinic"
    KEEP_USERS = "keep_users"


_ALLOWED: dict[Deed, frozenset[Role]] = {
    Deed.SETTLE_CLINIC: frozenset({Role.LEAD}),
    Deed.KEEP_USERS: frozenset({Role.LEAD}),
}


def may(user: User, deed: Deed) -> bool:
    """Whether an active user's role allows a deed."""
    return user.is_active and user.role in _ALLOWED[deed]


def require(user: User, deed: Deed) -> None:
    """Refuse a deed that the user's role does not allow. Raises: NotAllowed."""
    if not may(user, deed):
        raise NotAllowed(deed.value)
