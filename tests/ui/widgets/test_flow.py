"""Buttons that find no room beside each other go on in the next row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.button import Button
from ui.widgets.flow import Flow


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    flow = Flow(made)
    for text in ("Arrived", "Seen", "Missed"):
        flow.addWidget(Button(text))
    return made


def _laid_out(row: QWidget, width: int) -> list[Button]:
    row.setFixedSize(width, 200)
    row.show()
    return row.findChildren(Button)


def test_with_room_all_stand_side_by_side(row: QWidget) -> None:
    assert len({button.y() for button in _laid_out(row, 600)}) == 1


def test_without_room_each_is_whole_in_a_row_of_its_own(row: QWidget) -> None:
    buttons = _laid_out(row, max(b.sizeHint().width() for b in row.findChildren(Button)))
    assert len({button.y() for button in buttons}) == 3
    assert all(button.width() == button.sizeHint().width() for button in buttons)
    assert row.heightForWidth(row.width()) == buttons[-1].geometry().bottom() + 1


def test_what_is_hidden_takes_no_room(row: QWidget) -> None:
    first, second, _ = _laid_out(row, 600)
    first.hide()
    flow = row.layout()
    assert flow is not None
    flow.activate()
    assert second.x() == 0


def test_from_right_to_left_the_first_is_at_the_right(row: QWidget) -> None:
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, second, _ = _laid_out(row, 600)
    assert first.geometry().right() == 599
    assert second.x() < first.x()


def test_it_needs_the_width_of_its_widest_and_gives_back_what_it_holds(row: QWidget) -> None:
    flow = row.layout()
    assert isinstance(flow, Flow)
    assert flow.minimumSize().width() == max(b.sizeHint().width() for b in row.findChildren(Button))
    assert flow.sizeHint().width() > flow.minimumSize().width()
    assert flow.takeAt(3) is None
    assert flow.itemAt(3) is None
    assert flow.takeAt(0) is not None
    assert flow.count() == 2
