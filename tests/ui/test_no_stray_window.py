"""A part that is shown before it lies in anything is a window for a moment: it takes the keys away, and Ctrl+S with them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.records.clinic.user import Role
from models.usecases.desk import Desk
from tests.builders import NURSE
from tests.demo_clinic import demo_desk
from tests.journeys.walking import a_window
from tests.ui.test_by_keyboard_alone import states

pytestmark = pytest.mark.unmeasured


class Watch(QObject):
    """Notes each widget that comes on the screen as a window."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.seen: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture(scope="module", params=(Role.LEAD, Role.READ_ONLY), ids=str)
def desk(
    demo: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Desk]:
    made = demo_desk(demo, tmp_path_factory.mktemp("windows"))
    yield replace(made, user=replace(NURSE, role=request.param))
    made.store.close()


def test_going_to_every_page_shows_no_window_but_the_one_there_is(
    desk: Desk, themed_app: QApplication, qtbot: QtBot
) -> None:
    window = a_window(desk, themed_app, qtbot)
    watch = Watch(themed_app)
    walked = [name for name in states(window) if window.isActiveWindow()]
    themed_app.removeEventFilter(watch)
    assert watch.seen == []
    assert len(walked) > 30
