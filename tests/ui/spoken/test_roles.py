"""What a screen reader takes the widgets of this program for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from models.records.record import TriState
from models.values.length import Unit
from ui.spoken.roles import Role
from ui.tables.row_actions import UnfoldButton
from ui.tables.rows import Column, RowsModel
from ui.theme import Type
from ui.widgets.fields.choices import CheckGrid, Tick
from ui.widgets.fields.length_field import LengthField
from ui.widgets.fields.segments import TriStateChoice
from ui.widgets.rail import Rail, RailItem
from ui.widgets.text import Text

pytestmark = pytest.mark.usefixtures("told_roles")


def read(widget: QWidget) -> QAccessibleInterface:
    """What is told of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    made = Rail(
        [RailItem("today", "Today", "today", "F2"), RailItem("women", "Women", "women", "F3")],
        [RailItem("leave", "Sign out", "leave", "Ctrl+Q")],
    )
    qtbot.addWidget(made)
    made.show_here("women")
    return made


def test_the_rail_is_a_list_of_tabs_with_plain_buttons_below(rail: Rail) -> None:
    found = [read(rail).child(place) for place in range(3)]
    assert (read(rail).role(), read(rail).text(QAccessible.Text.Name)) == (Role.PageTabList, "Pages")
    assert [one.role() for one in found] == [Role.PageTab, Role.PageTab, Role.Button]
    assert [one.text(QAccessible.Text.Name) for one in found] == ["Today", "Women", "Sign out"]
    assert [bool(one.state().selected) for one in found] == [False, True, False]
    assert not any(one.state().checkable for one in found)


def test_a_tab_is_pressed_by_a_screen_reader(rail: Rail, qtbot: QtBot) -> None:
    actions = read(rail).child(0).actionInterface()
    press = QAccessibleActionInterface.pressAction()
    assert press in actions.actionNames()
    with qtbot.waitSignal(rail.chosen) as chosen:
        actions.doAction(press)
    assert chosen.args == ["today"]


def test_of_several_pages_there_is_the_one_that_is_shown(qtbot: QtBot) -> None:
    stack, one, other = QStackedWidget(), QLabel("ADEYEMI"), QLabel("LARSEN")
    qtbot.addWidget(stack)
    for page in (one, other):
        stack.addWidget(page)
    stack.setCurrentWidget(other)
    assert (read(stack).childCount(), read(stack).child(0).object()) == (1, other)
    assert (read(stack).indexOfChild(read(other)), read(stack).indexOfChild(read(one))) == (0, -1)


def test_a_title_is_a_heading_and_a_sentence_is_not(qtbot: QtBot) -> None:
    title, sentence = Text("Open questions", Type.HEADING), Text("Nothing was measured yet.")
    for text in (title, sentence):
        qtbot.addWidget(text)
    assert [read(text).role() for text in (title, sentence)] == [Role.Heading, Role.StaticText]
    assert read(title).text(QAccessible.Text.Name) == "Open questions"


def test_what_unfolds_says_whether_it_is_open(qtbot: QtBot) -> None:
    button = UnfoldButton("Questions", "left")
    qtbot.addWidget(button)
    for is_open in (False, True):
        button.show_unfolded(is_unfolded=is_open)
        state = read(button).state()
        assert read(button).role() is Role.Button
        assert (bool(state.expandable), bool(state.expanded)) == (True, is_open)
        assert bool(state.collapsed) is not is_open


def test_answers_stand_in_a_group_that_is_called_as_the_question(qtbot: QtBot) -> None:
    sludge = TriStateChoice("Sludge")
    qtbot.addWidget(sludge)
    answer = read(sludge.button(TriState.NO))
    assert (read(sludge).role(), read(sludge).text(QAccessible.Text.Name)) == (Role.Grouping, "Sludge")
    assert (answer.role(), answer.text(QAccessible.Text.Name)) == (Role.RadioButton, "No")


def test_an_answer_that_a_screen_reader_ticks_is_an_answer(qtbot: QtBot) -> None:
    sludge, signs = (
        TriStateChoice("Sludge"),
        CheckGrid("Signs", [(TriState.YES, "Cramps"), (TriState.NO, "Fever")]),
    )
    toggle = QAccessibleActionInterface.toggleAction()
    for widget in (sludge, signs):
        qtbot.addWidget(widget)
    with qtbot.waitSignal(sludge.chosen) as chosen:
        read(sludge.button(TriState.NO)).actionInterface().doAction(toggle)
    with qtbot.waitSignal(signs.changed):
        read(signs.findChildren(Tick)[1]).actionInterface().doAction(toggle)
    assert (chosen.args, sludge.value(), signs.value()) == ([TriState.NO], TriState.NO, (TriState.NO,))


def test_a_row_of_a_table_is_read_whole_with_its_first_column() -> None:
    columns: tuple[Column[str], ...] = (
        Column(heading="Date", text=str.upper),
        Column(heading="Length", text=str.lower),
        Column(heading="", text=lambda _: ""),
    )
    model = RowsModel(columns)
    model.show_rows(["Ab"])
    cells = [model.index(0, place) for place in range(2)]
    name, rest = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole
    assert [cell.data(name) for cell in cells] == ["Date: AB", "Length: ab"]
    assert [cell.data(rest) for cell in cells] == ["Length: ab", None]


def test_a_length_says_its_unit_until_it_has_to_say_what_is_wrong(qtbot: QtBot) -> None:
    length = LengthField("Reading 1")
    qtbot.addWidget(length)
    said = [length.accessibleDescription()]
    length.set_unit(Unit.CENTIMETRES)
    said.append(length.accessibleDescription())
    length.set_unit(Unit.MILLIMETRES)
    length.set_texts("900")
    said.append(length.accessibleDescription())
    assert said[:2] == ["in millimetres", "in centimetres"]
    assert "80" in said[2]
