"""In a language with longer words every text is translated, and none is cut off, on every page of the program."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from models.records.clinic.user import Role
from models.usecases.desk import Desk
from tests.builders import NURSE, all_guidelines
from tests.demo_clinic import demo_desk
from tests.journeys.walking import a_window
from tests.translation.translators import Pseudo
from tests.ui.clipping import clipped
from tests.ui.test_by_keyboard_alone import states
from ui.shell.window import Workspace

pytestmark = pytest.mark.unmeasured


@pytest.fixture(scope="module")
def desk(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The invented clinic, with its lead at the desk."""
    made = demo_desk(demo, tmp_path_factory.mktemp("keys"))
    yield replace(made, user=replace(NURSE, role=Role.LEAD))
    made.store.close()


@pytest.fixture
def window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Iterator[Workspace]:
    translator = Pseudo(themed_app)
    themed_app.installTranslator(translator)
    yield a_window(desk, themed_app, qtbot)
    themed_app.removeTranslator(translator)


def test_every_page_is_translated_whole_and_nothing_is_cut_off(window: Workspace) -> None:
    data = _data()
    found: dict[str, list[str]] = {}
    for name in states(window):
        QApplication.processEvents()
        plain = sorted(text for text in set(_texts(window)) if _is_english(text) and text not in data)
        found[name] = [*plain, *clipped(window)]
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def _texts(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(place) for place in range(widget.count()))


def _is_english(text: str) -> bool:
    """Whether letters stand there and nothing of them went through the translator."""
    return "[" not in text and any(letter.isalpha() for letter in text)


def _data() -> set[str]:
    """What is not the program's to translate: what guidelines say, names, and keys."""
    said = {
        "ADEYEMI, Folake (Mrs)",
        "ADEYEMI, Folake",
        "LARSEN, Astrid",
        "Sr Amina HADDAD · Desk 1",
        "Alt+R",
        "Alt+Q",
    }
    for guideline in all_guidelines():
        about = (guideline.title, f"{guideline.body}, {guideline.year}", guideline.version)
        said.update(about, guideline.sources)
        for rule in guideline.rules:
            said.update((rule.text, rule.action, rule.source))
    return said
