"""What tests of the window share."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.translation.translators import Strict
from ui.spoken.roles import tell_roles
from ui.theme import apply_theme, dress_window, load_fonts, tokens_of

FONTS = Path(__file__).parents[2] / "assets" / "fonts"


@pytest.fixture(scope="session")
def themed_app(qapp: QApplication) -> QApplication:
    """The program in its own fonts and colours; each window is dressed by itself, as in the program."""
    load_fonts(FONTS)
    apply_theme(qapp)
    return qapp


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """A robot that dresses every window that is handed to it."""
    add = qtbot.addWidget

    def dress_and_add(widget: QWidget, **more: Any) -> None:
        if widget.isWindow() and not widget.styleSheet():
            dress_window(widget, tokens_of(QApplication.palette()))
        add(widget, **more)

    monkeypatch.setattr(qtbot, "addWidget", dress_and_add)
    return qtbot


@pytest.fixture(scope="session")
def told_roles(qapp: QApplication) -> None:
    """A screen reader would ask the program what its widgets are."""
    tell_roles()


@dataclass
class Heard:
    """What a screen reader was asked to say, and what of it at once."""

    texts: list[str] = field(default_factory=list)
    at_once: list[str] = field(default_factory=list)

    def hear(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.texts.append(event.message())
            if event.politeness() is QAccessible.AnnouncementPoliteness.Assertive:
                self.at_once.append(event.message())


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """Hears what goes to the screen reader; that it arrives there is tested in `tests/journeys/spoken`."""
    listening = Heard()
    monkeypatch.setattr(QAccessible, "updateAccessibility", listening.hear)
    return listening


@pytest.fixture(scope="session")
def strict(qapp: QApplication) -> Strict:
    """Hears of every text that is asked for."""
    translator = Strict(qapp)
    qapp.installTranslator(translator)
    return translator


@pytest.fixture(autouse=True)
def every_text_is_gathered(strict: Strict) -> Iterator[None]:
    """A text that `python3 dev.py strings` did not find could never be translated."""
    strict.unknown.clear()
    yield
    assert strict.unknown == set()
