"""Who may do what in the clinic."""

from enum import Enum

from models.errors import NotAllowed
from models.records.clinic.user import Role, User


class Action(Enum):
    """What not everybody may do; recording and answering are open to every user."""

    SETTLE_CLINIC = "settle_clinic"
    KEEP_USERS = "keep_users"
    PLACE_BACKUPS = "place_backups"
    NAME_PACK_FOLDER = "name_pack_folder"
    RESTORE = "restore"


_ALLOWED: dict[Action, frozenset[Role]] = {
    Action.SETTLE_CLINIC: frozenset({Role.LEAD}),
    Action.KEEP_USERS: frozenset({Role.LEAD}),
    Action.PLACE_BACKUPS: frozenset({Role.LEAD}),
    Action.NAME_PACK_FOLDER: frozenset({Role.LEAD}),
    Action.RESTORE: frozenset({Role.LEAD}),
}


def may(user: User, action: Action) -> bool:
    """Whether an active user's role allows an action."""
    return user.is_active and user.role in _ALLOWED[action]


def require(user: User, action: Action) -> None:
    """Refuse an action that the user's role does not allow. Raises: NotAllowed."""
    if not may(user, action):
        raise NotAllowed(action.value)


def allowed_roles(action: Action) -> tuple[Role, ...]:
    """The roles that may do this, in the order of `Role`."""
    return tuple(role for role in Role if role in _ALLOWED[action])
