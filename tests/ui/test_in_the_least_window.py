"""In the smallest window every page and state is whole: no text is cut, nothing sticks out or lies on something else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.usecases.desk import Desk
from tests.builders import NURSE
from tests.demo_clinic import demo_desk
from tests.journeys.walking import a_window
from tests.ui.clipping import clipped
from tests.ui.test_by_keyboard_alone import states
from ui.shell.screen_room import LEAST

pytestmark = pytest.mark.unmeasured


@pytest.fixture
def desk(demo: Path, tmp_path: Path) -> Iterator[Desk]:
    made = demo_desk(demo, tmp_path)
    yield replace(made, user=NURSE)
    made.store.close()


def test_nothing_is_cut_in_the_smallest_window(desk: Desk, themed_app: QApplication, qtbot: QtBot) -> None:
    window = a_window(desk, themed_app, qtbot)
    window.setFixedSize(LEAST)
    found = {}
    for name in states(window):
        themed_app.processEvents()
        found[name] = clipped(window)
    assert {name: what for name, what in found.items() if what} == {}
    assert len(found) > 30
