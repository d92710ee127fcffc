from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.button import Button
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field

TODAY = date(2025, 11, 22)


@pytest.fixture
def field(qtbot: QtBot, themed_app: QApplication) -> Field:
    made = Field("Scan &date", DateField("Scan date", TODAY))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


def inner(field: Field) -> DateField:
    assert isinstance(field.inner, DateField)
    return field.inner


def enter(field: Field, qtbot: QtBot, text: str) -> None:
    inner(field).clear()
    qtbot.keyClicks(inner(field), text)
    qtbot.keyClick(inner(field), Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("-3d", "19-Nov-2025"), ("12 mar", "12-Mar-2026"), ("today", "22-Nov-2025"), ("", "")],
)
def test_a_day_is_shown_as_it_was_understood(field: Field, qtbot: QtBot, typed: str, shown: str) -> None:
    enter(field, qtbot, typed)
    assert inner(field).text() == shown
    assert inner(field).state == ""


def test_what_is_no_day_is_refused_at_the_field(field: Field, qtbot: QtBot) -> None:
    enter(field, qtbot, "abc")
    assert field.problem.text.startswith("“abc” is not a day")
    assert inner(field).value() is None


def test_an_ambiguous_day_offers_its_meanings(field: Field, qtbot: QtBot) -> None:
    enter(field, qtbot, "3/12")
    offered = [button.text() for button in field.offer.findChildren(Button)]
    assert offered == ["Wed 03-Dec-2025", "Thu 12-Mar-2026"]
    assert inner(field).value() is None
    assert not inner(field).validate()


def test_a_meaning_is_chosen_with_the_keyboard(field: Field, qtbot: QtBot) -> None:
    enter(field, qtbot, "3/12")
    first, second = field.offer.findChildren(Button)
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClick(second, Qt.Key.Key_Left)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert inner(field).value() == date(2025, 12, 3)
    assert inner(field).hasFocus()
    assert not field.offer.isVisible()


def test_typing_on_takes_the_offer_back(field: Field, qtbot: QtBot) -> None:
    enter(field, qtbot, "3/12")
    inner(field).setFocus()
    qtbot.keyClicks(inner(field), "/2025")
    assert not field.offer.isVisible()


def test_the_range_decides_where_only_one_meaning_lies_inside(field: Field, qtbot: QtBot) -> None:
    inner(field).set_range(date(2025, 2, 1), TODAY)
    enter(field, qtbot, "3/12")
    assert inner(field).value() == date(2025, 3, 12)


def test_today_can_move_on(field: Field, qtbot: QtBot) -> None:
    inner(field).set_today(date(2025, 11, 23))
    enter(field, qtbot, "today")
    assert inner(field).value() == date(2025, 11, 23)


def test_a_day_that_is_set_is_told(field: Field, qtbot: QtBot) -> None:
    with qtbot.waitSignal(inner(field).day_changed) as told:
        inner(field).set_value(TODAY)
    assert told.args == [TODAY]
