"""F1 turns the help to what has the focus, beside the work and behind the lock."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from db.shipped.help_texts import read_help
from models.errors import Unavailable
from models.records.clinic.help import Chapter
from tests.ui.conftest import FONTS
from tests.ui.small_clinic import ENTRIES, a_clinic, clinic_access
from ui.session.runner import InlineRunner
from ui.shell.app import App
from ui.shell.parts import Parts

HELP = Path(__file__).parents[3] / "assets" / "help"


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
    assert app.workspace is not None
    app.workspace._on_rail("help")


def test_help_begins_with_the_page_in_view(app: App) -> None:
    press_f1(app)
    assert app._help is not None
    assert app._help.isVisible()
    assert app._help.section == "Today"


def test_help_turns_to_the_field_that_has_the_focus(app: App, qtbot: QtBot) -> None:
    assert app.workspace is not None
    field = app.workspace.page.findChildren(QLineEdit)[0]
    field.setAccessibleName("Funnel width")
    with qtbot.waitActive(app.shell):
        app.shell.activateWindow()
    field.setFocus()
    press_f1(app)
    assert app._help is not None
    assert app._help.section == "Funnel"


def test_the_same_window_is_turned_again(app: App) -> None:
    press_f1(app)
    first = app._help
    press_f1(app)
    assert app._help is first


def test_help_goes_with_the_lock_and_with_signing_out(app: App) -> None:
    press_f1(app)
    app.out.lock()
    assert app._help is not None
    assert not app._help.isVisible()
    app.out.sign_out()
    assert not app._help.isVisible()


def test_help_that_cannot_be_read_is_said(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> tuple[Chapter, ...]:
        raise Unavailable("help.unreadable", "assets/help", "gone")

    monkeypatch.setattr(app, "_parts", replace(app._parts, chapters=fail))
    press_f1(app)
    assert app.workspace is not None
    assert app.workspace.line.text.startswith("The help cannot be read")
