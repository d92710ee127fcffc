"""The whole program on a folder, driven through a pipe, so that its memory can be read from outside: `python -m ... FOLDER`.

What is typed comes in byte by byte: nothing but the program's own ways leads anything into its memory.
"""

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer, Slot  # After the platform was chosen.
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from db.exchange.csv_files.reader import CsvFiles
from db.new_folder import write_folder
from db.papers.typesetting import TypstProcess
from db.process.free_memory import overwrite_free_memory
from db.process.protection import protect_process
from db.shipped.references import read_references
from db.text_file import read_file, save_text
from tests.ui.conftest import FONTS
from tests.ui.shell.whole_program import a_house
from ui.pages.inbox.page import InboxPage
from ui.pages.paper.page import PaperPage
from ui.session.runner import ThreadRunner
from ui.session.session import Location, Where
from ui.shell.app import App
from ui.shell.page_registry import PageFiles, entries
from ui.shell.parts import Parts
from ui.theme import apply_theme, load_fonts

ROOT = Path(__file__).parents[3]
_DUMPABLE = 4
LONGEST_S = 60
PAGE_MS = 400
"""How long a page is looked at."""
LIST_TO_READ = "their-scans.csv"
RULE = "NICE-OFFER"
HERS = (
    Where.HISTORY,
    Where.PLAN,
    Where.PREGNANCY,
    Where.EXPLAIN,
    Where.WOMAN,
    Where.CALL,
    Where.RECORD,
    Where.SCAN,
)
"""Pages about a pregnancy, the one on which somebody types last."""
LISTS = (Where.LOOPS, Where.AUDIT, Where.SETTINGS, Where.INBOX, Where.REGISTER, Where.WOMEN)
BESIDES = (Where.TODAY, Where.MERGE, Where.PAPER)
"""Those to which it goes in a way of its own."""


def wait(until: Callable[[], bool]) -> None:
    """Let the program go on until something is so."""
    for _ in range(LONGEST_S * 50):
        if until():
            return
        rest(20)
    raise SystemExit(f"it never came: line {until.__code__.co_firstlineno}")


def rest(milliseconds: int) -> None:
    """Let the program go on for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def typed(field: QLineEdit) -> None:
    """Type a line that comes through standard input."""
    while (letter := os.read(0, 1)) not in (b"\n", b""):
        QTest.keyClicks(field, letter.decode("ascii"))


def look(state: str) -> None:
    """Say what state was reached, and wait until the memory was read."""
    rest(500)
    os.write(1, state.encode() + b"\n")
    os.read(0, 1)


class Driven:
    """Signs in, walks to a woman, types at her scan form, and leaves."""

    def __init__(self, app: App, folder: Path) -> None:
        self.app, self.folder, self.is_forgotten = app, folder, False
        app.out.forgotten.connect(self.on_forgotten)

    def enter(self) -> None:
        page = self.app.sign_in
        page.name.setText("amina")
        typed(page.password)
        page.enter.click()
        wait(lambda: self.app.workspace is not None)
        rest(300)

    def work(self, about: UUID, patient_id: UUID, twin_id: UUID) -> None:
        workspace = self.app.workspace
        assert workspace is not None
        self.look_round(patient_id, twin_id)
        for where in HERS:
            workspace.go(Location(where, pregnancy_id=about, typed=RULE if where is Where.EXPLAIN else ""))
            rest(PAGE_MS)
        self.read_paper(about)
        wait(lambda: not workspace.page.is_loading)
        note = self.field("Note")
        wait(note.isEnabled)
        typed(note)
        note.selectAll()
        note.copy()
        rest(100)

    def read_paper(self, about: UUID) -> None:
        """Her summary as it would be printed, on her page and back to the scan form."""
        workspace = self.app.workspace
        assert workspace is not None
        workspace.go(Location(Where.PAPER, pregnancy_id=about, typed=Where.WOMAN.value))
        paper = workspace.page
        assert isinstance(paper, PaperPage)
        wait(lambda: bool(paper.view.pages))
        workspace.go(Location(Where.SCAN, pregnancy_id=about))
        rest(PAGE_MS)

    def look_round(self, patient_id: UUID, twin_id: UUID) -> None:
        """The lists of the clinic, a search letter by letter, and two records of one woman side by side."""
        workspace = self.app.workspace
        assert workspace is not None
        workspace.go(Location(Where.TODAY))
        rest(PAGE_MS)
        QTest.keyClick(workspace.page, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
        rest(PAGE_MS)
        for where in LISTS:
            workspace.go(Location(where))
            rest(PAGE_MS)
            if isinstance(workspace.page, InboxPage):
                workspace.page.open_file(self.folder / LIST_TO_READ)
                rest(2 * PAGE_MS)
        typed(self.field("Find a woman"))
        rest(PAGE_MS)
        for other in (None, twin_id):
            workspace.go(Location(Where.MERGE, record_id=patient_id, other_id=other))
            rest(PAGE_MS)

    def field(self, name: str) -> QLineEdit:
        assert self.app.workspace is not None
        fields = self.app.workspace.page.findChildren(QLineEdit)
        return next(field for field in fields if field.accessibleName() == name)

    def leave(self, way: Callable[[], None]) -> None:
        """Lock or sign out, and wait until what was free memory by then was written over."""
        self.is_forgotten = False
        way()
        wait(lambda: self.is_forgotten)

    @Slot()
    def on_forgotten(self) -> None:
        self.is_forgotten = True


def main(folder: Path, about: UUID, patient_id: UUID, twin_id: UUID) -> None:
    protect_process()
    qt = QApplication([])
    load_fonts(FONTS)
    apply_theme(qt)
    house = a_house(folder)
    references = read_references(ROOT / "assets" / "references")
    typesetter = TypstProcess(ROOT / "assets" / "papers", FONTS)

    def forget() -> None:
        typesetter.forget()
        overwrite_free_memory()

    parts = Parts(
        access=lambda: house,
        is_founded=True,
        save_text=save_text,
        entries=lambda: entries(
            PageFiles(CsvFiles(), read_file, save_text, write_folder), references, typesetter=typesetter
        ),
        fonts=FONTS,
        warm_up=lambda: None,
        forget=forget,
    )
    app = App(qt, parts, ThreadRunner())
    app.start()
    driven = Driven(app, folder)
    # Only so that the test may look in, which the program itself forbids.
    ctypes.CDLL(None).prctl(_DUMPABLE, 1, 0, 0, 0)
    look("door")
    driven.enter()
    driven.work(about, patient_id, twin_id)
    look("open")
    driven.leave(app.out.lock)
    look("locked")
    driven.enter()
    rest(1000)
    look("again")
    driven.leave(app.out.sign_out)
    look("out")
    app.shell.close()
    wait(app.shell.isHidden)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(UUID, sys.argv[2:]))
