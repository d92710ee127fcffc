"""Who is let into which page: what is nothing but a form is closed to whoever may not save it."""

from models.errors import NotAllowed
from models.records.clinic.user import User
from models.rules.register.permissions import START_PASSWORD, Action, may, needed_for
from ui.session.session import Location, Where

_FORMS = frozenset(
    {Where.SCAN, Where.RECORD, Where.HISTORY, Where.PREGNANCY, Where.REGISTER, Where.MERGE, Where.INBOX}
)


OWN_PASSWORD = "keys"  # noqa: S105  # The name of a tab.
"""The tab of the settings on which one's own password is changed."""


def admitted(user: User, location: Location) -> tuple[NotAllowed | None, Location | None]:
    """Why somebody is not led to a place, if she is not, and where she is led instead; None: she stays.

    Whoever has a password that somebody else knows is led to where she changes it, and nowhere else.
    """
    if user.must_change_password:
        return NotAllowed(START_PASSWORD), Location(Where.SETTINGS, typed=OWN_PASSWORD)
    action = opening(location.where)
    if action is None or may(user, action):
        return None, location
    return NotAllowed(action.value), None


def opening(where: Where) -> Action | None:
    """What somebody must be allowed to do so that the page is of use to her; None where there is something to read."""
    return needed_for(where.value) if where in _FORMS else None


def is_open_to(user: User, where: Where) -> bool:
    """Whether this user is let in."""
    action = opening(where)
    return action is None or may(user, action)
