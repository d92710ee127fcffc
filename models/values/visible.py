"""Text that shows all there is of it: nothing in it that cannot be seen, or that turns round what stands beside it."""

import unicodedata
from collections.abc import Iterable

_JOINERS = "\u200c\u200d"
"""Part of how Persian, the languages of India and others are written."""
_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
_LINE_BREAKS = "\t\n"
LONGEST_NAME = 100
"""Characters in the name of a person, a desk or the clinic."""
MARK = "\u25a1"
"""What is shown in the place of a character that cannot be seen."""
_FROM_RIGHT = ("R", "AL")
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


def hidden_place(text: str, *, one_line: bool) -> int | None:
    """Where the first character stands that cannot be seen; None where there is none.

    A control character, a mark that turns the direction of writing, a space without width; with `one_line` also a line
    break and a tab.
    """
    if text.isprintable():
        return None
    allowed = _JOINERS if one_line else _JOINERS + _LINE_BREAKS
    hidden = (
        place
        for place, letter in enumerate(text)
        if letter not in allowed and unicodedata.category(letter) in _HIDDEN
    )
    return next(hidden, None)


def with_all_shown(text: str, longest: int) -> str:
    """A name that nobody here chose, of a file or a folder: what cannot be seen of it is a square, and it is cut at `longest`."""
    text = text[:longest]
    while (place := hidden_place(text, one_line=True)) is not None:
        text = f"{text[:place]}{MARK}{text[place + 1 :]}"
    return text


def shown_line(text: object) -> str:
    """Anything as one line of a terminal, which nothing in it can command; none of it is cut."""
    return with_all_shown(str(text), len(str(text)))


def isolated(text: str) -> str:
    """`text` so that its direction of writing changes nothing around it, where it has letters written from the right."""
    if text.isascii() or not any(unicodedata.bidirectional(letter) in _FROM_RIGHT for letter in text):
        return text
    return f"{_ISOLATE}{text}{_END_ISOLATE}"


def joined_texts(mark: str, parts: Iterable[str]) -> str:
    """Texts one after the other with a mark between them, each `isolated`; an empty one is left out."""
    return mark.join(isolated(part) for part in parts if part)
