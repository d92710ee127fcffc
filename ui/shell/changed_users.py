"""What was saved, where nothing changed but who may sign in and how."""

from models.usecases.desk import Desk
from ui.wording.tr import context

_tr = context("settings")


def changed_text(before: Desk, now: Desk) -> str:
    """What is another at the desk `now` than it was `before`, in one sentence."""
    if before.user.must_change_password and not now.user.must_change_password:
        return _tr("Your password is changed. Sign in with it from now on.")
    earlier = {user.id: user for user in before.users}
    for user in now.users:
        was = earlier.get(user.id)
        if was is None:
            return _tr("{0} is added. She signs in as {1}, and then chooses a password of her own.").format(
                user.name, user.sign_in
            )
        if was.is_active and not user.is_active:
            return _tr("{0} is disabled and cannot sign in any more.").format(user.name)
        if user.must_change_password and was != user:
            return _tr(
                "{0} has a new password. She signs in with it, and then chooses one of her own."
            ).format(user.name)
        if was != user:
            return _tr("Saved: {0}.").format(user.name)
    return _tr("Saved.")
