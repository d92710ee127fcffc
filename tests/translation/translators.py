"""Translators for tests: one that knows every gathered text, and one whose language is longer than English."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, QTranslator

from tests.translation.gather import Message, messages

_ACCENTS = str.maketrans("aceinostuyzACEINOSUYZ", "áçéíñóšťúýžÁÇÉÍÑÓŠÚÝŽ")
_PLACES = re.compile(r"(\{[^}]*\}|%n|&[^ ])")


class Strict(QTranslator):
    """Translates nothing, and remembers what it was asked for that is not among the gathered texts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known = frozenset(messages())
        self._contexts = {message.context for message in self._known}
        self.unknown: set[Message] = set()

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        message = Message(context, source)
        if context in self._contexts and message not in self._known:
            self.unknown.add(message)
        return None

    def isEmpty(self) -> bool:
        return False


class Pseudo(Strict):
    """A language that nobody speaks: accents, brackets, and 40 % longer than English, as German is."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        super().translate(context, source, disambiguation, n)
        return pseudo(source) if context in self._contexts else None


def pseudo(text: str) -> str:
    """`[Ščáñ dáťé~~]`, with the brackets 40 % longer; places, keys and `%n` stay."""
    parts = [part if _PLACES.fullmatch(part) else part.translate(_ACCENTS) for part in _PLACES.split(text)]
    letters = len(_PLACES.sub("", text))
    return f"[{''.join(parts)}{'~' * max(0, round(letters * 0.4) - 2)}]"
