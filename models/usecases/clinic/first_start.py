"""Founding a clinic, signing in and out, and the recovery key."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from models.clock import Clock
from models.errors import NotAllowed, NotFound, Problem, Refused, Unavailable
from models.ports import AccessSpool, GuidelineFormat, Store, Vault
from models.records.clinic.access import AccessKind, WaitingAccess
from models.records.clinic.settings import ClinicSettings, Country
from models.records.clinic.user import Role, User
from models.records.guidelines.guideline import Guideline
from models.records.guidelines.policy import PolicyPack
from models.records.record import Stamp
from models.rules.policies.copies import with_copies
from models.rules.self_test import SelfTestDifference
from models.usecases.clinic.access_log import log_access, log_opening
from models.usecases.desk import Desk
from models.usecases.policies.editions import newest_copies
from models.values.recovery import RecoveryKey, plain_letters

SHORTEST_PASSWORD = 10
SELF_TEST_FAILED = "program.self_test_failed"
"""The code with which every write is refused while the self-test finds a difference."""


@dataclass(frozen=True, slots=True)
class ClinicAccess:
    """What is there before anybody has signed in.

    `new_store` makes the database with a data key, `open_store` opens the one that is there. `keep_desk_name` remembers
    this workstation's name on this machine, `desk_name` says it (empty before the first start). `differences` is what the
    self-test at the start found. `spool` keeps what happens while nobody can write it into the record; None: nothing does.
    """

    vault: Vault
    new_store: Callable[[bytes], Store]
    open_store: Callable[[bytes], Store]
    clock: Clock
    desk_name: Callable[[], str]
    guidelines: tuple[Guideline, ...]
    guideline_format: GuidelineFormat
    new_id: Callable[[], UUID]
    keep_desk_name: Callable[[str], None]
    differences: tuple[SelfTestDifference, ...] = ()
    spool: AccessSpool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicDraft:
    """The first-start form as it was filled in; `guidelines` are the ids of those to follow, `country` None: not chosen.

    Whoever founds a clinic leads it, so that somebody can name the others.
    """

    clinic_name: str
    desk_name: str
    country: Country | None
    guidelines: tuple[str, ...]
    user_name: str
    sign_in: str
    password: str
    password_again: str


def check_clinic(draft: ClinicDraft) -> tuple[Problem, ...]:
    """Everything that is wrong with the form; empty when the clinic can be founded.

    Codes: `country.missing`, `clinic_name.missing`, `desk_name.missing`, `user_name.missing`, `sign_in.missing`, `guidelines.missing`,
    `password.too_short` (values: the least number of characters), `password.is_sign_in`, `password_again.differs`.
    """
    texts = ("clinic_name", "desk_name", "user_name", "sign_in")
    missing = [] if draft.country else [Problem("country", "country.missing")]
    missing += [Problem(name, f"{name}.missing") for name in texts if not getattr(draft, name).strip()]
    if not draft.guidelines:
        missing.append(Problem("guidelines", "guidelines.missing"))
    return (*missing, *check_password(draft.sign_in, draft.password, draft.password_again))


def check_password(sign_in: str, password: str, again: str) -> tuple[Problem, ...]:
    """What is wrong with a new password, with the codes of `check_clinic`; empty when it may be used."""
    if len(password) < SHORTEST_PASSWORD:
        return (Problem("password", "password.too_short", (str(SHORTEST_PASSWORD),)),)
    if password.casefold() == sign_in.strip().casefold():
        return (Problem("password", "password.is_sign_in"),)
    if again != password:
        return (Problem("password_again", "password_again.differs"),)
    return ()


def found_clinic(access: ClinicAccess, draft: ClinicDraft, recovery_key: str) -> Desk:
    """Make the vault, then the database with its settings and first user, and sign that user in.

    The vault counts as founded only at the very end: whatever was left by an attempt that died in between is set aside
    by the next one, and the first start simply begins again.
    Raises: Refused (every problem of the form, or a recovery key that is not one), Unavailable (SELF_TEST_FAILED, and what
    vault and store raise).
    """
    if access.differences:
        raise Unavailable(SELF_TEST_FAILED)
    problems = check_clinic(draft)
    if problems or draft.country is None:
        raise Refused(*problems)
    RecoveryKey.parse(recovery_key)
    user_id, desk_name = access.new_id(), draft.desk_name.strip()
    access.keep_desk_name(desk_name)
    sign_in_name = draft.sign_in.strip()
    key = access.vault.found(user_id, sign_in_name, draft.password, recovery_key)
    store = access.new_store(key)
    stamp = Stamp(at=access.clock.now(), by=user_id, desk=desk_name)
    user = User(id=user_id, stamp=stamp, sign_in=sign_in_name, name=draft.user_name.strip(), role=Role.LEAD)
    settings = ClinicSettings(
        id=access.new_id(),
        stamp=stamp,
        clinic_name=draft.clinic_name.strip(),
        guidelines=draft.guidelines,
        country=draft.country,
    )
    try:
        with store.writing():
            user, settings = store.put(user), store.put(settings)
        access.vault.complete()
    except BaseException:
        store.close()
        raise
    desk = _desk(access, store, user, settings, desk_name)
    log_opening(desk, AccessKind.SIGNED_IN, access.spool)
    return desk


def sign_in(access: ClinicAccess, name: str, password: str) -> Desk:
    """Open the database with this user's password.

    Raises: NotAllowed (`sign_in`: name or password is wrong, or the user is no longer active), Unavailable.
    """
    with _failures_kept(access, name):
        return _signed_in(access, *access.vault.unlock(name, password))


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


def sign_in_by_recovery(
    access: ClinicAccess, name: str, recovery_key: str, password: str, again: str
) -> Desk:
    """Give the user a new password by the recovery key, and open the database.

    Raises: Refused (`check_password`, or a mistyped key), NotAllowed (`sign_in`: wrong name or key), Unavailable.
    """
    problems = check_password(name, password, again)
    if problems:
        raise Refused(*problems)
    with _failures_kept(access, name):
        desk = _signed_in(access, *access.vault.recover(name, recovery_key, password))
    log_access(desk, AccessKind.RECOVERY_KEY_USED)
    return desk


def _signed_in(access: ClinicAccess, user_id: UUID, key: bytes) -> Desk:
    store = access.open_store(key)
    try:
        user, settings = _user_and_settings(store, user_id)
    except BaseException:
        store.close()
        raise
    desk = _desk(access, store, user, settings, access.desk_name())
    log_opening(desk, AccessKind.SIGNED_IN, access.spool)
    return desk


def _user_and_settings(store: Store, user_id: UUID) -> tuple[User, ClinicSettings]:
    try:
        user = store.get(User, user_id)
    except NotFound as missing:
        raise Unavailable("database.without_user", str(user_id)) from missing
    if not user.is_active:
        raise NotAllowed("sign_in")
    settings = store.every(ClinicSettings)
    if not settings:
        raise Unavailable("database.without_settings")
    return user, settings[-1]


def _desk(access: ClinicAccess, store: Store, user: User, settings: ClinicSettings, name: str) -> Desk:
    copies = newest_copies(access.guideline_format, store.every(PolicyPack), access.guidelines)
    return Desk(
        store=store,
        clock=access.clock,
        user=user,
        name=name,
        settings=settings,
        guidelines=with_copies(access.guidelines, (copy.guideline for copy in copies)),
        guideline_format=access.guideline_format,
        new_id=access.new_id,
        differences=access.differences,
        renewals=copies,
    )


def unlock(access: ClinicAccess, desk: Desk, password: str) -> None:
    """Check that whoever sits at a locked desk is its user. Raises: NotAllowed (`sign_in`), Unavailable."""
    with _failures_kept(access, desk.user.sign_in):
        user_id, _ = access.vault.unlock(desk.user.sign_in, password)
        if user_id != desk.user.id:
            raise NotAllowed("sign_in")
    log_opening(desk, AccessKind.UNLOCKED, access.spool)


def sign_out(desk: Desk) -> None:
    """Close the database; the desk cannot be used any more."""
    log_access(desk, AccessKind.SIGNED_OUT)
    desk.store.close()


def recovery_groups_match(recovery_key: str, typed: Mapping[int, str]) -> bool:
    """Whether the groups typed (by their place, 0-7) are those of the key; case and I, L, O do not matter."""
    groups = RecoveryKey.parse(recovery_key).groups
    return all(plain_letters(text) == plain_letters(groups[place]) for place, text in typed.items())
