"""Who is let into which page: what is nothing but a form is closed to whoever may not save it."""

from models.records.clinic.user import User
from models.rules.register.permissions import Action, may, needed_for
from ui.session.session import Where

_FORMS = frozenset(
    {Where.SCAN, Where.RECORD, Where.HISTORY, Where.PREGNANCY, Where.REGISTER, Where.MERGE, Where.INBOX}
)


def opening(where: Where) -> Action | None:
    """What somebody must be allowed to do so that the page is of use to her; None where there is something to read."""
    return needed_for(where.value) if where in _FORMS else None


def is_open_to(user: User, where: Where) -> bool:
    """Whether this user is let in."""
    action = opening(where)
    return action is None or may(user, action)
