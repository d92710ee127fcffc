"""What a nurse does at the questions of a file, by keys, and what she sees of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.records.importing.reading_plan import (
    PlannedColumn,
    ReadingPlan,
)
from tests.ui.pages.inbox.plans import COLUMNS, a_plan
from ui.pages.inbox.choice import SettledChoice
from ui.pages.inbox.page import InboxPage


def with_column(place: int, column: PlannedColumn) -> ReadingPlan:
    columns = list(COLUMNS)
    columns[place] = column
    return a_plan(columns=tuple(columns))


def pick(qtbot: QtBot, field: SettledChoice[object], entry: int) -> None:
    """Choose an entry of an opened list by real keys."""
    qtbot.waitUntil(field.view().isVisible)
    qtbot.keyClick(field.view(), Qt.Key.Key_Home)
    for _ in range(entry):
        qtbot.keyClick(field.view(), Qt.Key.Key_Down)
    qtbot.keyClick(field.view(), Qt.Key.Key_Return)


def answer(qtbot: QtBot, page: InboxPage, entry: int, place: int = 0) -> None:
    """Go from a question to its field with Enter, and choose there."""
    qtbot.keyClick(page.questions_card.rows[place].button, Qt.Key.Key_Return)
    field = focus(page)
    assert isinstance(field, SettledChoice)
    if not field.view().isVisible():
        qtbot.keyClick(field, Qt.Key.Key_Down)
    pick(qtbot, field, entry)


def focus(page: InboxPage) -> QWidget | None:
    return page.window().focusWidget()


def said(page: InboxPage) -> list[str]:
    return [row.line.text() for row in page.questions_card.rows]


def is_asking(page: InboxPage) -> bool:
    return page.beside.currentWidget() is page.questions_card
