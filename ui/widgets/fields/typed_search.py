"""Letters that lead to an entry of a list: all that is typed counts, spaces too."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent

from models.values.identity import fold

_FORGETS_MS = 2500
"""After so long a pause what is typed begins anew."""
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class TypedSearch:
    """What was typed so far at one list, and the place it leads to."""

    def __init__(self) -> None:
        self._typed = ""
        self._since = QElapsedTimer()

    def is_meant(self, event: QKeyEvent) -> bool:
        """Whether a key is a part of what is sought: a space is within it, and opens the list before."""
        text = event.text()
        if event.modifiers() & _HELD or not text.isprintable() or not text:
            self._typed = ""
            return False
        return text != " " or bool(self._so_far())

    def place(self, text: str, entries: Sequence[str], here: int) -> int:
        """Where one more letter leads among the entries, "" for one that is forbidden; `here` where nothing begins so.

        One letter leads to the next entry that begins with it, and pressed again to the one after.
        """
        sought = self._so_far() + text
        is_letter = len(set(fold(sought))) == 1 and " " not in sought
        found = _first(entries, sought, here + 1 if len(sought) == 1 else here)
        if found is None and is_letter:
            found = _first(entries, text, here + 1)
        if found is None:
            return here
        self._typed = sought
        self._since.start()
        return found

    def _so_far(self) -> str:
        is_old = not self._since.isValid() or self._since.hasExpired(_FORGETS_MS)
        return "" if is_old else self._typed


def _first(entries: Sequence[str], sought: str, start: int) -> int | None:
    """The first place from `start`, then from the top, at which an entry begins so."""
    wanted = fold(sought)
    order = (*range(start, len(entries)), *range(min(start, len(entries))))
    return next((place for place in order if wanted and fold(entries[place]).startswith(wanted)), None)
