"""Whoever leaves the form of an answer is where she was before it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages.woman.conftest import Opened
from tests.ui.pages.woman.states import short
from ui.pages.woman.page import WomanPage

DEEDS = (Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_A)


def form_and_back(page: WomanPage, qtbot: QtBot, key: Qt.Key) -> None:
    """Open the form by its key, and leave it by Esc."""
    qtbot.keyClick(page.window().focusWidget(), key)
    QApplication.processEvents()
    assert page.form.isAncestorOf(page.window().focusWidget())
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    QApplication.processEvents()


@pytest.mark.parametrize("key", DEEDS)
def test_the_focus_comes_back_to_her_scans(opened: Opened, qtbot: QtBot, key: Qt.Key) -> None:
    page = opened(short())
    page.tabs.scans.table.setFocus()
    form_and_back(page, qtbot, key)
    assert page.tabs.scans.table.hasFocus()


def test_what_is_no_longer_seen_does_not_get_it_back(opened: Opened, qtbot: QtBot) -> None:
    page = opened(short())
    page.tabs.scans.table.setFocus()
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_D)
    page.tabs.setCurrentWidget(page.tabs.trail)
    page.form.fields["with_whom"].inner.setFocus()
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    assert page.tabs.tabBar().hasFocus()


@pytest.mark.parametrize("key", DEEDS)
def test_in_a_small_window_it_is_not_left_behind_the_drawer(
    opened: Opened, qtbot: QtBot, key: Qt.Key
) -> None:
    page = opened(short())
    page.resize(860, 428)
    QApplication.processEvents()
    page.tabs.setFocus()
    page.content.open_drawer()
    form_and_back(page, qtbot, key)
    assert page.content.handle.turn.hasFocus()
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not page.content.is_open
    assert page.tabs.isAncestorOf(page.window().focusWidget())
