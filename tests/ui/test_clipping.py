from collections.abc import Callable

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.clipping import clipped
from ui.widgets.card import Scroll

LONG = "22.4 mm: twenty-two point four millimetres"


@pytest.fixture
def page(qtbot: QtBot, themed_app: QApplication) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.setLayout(QVBoxLayout())
    made.resize(500, 300)
    return made


def shown(page: QWidget, widget: QWidget) -> list[str]:
    layout = page.layout()
    assert layout is not None
    layout.addWidget(widget)
    page.show()
    return clipped(page)


def edit(text: str) -> QLineEdit:
    return QLineEdit(text)


def combo(text: str) -> QComboBox:
    made = QComboBox()
    made.addItem(text)
    return made


@pytest.mark.parametrize("make", [QLabel, QPushButton, QCheckBox, edit, combo])
def test_text_with_room_is_fine(page: QWidget, make: Callable[[str], QWidget]) -> None:
    assert shown(page, make(LONG)) == []


@pytest.mark.parametrize("make", [QLabel, QPushButton, QCheckBox, edit, combo])
def test_text_without_room_is_found(page: QWidget, make: Callable[[str], QWidget]) -> None:
    widget = make(LONG)
    widget.setFixedWidth(80)
    assert "cut off" in shown(page, widget)[0]


def test_a_text_that_wraps_needs_height(page: QWidget) -> None:
    label = QLabel(LONG)
    label.setWordWrap(True)
    label.setFixedSize(80, 18)
    assert "cut off" in shown(page, label)[0]


def test_a_narrow_heading_is_found(page: QWidget) -> None:
    table = QTableWidget(1, 1)
    table.setHorizontalHeaderLabels([LONG])
    table.setColumnWidth(0, 40)
    assert any("heading" in line for line in shown(page, table))


def test_siblings_on_top_of_each_other_are_found(page: QWidget) -> None:
    shown(page, QLabel("one"))
    other = QLabel("other")
    shown(page, other)
    other.show()
    other.setGeometry(page.findChildren(QLabel)[0].geometry())
    assert any(line.startswith("overlap") for line in clipped(page))


def test_a_child_squeezed_out_of_its_parent_is_found(page: QWidget) -> None:
    box = QWidget()
    column = QVBoxLayout(box)
    column.addWidget(QPushButton("Sign in"))
    box.setFixedHeight(20)
    assert any(line.startswith("sticks out") for line in shown(page, box))


def test_what_is_hidden_is_not_judged(page: QWidget) -> None:
    label = QLabel(LONG)
    label.setFixedWidth(20)
    label.hide()
    assert shown(page, label) == []


def test_what_lies_beyond_the_edge_of_a_pane_that_does_not_scroll_sideways_is_found(page: QWidget) -> None:
    pane = Scroll()
    pane.body.addWidget(QLabel(LONG))
    pane.setFixedWidth(40)
    assert any(line.startswith("out of reach") for line in shown(page, pane))
