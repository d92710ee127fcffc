"""A receipt: the end of a desk's audit chain as it was signed, short enough to be copied on paper."""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self

from models.errors import Problem, Refused
from models.values.recovery import plain_letters

HASH_BYTES = 32
SIGNATURE_BYTES = 64
LONGEST_RECEIPT = 4000
"""Characters of what may be a receipt; a real one has some 700."""
_TITLE = "CERVITREND RECEIPT 1"
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32, as in the recovery key: no I, L, O, U
_GROUP, _IN_A_LINE, _LABEL, _CHECKED = 4, 8, 11, 4
_PART = re.compile(r"(Desk|Entry|Signed|Hash|Check|Key|Signature)[ \t]+(\S.*)", re.IGNORECASE)
_MOMENT = "%Y-%m-%d %H:%M:%S UTC"


def signed_text(desk: str, seq: int, hash_of_entry: str, at: datetime) -> str:
    """What a desk signs: that its chain ended with this entry, at a moment in whole seconds."""
    return "\n".join(("cervitrend head 1", " ".join(desk.split()), str(seq), hash_of_entry, _written(at)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The chain of desk `desk` ended with entry `seq`, whose hash is `hash` (hex).

    `at` is in whole seconds. `public_key` and `signature` are hex, empty where they were not copied.
    """

    desk: str
    seq: int
    at: datetime
    hash: str
    public_key: str = ""
    signature: str = ""

    @property
    def signed(self) -> str:
        """The text that its signature is over."""
        return signed_text(self.desk, self.seq, self.hash, self.at)

    @property
    def check(self) -> str:
        """Four letters that change with any slip in the lines above them."""
        digest = hashlib.sha256(self.signed.encode()).digest()
        return _letters(digest)[:_CHECKED]

    def __str__(self) -> str:
        lines = [
            _TITLE,
            _line("Desk", " ".join(self.desk.split())),
            _line("Entry", str(self.seq)),
            _line("Signed", _written(self.at)),
            *_grouped("Hash", self.hash),
            _line("Check", self.check),
        ]
        if self.signature:
            lines += [*_grouped("Key", self.public_key), *_grouped("Signature", self.signature)]
        return "\n".join((*lines, ""))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a receipt as it was printed or copied by hand; spaces do not matter, nor case but in the desk's name.

        Key and signature may be left out together. Raises: Refused (`receipt.unreadable`, `receipt.mistyped`).
        """
        if len(text) > LONGEST_RECEIPT:
            raise Refused(Problem("receipt", "receipt.unreadable"))
        parts = _parts(text)
        try:
            read = cls(
                desk=" ".join(parts["desk"].split()),
                seq=_count(parts["entry"]),
                at=_moment(parts["signed"]),
                hash=_hex(parts["hash"], HASH_BYTES),
                public_key=_hex(parts["key"], HASH_BYTES) if "key" in parts else "",
                signature=_hex(parts["signature"], SIGNATURE_BYTES) if "signature" in parts else "",
            )
            check = plain_letters(parts["check"])
        except (KeyError, ValueError) as error:
            raise Refused(Problem("receipt", "receipt.unreadable")) from error
        if check != read.check or bool(read.public_key) is not bool(read.signature):
            raise Refused(Problem("receipt", "receipt.mistyped"))
        return read


def _parts(text: str) -> dict[str, str]:
    """What stands behind each label; a line without a label goes on with the one before."""
    parts: dict[str, str] = {}
    label = ""
    for line in text.splitlines():
        found = _PART.fullmatch(line.strip())
        # DESK and HASH are groups of letters as well: a label stands once.
        if found and found[1].lower() not in parts:
            label = found[1].lower()
            parts[label] = found[2]
        elif label:
            parts[label] += f" {line}"
    return parts


def _count(text: str) -> int:
    """Raises: ValueError."""
    if not re.fullmatch(r"[0-9]{1,12}", text.strip()):
        raise ValueError
    return int(text)


def _moment(text: str) -> datetime:
    """Raises: ValueError."""
    return datetime.strptime(" ".join(text.upper().split()), _MOMENT).replace(tzinfo=UTC)


def _written(at: datetime) -> str:
    return at.astimezone(UTC).strftime(_MOMENT)


def _letters(content: bytes) -> str:
    bits = len(content) * 8
    width = -(-bits // 5)
    number = int.from_bytes(content, "big") << (width * 5 - bits)
    return "".join(_LETTERS[number >> shift & 31] for shift in range(5 * (width - 1), -1, -5))


def _hex(text: str, size: int) -> str:
    """Raises: ValueError."""
    letters = plain_letters(text)
    if len(letters) != -(-size * 8 // 5):
        raise ValueError
    number = 0
    for letter in letters:
        number = number * 32 + _LETTERS.index(letter)
    return (number >> (len(letters) * 5 - size * 8)).to_bytes(size, "big").hex()


def _line(label: str, text: str) -> str:
    return f"{label:<{_LABEL}}{text}"


def _grouped(label: str, of_hex: str) -> list[str]:
    """Groups of four letters, eight in a line."""
    letters = _letters(bytes.fromhex(of_hex))
    groups = [letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP)]
    rows = [" ".join(groups[at : at + _IN_A_LINE]) for at in range(0, len(groups), _IN_A_LINE)]
    return [_line(label if place == 0 else "", row) for place, row in enumerate(rows)]
