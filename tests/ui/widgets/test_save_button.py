"""The button that saves one part of a page."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import dress_window
from ui.widgets.save_button import SaveButton


@pytest.fixture
def bare(qapp: QApplication) -> Iterator[QApplication]:
    """The program as it is: its windows are dressed one by one, later than what lies in them is made."""
    before = qapp.styleSheet()
    qapp.setStyleSheet("")
    yield qapp
    qapp.setStyleSheet(before)


def test_it_is_as_wide_as_its_key_and_its_edges_need_once_its_window_is_dressed(
    bare: QApplication, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made, column = SaveButton("Save risk factors", window), QVBoxLayout(window)
    column.addWidget(made)
    dress_window(window)
    window.show()
    window.resize(1, 1)
    told = made.fontMetrics().horizontalAdvance("Save risk factors   Ctrl+S")
    assert made.width() >= told + 2 * 12
