"""Every page and form can be worked without a mouse: Tab reaches each input, each key means one thing."""

import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from models.records.clinic.user import Role
from models.usecases.desk import Desk
from tests.builders import NURSE
from tests.demo_clinic import demo_desk
from tests.journeys.walking import a_window
from tests.ui.all_keys import CHAPTER, chapter_of
from ui.pages.record.forms import FORMS
from ui.pages.record.page import RecordPage
from ui.pages.settings.page import SettingsPage
from ui.pages.woman.page import WomanPage
from ui.session.session import Location, Where
from ui.shell.help.keys import keys_here, nameless
from ui.shell.window import Workspace
from ui.widgets.button import Button
from ui.widgets.fields.segments import TriStateChoice

pytestmark = pytest.mark.unmeasured
WITHOUT_HER = (Where.TODAY, Where.WOMEN, Where.INBOX, Where.LOOPS, Where.SETTINGS, Where.REGISTER)
MOST_STOPS = 400


@pytest.fixture(scope="module")
def desk(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The invented clinic, with its lead at the desk."""
    made = demo_desk(demo, tmp_path_factory.mktemp("keys"))
    yield replace(made, user=replace(NURSE, role=Role.LEAD))
    made.store.close()


@pytest.fixture
def window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    return a_window(desk, themed_app, qtbot)


def states(window: Workspace) -> Iterator[str]:
    """Leads to every page, and on it to every form and tab; yields the name of what is seen."""
    for where in Where:
        window.go(_place(window, where))
        QApplication.processEvents()
        page = window.page
        if isinstance(page, RecordPage):
            for kind in FORMS:
                page.show_kind(kind.name)
                yield f"{where.value}: {kind.name}"
        elif isinstance(page, WomanPage):
            for place in range(page.tabs.count()):
                page.tabs.setCurrentIndex(place)
                yield f"{where.value}: {page.tabs.tabText(place)}"
        elif isinstance(page, SettingsPage):
            for name in page.tabs.names:
                page.open_tab(name)
                yield f"{where.value}: {name}"
        else:
            yield where.value


def _place(window: Workspace, where: Where) -> Location:
    if where in WITHOUT_HER:
        return Location(where)
    (her,) = window.session.desk.store.find_women("Adeyemi")
    return Location(where, patient_id=her.patient_id, pregnancy_id=her.pregnancy_id)


def unreached(window: Workspace) -> set[str]:
    """What takes the focus by Tab and is never reached by pressing it."""
    stops = {w for w in window.findChildren(QWidget) if w.isVisible() and w.isEnabled() and _is_stop(w)}
    met: set[QWidget] = set()
    for _ in range(MOST_STOPS):
        window.focusNextPrevChild(True)
        here = window.focusWidget()
        if here in met:
            break
        met.add(here)
    reached = {_whole(widget) for widget in met}
    return {f"{type(w).__name__} {w.accessibleName()}" for w in stops if _whole(w) not in reached}


def _whole(widget: QWidget) -> QObject:
    """What is one input to her: yes, no and unknown are, arrows and letters choose among them."""
    parent = widget.parent()
    return parent if isinstance(parent, TriStateChoice) else widget


def _is_stop(widget: QWidget) -> bool:
    # A tab widget hands the focus to its bar of tabs.
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not isinstance(widget, QTabWidget)


def ambiguous(window: Workspace) -> dict[str, list[str]]:
    """Keys that mean two things at once; a key of a card counts inside that card only."""
    found: dict[str, list[tuple[QWidget, str]]] = defaultdict(list)
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        if isinstance(owner, QWidget) and owner.isVisible() and owner.isEnabled() and shortcut.isEnabled():
            whole = shortcut.context() is Qt.ShortcutContext.WindowShortcut
            for key in QShortcut.keys(shortcut):
                found[key.toString()].append((window if whole else owner, owner.accessibleName()))
    for name, label in _mnemonics(window):
        found[name].append((window, label))
    return {key: [name for _, name in of] for key, of in found.items() if _overlap([w for w, _ in of])}


def _mnemonics(window: Workspace) -> Iterator[tuple[str, str]]:
    for label in window.findChildren(QLabel):
        key, buddy = QKeySequence.mnemonic(label.text()), label.buddy()
        if label.isVisible() and not key.isEmpty() and _takes_focus(buddy):
            yield key.toString(), label.text()
    for button in window.findChildren(QPushButton):
        if button.isVisible() and button.isEnabled() and not button.shortcut().isEmpty():
            yield button.shortcut().toString(), button.text()


def _takes_focus(buddy: QWidget | None) -> bool:
    return buddy is not None and buddy.isEnabled()


def _overlap(scopes: list[QWidget]) -> bool:
    pairs = ((a, b) for i, a in enumerate(scopes) for b in scopes[i + 1 :])
    return any(a is b or a.isAncestorOf(b) or b.isAncestorOf(a) for a, b in pairs)


def test_tab_reaches_every_input_of_every_page_and_form(window: Workspace) -> None:
    assert {name: left for name in states(window) if (left := unreached(window))} == {}


def test_no_key_means_two_things_on_any_page(window: Workspace) -> None:
    assert {name: keys for name in states(window) if (keys := ambiguous(window))} == {}


def test_every_key_of_a_button_is_named_in_its_tooltip(window: Workspace) -> None:
    for name in states(window):
        for button in window.page.findChildren(Button):
            keys = [k.toString() for s in button.findChildren(QShortcut) for k in QShortcut.keys(s)]
            assert all(key in button.toolTip() for key in keys), (name, button.text())


def test_every_key_says_what_it_does_and_the_help_lists_it(window: Workspace) -> None:
    """Run with WRITE_KEYS=1 to write the chapter anew."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for name in states(window):
        assert nameless(window) == (), name
        found.setdefault(window.windowTitle(), {}).update(dict.fromkeys(keys_here(window)))
    written = chapter_of({title: tuple(keys) for title, keys in found.items()})
    if os.environ.get("WRITE_KEYS"):
        CHAPTER.write_text(written, encoding="utf-8")
    assert CHAPTER.read_text(encoding="utf-8") == written
