"""The registration page over a real store, wired as the window wires it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.usecases.desk import Desk
from tests.builders import a_desk
from tests.stores import a_store
from ui.pages.register.page import RegisterPage
from ui.session.runner import InlineRunner
from ui.session.session import Session, WomanOnScreen


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = a_store(tmp_path)
    yield a_desk(store)
    store.close()


@pytest.fixture
def page(desk: Desk, dressed: QApplication, qtbot: QtBot) -> RegisterPage:
    runner = InlineRunner()
    woman = WomanOnScreen(desk, runner, dressed)
    made = RegisterPage(Session(desk, runner, woman))
    qtbot.addWidget(made)
    made.resize(1286, 682)

    def show() -> None:
        made.show_patient(woman.patient) if woman.patient else made.blank()

    woman.changed.connect(show)
    with qtbot.waitActive(made):
        made.show()
    return made
