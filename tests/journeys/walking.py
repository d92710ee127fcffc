"""A window over a desk, and keys pressed wherever the focus is."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.exchange.csv_files.reader import CsvFiles
from db.new_folder import write_folder
from db.shipped.references import read_references
from db.text_file import read_file, save_text
from models.usecases.desk import Desk
from models.views import PregnancySheet
from tests.ui.blank_typesetter import BlankTypesetter
from ui.session.runner import InlineRunner
from ui.session.session import Session, WomanOnScreen
from ui.shell.page_registry import PageFiles, entries
from ui.shell.window import Workspace

ROOT = Path(__file__).parents[2]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
P = TypeVar("P", bound=QWidget)


def a_window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    """The window with all its pages, at 1366x768."""
    runner = InlineRunner()
    session = Session(desk, runner, WomanOnScreen(desk, runner, themed_app))
    references = read_references(ROOT / "assets" / "references")
    made = Workspace(
        session,
        entries(
            PageFiles(CsvFiles(), read_file, save_text, write_folder),
            references,
            typesetter=BlankTypesetter(),
        ),
    )
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
    return made


def press(qtbot: QtBot, window: Workspace, key: Qt.Key, with_: Qt.KeyboardModifier | None = None) -> None:
    """Press a key wherever the focus is."""
    qtbot.keyClick(window.focusWidget(), key, with_ or Qt.KeyboardModifier.NoModifier)


def typed(qtbot: QtBot, window: Workspace, *texts: str) -> None:
    """Type texts into one field after the other."""
    for text in texts:
        qtbot.keyClicks(window.focusWidget(), text)
        press(qtbot, window, Qt.Key.Key_Tab)


def chosen(qtbot: QtBot, window: Workspace, *places: int) -> None:
    """Choose in one list after the other, the first choice being 1."""
    for place in places:
        for _ in range(place):
            press(qtbot, window, Qt.Key.Key_Down)
        press(qtbot, window, Qt.Key.Key_Tab)


def page_of(window: Workspace, kind: type[P]) -> P:
    """The page on the screen, which is to be of this kind."""
    page = window.page
    assert isinstance(page, kind), page
    return page


def her_sheet(window: Workspace) -> PregnancySheet:
    """The pregnancy on the screen."""
    sheet = window.session.woman.sheet
    assert sheet is not None
    return sheet
