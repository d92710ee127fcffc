"""The password of the downtime packs: it follows from the record's key, so that nothing has to be kept of it."""

from hashlib import sha256

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from models.values.recovery import LETTERS

_FOR = b"cervitrend downtime pack 1"
_BYTES = 10
_GROUPS = 4
_MARK = 8


def pack_password(key: bytes) -> str:
    """Four groups of four small letters and digits, 80 bits, typed with their hyphens; nothing of the key follows from it."""
    number = int.from_bytes(HKDF(algorithm=SHA256(), length=_BYTES, salt=None, info=_FOR).derive(key), "big")
    letters = "".join(LETTERS[number >> shift & 31] for shift in range(75, -1, -5)).lower()
    return "-".join(letters[at : at + 4] for at in range(0, 4 * _GROUPS, 4))


def password_mark(password: str) -> str:
    """By what it is known which password was shown: too little of a hash to find it by."""
    return sha256(password.encode()).hexdigest()[:_MARK]
