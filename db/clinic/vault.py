"""The vault: the database's key, wrapped once for each user and once for the recovery key."""

import json
import secrets
import unicodedata
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Self
from uuid import UUID

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from db.clinic.folder import DataFolder, write_whole
from models.errors import NotAllowed, Unavailable
from models.values.recovery import SECRET_BYTES, RecoveryKey

_FORMAT = 1
_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a password costs: memory in KiB, passes over it, and lanes (Argon2id)."""

    memory_kib: int = 131072
    passes: int = 5
    lanes: int = 2


@dataclass(frozen=True, slots=True)
class Wrap:
    """The data key under one secret: Argon2id of the secret is the AES-256-GCM key; texts are hex."""

    cost: Cost
    salt: str
    nonce: str
    wrapped: str

    @classmethod
    def make(cls, key: bytes, secret: bytes, owner: str, cost: Cost) -> Self:
        """Wrap `key`; `owner` is bound to it, so that no wrap can be passed off as another's."""
        salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
        wrapped = AESGCM(_derived(secret, salt, cost)).encrypt(nonce, key, owner.encode())
        return cls(cost, salt.hex(), nonce.hex(), wrapped.hex())

    def open(self, secret: bytes, owner: str) -> bytes:
        """The key. Raises: NotAllowed (`sign_in`) when the secret is another one."""
        box = AESGCM(_derived(secret, bytes.fromhex(self.salt), self.cost))
        try:
            return box.decrypt(bytes.fromhex(self.nonce), bytes.fromhex(self.wrapped), owner.encode())
        except InvalidTag:
            raise NotAllowed("sign_in") from None


def _derived(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    """The key that a secret gives. Raises: Unavailable (`memory.short`)."""
    try:
        return hash_secret_raw(
            secret,
            salt,
            time_cost=cost.passes,
            memory_cost=cost.memory_kib,
            parallelism=cost.lanes,
            hash_len=_KEY_BYTES,
            type=Type.ID,
        )
    except HashingError as error:
        # Its memory and its threads are asked for anew each time.
        raise Unavailable("memory.short") from error


@dataclass(frozen=True, slots=True)
class Holder:
    """One user's way to the key."""

    user_id: UUID
    sign_in: str
    wrap: Wrap


@dataclass(frozen=True, slots=True)
class Contents:
    """All that the vault's file says."""

    complete: bool
    holders: tuple[Holder, ...]
    recovery: Wrap

    def holder(self, sign_in: str) -> Holder:
        """The user with this name. Raises: NotAllowed (`sign_in`)."""
        for holder in self.holders:
            if _same_name(holder.sign_in, sign_in):
                return holder
        raise NotAllowed("sign_in")

    def text(self) -> str:
        """As it stands in the file."""
        holders = [
            {"user_id": h.user_id.hex, "sign_in": h.sign_in, "wrap": asdict(h.wrap)} for h in self.holders
        ]
        file = {
            "format": _FORMAT,
            "complete": self.complete,
            "users": holders,
            "recovery": asdict(self.recovery),
        }
        return json.dumps(file, ensure_ascii=False, indent=1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a vault's text. Raises: ValueError, KeyError, TypeError where it is not one."""
        file = json.loads(text)
        if file["format"] != _FORMAT:
            raise ValueError(file["format"])
        holders = tuple(
            Holder(UUID(h["user_id"]), str(h["sign_in"]), _wrap(h["wrap"])) for h in file["users"]
        )
        return cls(bool(file["complete"]), holders, _wrap(file["recovery"]))


def _wrap(fields: dict[str, Any]) -> Wrap:
    return Wrap(Cost(**fields["cost"]), fields["salt"], fields["nonce"], fields["wrapped"])


def _same_name(one: str, other: str) -> bool:
    return _plain(one.strip()).casefold() == _plain(other.strip()).casefold()


def _plain(text: str) -> str:
    """The same text from every keyboard: an accent typed alone or with its letter is one."""
    return unicodedata.normalize("NFKC", text)


def _secret(password: str) -> bytes:
    return _plain(password).encode()


class FileVault:
    """The vault's file beside the database."""

    def __init__(self, folder: DataFolder, cost: Cost | None = None) -> None:
        self._folder = folder
        self._cost = cost or Cost()

    def exists(self) -> bool:
        return self._folder.vault.exists() and self._read().complete

    def new_recovery_key(self) -> str:
        return str(RecoveryKey(secrets.token_bytes(SECRET_BYTES)))

    def found(self, user_id: UUID, sign_in: str, password: str, recovery_key: str) -> bytes:
        self._make_room()
        key = secrets.token_bytes(_KEY_BYTES)
        mine = Wrap.make(key, _secret(password), user_id.hex, self._cost)
        recovery = Wrap.make(key, RecoveryKey.parse(recovery_key).secret, _RECOVERY, self._cost)
        self._write(Contents(complete=False, holders=(Holder(user_id, sign_in, mine),), recovery=recovery))
        return key

    def _make_room(self) -> None:
        """Set aside what an unfinished founding left; the vault last, so that this too can be begun again."""
        self._folder.path.mkdir(parents=True, exist_ok=True)
        database, vault = self._folder.database, self._folder.vault
        if self.exists():
            raise Unavailable("vault.exists", str(vault))
        if not vault.exists():
            if database.exists():
                raise Unavailable("database.without_vault", str(database))
            return
        for left in (database, *(database.with_name(database.name + end) for end in ("-wal", "-shm")), vault):
            if left.exists():
                left.rename(_free_name(left))

    def complete(self) -> None:
        self._write(replace(self._read(), complete=True))

    def unlock(self, sign_in: str, password: str) -> tuple[UUID, bytes]:
        holder = self._read().holder(sign_in)
        return holder.user_id, holder.wrap.open(_secret(password), holder.user_id.hex)

    def user_named(self, sign_in: str) -> UUID | None:
        try:
            return self._read().holder(sign_in).user_id
        except NotAllowed:
            return None

    def recover(self, sign_in: str, recovery_key: str, password: str) -> tuple[UUID, bytes]:
        contents = self._read()
        holder = contents.holder(sign_in)
        key = contents.recovery.open(RecoveryKey.parse(recovery_key).secret, _RECOVERY)
        mine = replace(holder, wrap=Wrap.make(key, _secret(password), holder.user_id.hex, self._cost))
        others = tuple(h for h in contents.holders if h is not holder)
        self._write(replace(contents, holders=(mine, *others)))
        return holder.user_id, key

    def _read(self) -> Contents:
        path = self._folder.vault
        try:
            return Contents.parse(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise Unavailable("vault.missing", str(path)) from None
        except OSError as error:
            raise Unavailable("vault.not_readable", str(path), str(error)) from error
        except (ValueError, KeyError, TypeError) as error:
            raise Unavailable("vault.damaged", str(path)) from error

    def _write(self, contents: Contents) -> None:
        try:
            write_whole(self._folder.vault, contents.text())
        except OSError as error:
            raise Unavailable("vault.not_writable", str(self._folder.vault), str(error)) from error


def _free_name(path: Path) -> Path:
    """A name beside `path` under which nothing lies yet."""
    number = 1
    while (aside := path.with_name(f"{path.name}.unfinished-{number}")).exists():
        number += 1
    return aside
