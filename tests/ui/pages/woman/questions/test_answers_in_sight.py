"""The answers to a question stay in sight, however many guidelines ask it and however small the window is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.views import PregnancySheet
from tests.ui.pages.woman.conftest import Opened
from tests.ui.pages.woman.states import short, suspended
from ui.pages.woman.answers.answer_form import Answer
from ui.pages.woman.page import WomanPage
from ui.pages.woman.questions.closed_question import ClosedQuestion

SIZES = [(1294, 598), (1020, 482), (888, 428), (860, 380)]
"""What the page has in a window of 1366x730, 1092x614, 960x560 and 911x512."""


def is_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def sized(page: WomanPage, size: tuple[int, int]) -> WomanPage:
    page.resize(*size)
    page.content.open_drawer()
    QApplication.processEvents()
    return page


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", [short, suspended])
def test_every_answer_is_in_sight_wherever_the_reasons_are_scrolled_to(
    opened: Opened, state: Callable[[], PregnancySheet], size: tuple[int, int]
) -> None:
    page = sized(opened(state()), size)
    assert page.panel.answers is not None
    for place in (0, page.panel.list.verticalScrollBar().maximum()):
        page.panel.list.verticalScrollBar().setValue(place)
        assert all(map(is_whole, page.panel.answers.buttons))


@pytest.mark.parametrize("size", SIZES)
def test_the_way_to_save_an_answer_is_in_sight(opened: Opened, size: tuple[int, int]) -> None:
    page = sized(opened(short()), size)
    page.panel.answer_wanted.emit(Answer.DISCUSSION)
    QApplication.processEvents()
    assert is_whole(page.form._save)


def test_a_question_that_is_opened_is_shown_from_its_top(opened: Opened, qtbot: QtBot) -> None:
    page = sized(opened(short()), (1294, 598))
    page.window().activateWindow()
    before = page.panel.question
    closed = page.panel.findChildren(ClosedQuestion)[0]
    qtbot.mouseClick(closed, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    opened_now, answers = page.panel.question, page.panel.answers
    assert opened_now is not None
    assert opened_now is not before
    assert answers is not None
    assert answers.first.hasFocus()
    top = opened_now.mapTo(page.panel.list, opened_now.rect().topLeft()).y()
    assert 0 <= top < page.panel.list.height()
