"""What the program's window is put together from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from models.version import PROGRAM
from ui.session.appearance_choice import AppearanceChoice
from ui.wording.tr import context

_tr = context("shell")
CLOSING_SECONDS = 10
"""How long everything that is done before closing may take together; whoever waits longer pulls the plug."""

if TYPE_CHECKING:
    # Loaded when they are called: the door is painted before any of it is needed.
    from models.records.clinic.help import Chapter
    from models.usecases.clinic.access import ClinicAccess
    from models.usecases.desk import Desk
    from models.values.folder_state import FolderState
    from models.values.window_place import WindowPlace
    from ui.session.folder_door import FolderDoor
    from ui.session.last_run import LastRun
    from ui.shell.window import PageEntry


@dataclass(frozen=True, slots=True)
class BeforeClosing:
    """Something that is done in the store's thread before a desk is closed for good: at signing out and at closing.

    `says` is the sentence that stands on the screen meanwhile. `work` is asked to look again and again whether its time
    is over, and then to stop as it is; it goes on next time.
    """

    says: Callable[[], str]
    work: Callable[[Desk, Callable[[], bool]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the window is put together from.

    `access`, `warm_up` and `straight_in` may be slow: they run in the store's thread after the first paint.
    `is_founded` False begins with the first start; `save_text` writes its recovery key to a file. `warm_up` loads what
    will be needed soon. `straight_in` signs in to that house without asking, for the demo; None asks. The first of `entries` is the
    page that opens after signing in. `title` stands over the window; `password` opens the demonstration, for pictures of what asks for it. `chapters` reads the help when it is first wanted.
    `before_closing` is done in its order when somebody signs out or closes, but not when the system ends the program;
    together it has CLOSING_SECONDS. `forget` is called once a desk was closed: it makes what is free memory by then unreadable.
    `place` is where a clinic would be founded. `missing` is what is asked while the clinic's folder is not as it was; None:
    nothing stands in the way; `elsewhere` is asked at the first start, where a record may be there already; None: it is not
    offered. `window_place` is how the window was left on this machine, None: never; `keep_window_place` keeps it.
    `meeting_place` says where a second start on the record that is worked with by now finds this one; None: each stands alone. `last_run` is what is asked about a run that failed; None: nothing is kept of runs. `icons` is the folder of the program's icon, empty where it has none. `appearance` is how it looks on this workstation. `start_practice` opens the practice clinic in a window of its own; None: there is none.
    """

    access: Callable[[], ClinicAccess]
    is_founded: bool
    save_text: Callable[[Path, str], None]
    entries: Callable[[], Sequence[PageEntry]]
    fonts: Path
    warm_up: Callable[[], None]
    straight_in: Callable[[ClinicAccess], Desk] | None = None
    icons: Path = Path()
    meeting_place: Callable[[], Path | None] = lambda: None
    title: str = PROGRAM
    password: str = ""
    chapters: Callable[[], Sequence[Chapter]] = tuple
    before_closing: Sequence[BeforeClosing] = ()
    forget: Callable[[], None] = lambda: None
    place: FolderState | None = None
    missing: FolderDoor | None = None
    elsewhere: FolderDoor | None = None
    window_place: Callable[[], WindowPlace | None] = lambda: None
    keep_window_place: Callable[[WindowPlace], None] = lambda _: None
    appearance: AppearanceChoice = field(default_factory=AppearanceChoice)
    last_run: LastRun | None = None
    start_practice: Callable[[], None] | None = None


def as_demo(parts: Parts, straight_in: Callable[[ClinicAccess], Desk], password: str) -> Parts:
    """The same for the invented clinic: somebody is signed in at once, and the password stands over the window."""
    title = _tr("Cervitrend: demonstration (its password is: {0})").format(password)
    return replace(parts, straight_in=straight_in, title=title, password=password, start_practice=None)
