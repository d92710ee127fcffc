"""Takes the pictures: goes through a clinic that is gone afterwards, and saves what the window shows on the way."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from ui.session.runner import InlineRunner
from ui.shell.app import App
from ui.shell.parts import Parts
from ui.shell.pictures.demonstration import demonstration
from ui.shell.pictures.empty_clinic import empty_clinic
from ui.shell.pictures.ways import wait_at_rest, wait_idle, wait_signed_in
from ui.theme import load_fonts

_FAR_AWAY = (9_000, 9_000)


def picture(parts: Parts, folder: Path, size: tuple[int, int], only: str = "") -> int:
    """Save a PNG of each page and state into `folder`, made if need be; returns the exit status.

    Of a clinic that is signed in to by itself, the demonstration, or else of one that is yet to be founded. `size` is
    the width and height of the window in logical pixels. Of one page or state alone where `only` names it. What went wrong
    inside is said, and fails.
    """
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    load_fonts(parts.fonts)
    # Nothing is under a mouse that nobody holds.
    QCursor.setPos(*_FAR_AWAY)
    whole = App(app, parts, InlineRunner())
    # As in a window that somebody made so small: a page that has no room in it is cut.
    whole.shell.setFixedSize(*size)
    faults = _Faults()
    logging.getLogger().addHandler(faults)
    whole.start()
    wait_idle()
    with TemporaryDirectory() as lists:
        is_empty = parts.straight_in is None
        if not is_empty:
            wait_signed_in(whole)
        scenes = empty_clinic(whole) if is_empty else demonstration(whole, Path(lists), parts.password)
        found = _take(scenes, whole, folder, only)
    whole.shell.close()
    for told in faults.told:
        sys.stderr.write(f"{told}\n")
    return 0 if found and not faults.told else 1


class _Faults(logging.Handler):
    """What went wrong inside while pictures were taken: a page without its chart looks well enough."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record.getMessage())


def _take(scenes: Iterator[str], whole: App, folder: Path, only: str) -> bool:
    """Whether there was anything to be taken."""
    # In a window that is not the active one, no field knows that it was left: what it complains of would stay.
    whole.shell.activateWindow()
    for name in scenes:
        wait_at_rest(whole)
        if not only or name == only:
            whole.shell.grab().save(str(folder / f"{name}.png"))
        if name == only:
            return True
    return not only
