"""The page about two records over a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.usecases.desk import Desk
from tests.builders import a_desk
from tests.stores import a_store
from ui.pages.merge.page import MergePage
from ui.session.runner import InlineRunner
from ui.session.session import Session, WomanOnScreen


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = a_store(tmp_path)
    yield a_desk(store)
    store.close()


@pytest.fixture
def page(desk: Desk, dressed: QApplication, qtbot: QtBot) -> MergePage:
    runner = InlineRunner()
    made = MergePage(Session(desk, runner, WomanOnScreen(desk, runner, dressed)))
    qtbot.addWidget(made)
    made.resize(1286, 682)
    with qtbot.waitActive(made):
        made.show()
    return made
