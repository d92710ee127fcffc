"""What the user's role does not allow stands there grey, and says who may."""

from models.errors import NotAllowed
from models.records.clinic.user import User
from models.rules.register.permissions import Action, may
from ui.widgets.button import Button
from ui.wording.problems.lookup import error_sentence


def allow(user: User, action: Action, *buttons: Button) -> None:
    """Take these buttons away from somebody whose role does not allow the action."""
    reason = refusal_of(user, action)
    for button in buttons:
        button.forbid(reason)


def refusal_of(user: User, action: Action) -> str:
    """Why this user may not, and who may; empty where she may."""
    return "" if may(user, action) else error_sentence(NotAllowed(action.value))
