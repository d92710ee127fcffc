"""The data key under one secret: a key pair whose private half only the secret opens, and the data key sealed to it."""

import secrets
from dataclasses import dataclass, replace
from typing import Self

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from models.errors import NotAllowed, Unavailable

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
WRAPPED_BYTES = KEY_BYTES + 16
SEALED_BYTES = 32 + KEY_BYTES + 16
_SEALING = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True, slots=True, order=True)
class Cost:
    """What one guess at a password costs: memory in KiB, passes over it, and lanes (Argon2id)."""

    memory_kib: int = 131072
    passes: int = 5
    lanes: int = 2

    def is_below(self, other: "Cost") -> bool:
        """Whether a guess takes less memory or fewer passes than at `other`; lanes make it neither dearer nor cheaper."""
        return self.memory_kib < other.memory_kib or self.passes < other.passes

    def raised_to(self, other: "Cost") -> "Cost":
        """The dearer of both in memory and in passes."""
        return Cost(
            max(self.memory_kib, other.memory_kib),
            max(self.passes, other.passes),
            max(self.lanes, other.lanes),
        )


LEAST_COST = Cost(memory_kib=65536, passes=3, lanes=1)
"""A vault that asks for less was not written by this program."""
MOST_COST = Cost(memory_kib=1048576, passes=20, lanes=8)
"""A vault that asks for more would keep its owner out as well."""


@dataclass(frozen=True, slots=True)
class KeyBox:
    """What opens the data key with one secret; texts are hex.

    Argon2id of the secret is the AES-256-GCM key under which the private half is `wrapped`; the data key is `sealed` to
    the `public` half (HPKE over X25519), so that another data key can be sealed for somebody who is not there to type her
    password: `sealed_next` while the database is being brought to it. A box of the first format has no pair: the data
    key itself is `wrapped`.
    """

    cost: Cost
    salt: str
    nonce: str
    wrapped: str
    public: str = ""
    sealed: str = ""
    sealed_next: str = ""

    @classmethod
    def make(cls, key: bytes, secret: bytes, owner: str, cost: Cost) -> Self:
        """A box with a new pair; `owner` is bound to it, so that none can be passed off as another's."""
        private = X25519PrivateKey.generate()
        salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
        wrapped = AESGCM(_derived(secret, salt, cost)).encrypt(
            nonce, private.private_bytes_raw(), owner.encode()
        )
        public = private.public_key()
        return cls(
            cost,
            salt.hex(),
            nonce.hex(),
            wrapped.hex(),
            public.public_bytes_raw().hex(),
            _sealed(key, public, owner),
        )

    @property
    def has_pair(self) -> bool:
        """Whether another data key can be sealed in it without its secret."""
        return bool(self.public)

    def open(self, secret: bytes, owner: str) -> tuple[bytes, bytes | None]:
        """The data key, and the next one where there is one.

        Raises: NotAllowed (`sign_in`) when the secret is another one, ValueError when the seal does not fit the pair.
        """
        salt, nonce, wrapped = (bytes.fromhex(part) for part in (self.salt, self.nonce, self.wrapped))
        try:
            inside = AESGCM(_derived(secret, salt, self.cost)).decrypt(nonce, wrapped, owner.encode())
        except InvalidTag:
            raise NotAllowed("sign_in") from None
        if not self.has_pair:
            return inside, None
        private = X25519PrivateKey.from_private_bytes(inside)
        key = _unsealed(self.sealed, private, owner)
        return key, _unsealed(self.sealed_next, private, owner) if self.sealed_next else None

    def with_next(self, key: bytes, owner: str) -> "KeyBox":
        """The same with another data key beside the one it holds."""
        return replace(self, sealed_next=_sealed(key, self._public_half, owner))

    def moved_on(self) -> "KeyBox":
        """The same with the next data key in place of the one it held."""
        return replace(self, sealed=self.sealed_next, sealed_next="")

    @property
    def _public_half(self) -> X25519PublicKey:
        return X25519PublicKey.from_public_bytes(bytes.fromhex(self.public))


def _sealed(key: bytes, public: X25519PublicKey, owner: str) -> str:
    return _SEALING.encrypt(key, public, owner.encode()).hex()


def _unsealed(sealed: str, private: X25519PrivateKey, owner: str) -> bytes:
    try:
        return _SEALING.decrypt(bytes.fromhex(sealed), private, owner.encode())
    except InvalidTag as error:
        raise ValueError("a seal that its own pair does not open") from error


def _derived(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    """The key that a secret gives. Raises: Unavailable (`memory.short`)."""
    try:
        return hash_secret_raw(
            secret,
            salt,
            time_cost=cost.passes,
            memory_cost=cost.memory_kib,
            parallelism=cost.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )
    except HashingError as error:
        # Its memory and its threads are asked for anew each time.
        raise Unavailable("memory.short") from error
