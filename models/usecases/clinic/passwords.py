"""Passwords, the recovery key, and the key of the database behind both."""

from collections.abc import Mapping

from models.errors import Problem
from models.ports import Vault
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.problems import refuse_any
from models.values.recovery import RecoveryKey, plain_letters

SHORTEST_PASSWORD = 10


def check_password(sign_in: str, password: str, again: str) -> tuple[Problem, ...]:
    """What is wrong with a new password; empty when it may be used.

    Codes: `password.too_short` (values: the least number of characters), `password.is_sign_in`, `password_again.differs`.
    """
    if len(password) < SHORTEST_PASSWORD:
        return (Problem("password", "password.too_short", (str(SHORTEST_PASSWORD),)),)
    if password.casefold() == sign_in.strip().casefold():
        return (Problem("password", "password.is_sign_in"),)
    if again != password:
        return (Problem("password_again", "password_again.differs"),)
    return ()


def change_password(vault: Vault, desk: Desk, old: str, password: str, again: str) -> None:
    """Give the user of a desk another password. Raises: Refused, NotAllowed (`sign_in`: the old one is wrong), Unavailable."""
    same = (Problem("password", "password.is_old"),) if password == old else ()
    refuse_any(*check_password(desk.user.sign_in, password, again), *same)
    vault.change_password(desk.user.sign_in, old, password)


def replace_recovery_key(vault: Vault, desk: Desk, password: str, recovery_key: str) -> None:
    """Put another recovery key in the place of the one that holds, which opens nothing any more.

    Raises: NotAllowed (also `sign_in`: the password is wrong), Refused (a key that is not one), Unavailable.
    """
    require(desk.user, Action.SETTLE_CLINIC)
    RecoveryKey.parse(recovery_key)
    vault.replace_recovery_key(desk.user.sign_in, password, recovery_key)


def want_new_key(vault: Vault, desk: Desk, password: str) -> None:
    """Ask for another key of the database; it is made when the record is next opened.

    Raises: NotAllowed (also `sign_in`: the password is wrong), Unavailable (`vault.boxes_old`, and others).
    """
    require(desk.user, Action.SETTLE_CLINIC)
    vault.want_new_key(desk.user.sign_in, password)


def recovery_groups_match(recovery_key: str, typed: Mapping[int, str]) -> bool:
    """Whether the groups typed (by their place, 0-7) are those of the key; case and I, L, O do not matter."""
    groups = RecoveryKey.parse(recovery_key).groups
    return all(plain_letters(text) == plain_letters(groups[place]) for place, text in typed.items())
