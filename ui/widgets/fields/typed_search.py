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
        self._typed, self._began = "", -1
        self._since = QElapsedTimer()

    def is_meant(self, event: QKeyEvent) -> bool:
        """Whether a key is a part of what is sought: a space is within it, and opens the list before."""
        text = event.text()
        if event.modifiers() & _HELD or not text.isprintable() or not text:
            self.forget()
            return False
        return text != " " or bool(self._so_far())

    def forget(self) -> None:
        """Let the next letter begin anew."""
        self._typed = ""

    def place(self, text: str, entries: Sequence[str], here: int) -> int:
        """Where one more letter leads among the entries, "" for one that is forbidden.

        An entry that begins so comes before one in which a later word does. Where there is none, it leads back to where the
        search began: nothing stands chosen by the half of what was typed. One letter leads to the next entry that begins with
        it, and pressed again to the one after.
        """
        before = self._so_far()
        sought = before + text
        if not before:
            self._began = here
        is_letter = len(set(fold(sought))) == 1 and " " not in sought
        found = _first(entries, sought, here + 1 if len(sought) == 1 else here)
        if found is None and is_letter:
            found = _first(entries, text, here + 1)
        self._typed = sought
        self._since.start()
        return self._began if found is None else found

    def _so_far(self) -> str:
        is_old = not self._since.isValid() or self._since.hasExpired(_FORGETS_MS)
        return "" if is_old else self._typed


def _first(entries: Sequence[str], sought: str, start: int) -> int | None:
    """The first place from `start`, then from the top, at which an entry begins so, else, for more than a letter, a word in it does."""
    wanted = fold(sought)
    order = (*range(start, len(entries)), *range(min(start, len(entries))))
    begins = (place for place in order if wanted and fold(entries[place]).startswith(wanted))
    inside = (place for place in order if len(wanted) > 1 and f" {wanted}" in fold(entries[place]))
    return next(begins, next(inside, None))
