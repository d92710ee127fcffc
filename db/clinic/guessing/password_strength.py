"""How easily a password is guessed, by the well-kept estimate zxcvbn."""

from collections.abc import Sequence
from typing import Any

_MOST_ESTIMATED = 72
"""The estimate takes time that grows with the square of the length; nobody guesses what is longer."""
_STRONG_ENOUGH = 3
"""Of 0 to 4: more than a hundred million guesses."""
_NAMES, _COMMON = "user_inputs", "passwords"
_BY_PATTERN = {
    "spatial": "password.row_of_keys",
    "repeat": "password.repeats",
    "sequence": "password.row_of_letters",
    "regex": "password.date",
    "date": "password.date",
}


def weakness_of(password: str, names: Sequence[str]) -> str | None:
    """The code of what makes a password easy to guess, None where it is not; `names` are known to everybody here."""
    from zxcvbn import zxcvbn  # noqa: PLC0415  # Its word lists take 18 ms and 13 MB, which the door would keep all day; wanted where a password is chosen.

    words = {word for name in names for word in (name, *name.split()) if word}
    found = zxcvbn(password[:_MOST_ESTIMATED], user_inputs=sorted(words))
    return None if found["score"] >= _STRONG_ENOUGH else _code(found["sequence"])


def _code(parts: Sequence[dict[str, Any]]) -> str:
    """What the longest part of it is, which anybody would try first."""
    worst = max(parts, key=_length)
    if worst["pattern"] != "dictionary":
        return _BY_PATTERN.get(worst["pattern"], "password.guessable")
    if worst["dictionary_name"] == _NAMES:
        return "password.of_names"
    return "password.common" if worst["dictionary_name"] == _COMMON else "password.one_word"


def _length(part: dict[str, Any]) -> int:
    return len(str(part["token"]))
