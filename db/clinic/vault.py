"""The vault: the database's key, once for each user and once for the recovery key."""

import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar
from uuid import UUID

from db.clinic.folder import DataFolder
from db.clinic.founding import begin_founding, complete_founding
from db.clinic.guessing.attempts import Attempts
from db.clinic.guessing.password_strength import weakness_of
from db.clinic.key_box import KEY_BYTES, LEAST_COST, Cost, KeyBox
from db.clinic.machine import PassingMachine
from db.clinic.new_key import clinic_id_of, opens, swap_key
from db.clinic.vault_contents import Contents, Holder, name_key, plain_text
from db.clinic.vault_file import VaultFile
from models.errors import NotAllowed, Problem, Refused, Unavailable
from models.values.recovery import SECRET_BYTES, RecoveryKey

_RECOVERY = "recovery"
_log = logging.getLogger(__name__)


class Remembered(Protocol):
    """What this machine remembers of the vaults it opened."""

    def revision_of(self, clinic_id: UUID) -> int:
        """The newest revision that was seen; 0 before the first."""

    def keep_revision(self, clinic_id: UUID, revision: int) -> None:
        """Remember it."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """An authentic vault with its keys; `following` is the one that the database is being brought to."""

    contents: Contents
    key: bytes
    following: bytes | None


P = ParamSpec("P")
T = TypeVar("T")


def _attempted(
    method: "Callable[Concatenate[FileVault, str, P], T]",
) -> "Callable[Concatenate[FileVault, str, P], T]":
    """A try of a secret by a user, the first argument: it has to wait where others just failed."""

    @wraps(method)
    def tried(self: "FileVault", sign_in: str, /, *given: P.args, **named: P.kwargs) -> T:
        if self.attempts is None:
            return method(self, sign_in, *given, **named)
        with self.attempts.made_for(sign_in):
            return method(self, sign_in, *given, **named)

    return tried


class FileVault:
    """The vault's file beside the database.

    `cost` is what a guess at a new secret costs, and the least that is taken for undamaged where it is given. `attempts`
    slows whoever guesses; None lets everybody try as fast as she can.
    """

    def __init__(
        self,
        folder: DataFolder,
        cost: Cost | None = None,
        remembered: Remembered | None = None,
        attempts: Attempts | None = None,
    ) -> None:
        self.attempts = attempts
        self._folder = folder
        self._cost = cost or Cost()
        self._least = cost or LEAST_COST
        self._file = VaultFile(folder, self._least)
        self._remembered = remembered or PassingMachine()
        self._key_problem: Unavailable | None = None

    def exists(self) -> bool:
        return self._file.exists() and bool(self._file.read().holders)

    def clinic_id(self) -> UUID | None:
        return self._file.read().clinic_id

    def users(self) -> tuple[tuple[UUID, str], ...]:
        return tuple((holder.user_id, holder.sign_in) for holder in self._file.read().holders)

    def ways_in(self) -> Mapping[UUID, str]:
        """What each user's way in looks like; with another password it looks otherwise."""
        return {holder.user_id: holder.box.wrapped for holder in self._file.read().holders}

    def user_named(self, sign_in: str) -> UUID | None:
        try:
            return self._file.read().holder(sign_in).user_id
        except NotAllowed:
            return None

    def new_recovery_key(self) -> str:
        return str(RecoveryKey(secrets.token_bytes(SECRET_BYTES)))

    def found(self, clinic_id: UUID, user_id: UUID, sign_in: str, password: str, recovery_key: str) -> bytes:
        begin_founding(self._folder)
        key = secrets.token_bytes(KEY_BYTES)
        contents = Contents(
            clinic_id=clinic_id,
            holders=(self._holder(key, user_id, sign_in, password),),
            recovery=self._recovery(key, recovery_key),
            revision=1,
        )
        VaultFile(self._folder.founding, self._least).write(contents, key)
        return key

    def complete(self) -> None:
        complete_founding(self._folder)

    @_attempted
    def unlock(self, sign_in: str, password: str) -> tuple[UUID, bytes]:
        opened = self._open(sign_in, password)
        return opened.contents.holder(sign_in).user_id, self._key_of_database(opened)

    @_attempted
    def tend(self, sign_in: str, password: str) -> None:
        self._bring_up(sign_in, password)
        self._key_problem = None
        contents = self._file.read()
        if contents.key_wanted or any(box.sealed_next for box in contents.boxes):
            try:
                self._change_key(self._open(sign_in, password))
            except Unavailable as error:
                # Nobody is kept out for want of room or of rights: one of the two keys opens the database as before.
                _log.warning("the new data key was not made: %s", error)
                self._key_problem = error

    @_attempted
    def recover(
        self, sign_in: str, recovery_key: str, password: str, new_recovery_key: str
    ) -> tuple[UUID, bytes]:
        opened = self._recovered(recovery_key)
        holder = opened.contents.holder(sign_in)
        mine = self._renewed(holder, opened.key, password)
        recovery = self._recovery(opened.key, new_recovery_key)
        self._write(opened, replace(opened.contents.with_holder(mine), recovery=recovery))
        return holder.user_id, self._key_of_database(opened)

    @_attempted
    def check_recovery(self, sign_in: str, recovery_key: str) -> None:
        self._recovered(recovery_key).contents.holder(sign_in)

    @_attempted
    def replace_recovery_key(self, sign_in: str, password: str, recovery_key: str) -> None:
        opened = self._open_in_form(sign_in, password)
        recovery = self._recovery(opened.key, recovery_key)
        self._write(opened, replace(opened.contents, recovery=recovery))

    @_attempted
    def add_user(
        self, lead_sign_in: str, lead_password: str, user_id: UUID, sign_in: str, password: str
    ) -> None:
        opened = self._open_in_form(lead_sign_in, lead_password)
        others = (h for h in opened.contents.holders if h.user_id != user_id)
        if any(name_key(other.sign_in) == name_key(sign_in) for other in others):
            raise Refused(Problem("sign_in", "sign_in.taken", (sign_in.strip(),)))
        holder = self._holder(opened.key, user_id, sign_in.strip(), password)
        self._write(opened, opened.contents.with_holder(holder))

    def seconds_to_wait(self, sign_in: str) -> int:
        return self.attempts.seconds_to_wait(sign_in) if self.attempts is not None else 0

    def weakness_of(self, password: str, names: Sequence[str]) -> str | None:
        return weakness_of(password, names)

    @_attempted
    def change_password(self, sign_in: str, old: str, new: str) -> None:
        opened = self._open_in_form(sign_in, old)
        holder = opened.contents.holder(sign_in)
        mine = self._renewed(holder, opened.key, new)
        self._write(opened, opened.contents.with_holder(mine))

    @_attempted
    def remove_user(self, lead_sign_in: str, lead_password: str, user_id: UUID) -> None:
        opened = self._open_in_form(lead_sign_in, lead_password)
        left = tuple(h for h in opened.contents.holders if h.user_id != user_id)
        if not left:
            raise Unavailable("vault.last_user")
        if len(left) < len(opened.contents.holders):
            self._write(opened, replace(opened.contents, holders=left, key_wanted=True))

    @_attempted
    def want_new_key(self, sign_in: str, password: str) -> None:
        opened = self._open_in_form(sign_in, password)
        _check_pairs(opened.contents)
        self._write(opened, replace(opened.contents, key_wanted=True))

    def key_problem(self) -> Unavailable | None:
        return self._key_problem

    def is_new_key_wanted(self) -> bool:
        return self._file.read().key_wanted

    def _open(self, sign_in: str, password: str) -> _Opened:
        contents = self._file.read()
        holder = contents.holder(sign_in)
        return self._opened(contents, holder.box, _secret(password), holder.owner)

    def _recovered(self, recovery_key: str) -> _Opened:
        contents = self._file.read()
        return self._opened(contents, contents.recovery, RecoveryKey.parse(recovery_key).secret, _RECOVERY)

    def _open_in_form(self, sign_in: str, password: str) -> _Opened:
        """The same once the vault is in the present form."""
        self._bring_up(sign_in, password)
        return self._open(sign_in, password)

    def _opened(self, contents: Contents, box: KeyBox, secret: bytes, owner: str) -> _Opened:
        """Raises: NotAllowed (`sign_in`), Unavailable (`vault.damaged`, `vault.older`: values: path, revision, that seen)."""
        try:
            key, following = box.open(secret, owner)
        except ValueError as error:
            raise self._damaged() from error
        if contents.clinic_id is not None:
            if not contents.is_authentic(key):
                raise self._damaged()
            self._compare(contents.clinic_id, contents.revision)
        return _Opened(contents, key, following)

    def _compare(self, clinic_id: UUID, revision: int) -> None:
        seen = self._remembered.revision_of(clinic_id)
        if revision < seen:
            raise Unavailable("vault.older", str(self._file.path), str(revision), str(seen))
        if revision > seen:
            self._remembered.keep_revision(clinic_id, revision)

    def use_copy(self) -> None:
        self._file.use_copy()

    def accept_older(self) -> None:
        contents = self._file.read()
        if contents.clinic_id is not None:
            self._remembered.keep_revision(contents.clinic_id, contents.revision)

    def _damaged(self) -> Unavailable:
        return Unavailable("vault.damaged", str(self._file.path))

    def _holder(self, key: bytes, user_id: UUID, sign_in: str, password: str) -> Holder:
        return Holder(user_id, sign_in, KeyBox.make(key, _secret(password), user_id.hex, self._cost))

    def _renewed(self, holder: Holder, key: bytes, password: str) -> Holder:
        """The same user with a new pair under a password, never at a lower cost than before."""
        cost = holder.box.cost.raised_to(self._cost)
        return replace(holder, box=KeyBox.make(key, _secret(password), holder.owner, cost))

    def _recovery(self, key: bytes, recovery_key: str) -> KeyBox:
        return KeyBox.make(key, RecoveryKey.parse(recovery_key).secret, _RECOVERY, self._cost)

    def _write(self, opened: _Opened, contents: Contents) -> None:
        """Write what an open vault is to say from now on, under the key it was opened with, in the present format."""
        if contents.clinic_id is None:
            contents = replace(contents, clinic_id=clinic_id_of(self._folder.database, opened.key))
        if opened.following is not None:
            # A box that was made anew just now holds the present key alone.
            contents = _with_next(contents, opened.following)
        self._save(contents, opened.key)

    def _save(self, contents: Contents, key: bytes) -> None:
        renewed = replace(contents, revision=contents.revision + 1)
        self._file.write(renewed, key)
        if renewed.clinic_id is not None:
            self._remembered.keep_revision(renewed.clinic_id, renewed.revision)

    def _bring_up(self, sign_in: str, password: str) -> None:
        """Bring the vault to the present format and this user's box to the present cost, and its copy to itself."""
        contents = self._file.read()
        holder = contents.holder(sign_in)
        is_cheap = holder.box.cost.is_below(self._cost)
        if contents.clinic_id is not None and holder.box.has_pair and not is_cheap:
            if not self._file.is_copied():
                self._open(sign_in, password)
                self._file.renew_copy()
            return
        opened = self._open(sign_in, password)
        mine = self._renewed(holder, opened.key, password)
        self._write(opened, contents.with_holder(mine))

    def _key_of_database(self, opened: _Opened) -> bytes:
        """Which of two keys opens the database; the present one where it has no other."""
        if opened.following is None or opens(self._folder.database, opened.key):
            return opened.key
        return opened.following

    def _change_key(self, opened: _Opened) -> None:
        """Give the database another key, or finish doing so; died at any point, one of the vault's two keys opens it."""
        following = opened.following
        if following is not None and not opens(self._folder.database, opened.key):
            self._move_on(opened.contents, following)
            return
        _check_pairs(opened.contents)
        fresh = secrets.token_bytes(KEY_BYTES)
        prepared = replace(_with_next(opened.contents, fresh), revision=opened.contents.revision + 1)
        self._file.write(prepared, opened.key)
        swap_key(self._folder.database, opened.key, fresh)
        self._move_on(prepared, fresh)

    def _move_on(self, contents: Contents, key: bytes) -> None:
        holders = tuple(replace(h, box=h.box.moved_on()) for h in contents.holders)
        moved = replace(contents, holders=holders, recovery=contents.recovery.moved_on(), key_wanted=False)
        self._save(moved, key)


def _check_pairs(contents: Contents) -> None:
    """Raises: Unavailable (`vault.boxes_old`) where another key could not be sealed for everybody."""
    if not all(box.has_pair for box in contents.boxes):
        raise Unavailable("vault.boxes_old")


def _with_next(contents: Contents, key: bytes) -> Contents:
    holders = tuple(replace(h, box=h.box.with_next(key, h.owner)) for h in contents.holders)
    return replace(contents, holders=holders, recovery=contents.recovery.with_next(key, _RECOVERY))


def _secret(password: str) -> bytes:
    return plain_text(password).encode(errors="surrogatepass")
