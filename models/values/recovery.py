"""The recovery key: what opens the clinic's database when every password is forgotten."""

from dataclasses import dataclass
from typing import Self

from models.errors import Problem, Refused

SECRET_BYTES = 19
"""152 random bits; the last of the 20 bytes written is the check byte."""
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U."""
_GROUP = 4
_SIZE = 32
_CRC_8 = 0x107


def _check_byte(secret: bytes) -> int:
    """CRC-8: changes with any wrong run of up to eight bits, so with any single wrong letter of five."""
    rest = 0
    for byte in secret:
        rest ^= byte
        for _ in range(8):
            rest = rest << 1 ^ (_CRC_8 if rest & 0x80 else 0)
    return rest


def plain_letters(text: str) -> str:
    """`text` as the alphabet means it: capitals, no separators, I and L read as 1, O as 0."""
    return "".join(text.split()).replace("-", "").upper().translate(str.maketrans("ILO", "110"))


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """A secret of 19 random bytes, written as eight groups of four letters with a check inside.

    Raises: Refused (`recovery_key.incomplete`, `recovery_key.mistyped`).
    """

    secret: bytes

    def __post_init__(self) -> None:
        if len(self.secret) != SECRET_BYTES:
            raise Refused(Problem("recovery_key", "recovery_key.incomplete"))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a key as it was written down; case, spaces and hyphens do not matter. Raises: Refused."""
        letters = plain_letters(text)
        if len(letters) != _SIZE:
            raise Refused(Problem("recovery_key", "recovery_key.incomplete"))
        if any(letter not in LETTERS for letter in letters):
            raise Refused(Problem("recovery_key", "recovery_key.mistyped"))
        number = 0
        for letter in letters:
            number = number * 32 + LETTERS.index(letter)
        written = number.to_bytes(SECRET_BYTES + 1, "big")
        if written[-1] != _check_byte(written[:-1]):
            raise Refused(Problem("recovery_key", "recovery_key.mistyped"))
        return cls(written[:-1])

    def __str__(self) -> str:
        return "-".join(self.groups)

    @property
    def groups(self) -> tuple[str, ...]:
        """The eight groups in their order."""
        number = int.from_bytes(self.secret + bytes([_check_byte(self.secret)]), "big")
        letters = "".join(LETTERS[number >> shift & 31] for shift in range(5 * (_SIZE - 1), -1, -5))
        return tuple(letters[at : at + _GROUP] for at in range(0, _SIZE, _GROUP))
