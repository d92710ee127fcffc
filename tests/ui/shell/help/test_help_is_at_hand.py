"""F1 turns the help to what has the focus, beside the work and behind the lock."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from db.shipped.help_texts import read_help
from models.errors import Unavailable
from models.records.clinic.help import Chapter
from tests.ui.conftest import FONTS
from tests.ui.small_clinic import ENTRIES, a_clinic, clinic_access
from ui.pages.help.pane import HelpPane
from ui.session.runner import InlineRunner
from ui.session.session import Location, Where
from ui.shell.app import App
from ui.shell.parts import Parts
from ui.shell.screen_room import LEAST, USUAL
from ui.shell.sided import BESIDE
from ui.shell.window import Workspace

HELP = Path(__file__).parents[4] / "assets" / "help"


def chapters() -> tuple[Chapter, ...]:
    return read_help(HELP)


@pytest.fixture
def app(tmp_path: Path, qtbot: QtBot, themed_app: QApplication) -> Iterator[App]:
    house = clinic_access(tmp_path)
    parts = Parts(
        access=lambda: house,
        is_founded=True,
        save_text=lambda path, text: None,
        entries=lambda: ENTRIES,
        fonts=FONTS,
        warm_up=lambda: None,
        chapters=chapters,
    )
    made = App(themed_app, parts, InlineRunner())
    qtbot.addWidget(made.shell)
    made.start()
    made.enter(a_clinic(house))
    yield made
    made.out.close()


def press_f1(app: App) -> None:
    workspace_of(app)._on_rail("help")


def workspace_of(app: App) -> Workspace:
    assert app.workspace is not None
    return app.workspace


def pane_of(app: App) -> HelpPane:
    assert app.help.pane is not None
    return app.help.pane


def test_help_begins_with_the_page_in_view(app: App) -> None:
    press_f1(app)
    assert app.help.is_open
    assert pane_of(app).section == "Today"


def test_help_turns_to_the_field_that_has_the_focus(app: App, qtbot: QtBot) -> None:
    field = workspace_of(app).page.findChildren(QLineEdit)[0]
    field.setAccessibleName("Funnel width")
    with qtbot.waitActive(app.shell):
        app.shell.activateWindow()
    field.setFocus()
    press_f1(app)
    assert pane_of(app).section == "Funnel"


def test_it_follows_when_another_page_comes_into_view(app: App) -> None:
    press_f1(app)
    workspace_of(app).go(Location(Where.WOMEN))
    assert pane_of(app).section == "Women"


def test_what_somebody_chose_to_read_stays_when_the_page_changes(app: App) -> None:
    press_f1(app)
    pane_of(app).open("Sludge")
    workspace_of(app).go(Location(Where.WOMEN))
    assert pane_of(app).section == "Sludge"
    pane_of(app).page.click()
    assert pane_of(app).section == "Women"


def test_f1_again_shows_the_keys_and_a_third_time_closes(app: App) -> None:
    press_f1(app)
    press_f1(app)
    assert pane_of(app).section == "All the keys"
    shown = pane_of(app).text.toPlainText()
    assert "F12" in shown
    assert "The last messages" in shown
    press_f1(app)
    assert not app.help.is_open


def test_esc_closes_and_the_focus_is_where_it_was(app: App, qtbot: QtBot) -> None:
    with qtbot.waitActive(app.shell):
        app.shell.activateWindow()
    field = workspace_of(app).page.findChildren(QLineEdit)[0]
    field.setFocus()
    press_f1(app)
    assert QApplication.focusWidget() is pane_of(app).words
    qtbot.keyClick(pane_of(app).words, Qt.Key.Key_Escape)
    assert not app.help.is_open
    assert QApplication.focusWidget() is field


def test_the_page_keeps_its_least_width_beside_the_help(app: App) -> None:
    app.shell.resize(USUAL)
    press_f1(app)
    assert workspace_of(app).width() == USUAL.width() - BESIDE
    assert pane_of(app).geometry().left() == workspace_of(app).width()
    app.help.close()
    assert workspace_of(app).width() == USUAL.width()


def test_in_the_least_window_the_help_lies_over_the_page(app: App) -> None:
    app.shell.resize(LEAST)
    press_f1(app)
    assert workspace_of(app).width() == LEAST.width()
    assert pane_of(app).geometry().right() == LEAST.width() - 1


def test_over_the_page_it_makes_room_for_what_gets_the_focus(app: App, qtbot: QtBot) -> None:
    with qtbot.waitActive(app.shell):
        app.shell.activateWindow()
    app.shell.resize(LEAST)
    press_f1(app)
    beneath = QLineEdit(workspace_of(app))
    beneath.setGeometry(LEAST.width() - 200, 10, 100, 32)
    beneath.show()
    beneath.setFocus()
    assert not app.help.is_open


def test_written_from_the_right_the_help_stands_at_the_left(app: App, themed_app: QApplication) -> None:
    app.shell.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    app.shell.resize(USUAL)
    press_f1(app)
    assert pane_of(app).geometry().left() == 0
    assert workspace_of(app).geometry().left() == BESIDE


def test_ctrl_tab_walks_into_the_help_and_out_again(app: App, qtbot: QtBot) -> None:
    with qtbot.waitActive(app.shell):
        app.shell.activateWindow()
    press_f1(app)
    met = set()
    for _ in range(12):
        workspace_of(app).next_pane()
        focus = QApplication.focusWidget()
        met.add(focus is not None and pane_of(app).isAncestorOf(focus))
    assert met == {True, False}


def test_help_goes_with_the_lock_and_with_signing_out(app: App) -> None:
    press_f1(app)
    app.out.lock()
    assert not app.help.is_open
    app.out.sign_out()
    assert not app.help.is_open


def test_help_that_cannot_be_read_is_said(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> tuple[Chapter, ...]:
        raise Unavailable("help.unreadable", "assets/help", "gone")

    monkeypatch.setattr(app.help, "_chapters", fail)
    press_f1(app)
    assert workspace_of(app).line.text.startswith("The help cannot be read")
