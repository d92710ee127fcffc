"""What was refused is not held against what stands there now."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.fields.choices import ChoiceField
from ui.widgets.fields.field import Field
from ui.widgets.fields.plain_field import PlainField


def refused(inner: QWidget, qtbot: QtBot) -> Field:
    field = Field("Name", inner)
    qtbot.addWidget(field)
    field.show()
    field.show_message("Type the name.")
    assert inner.property("state") == "problem"
    return field


def test_typing_takes_the_refusal_away(themed_app: QApplication, qtbot: QtBot) -> None:
    inner = PlainField("Name")
    field = refused(inner, qtbot)
    qtbot.keyClicks(inner, "B")
    assert (field.problem.text, inner.property("state")) == ("", "")


def test_choosing_takes_the_refusal_away(themed_app: QApplication, qtbot: QtBot) -> None:
    inner = ChoiceField[str]("Role", [("nurse", "Nurse")], "choose")
    field = refused(inner, qtbot)
    inner.set_value("nurse")
    assert (field.problem.text, inner.property("state")) == ("", "")


def test_what_the_program_puts_there_leaves_it(themed_app: QApplication, qtbot: QtBot) -> None:
    inner = PlainField("Name")
    field = refused(inner, qtbot)
    inner.setText("Beth")
    assert field.problem.text == "Type the name."


def test_what_is_said_of_the_new_text_stays(themed_app: QApplication, qtbot: QtBot) -> None:
    inner = PlainField("Name")
    field = refused(inner, qtbot)
    inner.setText("B")
    field.show_message("Too short.")
    inner.textEdited.emit("B")
    assert field.problem.text == "Too short."
