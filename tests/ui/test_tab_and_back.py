"""Shift+Tab walks every page back as Tab walked it, and what has the focus is in sight."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.records.clinic.user import Role
from models.usecases.desk import Desk
from tests.builders import NURSE
from tests.demo_clinic import demo_desk
from tests.journeys.walking import a_window, press
from tests.ui.test_by_keyboard_alone import MOST_STOPS, states
from ui.shell.screen_room import LEAST
from ui.shell.sided import Sided
from ui.shell.window import Workspace

pytestmark = pytest.mark.unmeasured
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(demo: Path, tmp_path: Path) -> Iterator[Desk]:
    made = demo_desk(demo, tmp_path)
    yield replace(made, user=replace(NURSE, role=Role.LEAD))
    made.store.close()


@pytest.fixture
def window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> Iterator[Workspace]:
    """The workspace in its window, as small as it may be."""
    inside = a_window(desk, themed_app, qtbot)
    around = Sided()
    around.addWidget(inside)
    around.resize(LEAST)
    with qtbot.waitActive(around):
        around.show()
    yield inside
    around.close()


def walked(
    window: Workspace, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier | None = None
) -> list[QWidget]:
    """Where a key leads from here until it comes round; each stop is looked at when it has the focus."""
    stops = [window.focusWidget()]
    for _ in range(MOST_STOPS):
        press(qtbot, window, key, held)
        QApplication.processEvents()
        here = window.focusWidget()
        assert here.visibleRegion().boundingRect().height() >= min(here.height(), 24), f"out of sight: {here}"
        if here is stops[0]:
            break
        stops.append(here)
    return stops


def test_shift_tab_is_the_mirror_image_of_tab_and_both_are_in_sight(window: Workspace, qtbot: QtBot) -> None:
    for name in states(window):
        qtbot.waitUntil(lambda: window.page.is_at_rest)
        # What has the focus at first may be none of Tab's stops.
        press(qtbot, window, Qt.Key.Key_Tab)
        there = walked(window, qtbot, Qt.Key.Key_Tab)
        back = walked(window, qtbot, Qt.Key.Key_Backtab, SHIFT)
        assert back == [there[0], *reversed(there[1:])], name
