"""Leaving a form: at once, or after one question."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.leave import Leave


class Typed(QWidget):
    """A form of one line."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit(self)
        self.leave = Leave(self.count, self)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.leave)
        self.left, self.discarded = QSignalSpy(self.leave.left), QSignalSpy(self.leave.discarded)

    def count(self) -> int:
        return 1 if self.line.text() else 0

    @property
    def told(self) -> tuple[int, int]:
        return self.left.count(), self.discarded.count()


@pytest.fixture
def form(qtbot: QtBot, themed_app: QApplication) -> Typed:
    made = Typed()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.line.setFocus()
    return made


def press(form: Typed, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(form.focusWidget(), key)
        QApplication.processEvents()


def test_nothing_typed_leaves_at_once(form: Typed, qtbot: QtBot) -> None:
    press(form, qtbot, Qt.Key.Key_Escape)
    assert form.told == (1, 0)


def test_what_is_typed_is_asked_about_once_and_esc_keeps_it(form: Typed, qtbot: QtBot) -> None:
    form.line.setText("22.4")
    press(form, qtbot, Qt.Key.Key_Escape)
    assert form.told == (0, 0)
    assert form.leave.is_asking
    assert form.leave.accessibleName() == "1 field typed"
    press(form, qtbot, Qt.Key.Key_Escape)
    assert form.told == (1, 0)
    assert not form.leave.is_asking


def test_delete_discards_where_it_is_asked_and_nowhere_else(form: Typed, qtbot: QtBot) -> None:
    form.line.setText("22.4")
    press(form, qtbot, Qt.Key.Key_Delete)
    assert form.told == (0, 0)
    press(form, qtbot, Qt.Key.Key_Escape, Qt.Key.Key_Delete)
    assert form.told == (0, 1)


def test_going_on_typing_takes_the_question_back(form: Typed, qtbot: QtBot) -> None:
    form.line.setText("22.4")
    press(form, qtbot, Qt.Key.Key_Escape)
    form.line.setFocus()
    qtbot.waitUntil(lambda: not form.leave.is_asking)
    press(form, qtbot, Qt.Key.Key_Escape)
    assert form.leave.is_asking
