"""One of a few values, side by side."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.records.finding import Membranes
from models.records.record import TriState
from tests.ui.clipping import clipped
from ui.theme import TARGET
from ui.widgets.fields.choices import enum_choices
from ui.widgets.fields.field import Field
from ui.widgets.fields.segments import Segment, Segments, TriStateChoice
from ui.widgets.text import labelled

YES, NO, UNKNOWN = TriState.YES, TriState.NO, TriState.UNKNOWN
KEY = Qt.Key
PRESSED_AFTER_MS = 250
"""Longer than Qt holds down a button that it presses by itself."""


@pytest.fixture
def sludge(qtbot: QtBot, themed_app: QApplication) -> TriStateChoice:
    made = TriStateChoice("Sludge")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


def press(inner: Segments[TriState], qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(inner.window().focusWidget(), key)


def click(inner: Segments[TriState], qtbot: QtBot, value: TriState) -> None:
    qtbot.mouseClick(inner.button(value), Qt.MouseButton.LeftButton)


def test_the_key_of_its_label_leads_to_an_answer(qtbot: QtBot, themed_app: QApplication) -> None:
    form = QWidget()
    bleeding = TriStateChoice("Bleeding", form)
    label, before = labelled("&Bleeding", bleeding), QLineEdit()
    column = QVBoxLayout(form)
    for widget in (before, label, bleeding):
        column.addWidget(widget)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(form.focusWidget(), "y")
    assert bleeding.value() is TriState.YES


@pytest.mark.parametrize("answer", [None, NO])
def test_the_key_of_its_label_answers_nothing(
    qtbot: QtBot, themed_app: QApplication, answer: TriState | None
) -> None:
    form = QWidget()
    bleeding = TriStateChoice("Bleeding", form)
    label = labelled("&Bleeding", bleeding)
    column = QVBoxLayout(form)
    column.addWidget(label)
    column.addWidget(bleeding)
    bleeding.set_value(answer)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
    qtbot.keyClick(form, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.wait(PRESSED_AFTER_MS)
    assert (bleeding.value(), bleeding.stop.hasFocus()) == (answer, True)


def test_an_answer_is_never_assumed(sludge: TriStateChoice) -> None:
    assert sludge.value() is None


@pytest.mark.parametrize(("key", "answer"), [("y", YES), ("N", NO), ("u", UNKNOWN)])
def test_one_key_answers(sludge: TriStateChoice, qtbot: QtBot, key: str, answer: TriState) -> None:
    qtbot.keyClicks(sludge.focusProxy(), key)
    assert sludge.value() is answer


@pytest.mark.parametrize("key", [KEY.Key_Delete, KEY.Key_Backspace])
def test_delete_takes_the_answer_back(sludge: TriStateChoice, qtbot: QtBot, key: Qt.Key) -> None:
    sludge.set_value(NO)
    press(sludge, qtbot, key)
    assert sludge.value() is None
    assert sludge.button(YES).hasFocus()


def test_another_key_answers_nothing(sludge: TriStateChoice, qtbot: QtBot) -> None:
    qtbot.keyClicks(sludge.focusProxy(), "x")
    qtbot.keyClick(sludge.focusProxy(), KEY.Key_N, Qt.KeyboardModifier.AltModifier)
    assert sludge.value() is None


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ([KEY.Key_Right], NO),
        ([KEY.Key_Down, KEY.Key_Down], UNKNOWN),
        ([KEY.Key_Left], UNKNOWN),
        ([KEY.Key_Right, KEY.Key_Up], YES),
        ([KEY.Key_Right, KEY.Key_Right, KEY.Key_Right], YES),
        ([KEY.Key_Space], YES),
        ([KEY.Key_Right, KEY.Key_Space], NO),
    ],
)
def test_arrows_move_and_choose_and_space_takes_nothing_back(
    sludge: TriStateChoice, qtbot: QtBot, keys: list[Qt.Key], answer: TriState
) -> None:
    press(sludge, qtbot, *keys)
    assert sludge.value() is answer
    assert sludge.button(answer).hasFocus()


def test_the_arrows_go_the_way_the_language_is_read(sludge: TriStateChoice, qtbot: QtBot) -> None:
    sludge.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(sludge, qtbot, KEY.Key_Left)
    assert sludge.value() is NO


def test_a_second_click_takes_the_answer_back(sludge: TriStateChoice, qtbot: QtBot) -> None:
    click(sludge, qtbot, NO)
    assert sludge.value() is NO
    click(sludge, qtbot, NO)
    assert sludge.value() is None


def test_what_was_taken_back_with_the_mouse_looks_as_what_was_never_chosen(
    sludge: TriStateChoice, qtbot: QtBot
) -> None:
    never = sludge.button(NO)
    never.setFocus()
    click(sludge, qtbot, NO)
    chosen = sludge.grab().toImage()
    click(sludge, qtbot, NO)
    taken_back = sludge.grab().toImage()
    click(sludge, qtbot, UNKNOWN)
    click(sludge, qtbot, UNKNOWN)
    click(sludge, qtbot, NO)
    click(sludge, qtbot, NO)
    assert taken_back == sludge.grab().toImage()
    assert taken_back != chosen


def test_another_answer_replaces_the_first(sludge: TriStateChoice, qtbot: QtBot) -> None:
    click(sludge, qtbot, YES)
    click(sludge, qtbot, NO)
    assert sludge.value() is NO
    assert not sludge.button(YES).isChecked()


def test_only_a_key_leads_on(sludge: TriStateChoice, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sludge.answered):
        sludge.set_value(YES)
        press(sludge, qtbot, KEY.Key_Right)
    with qtbot.waitSignal(sludge.answered) as told:
        qtbot.keyClicks(sludge.focusProxy(), "n")
    assert told.args == [NO]


def test_a_letter_that_begins_several_values_goes_through_them(
    qtbot: QtBot, themed_app: QApplication
) -> None:
    places = Segments[int]("Where", [(1, "Not seen"), (2, "In canal"), (3, "In vagina")])
    qtbot.addWidget(places)
    seen = []
    for _ in range(3):
        qtbot.keyClicks(places.focusProxy(), "i")
        seen.append(places.value())
    assert seen == [2, 3, 2]


def test_tab_stops_once_at_what_is_chosen(qtbot: QtBot, themed_app: QApplication) -> None:
    form = QWidget()
    column = QVBoxLayout(form)
    before, sludge, after = QLineEdit(), TriStateChoice("Sludge"), QLineEdit()
    for widget in (before, sludge, after):
        column.addWidget(widget)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
    sludge.set_value(UNKNOWN)
    before.setFocus()
    qtbot.keyClick(before, KEY.Key_Tab)
    assert sludge.button(UNKNOWN).hasFocus()
    qtbot.keyClick(form.focusWidget(), KEY.Key_Tab)
    assert after.hasFocus()
    qtbot.keyClick(after, KEY.Key_Backtab)
    assert sludge.button(UNKNOWN).hasFocus()
    sludge.setFocus()
    assert sludge.button(UNKNOWN).hasFocus()


def test_a_screen_reader_hears_radio_buttons_and_which_is_checked(sludge: TriStateChoice) -> None:
    sludge.set_value(NO)
    read = [QAccessible.queryAccessibleInterface(sludge.button(answer)) for answer in TriState]
    assert {one.role() for one in read} == {QAccessible.Role.RadioButton}
    assert [bool(one.state().checked) for one in read] == [answer is NO for answer in TriState]
    assert read[1].text(QAccessible.Text.Name) == "No"
    assert read[1].parent().text(QAccessible.Text.Name) == "Sludge"


def test_a_forbidden_value_says_why_and_keys_pass_it_by(sludge: TriStateChoice, qtbot: QtBot) -> None:
    sludge.forbid({NO: "Only of a scan through the vagina."})
    press(sludge, qtbot, KEY.Key_Right)
    assert sludge.value() is UNKNOWN
    assert NO not in sludge.offered
    assert sludge.button(NO).toolTip() == "Only of a scan through the vagina."
    sludge.forbid({})
    assert NO in sludge.offered


def test_nothing_moves_when_another_is_chosen(sludge: TriStateChoice) -> None:
    before = [sludge.button(answer).geometry() for answer in TriState]
    sludge.set_value(YES)
    assert [sludge.button(answer).geometry() for answer in TriState] == before


@pytest.mark.parametrize("direction", Qt.LayoutDirection)
@pytest.mark.parametrize("width", [120, 200, 400])
def test_where_there_is_little_room_it_stands_in_rows(
    qtbot: QtBot, themed_app: QApplication, width: int, direction: Qt.LayoutDirection
) -> None:
    form = QWidget()
    form.setLayoutDirection(direction)
    places = Segments("Membranes", enum_choices(Membranes), form)
    QVBoxLayout(form).addWidget(Field("Membranes", places))
    qtbot.addWidget(form)
    places.set_value(Membranes.AT_OS)
    wide = max(width, form.minimumSizeHint().width())
    form.resize(wide, form.heightForWidth(wide))
    form.show()
    form.grab()
    buttons = places.findChildren(Segment)
    assert all(places.rect().contains(button.geometry()) for button in buttons)
    assert all(button.height() >= TARGET for button in buttons)
    assert clipped(form) == []
    geometry = [button.geometry() for button in buttons]
    assert not any(a.intersects(b) for i, a in enumerate(geometry) for b in geometry[i + 1 :])


def test_what_was_recorded_last_time_stands_at_the_end(sludge: TriStateChoice) -> None:
    alone = sludge.sizeHint().width()
    sludge.show_last("no")
    sludge.resize(alone + 100, sludge.height())
    (last,) = [label for label in sludge.findChildren(QWidget) if label.isVisible() and label.x() > alone]
    assert last.geometry().right() == sludge.width() - 1
    sludge.show_last("")
    assert sludge.sizeHint().width() == alone


def test_a_problem_is_marked_and_goes_with_another_answer(qtbot: QtBot, themed_app: QApplication) -> None:
    field = Field("Sludge", sludge := TriStateChoice("Sludge"))
    qtbot.addWidget(field)
    field.show()
    plain = sludge.grab().toImage()
    field.show_message("Say what was seen.")
    assert sludge.grab().toImage() != plain
    sludge.set_value(NO)
    assert field.problem.text == ""
    sludge.set_value(None)
    assert sludge.grab().toImage() == plain


@pytest.mark.parametrize(("keys", "answer"), [("yn", NO), ("nyu", UNKNOWN), ("yy", YES), ("unk", UNKNOWN)])
def test_letters_in_quick_succession_each_answer(
    sludge: TriStateChoice, qtbot: QtBot, keys: str, answer: TriState
) -> None:
    qtbot.keyClicks(sludge.focusProxy(), keys)
    assert sludge.value() is answer


@pytest.mark.parametrize("slip", ["bitrh", "biret", "bxt"])
def test_a_slip_in_a_word_is_no_other_answer(qtbot: QtBot, themed_app: QApplication, slip: str) -> None:
    ending = Segments[int]("Ended", [(1, "Birth"), (2, "Loss"), (3, "Termination")])
    qtbot.addWidget(ending)
    qtbot.keyClicks(ending.focusProxy(), slip)
    assert ending.value() == 1


def test_a_word_typed_in_one_go_is_one_choice_and_no_letter_of_it_another(
    qtbot: QtBot, themed_app: QApplication
) -> None:
    ending = Segments[int]("Ended", [(1, "Birth"), (2, "Loss"), (3, "Termination")])
    qtbot.addWidget(ending)
    qtbot.keyClicks(ending.focusProxy(), "birth")
    assert ending.value() == 1
    qtbot.waitUntil(lambda: not ending._typed)
    qtbot.keyClicks(ending.focusProxy(), "t")
    assert ending.value() == 3


def test_a_word_ends_where_the_focus_leaves(qtbot: QtBot, sludge: TriStateChoice) -> None:
    qtbot.keyClicks(sludge.focusProxy(), "y")
    sludge.stop.clearFocus()
    sludge.setFocus()
    qtbot.keyClicks(sludge.focusProxy(), "n")
    assert sludge.value() == NO


def test_a_ring_shows_where_the_focus_is_beside_what_is_chosen(sludge: TriStateChoice) -> None:
    sludge.set_value(YES)
    sludge.button(YES).clearFocus()
    without = sludge.grab().toImage()
    sludge.setFocus()
    assert sludge.grab().toImage() != without
