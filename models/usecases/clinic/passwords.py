"""Passwords, the recovery key, and the key of the database behind both."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from models.errors import NotAllowed, Problem, Refused
from models.ports.vault import Vault
from models.records.clinic.access import AccessKind
from models.rules.register.permissions import Action, require
from models.usecases.clinic.access_log import log_access
from models.usecases.desk import Desk
from models.usecases.problems import refuse_any
from models.values.recovery import RecoveryKey, plain_letters

SHORTEST_PASSWORD = 10


def check_password(
    vault: Vault, names: Sequence[str], sign_in: str, password: str, again: str
) -> tuple[Problem, ...]:
    """What is wrong with a new password; empty when it may be used. `names` are those that anybody here would try first.

    Codes: `password.too_short` (values: the least number of characters), `password.is_sign_in`, those of
    `Vault.weakness_of`, `password_again.differs`.
    """
    if len(password) < SHORTEST_PASSWORD:
        return (Problem("password", "password.too_short", (str(SHORTEST_PASSWORD),)),)
    if password.casefold() == sign_in.strip().casefold():
        return (Problem("password", "password.is_sign_in"),)
    weakness = vault.weakness_of(password, (*names, sign_in))
    if weakness is not None:
        return (Problem("password", weakness),)
    if again != password:
        return (Problem("password_again", "password_again.differs"),)
    return ()


def names_at(desk: Desk) -> tuple[str, ...]:
    """What is called by its name at a desk: the clinic, the desk, its user."""
    return (desk.settings.clinic_name, desk.name, desk.user.name)


def change_password(vault: Vault, desk: Desk, old: str, password: str, again: str) -> Desk:
    """Give the user of a desk another password; returns the desk at which nobody else knows it. Raises: Refused, Unavailable."""
    same = (Problem("password", "password.is_old"),) if password == old else ()
    refuse_any(*check_password(vault, names_at(desk), desk.user.sign_in, password, again), *same)
    with own_password("old"):
        if not desk.user.must_change_password:
            vault.change_password(desk.user.sign_in, old, password)
            log_access(desk, AccessKind.PASSWORD_CHANGED)
            return desk
        with desk.store.writing():
            own = desk.store.put(replace(desk.user, stamp=desk.stamp(), must_change_password=False))
            vault.change_password(desk.user.sign_in, old, password)
    log_access(desk, AccessKind.PASSWORD_CHANGED)
    users = tuple(own if user.id == own.id else user for user in desk.users)
    return replace(desk, user=own, users=users)


@contextmanager
def own_password(field: str) -> Iterator[None]:
    """A wrong password of somebody who is in already belongs to its field. Raises: Refused (`password.wrong`)."""
    try:
        yield
    except NotAllowed:
        raise Refused(Problem(field, "password.wrong")) from None


def offer_recovery_key(vault: Vault, desk: Desk, password: str) -> str:
    """A fresh recovery key to be shown and confirmed, once the password was found right; nothing is changed yet.

    Raises: NotAllowed, Refused (`password.wrong`), Unavailable.
    """
    require(desk.user, Action.SETTLE_CLINIC)
    with own_password("old"):
        vault.unlock(desk.user.sign_in, password)
    return vault.new_recovery_key()


def replace_recovery_key(vault: Vault, desk: Desk, password: str, recovery_key: str) -> None:
    """Put another recovery key in the place of the one that holds, which opens nothing any more.

    Raises: NotAllowed, Refused (`password.wrong`, or a key that is not one), Unavailable.
    """
    require(desk.user, Action.SETTLE_CLINIC)
    RecoveryKey.parse(recovery_key)
    with own_password("old"):
        vault.replace_recovery_key(desk.user.sign_in, password, recovery_key)
    log_access(desk, AccessKind.RECOVERY_KEY_RENEWED)


def want_new_key(vault: Vault, desk: Desk, password: str) -> None:
    """Ask for another key of the database; it is made when the record is next opened.

    Raises: NotAllowed, Refused (`password.wrong`), Unavailable (`vault.boxes_old`, and others).
    """
    require(desk.user, Action.SETTLE_CLINIC)
    with own_password("old"):
        vault.want_new_key(desk.user.sign_in, password)
    log_access(desk, AccessKind.DATA_KEY_RENEWED)


def recovery_groups_match(recovery_key: str, typed: Mapping[int, str]) -> bool:
    """Whether the groups typed (by their place, 0-7) are those of the key; case and I, L, O do not matter."""
    groups = RecoveryKey.parse(recovery_key).groups
    return all(plain_letters(text) == plain_letters(groups[place]) for place, text in typed.items())
