"""The practice clinic is offered where somebody begins, and cannot be taken for the clinic's record."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from tests.ui.shell.how_to.clinic import HELP
from ui.pages.first_start.page import FirstStartPage
from ui.pages.help.pane import HelpPane
from ui.shell.screen_room import LEAST, fit_to_screen
from ui.shell.shell import Shell, practice_words
from ui.shell.sided import BESIDE, MARK
from ui.widgets.door_help import PracticeLink


@pytest.fixture
def marked(themed_app: QApplication, qtbot: QtBot) -> Shell:
    made = Shell("Practice", practice_words())
    qtbot.addWidget(made)
    made.dock(HelpPane(HELP))
    made.show_only(FirstStartPage())
    made.show()
    return made


def test_its_mark_stands_over_whatever_is_seen(marked: Shell) -> None:
    for page in (FirstStartPage(), HelpPane(HELP)):
        marked.show_only(page)
        assert marked.mark.isVisible()
        assert marked.mark.geometry().bottom() < page.geometry().top()
    assert marked.mark.width() == marked.width()


def test_the_help_stands_below_its_mark(marked: Shell) -> None:
    marked.unfold()
    side = next(pane for pane in marked.findChildren(HelpPane) if pane.width() == BESIDE)
    assert side.geometry().top() == MARK


def test_no_page_has_less_room_for_it(marked: Shell) -> None:
    fit_to_screen(marked, LEAST * 2)
    assert marked.minimumHeight() - MARK == LEAST.height()


def test_a_record_has_no_mark(qtbot: QtBot) -> None:
    shell = Shell("A clinic")
    qtbot.addWidget(shell)
    page = FirstStartPage()
    shell.show_only(page)
    shell.show()
    assert not shell.mark.isVisible()
    assert page.geometry().top() == 0


@pytest.mark.parametrize("kind", [FirstStartPage, HelpPane])
def test_the_first_start_and_the_help_open_it(kind: type, qtbot: QtBot) -> None:
    started: list[bool] = []
    given = (HELP,) if kind is HelpPane else ()
    page = kind(*given, start_practice=lambda: started.append(True))
    qtbot.addWidget(page)
    page.show()
    page.practice.click()
    # It takes some seconds: a second one is not asked for meanwhile.
    page.practice.click()
    assert started == [True]
    assert page.practice.text() == "The practice clinic opens in a window of its own"


def test_that_it_cannot_be_opened_is_said(qtbot: QtBot) -> None:
    def fail() -> None:
        raise Unavailable("practice.not_started", "no memory")

    link = PracticeLink(fail)
    qtbot.addWidget(link)
    link.click()
    assert link.text().startswith("The practice clinic could not be started: no memory.")


def test_where_there_is_none_nothing_leads_to_it(qtbot: QtBot) -> None:
    page = FirstStartPage()
    qtbot.addWidget(page)
    page.show()
    assert not page.practice.isVisible()
