"""The window's title says what is done, never with whom."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.session.session import Where
from ui.shell.page_titles import page_title
from ui.shell.shell import Shell


def test_every_page_has_a_title_of_its_own() -> None:
    titles = [page_title(where) for where in Where]
    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_the_window_is_called_as_the_page_it_shows(qtbot: QtBot) -> None:
    shell, page, plain = Shell("Cervitrend"), QLabel("ADEYEMI"), QLabel("Sign in")
    qtbot.addWidget(shell)
    shell.show_only(page)
    page.setWindowTitle("Scan")
    titles = [shell.windowTitle()]
    shell.show_only(plain)
    titles.append(shell.windowTitle())
    assert titles == ["Scan - Cervitrend", "Cervitrend"]
