"""Ctrl+S while a list hangs open: what is marked in it is taken, and the key does what it does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.records.scan import Route
from ui.widgets.button import Button
from ui.widgets.fields.choices import ChoiceField, enum_choices

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def saved() -> list[Route | None]:
    return []


@pytest.fixture
def window(qtbot: QtBot, themed_app: QApplication) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def route(window: QWidget, saved: list[Route | None], qtbot: QtBot) -> ChoiceField[Route]:
    made = ChoiceField[Route]("Route", enum_choices(Route), "not recorded", window)
    save = Button("Save", key="Ctrl+S", parent=window)

    def note() -> None:
        saved.append(made.value())

    save.clicked.connect(note)
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addWidget(save)
    with qtbot.waitActive(window):
        window.show()
    made.setFocus()
    made.showPopup()
    qtbot.waitUntil(made.view().isVisible)
    return made


def test_ctrl_s_takes_what_is_marked_and_saves(
    route: ChoiceField[Route], saved: list[Route | None], qtbot: QtBot
) -> None:
    qtbot.keyClick(route.view(), Qt.Key.Key_Down)
    assert route.value() is None
    qtbot.keyClick(route.view(), Qt.Key.Key_S, CTRL)
    assert (saved, route.view().isVisible()) == ([Route.TRANSVAGINAL], False)


def test_a_key_that_means_nothing_here_leaves_the_list_open(
    route: ChoiceField[Route], saved: list[Route | None], qtbot: QtBot
) -> None:
    qtbot.keyClick(route.view(), Qt.Key.Key_D, CTRL)
    qtbot.keyClick(route.view(), Qt.Key.Key_S)
    assert (saved, route.value(), route.view().isVisible()) == ([], None, True)
