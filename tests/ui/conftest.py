"""What tests of the window share."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication

from tests.translation.translators import Strict
from tests.ui.dressed import dress_program
from ui.spoken.roles import tell_roles
from ui.theme import load_fonts

FONTS = Path(__file__).parents[2] / "assets" / "fonts"


@pytest.fixture(scope="session")
def themed_app(qapp: QApplication) -> QApplication:
    """The program in its own fonts and colours; dressed once, because a style sheet is laid on every widget there is."""
    load_fonts(FONTS)
    dress_program(qapp)
    return qapp


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
