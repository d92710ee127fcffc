"""F1 answers wherever somebody stands who is not signed in: most of what goes wrong there goes wrong there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.shipped.help_texts import read_help
from tests.ui.conftest import FONTS
from tests.ui.small_clinic import ENTRIES, a_clinic, clinic_access
from ui.pages.first_start.page import FirstStartPage
from ui.pages.sign_in.missing_page import MissingPage
from ui.pages.sign_in.recover_page import RecoverPage
from ui.session.runner import InlineRunner
from ui.shell.app import App
from ui.shell.parts import Parts
from ui.widgets.door_help import DoorHelp

HELP = read_help(Path(__file__).parents[4] / "assets" / "help")


@pytest.fixture
def app(tmp_path: Path, themed_app: QApplication, qtbot: QtBot) -> Iterator[App]:
    house = clinic_access(tmp_path)
    a_clinic(house).store.close()
    parts = Parts(
        access=lambda: house,
        is_founded=True,
        save_text=lambda path, text: None,
        entries=lambda: ENTRIES,
        fonts=FONTS,
        warm_up=lambda: None,
        chapters=lambda: HELP,
    )
    made = App(themed_app, parts, InlineRunner())
    qtbot.addWidget(made.shell)
    made.start()
    yield made
    made.out.close()


def press_f1(app: App, qtbot: QtBot) -> str:
    with qtbot.waitActive(app.shell):
        app.shell.activateWindow()
    qtbot.keyClick(app.shell, Qt.Key.Key_F1)
    pane = app.help.pane
    return pane.section if pane is not None and app.help.is_open else ""


def test_the_door_has_help(app: App, qtbot: QtBot) -> None:
    assert press_f1(app, qtbot) == "A forgotten password"


def test_the_first_start_has_help(app: App, qtbot: QtBot) -> None:
    app._begin_first_start()
    assert press_f1(app, qtbot) == "Passwords and keys"


def test_using_the_recovery_key_has_help(app: App, qtbot: QtBot) -> None:
    app.sign_in.recover.click()
    assert press_f1(app, qtbot) == "A forgotten password"


def test_restoring_from_the_door_has_help(app: App, qtbot: QtBot) -> None:
    app.back.choose()
    assert press_f1(app, qtbot) == "Going back to a backup"


@pytest.mark.parametrize("kind", [FirstStartPage, MissingPage, RecoverPage])
def test_each_of_these_pages_names_a_section_that_there_is(
    kind: type[QWidget], app: App, qtbot: QtBot
) -> None:
    page = kind()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.findChildren(DoorHelp)[0].wanted) as told:
        page.findChildren(DoorHelp)[0].click()
    names = {name for chapter in HELP for name in (chapter.title, *chapter.headings)}
    assert told.args[0] in names
