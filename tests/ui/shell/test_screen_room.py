"""The window opens where it fits: a screen of 1366 x 768 has less than that to give."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.values.window_place import WindowPlace
from ui.shell.screen_room import fit_to_screen, place_of
from ui.shell.shell import Shell


@pytest.mark.parametrize("available", [QSize(1366, 728), QSize(1366, 768), QSize(1093, 574)])
def test_a_window_that_is_too_large_fills_the_screen_and_no_more(
    available: QSize, themed_app: QApplication, qtbot: QtBot
) -> None:
    shell = Shell("Cervitrend")
    qtbot.addWidget(shell)
    fit_to_screen(shell, available)
    assert shell.isMaximized()
    assert shell.size().boundedTo(available) == shell.size()
    assert shell.minimumSize().boundedTo(available) == shell.minimumSize()


def test_a_window_that_fits_stays_as_it_is(themed_app: QApplication, qtbot: QtBot) -> None:
    shell = Shell("Cervitrend")
    qtbot.addWidget(shell)
    before = shell.size()
    fit_to_screen(shell, QSize(1920, 1080))
    assert shell.size() == before
    assert not shell.isMaximized()


def test_a_window_opens_as_it_was_left(themed_app: QApplication, qtbot: QtBot) -> None:
    shell = Shell("Cervitrend")
    qtbot.addWidget(shell)
    left = WindowPlace(1000, 600, is_maximised=False)
    fit_to_screen(shell, QSize(1366, 728), left)
    shell.show()
    assert place_of(shell) == left


def test_a_window_that_filled_the_screen_fills_it_again(themed_app: QApplication, qtbot: QtBot) -> None:
    shell = Shell("Cervitrend")
    qtbot.addWidget(shell)
    fit_to_screen(shell, QSize(2560, 1440), WindowPlace(1400, 800, is_maximised=True))
    assert place_of(shell).is_maximised


def test_a_window_left_on_a_larger_screen_fills_this_one(themed_app: QApplication, qtbot: QtBot) -> None:
    shell = Shell("Cervitrend")
    qtbot.addWidget(shell)
    fit_to_screen(shell, QSize(1366, 728), WindowPlace(2400, 1300, is_maximised=False))
    assert shell.isMaximized()
