"""Signing in and out, coming back to a locked desk, and getting in by the recovery key."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from uuid import UUID

from models.errors import NotAllowed, NotFound, Refused, Unavailable
from models.ports.store import Store
from models.records.clinic.access import AccessKind, WaitingAccess
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.user import Role, User
from models.usecases.clinic.access import ClinicAccess, desk_over
from models.usecases.clinic.access_log import log_access, log_opening
from models.usecases.clinic.date_doubt import notice_date
from models.usecases.clinic.passwords import check_password
from models.usecases.clinic.signing import sign_daily, signed_head
from models.usecases.clinic.users import with_users
from models.usecases.desk import Desk
from models.values.recovery import RecoveryKey


def sign_in(access: ClinicAccess, name: str, password: str, locked_by: UUID | None = None) -> Desk:
    """Open the database with this user's password, after doing to the vault what is due (`Vault.tend`).

    `locked_by` is who locked this desk, None where it was not locked.
    Raises: NotAllowed (`sign_in`: name or password is wrong, or the user is no longer active), Unavailable.
    """
    with _failures_kept(access, name):
        access.vault.tend(name, password)
        user_id, key = access.vault.unlock(name, password)
        kind = AccessKind.UNLOCKED if user_id == locked_by else AccessKind.SIGNED_IN
        return _signed_in(access, user_id, key, kind)


@contextmanager
def _failures_kept(access: ClinicAccess, name: str) -> Iterator[None]:
    """Keep that somebody was not let in: as whom, if it is a user's name; what else was typed may be a password."""
    try:
        yield
    except NotAllowed:
        if access.spool is not None:
            failed = AccessKind.SIGN_IN_FAILED
            user_id = access.vault.user_named(name)
            access.spool.add(WaitingAccess(failed, user_id, access.clock.now(), count=1))
        raise


def check_recovery(access: ClinicAccess, name: str, recovery_key: str, password: str, again: str) -> None:
    """Whether a recovery key opens the vault for this user, and the new password may be used; nothing is changed.

    Raises: Refused (`check_password`, or a mistyped key), NotAllowed (`sign_in`: wrong name or key), Unavailable.
    """
    problems = check_password(access.vault, (access.desk_name(),), name, password, again)
    if problems:
        raise Refused(*problems)
    with _failures_kept(access, name):
        access.vault.check_recovery(name, recovery_key)


def sign_in_by_recovery(
    access: ClinicAccess, name: str, recovery_key: str, password: str, new_recovery_key: str
) -> Desk:
    """Give the user a new password by the recovery key, put another recovery key in its place, and open the database.

    Raises: Refused (`check_password`, or a mistyped key), NotAllowed (`sign_in`: wrong name or key), Unavailable.
    """
    problems = check_password(access.vault, (access.desk_name(),), name, password, password)
    if problems:
        raise Refused(*problems)
    RecoveryKey.parse(new_recovery_key)
    with _failures_kept(access, name):
        access.vault.recover(name, recovery_key, password, new_recovery_key)
    desk = sign_in(access, name, password)
    log_access(desk, AccessKind.RECOVERY_KEY_USED)
    log_access(desk, AccessKind.RECOVERY_KEY_RENEWED)
    return _recovered(desk)


def _recovered(desk: Desk) -> Desk:
    """The desk of somebody who chose a password by the recovery key; where nobody leads the clinic, she does from now on."""
    has_lead = any(user.is_active and user.role is Role.LEAD for user in desk.store.every(User))
    role = desk.user.role if has_lead else Role.LEAD
    own = replace(desk.user, role=role, must_change_password=False)
    if own == desk.user or desk.differences:
        return desk
    desk.store.put(replace(own, stamp=desk.stamp()), "recovery key")
    return with_users(desk)


def _signed_in(access: ClinicAccess, user_id: UUID, key: bytes, kind: AccessKind) -> Desk:
    store = access.open_store(key)
    try:
        user, settings = _user_and_settings(access, store, user_id)
        desk = desk_over(access, store, user, settings, access.desk_name())
        with suppress(Unavailable):
            notice_date(desk)
        log_opening(desk, kind, access.spool)
        sign_daily(desk)
        access.keep_last_sign_in(settings.clinic_name, user.sign_in)
    except BaseException:
        # Nobody could try again while it is held by a desk that there is not.
        store.close()
        raise
    return desk


def _user_and_settings(access: ClinicAccess, store: Store, user_id: UUID) -> tuple[User, ClinicSettings]:
    try:
        user = store.get(User, user_id)
    except NotFound as missing:
        raise Unavailable("database.without_user", str(user_id)) from missing
    if not user.is_active:
        raise NotAllowed("sign_in")
    settings = store.every(ClinicSettings)
    if not settings:
        raise Unavailable("database.without_settings")
    if settings[-1].id != access.vault.clinic_id():
        raise Unavailable("vault.not_of_this_record")
    return user, settings[-1]


def unlock(access: ClinicAccess, desk: Desk, password: str) -> None:
    """Check that whoever sits at a desk that is open behind a cover is its user. Raises: NotAllowed (`sign_in`), Unavailable."""
    with _failures_kept(access, desk.user.sign_in):
        user_id, _ = access.vault.unlock(desk.user.sign_in, password)
        if user_id != desk.user.id:
            raise NotAllowed("sign_in")
    log_opening(desk, AccessKind.UNLOCKED, access.spool)


def lock(desk: Desk) -> None:
    """Close the database until somebody signs in again; the desk cannot be used any more."""
    try:
        log_access(desk, AccessKind.LOCKED)
    finally:
        desk.store.close()


def sign_out(desk: Desk) -> None:
    """Close the database; the desk cannot be used any more."""
    try:
        log_access(desk, AccessKind.SIGNED_OUT)
        signed_head(desk)
    finally:
        desk.store.close()
