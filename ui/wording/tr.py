"""The one translator: every text for people goes through it, in the context of its part of the program.

    _tr = context("scan")
    _tr("Scan date")                                       # a text
    _tr.counted(3, "%n flag raised", "%n flags raised")    # a number with its words
    _NAMES = _tr.marked({Route.TRANSVAGINAL: "Vaginal"})   # a table whose texts are translated where they are shown

`python3 dev.py strings` gathers what is written in these ways into Qt's own `.ts` file; a text that reaches the translator
otherwise fails a test.
"""

import sys
from dataclasses import dataclass
from typing import TypeVar

from models.values.visible import isolated

T = TypeVar("T")


class Sentence(str):
    """A text of the program; what is put into it turns nothing round that stands beside it."""

    __slots__ = ()

    def format(self, *values: object, **named: object) -> str:
        """The text with these values, each isolated where it has letters written from the right."""
        return super().format(
            *map(_isolated, values), **{name: _isolated(value) for name, value in named.items()}
        )


def _isolated(value: object) -> object:
    return isolated(value) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Translator:
    """Translates the texts of one context."""

    context: str

    def __call__(self, text: str) -> str:
        """The text in the language of the program."""
        return Sentence(_translated(self.context, text))

    def counted(self, number: int, one: str, many: str) -> str:
        """A number, `%n`, with its words: `1 flag`, `3 flags`; a translation has as many forms as its language."""
        translated = _translated(self.context, many, number)
        # Without a translation Qt gives back what was asked for, with the number put in.
        is_english = translated == many.replace("%n", str(number))
        return one.replace("%n", str(number)) if is_english and number == 1 else translated

    def marked(self, texts: T) -> T:
        """A table whose texts (values and arguments, not keys) are translated in this context where they are shown."""
        return texts


def context(name: str) -> Translator:
    """The translator of one part of the program."""
    return Translator(name)


def _translated(context: str, text: str, number: int = -1) -> str:
    """What Qt makes of a text. A command without a window loads no Qt and speaks English."""
    if "PySide6.QtCore" not in sys.modules:
        return text.replace("%n", str(number))
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate(context, text, None, number)
