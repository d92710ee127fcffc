"""Hospital numbers, and text folded so that accents and case do not matter."""

import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import Self

from models.errors import Problem, Refused

# Letters that Unicode does not split into a base letter and a mark, as people without that key type them.
_UNMARKED = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
    }
)
_APOSTROPHES = "'\u2018\u2019\u02bc`\u00b4"
_WITHOUT_APOSTROPHES = str.maketrans(dict.fromkeys(_APOSTROPHES))
_APART_AT_APOSTROPHES = str.maketrans(dict.fromkeys(_APOSTROPHES, " "))
_LONGEST_NUMBER = 40
NHS_DIGITS = 10
"""How long an NHS number is."""
_SEPARATORS = " -./\u00a0"


class NumberKind(Enum):
    """What sort of number she has; NHS stands for the CHI and H&C numbers of Scotland and Northern Ireland too."""

    NHS = "nhs"
    HOSPITAL = "hospital"


def fold(text: str) -> str:
    """`text` without accents, case and apostrophes, single-spaced; for finding, never for showing."""
    if text.isascii() and text.isalnum():
        return text.lower()
    plain = text.casefold().translate(_WITHOUT_APOSTROPHES)
    bare = unicodedata.normalize("NFKD", plain.translate(_UNMARKED))
    letters = "".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c))
    return " ".join(letters.translate(_UNMARKED).split())


def words_of_name(name: str) -> tuple[str, ...]:
    """The folded words of a name, and those on both sides of an apostrophe: O'Brien is `obrien`, `o` and `brien`."""
    words = (*fold(name).split(), *fold(name.translate(_APART_AT_APOSTROPHES)).split())
    return tuple(dict.fromkeys(words))


def with_plain_digits(text: str) -> str:
    """`text` with the decimal digits of every script and width as 0-9; a raised \u00b2 is no such digit and stays."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


@dataclass(frozen=True, slots=True, order=True)
class HospitalNumber:
    """The number that tells two women apart; spaces, hyphens and case carry no meaning.

    `text` is the number without separators, in capitals: at least one letter or digit, 40 at the most.
    Raises: Refused (`number.not_a_number`).
    """

    text: str

    def __post_init__(self) -> None:
        if not self.text.isalnum() or self.text != self.text.upper() or len(self.text) > _LONGEST_NUMBER:
            raise Refused(Problem("number", "number.not_a_number", (self.text,)))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number as it is typed or printed, with or without separators.

        Letters and digits of any width, and the digits of any script, are the same number. Letters of two scripts look
        like another number than they are. Raises: Refused (`number.mixed_scripts` as well).
        """
        plain = "".join(_plain_letter(c) for c in with_plain_digits(text)).upper()
        if len(_scripts(plain)) > 1:
            raise Refused(Problem("number", "number.mixed_scripts", (text,)))
        return cls("".join(c for c in plain if c not in _SEPARATORS))

    @property
    def looks_like_nhs(self) -> bool:
        """Whether it is ten digits, as an NHS number is."""
        return len(self.text) == NHS_DIGITS and self.text.isascii() and self.text.isdecimal()

    @property
    def is_nhs(self) -> bool:
        """Whether it can be an NHS number: ten digits, the last of them the check digit (NHS Data Dictionary, modulus 11)."""
        if not self.looks_like_nhs:
            return False
        weighted = sum(
            int(digit) * weight for digit, weight in zip(self.text, range(10, 1, -1), strict=False)
        )
        return (11 - weighted % 11) % 11 == int(self.text[-1])

    def __str__(self) -> str:
        """In groups, `RX 482 113`: letters first, then digits by three from the left; ten digits alone `943 476 5919`.

        The last is how an NHS number is read aloud and shown (NHS Common User Interface, 3-3-4).
        """
        head = self.text.rstrip("0123456789")
        digits = self.text[len(head) :]
        if self.looks_like_nhs:
            return f"{digits[:3]} {digits[3:6]} {digits[6:]}"
        groups = [digits[i : i + 3] for i in range(0, len(digits), 3)]
        return " ".join([head, *groups] if head else groups)


def _plain_letter(letter: str) -> str:
    """A full-width or joined letter as its plain one; all but letters stay, for `\u00b2` would become 2."""
    return unicodedata.normalize("NFKC", letter) if letter.isalpha() else letter


def _scripts(text: str) -> set[str]:
    """The scripts of its letters, by the first word of their names: LATIN, CYRILLIC, GREEK."""
    if text.isascii():
        return set()
    return {unicodedata.name(c, "").partition(" ")[0] for c in text if c.isalpha()}
