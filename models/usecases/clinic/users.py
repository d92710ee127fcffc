"""Who works here: letting somebody in, what she is, her certificate, and letting her in no longer.

Nobody is ever taken out of the record: her name stays on everything that she wrote.
"""

import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from models.errors import Problem, Unavailable
from models.ports.vault import Vault
from models.records.clinic.user import CertificateKind, Role, User
from models.rules.register.permissions import Action, require
from models.usecases.clinic.passwords import check_password, names_at, own_password
from models.usecases.desk import Desk
from models.usecases.problems import reason_problems, refuse_any


@dataclass(frozen=True, slots=True, kw_only=True)
class UserDraft:
    """The form of one user as it was filled in; as in the record. `role` is None until chosen."""

    name: str
    sign_in: str
    role: Role | None
    certificate: CertificateKind | None = None
    certificate_name: str = ""
    certificate_number: str = ""
    certificate_since: date | None = None
    certificate_until: date | None = None


@dataclass(frozen=True, slots=True)
class StartPassword:
    """A password for somebody else, typed twice, and the user's own, which opens the vault for it."""

    own: str
    password: str
    again: str


def check_user(desk: Desk, draft: UserDraft, user_id: UUID | None = None) -> tuple[Problem, ...]:
    """Everything wrong with the form; `user_id` is whose it is, None for somebody new.

    Codes: `user_name.missing`, `sign_in.missing`, `sign_in.taken`, `role.missing`, `certificate.name_missing`,
    `certificate.until_missing`, `certificate.ends_before_it_begins`.
    """
    missing = [Problem("name", "user_name.missing")] if not draft.name.strip() else []
    if not draft.sign_in.strip():
        missing.append(Problem("sign_in", "sign_in.missing"))
    if draft.role is None:
        missing.append(Problem("role", "role.missing"))
    taken = {folded_sign_in(user.sign_in) for user in desk.store.every(User) if user.id != user_id}
    if folded_sign_in(draft.sign_in) in taken:
        missing.append(Problem("sign_in", "sign_in.taken", (draft.sign_in.strip(),)))
    return (*missing, *_certificate_problems(draft))


def add_user(desk: Desk, draft: UserDraft, start: StartPassword) -> Desk:
    """Let somebody in, with a password that she has to change; returns the desk that knows her.

    Raises: NotAllowed, Refused (`password.wrong`, `check_user`, `check_password`), Unavailable.
    """
    _require(desk, draft.role)
    refuse_any(*check_user(desk, draft), *_start_problems(desk, draft, start))
    blank = User(id=desk.new_id(), stamp=desk.stamp(), sign_in="", name="", role=Role.READ_ONLY)
    user = replace(_filled(blank, draft), must_change_password=True)
    with own_password("own"), desk.store.writing():
        desk.store.put(user)
        _vault(desk).add_user(desk.user.sign_in, start.own, user.id, user.sign_in, start.password)
    return with_users(desk)


def change_user(desk: Desk, user: User, draft: UserDraft, reason: str) -> Desk:
    """Correct what is recorded of a user as shown; the name to sign in with stays. Returns the desk that knows it.

    Raises: NotAllowed, Refused (`check_user`, `reason.missing`, `user.last_lead`), Conflict.
    """
    draft = replace(draft, sign_in=user.sign_in)
    _require(desk, user.role, draft.role)
    after = _filled(replace(user, stamp=desk.stamp()), draft)
    last = _last_lead_problems(desk, user) if after.role is not Role.LEAD else ()
    refuse_any(*check_user(desk, draft, user.id), *reason_problems(reason), *last)
    desk.store.put(after, reason.strip())
    return with_users(desk)


