"""The whole program on a folder, with its own thread for the store, as it is started; amina's clinic lies there."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.exchange.csv_files.reader import CsvFiles
from db.ids import new_id
from db.new_folder import write_folder
from db.shipped.references import read_references
from db.text_file import read_file, save_text
from models.errors import Unavailable
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.sign_in import sign_in
from models.usecases.desk import Desk
from tests.ui.conftest import FONTS
from tests.ui.small_clinic import PASSWORD, a_clinic, locked_house
from ui.session.runner import ThreadRunner
from ui.session.session import Location, Where
from ui.shell.app import App
from ui.shell.page_registry import PageFiles, entries
from ui.shell.parts import BeforeClosing, Parts
from ui.shell.window import Workspace

ROOT = Path(__file__).parents[3]


@dataclass
class Program:
    """The program of one test, and what is done with it."""

    app: App
    folder: Path
    qtbot: QtBot

    @property
    def workspace(self) -> Workspace:
        """What whoever is signed in sees."""
        assert self.app.workspace is not None
        return self.app.workspace

    @property
    def desk(self) -> Desk:
        """Her desk."""
        return self.workspace.session.desk

    def enter(self, name: str = "amina", password: str = PASSWORD) -> None:
        """Sign in, or unlock, and wait for the workspace."""
        page = self.app.sign_in
        page.name.setText(name)
        page.password.setText(password)
        self.qtbot.keyClick(page.password, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.app.workspace is not None, timeout=30_000)

    def go(self, where: Where, **about: object) -> None:
        """Lead somewhere, and wait until everything asked for is there."""
        self.workspace.go(Location(where, **about))  # type: ignore[arg-type]  # Ids and texts, as the tests give them.
        self.settle()

    def settle(self) -> None:
        """Wait until the store has answered everything."""
        for _ in range(3):
            answered: list[object] = []
            self.app._runner.run(self.app, lambda: None, answered.append, answered.append)
            self.qtbot.waitUntil(lambda told=answered: bool(told), timeout=30_000)  # type: ignore[misc]  # A list for each round.

    def is_closed(self) -> bool:
        """Whether nobody holds the record: another desk could open it."""
        with suppress(Unavailable):
            sign_in(a_house(self.folder), "amina", PASSWORD).store.close()
            return True
        return False

    def wait_locked(self) -> None:
        """Wait until the record is closed behind the locked page."""
        self.qtbot.waitUntil(
            lambda: self.app.workspace is None and not self.app.out.is_closing, timeout=30_000
        )

    def lock(self) -> None:
        """Press the key that locks, and wait until the record is closed."""
        self.qtbot.keyClick(self.workspace, Qt.Key.Key_F12)
        self.wait_locked()

    def end(self) -> None:
        """Close the window whatever it says."""
        shell = self.app.shell
        self.app.out.close_for_system()
        with suppress(Exception):
            self.qtbot.waitUntil(shell.isHidden)
        if not shell.isHidden():
            self.app.out.close_for_system()
        shell.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def a_house(folder: Path) -> ClinicAccess:
    """A house over a folder, whose database opens with its own key alone and whose passwords are cheap to check."""
    return replace(locked_house(folder), new_id=new_id)


def a_program(
    folder: Path,
    qtbot: QtBot,
    app: QApplication,
    before_closing: Sequence[BeforeClosing] = (),
    forget: Callable[[], None] = lambda: None,
) -> Program:
    """Amina's clinic in an empty folder, and the program at its door."""
    house = a_house(folder)
    a_clinic(house).store.close()
    references = read_references(ROOT / "assets" / "references")
    parts = Parts(
        access=lambda: house,
        is_founded=True,
        save_text=lambda path, text: None,
        entries=lambda: entries(PageFiles(CsvFiles(), read_file, save_text, write_folder), references),
        fonts=FONTS,
        warm_up=lambda: None,
        before_closing=before_closing,
        forget=forget,
    )
    made = App(app, parts, ThreadRunner())
    with qtbot.waitActive(made.shell):
        made.start()
    return Program(made, folder, qtbot)
