from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.values.day import DayOrder
from ui.widgets.button import Button
from ui.widgets.date_order import order_of, set_doubt, set_order
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


@pytest.mark.parametrize("typed", ["today", "-3d", "+2w", "monday", "3/12", "3 dec"])
def test_while_the_date_is_in_doubt_no_day_is_counted_from_it(field: Field, qtbot: QtBot, typed: str) -> None:
    set_doubt(field, is_doubted=True)
    enter(field, qtbot, typed)
    assert "in doubt" in field.problem.text
    assert inner(field).value() is None
    enter(field, qtbot, "12 mar 2026")
    assert inner(field).value() == date(2026, 3, 12)
    set_doubt(field, is_doubted=False)
    enter(field, qtbot, "today")
    assert inner(field).value() == TODAY


def test_what_is_no_day_is_refused_at_the_field(field: Field, qtbot: QtBot) -> None:
    enter(field, qtbot, "abc")
    assert field.problem.text.startswith("“abc” is not a day")
    assert inner(field).value() is None


@pytest.mark.parametrize(
    ("order", "shown"), [(DayOrder.DAY_FIRST, "03-Apr-1993"), (DayOrder.MONTH_FIRST, "04-Mar-1993")]
)
def test_figures_are_read_in_the_order_of_the_window(
    field: Field, qtbot: QtBot, order: DayOrder, shown: str
) -> None:
    set_order(field, order)
    enter(field, qtbot, "3/4/93")
    assert inner(field).text() == shown
    assert not field.offer.isVisible()


def test_a_field_made_later_has_the_order_of_its_window(qtbot: QtBot, themed_app: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    set_order(window, DayOrder.MONTH_FIRST)
    made = Field("Scan &date", DateField("Scan date", TODAY), window)
    assert order_of(made.inner) is DayOrder.MONTH_FIRST


def test_a_weekday_offers_its_meanings(field: Field, qtbot: QtBot) -> None:
    enter(field, qtbot, "mon")
    offered = [button.text() for button in field.offer.findChildren(Button)]
    assert offered == ["Mon 24-Nov-2025", "Mon 17-Nov-2025"]
    assert inner(field).value() is None
    assert not inner(field).validate()


def test_the_question_stands_above_its_choices(field: Field, qtbot: QtBot) -> None:
    enter(field, qtbot, "mon")
    qtbot.waitUntil(lambda: field.problem.geometry().bottom() < field.offer.geometry().top())


def test_a_meaning_is_chosen_with_the_keyboard(field: Field, qtbot: QtBot) -> None:
    enter(field, qtbot, "mon")
    first, second = field.offer.findChildren(Button)
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClick(second, Qt.Key.Key_Left)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert inner(field).value() == date(2025, 11, 24)
    assert inner(field).hasFocus()
    assert not field.offer.isVisible()


def test_typing_on_takes_the_offer_back(field: Field, qtbot: QtBot) -> None:
    enter(field, qtbot, "mon")
    inner(field).setFocus()
    qtbot.keyClicks(inner(field), "d")
    assert not field.offer.isVisible()


def test_a_range_never_chooses_the_other_order(field: Field, qtbot: QtBot) -> None:
    inner(field).set_range(date(2025, 2, 1), TODAY)
    enter(field, qtbot, "3/12/2025")
    assert inner(field).value() is None
    assert "cannot be" in field.problem.text


@pytest.fixture
def due(qtbot: QtBot, themed_app: QApplication) -> Iterator[Field]:
    window = QWidget()
    column = QVBoxLayout(window)
    made = Field("D&ue date", DateField("Due date", TODAY, is_due_date=True))
    column.addWidget(made)
    column.addWidget(QLineEdit())
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    made.setFocus()
    yield made
    window.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_due_date_offers_both_orders_and_neither_is_chosen(due: Field, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClicks(inner(due), "1/5/26")
    qtbot.keyClick(inner(due), key)
    qtbot.wait(20)
    offered = due.offer.findChildren(Button)
    assert [button.text() for button in offered] == ["Fri 01-May-2026", "Mon 05-Jan-2026"]
    assert inner(due).hasFocus()
    qtbot.keyClick(inner(due), Qt.Key.Key_Return)
    assert inner(due).value() is None


def test_tab_leads_from_a_due_date_to_what_it_can_mean(due: Field, qtbot: QtBot) -> None:
    qtbot.keyClicks(inner(due), "1/5/26")
    qtbot.keyClick(inner(due), Qt.Key.Key_Return)
    first = due.offer.findChildren(Button)[0]
    qtbot.keyClick(inner(due), Qt.Key.Key_Tab)
    qtbot.wait(20)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert inner(due).value() == date(2026, 5, 1)


def test_today_can_move_on(field: Field, qtbot: QtBot) -> None:
    inner(field).set_today(date(2025, 11, 23))
    enter(field, qtbot, "today")
    assert inner(field).value() == date(2025, 11, 23)


def test_a_day_that_is_set_is_told(field: Field, qtbot: QtBot) -> None:
    with qtbot.waitSignal(inner(field).day_changed) as told:
        inner(field).set_value(TODAY)
    assert told.args == [TODAY]