def disable_user(desk: Desk, user: User, own: str, reason: str) -> Desk:
    """Let a user in no longer; everything that she wrote keeps her name.

    Raises: NotAllowed, Refused (`password.wrong`, `user.is_self`, `user.last_lead`, `reason.missing`),
    Conflict, Unavailable.
    """
    _require(desk, user.role)
    is_self = (Problem("user", "user.is_self"),) if user.id == desk.user.id else ()
    refuse_any(*is_self, *_last_lead_problems(desk, user), *reason_problems(reason))
    with own_password("own"), desk.store.writing():
        desk.store.put(replace(user, stamp=desk.stamp(), is_active=False), reason.strip())
        _vault(desk).remove_user(desk.user.sign_in, own, user.id)
    return with_users(desk)


def give_password(desk: Desk, user: User, start: StartPassword, reason: str) -> Desk:
    """Let a user in with another password, which she has to change: she forgot hers, or comes back.

    Raises: NotAllowed, Refused (`password.wrong`, `user.is_self`, `check_password`, `reason.missing`),
    Conflict, Unavailable.
    """
    _require(desk, user.role)
    is_self = (Problem("user", "user.is_self"),) if user.id == desk.user.id else ()
    draft = UserDraft(name=user.name, sign_in=user.sign_in, role=user.role)
    refuse_any(*is_self, *_start_problems(desk, draft, start), *reason_problems(reason))
    back = replace(user, stamp=desk.stamp(), is_active=True, must_change_password=True)
    with own_password("own"), desk.store.writing():
        desk.store.put(back, reason.strip())
        _vault(desk).add_user(desk.user.sign_in, start.own, user.id, user.sign_in, start.password)
    return with_users(desk)


def folded_sign_in(name: str) -> str:
    """A name to sign in with as two of them are compared: whatever its case, its spaces and how its letters were typed."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def with_users(desk: Desk) -> Desk:
    """The desk with all users as they are recorded now, its own among them."""
    users = desk.store.every(User)
    own = next((user for user in users if user.id == desk.user.id), desk.user)
    return replace(desk, users=users, user=own)


def _require(desk: Desk, *roles: Role | None) -> None:
    require(desk.user, Action.KEEP_USERS)
    if Role.LEAD in roles:
        require(desk.user, Action.KEEP_LEADS)


def _vault(desk: Desk) -> Vault:
    if desk.vault is None:
        raise Unavailable("vault.not_here")
    return desk.vault


def _filled(user: User, draft: UserDraft) -> User:
    """The user with everything the form says; nothing of a certificate that is not there."""
    has_one = draft.certificate is not None
    is_other = draft.certificate is CertificateKind.OTHER
    return replace(
        user,
        sign_in=draft.sign_in.strip(),
        name=draft.name.strip(),
        role=draft.role or user.role,
        certificate=draft.certificate,
        certificate_name=draft.certificate_name.strip() if is_other else "",
        certificate_number=draft.certificate_number.strip() if has_one else "",
        certificate_since=draft.certificate_since if has_one else None,
        certificate_until=draft.certificate_until if has_one else None,
    )


def _certificate_problems(draft: UserDraft) -> tuple[Problem, ...]:
    if draft.certificate is None:
        return ()
    since, until = draft.certificate_since, draft.certificate_until
    problems = []
    if draft.certificate is CertificateKind.OTHER and not draft.certificate_name.strip():
        problems.append(Problem("certificate_name", "certificate.name_missing"))
    if until is None:
        problems.append(Problem("certificate_until", "certificate.until_missing"))
    elif since is not None and until < since:
        problems.append(Problem("certificate_until", "certificate.ends_before_it_begins"))
    return tuple(problems)


def _start_problems(desk: Desk, draft: UserDraft, start: StartPassword) -> tuple[Problem, ...]:
    own = () if start.own else (Problem("own", "password.own_missing"),)
    names = (*names_at(desk), draft.name)
    return (*own, *check_password(_vault(desk), names, draft.sign_in, start.password, start.again))


def _last_lead_problems(desk: Desk, user: User) -> tuple[Problem, ...]:
    """That nobody else could give roles any more."""
    if user.role is not Role.LEAD or not user.is_active:
        return ()
    others = (each for each in desk.store.every(User) if each.id != user.id)
    has_another = any(each.is_active and each.role is Role.LEAD for each in others)
    return () if has_another else (Problem("user", "user.last_lead"),)
