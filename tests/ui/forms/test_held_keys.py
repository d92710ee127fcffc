"""A key that is held down, or pressed twice, never does a second thing."""

import pytest
from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.shell.shell import Shell
from ui.widgets.button import Button, named_key
from ui.widgets.save_button import SaveButton


class Heard(QLineEdit):
    """A line that writes down how often Return reached it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.returnPressed.connect(self._on_return)

    @Slot()
    def _on_return(self) -> None:
        self.setText(self.text() + "|")


@pytest.mark.parametrize(("kind", "heard"), [(Heard, "|"), (QPlainTextEdit, "\n\n\n")])
def test_return_that_is_held_is_heard_once(
    qtbot: QtBot, themed_app: QApplication, kind: type[QWidget], heard: str
) -> None:
    shell, page = Shell("Example"), QWidget()
    field = kind(page)
    QVBoxLayout(page).addWidget(field)
    qtbot.addWidget(shell)
    shell.show_only(page)
    with qtbot.waitActive(shell):
        shell.show()
    field.setFocus()
    for is_held in (False, True, True):
        pressed = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            "\r",
            is_held,
        )
        QApplication.sendEvent(shell.windowHandle(), pressed)
    assert isinstance(field, Heard | QPlainTextEdit)
    assert (field.text() if isinstance(field, Heard) else field.toPlainText()) == heard


def test_no_key_of_a_button_is_repeated(qtbot: QtBot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    Button("Save", key="Ctrl+S", parent=part)
    SaveButton("Save this", part)
    named_key("Ctrl+Return", part, "Done")
    assert [key.autoRepeat() for key in part.findChildren(QShortcut)] == [False, False, False]
