import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.widgets.idle import IdleWatch


@pytest.fixture
def window(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def watch(window: QLineEdit, qapp: QApplication) -> IdleWatch:
    made = IdleWatch(qapp, 62, window)
    made.start()
    return made


def seconds(watch: IdleWatch, number: int) -> list[int]:
    """Let so many seconds pass, and hear the warnings."""
    warned: list[int] = []
    watch.warned.connect(warned.append)
    for _ in range(number):
        watch.tick()
    watch.warned.disconnect(warned.append)
    return warned


def test_only_the_last_minute_is_counted_aloud(watch: IdleWatch) -> None:
    assert seconds(watch, 1) == []
    assert seconds(watch, 2) == [60, 59]


def test_the_time_is_up_once(watch: IdleWatch, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.expired):
        assert seconds(watch, 62) == [*range(60, 0, -1), 0]
    assert not watch._ticks.isActive()


def test_moving_the_mouse_ends_the_countdown(watch: IdleWatch) -> None:
    seconds(watch, 10)
    window = QGuiApplication.focusWindow()
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(1, 1),
        QPointF(1, 1),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    warned: list[int] = []
    watch.warned.connect(warned.append)
    QApplication.sendEvent(window, move)
    assert warned == [0]
    assert seconds(watch, 1) == []


def test_painting_is_no_sign_of_life(watch: IdleWatch) -> None:
    seconds(watch, 10)
    QApplication.sendEvent(QGuiApplication.focusWindow(), QEvent(QEvent.Type.UpdateRequest))
    assert seconds(watch, 1) == [51]


def test_another_window_is_watched_once_it_has_the_focus(watch: IdleWatch, qtbot: QtBot) -> None:
    before = watch._watched
    other = QLineEdit()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
    assert watch._watched is not before
    assert watch._watched is other.windowHandle()


def test_a_dialog_that_was_closed_for_good_does_no_harm(
    watch: IdleWatch, window: QLineEdit, qtbot: QtBot
) -> None:
    other = QLineEdit()
    with qtbot.waitActive(other):
        other.show()
    shiboken6.delete(other)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert watch._watched is window.windowHandle()
