"""Possible duplicates in the clinic, looked for in slices and given up by one key."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from models.records.patient import Patient
from models.usecases.desk import Desk
from models.usecases.women.duplicates import DuplicateSearch
from tests.stores import a_woman
from tests.ui.clipping import clipped
from ui.pages.women import duplicates
from ui.pages.women.page import WomenPage
from ui.session.session import Location, Where

ALT = Qt.KeyboardModifier.AltModifier


def two_of_her(desk: Desk) -> tuple[Patient, Patient]:
    first = desk.store.put(a_woman("Berg", "Anna", "RX1234", date(1993, 3, 14)))
    return first, desk.store.put(a_woman("Bergh", "Anna", None, date(1993, 3, 14)))


def looked(page: WomenPage, qtbot: QtBot) -> list[list[str]]:
    """What the list says once it is asked for."""
    qtbot.keyClick(page.search, Qt.Key.Key_D, ALT)
    model = page.duplicates.table.model()
    return [[str(model.index(row, column).data()) for column in range(3)] for row in range(model.rowCount())]


def test_the_list_is_hidden_until_it_is_asked_for(page: WomenPage, desk: Desk, qtbot: QtBot) -> None:
    two_of_her(desk)
    assert not page.duplicates.isVisible()
    assert looked(page, qtbot) == [
        ["BERG, Anna · 14-Mar-1993 · RX 123 4", "BERGH, Anna · 14-Mar-1993 · no number", "same birth date"]
    ]
    assert page.duplicates.message.text().startswith("2 records looked at, 1 pair found")
    assert clipped(page) == []


def test_the_same_digits_are_told_as_such(page: WomenPage, desk: Desk, qtbot: QtBot) -> None:
    desk.store.put(a_woman("Berg", "Anna", "RX482113"))
    desk.store.put(a_woman("Dahl", "Eva", "482113"))
    assert looked(page, qtbot)[0][2] == "same digits in the number"


def test_enter_compares_the_two_records(page: WomenPage, desk: Desk, qtbot: QtBot) -> None:
    one, other = two_of_her(desk)
    looked(page, qtbot)
    assert page.duplicates.table.hasFocus()
    with qtbot.waitSignal(page.location_wanted) as led:
        qtbot.keyClick(page.duplicates.table, Qt.Key.Key_Return)
    assert led.args[0] == Location(Where.MERGE, record_id=one.id, other_id=other.id)


def test_closing_the_list_shows_nobody(page: WomenPage, desk: Desk, qtbot: QtBot) -> None:
    two_of_her(desk)
    looked(page, qtbot)
    qtbot.keyClick(page, Qt.Key.Key_C, ALT)
    assert not page.duplicates.isVisible()
    assert page.duplicates.table.model().rowCount() == 0


def test_a_slice_that_comes_after_giving_up_is_dropped(
    page: WomenPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[Callable[[Any], None]] = []

    def later(_owner: object, _work: object, done: Callable[[Any], None], *_: object) -> None:
        waiting.append(done)

    monkeypatch.setattr(page.session.runner, "run", later)
    page.duplicates.begin()
    assert "so far" in page.duplicates.message.text()
    waiting.pop()(DuplicateSearch(seen=200))
    page.duplicates.give_up()
    waiting.pop()(DuplicateSearch(seen=400))
    assert waiting == []
    assert "200" in page.duplicates.message.text()


def test_a_list_that_is_full_says_so(
    page: WomenPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duplicates, "MOST_PAIRS", 1)
    two_of_her(desk)
    looked(page, qtbot)
    assert "there may be more" in page.duplicates.message.text()


def test_a_failure_ends_the_search_and_is_told(
    page: WomenPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise Unavailable("database.damaged")

    monkeypatch.setattr(desk.store, "duplicates", fails)
    with qtbot.waitSignal(page.failed):
        looked(page, qtbot)
