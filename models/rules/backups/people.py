"""Who may come in, and as what, once a backup lies in the place of the record: as it is now, not as it was then."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from models.records.clinic.backup import CarriedUser, PeopleNow
from models.records.clinic.user import Role, User
from models.records.record import Stamp


def carried_over(
    then: Sequence[User], now: PeopleNow, changed: frozenset[UUID], stamp: Stamp
) -> tuple[CarriedUser, ...]:
    """Each user of the backup as she is to be, in its order, then those who came since.

    `changed` are those whose password is another one now. Whoever is let in no longer, or is in one of the two alone, stays
    out until somebody lets her in; where the record of now cannot be read, a role is that of then.
    """
    known = {user.id: user for user in now.users or ()}
    held = {user.id for user in then}
    kept = [
        CarriedUser(user, _kept(user, known, now, stamp), has_other_password=user.id in changed)
        for user in then
    ]
    fresh = [
        CarriedUser(None, replace(user, version=0, stamp=stamp))
        for user in known.values()
        if user.id not in held
    ]
    return (*kept, *fresh, *_unknown(now, held | set(known), stamp))


def _kept(user: User, known: Mapping[UUID, User], now: PeopleNow, stamp: Stamp) -> User:
    if now.users is not None and user.id in known:
        same = replace(known[user.id], version=user.version, stamp=user.stamp)
    else:
        is_out = now.users is not None or (now.let_in is not None and user.id not in now.let_in)
        same = replace(user, is_active=user.is_active and not is_out)
    return user if same == user else replace(same, stamp=stamp)


def _unknown(now: PeopleNow, held: set[UUID], stamp: Stamp) -> list[CarriedUser]:
    """Whoever has a way in and is known to no record that can be read: the least, until a lead says what she is."""
    return [
        CarriedUser(
            None,
            User(
                id=user_id, stamp=stamp, sign_in=sign_in, name=sign_in, role=Role.READ_ONLY, is_active=False
            ),
        )
        for user_id, sign_in in (now.let_in or {}).items()
        if user_id not in held
    ]
