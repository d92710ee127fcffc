"""What the program's window is put together from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Loaded when they are called: the door is painted before any of it is needed.
    from models.records.clinic.help import Chapter
    from models.usecases.clinic.access import ClinicAccess
    from models.usecases.desk import Desk
    from ui.shell.window import PageEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the window is put together from.

    `access`, `warm_up` and `straight_in` may be slow: they run in the store's thread after the first paint.
    `is_founded` False begins with the first start; `save_text` writes its recovery key to a file. `warm_up` loads what
    will be needed soon. `straight_in` signs in without asking, for the demo; None asks. The first of `entries` is the
    page that opens after signing in. `title` stands over the window. `chapters` reads the help when it is first wanted.
    """

    access: Callable[[], ClinicAccess]
    is_founded: bool
    save_text: Callable[[Path, str], None]
    entries: Callable[[], Sequence[PageEntry]]
    fonts: Path
    warm_up: Callable[[], None]
    straight_in: Callable[[], Desk] | None = None
    title: str = "Cervitrend"
    chapters: Callable[[], Sequence[Chapter]] = tuple
