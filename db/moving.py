"""Giving files and folders their names, also while another program has them open for a moment.

Windows refuses that as long as a virus scanner, an indexer, a copying service or another desk reads the file. Nearly always
that is over at once, and a refused save would be a fright for nothing.
"""

from collections.abc import Callable
from pathlib import Path
from time import sleep  # noqa: TID251  # Windows reports no end of another program's hold on a file: it can only be tried again.

_PAUSE_S, _PAUSES = 0.05, 40
"""Two seconds in all: whoever holds a file longer has it open to work on it."""
_HELD_OPEN = frozenset({5, 32, 33})
"""Windows' numbers for: access denied (also to what is held open, or just going), sharing violation, lock violation."""


def put_in_place(source: Path, place: Path) -> None:
    """Give a file the name of another, which goes; whole or not at all. Raises: OSError."""
    _once_it_is_let_go(lambda: source.replace(place))


def give_name(source: Path, place: Path) -> None:
    """Give a file or a folder a name that nothing has yet. Raises: OSError."""
    _once_it_is_let_go(lambda: source.rename(place))


def _once_it_is_let_go(renaming: Callable[[], Path]) -> None:
    for _ in range(_PAUSES):
        try:
            renaming()
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_OPEN:
                raise
        else:
            return
        sleep(_PAUSE_S)
    renaming()
