"""Half a scan is typed and the process killed with it: run as a program of its own on a folder that holds a clinic."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.exchange.csv_files.reader import CsvFiles
from db.new_folder import write_folder
from db.shipped.references import read_references
from db.text_file import read_file, save_text
from tests.builders import a_desk
from tests.stores import a_store
from ui.session.runner import ThreadRunner
from ui.session.session import Location, Session, Where, WomanOnScreen
from ui.shell.page_registry import PageFiles, entries
from ui.shell.window import Workspace

ROOT = Path(__file__).parents[2]
KEEP_MS = 50
KILLED = 9


def main(folder: Path) -> None:
    """Type `22.4` for the only woman, leave the page open, and die as soon as the draft is on disk."""
    app = QApplication([])
    desk, runner = a_desk(a_store(folder)), ThreadRunner()
    session = Session(desk, runner, WomanOnScreen(desk, runner, app))
    references = read_references(ROOT / "assets" / "references")
    window = Workspace(
        session, entries(PageFiles(CsvFiles(), read_file, save_text, write_folder), references)
    )
    window.keeping.setInterval(KEEP_MS)
    window.show()
    (her,) = desk.store.find_women("Adeyemi")
    window.go(Location(Where.SCAN, pregnancy_id=her.pregnancy_id))
    window.page.drafts_changed.connect(_die)
    watch = QTimer(app)
    watch.setInterval(KEEP_MS)
    watch.timeout.connect(_type)
    watch.start()
    app.exec()


def _type() -> None:
    """Type as soon as the form has the focus, once."""
    here = QApplication.focusWidget()
    if here is not None and here.accessibleName() == "Reading 1" and not here.property("typed"):
        here.setProperty("typed", True)
        QTest.keyClicks(here, "22.4")


def _die() -> None:
    """End here and now: nothing is closed, flushed or told."""
    os._exit(KILLED)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
