from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.rules.measurement.plausible import Confirmation, Reading
from models.values.length import Millimetres, Unit
from ui.widgets.fields.field import Field
from ui.widgets.fields.length_field import LengthField


class Form(QWidget):
    """Two readings, one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self.first = LengthField("Reading 1", large=True)
        self.second = LengthField("Reading 2")
        self.field = Field("Reading &1 (mm)", self.first)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(Field("Reading &2 (mm)", self.second))


@pytest.fixture
def form(qtbot: QtBot, themed_app: QApplication) -> Form:
    made = Form()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.first.setFocus()
    return made


@pytest.fixture
def enter(form: Form, qtbot: QtBot) -> Callable[[str], None]:
    def type_and_leave(text: str) -> None:
        form.first.setFocus()
        form.first.clear()
        qtbot.keyClicks(form.first, text)
        qtbot.keyClick(form.first, Qt.Key.Key_Tab)

    return type_and_leave


@pytest.mark.parametrize(
    ("typed", "shown"), [("22,4", "22.4"), ("22.4", "22.4"), ("35 mm", "35.0"), ("35", "35.0")]
)
def test_a_field_that_is_left_shows_what_was_understood(
    form: Form, enter: Callable[[str], None], typed: str, shown: str
) -> None:
    enter(typed)
    assert form.first.text() == shown
    assert form.first.value() == Millimetres.parse(shown)
    assert form.first.typed() == typed
    assert form.second.hasFocus()


@pytest.mark.parametrize("typed", ["-1", "81", "24.50", "abc", "3..5", "1 000"])
def test_what_cannot_be_is_refused_at_the_field(form: Form, enter: Callable[[str], None], typed: str) -> None:
    enter(typed)
    assert form.first.value() is None
    assert form.first.text() == typed
    assert form.first.state == "problem"
    assert form.field.problem.text.startswith(f"“{typed}”")
    assert not form.first.validate()


def test_blank_is_no_value_and_no_problem(form: Form, enter: Callable[[str], None]) -> None:
    enter("")
    assert form.first.value() is None
    assert form.first.validate()


def test_a_problem_goes_as_soon_as_something_else_is_typed(
    form: Form, enter: Callable[[str], None], qtbot: QtBot
) -> None:
    enter("abc")
    qtbot.keyClick(form.first, Qt.Key.Key_Backspace)
    assert form.first.state == ""


@pytest.mark.parametrize("typed", ["0", "51", "2.4"])
def test_an_unusual_length_is_emptied_and_asked_for_again(
    form: Form, enter: Callable[[str], None], qtbot: QtBot, typed: str
) -> None:
    enter(typed)
    assert form.first.text() == ""
    assert form.first.value() is None
    assert form.first.state == "retype"
    assert "again" in form.field.problem.text
    qtbot.waitUntil(form.first.hasFocus)


def test_the_same_length_again_confirms_it(form: Form, enter: Callable[[str], None]) -> None:
    enter("62")
    enter("62,0")
    assert form.first.value() == Millimetres(620)
    assert (form.first.typed(), form.first.retyped()) == ("62", "62,0")
    assert form.first.state == ""


def test_another_unusual_length_is_asked_for_in_its_turn(form: Form, enter: Callable[[str], None]) -> None:
    enter("62")
    enter("63")
    assert form.first.value() is None
    enter("63")
    assert form.first.value() == Millimetres(630)


def test_a_usual_length_instead_is_taken_at_once(form: Form, enter: Callable[[str], None]) -> None:
    enter("62")
    enter("26")
    assert form.first.value() == Millimetres(260)
    assert form.first.retyped() == ""


def test_an_unanswered_question_stays(form: Form, enter: Callable[[str], None]) -> None:
    enter("62")
    enter("")
    assert form.first.state == "retype"
    assert not form.first.validate()


def test_zero_is_a_value_once_it_was_confirmed(form: Form, enter: Callable[[str], None]) -> None:
    enter("0")
    enter("0")
    assert form.first.value() == Millimetres(0)


def test_a_doubt_from_outside_asks_as_well(form: Form, enter: Callable[[str], None]) -> None:
    def doubt(reading: Reading) -> tuple[Confirmation, ...]:
        return (Confirmation("readings.0", "length.jump", (str(reading.length), "40.0", "2026-02-01")),)

    form.first.set_doubt(doubt)
    enter("22.4")
    assert "40.0 mm on 01-Feb-2026" in form.field.problem.text


def test_a_centimetre_scanner_is_read_in_millimetres_and_both_are_shown(
    form: Form, enter: Callable[[str], None]
) -> None:
    form.first.set_unit(Unit.CENTIMETRES)
    enter("2.24")
    assert form.first.value() == Millimetres(224)
    assert form.first.text() == "2.24"
    assert form.field.note.text() == "= 22.4 mm"


def test_the_length_is_known_at_every_key(form: Form, qtbot: QtBot) -> None:
    heard: list[Millimetres | None] = []
    form.first.length_changed.connect(heard.append)
    qtbot.keyClicks(form.first, "22.4x")
    assert heard == [Millimetres(20), Millimetres(220), None, Millimetres(224), None]


def test_a_draft_comes_back_with_its_confirmation(form: Form) -> None:
    form.first.set_texts("62", "62")
    assert form.first.value() == Millimetres(620)
    assert form.first.retyped() == "62"


def test_a_draft_without_confirmation_asks_again(form: Form) -> None:
    form.first.set_texts("62")
    assert form.first.state == "retype"


def test_texts_can_be_taken_away(form: Form) -> None:
    form.first.set_texts("22.4")
    form.first.set_texts("")
    assert (form.first.text(), form.first.value()) == ("", None)


def test_a_use_case_can_say_what_is_wrong(form: Form) -> None:
    form.field.show_message("Type at least one reading.")
    assert form.first.state == "problem"
    assert form.first.accessibleDescription() == "Type at least one reading."


def test_what_a_centimetre_scanner_shows_is_offered_and_the_next_enter_takes_it(
    form: Form, enter: Callable[[str], None], qtbot: QtBot
) -> None:
    enter("2,45")
    assert form.field.problem.text == "2,45 cm = 24.5 mm? Enter takes it."
    assert (form.first.text(), form.first.value(), form.first.validate()) == ("2,45", None, False)
    qtbot.waitUntil(form.first.hasFocus)
    qtbot.keyClick(form.first, Qt.Key.Key_Return)
    assert (form.first.text(), form.first.value(), form.first.state) == ("24.5", Millimetres(245), "")
    assert form.first.typed() == "2,45 cm"


def test_the_enter_that_asks_does_not_answer(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.first, "2.45")
    qtbot.keyClick(form.first, Qt.Key.Key_Return)
    assert (form.first.value(), form.first.state) == (None, "retype")


def test_an_offer_goes_as_soon_as_something_else_is_typed(
    form: Form, enter: Callable[[str], None], qtbot: QtBot
) -> None:
    enter("2.45")
    qtbot.keyClick(form.first, Qt.Key.Key_Backspace)
    assert (form.first.state, form.field.problem.text) == ("", "")
    qtbot.keyClick(form.first, Qt.Key.Key_Return)
    assert form.first.value() is None


def test_the_unit_stands_in_the_field_unless_one_was_typed(form: Form, qtbot: QtBot) -> None:
    assert form.first.shown_unit == "mm"
    form.first.set_unit(Unit.CENTIMETRES)
    assert form.first.shown_unit == "cm"
    qtbot.keyClicks(form.first, "24.5 mm")
    assert form.first.shown_unit == ""
