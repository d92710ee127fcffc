"""What is said aloud at the moment it comes, each thing once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.records.flag import Urgency
from tests.builders import TODAY
from tests.ui.conftest import Heard
from ui.spoken.announcing import announce
from ui.widgets.card import Look, StatusStrip
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field
from ui.widgets.fields.length_field import LengthField
from ui.widgets.fields.segments import TriStateChoice
from ui.widgets.messages.line import MessageLine
from ui.widgets.messages.message import Lasting, Message


def test_nothing_is_said_where_there_is_nothing_to_say(qtbot: QtBot, heard: Heard) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "")
    announce(widget, "Saved.")
    assert (heard.texts, heard.at_once) == (["Saved."], [])


def test_the_message_line_says_at_once_what_cannot_wait(qtbot: QtBot, heard: Heard) -> None:
    line = MessageLine()
    qtbot.addWidget(line)
    line.say(Message("Scan saved: 22.4 mm."))
    line.say(Message("Senior obstetrician now.", urgency=Urgency.IMMEDIATE))
    line.say(Message("Not saved.", is_problem=True))
    assert heard.texts == ["Scan saved: 22.4 mm.", "Immediate: Senior obstetrician now.", "Not saved."]
    assert heard.at_once == heard.texts[1:]


def test_what_lasts_is_said_once_and_what_is_foreseen_while_typing_is_not(qtbot: QtBot, heard: Heard) -> None:
    line = MessageLine()
    qtbot.addWidget(line)
    line.preview(Message("Saving raises 1 flag."))
    for _ in range(2):
        line.stand(Lasting.UNTOLD, Message("Nobody told yet.", urgency=Urgency.IMMEDIATE))
    assert heard.texts == ["Immediate: Nobody told yet."]


def shown(qtbot: QtBot, *parts: QWidget) -> QWidget:
    whole = QWidget()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    for part in parts:
        column.addWidget(part)
    with qtbot.waitActive(whole):
        whole.show()
    return whole


def test_a_doubt_is_said_where_the_focus_stays(qtbot: QtBot, heard: Heard) -> None:
    length = LengthField("Reading 1")
    whole = shown(qtbot, Field("Reading 1", length))
    length.setFocus()
    qtbot.keyClicks(length, "55")
    qtbot.keyClick(length, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(heard.texts) == 1)
    assert heard.texts[0].startswith("Reading 1: 55.0 mm")
    whole.close()


def test_a_doubt_that_brings_the_focus_back_is_the_description_that_is_read_then(
    qtbot: QtBot, heard: Heard
) -> None:
    length, after = LengthField("Reading 1"), QLineEdit()
    whole = shown(qtbot, Field("Reading 1", length), after)
    length.setFocus()
    qtbot.keyClicks(length, "55")
    qtbot.keyClick(length, Qt.Key.Key_Tab)
    qtbot.waitUntil(length.hasFocus)
    qtbot.wait(20)
    assert heard.texts == []
    assert length.accessibleDescription().startswith("55.0 mm")
    whole.close()


def test_what_is_wrong_is_said_with_the_name_of_its_field(qtbot: QtBot, heard: Heard) -> None:
    sludge, other = Field("Sludge", TriStateChoice("Sludge")), QLineEdit()
    whole = shown(qtbot, sludge, other)
    sludge.show_message("Say whether there is any.")
    sludge.show_message("Say whether there is any.")
    qtbot.waitUntil(lambda: bool(heard.texts))
    assert heard.texts == ["Sludge: Say whether there is any."]
    whole.close()


def test_a_day_is_said_as_it_was_understood(qtbot: QtBot, heard: Heard) -> None:
    day, after = DateField("Scan date", TODAY), QLineEdit()
    whole = shown(qtbot, day, after)
    day.setFocus()
    qtbot.keyClicks(day, "today")
    qtbot.keyClick(day, Qt.Key.Key_Tab)
    assert heard.texts == [day.text()]
    whole.close()


def test_a_strip_is_said_when_it_is_seen_and_not_again(qtbot: QtBot, heard: Heard) -> None:
    strip = StatusStrip()
    whole = shown(qtbot, strip)
    for _ in range(2):
        strip.show_message("It was changed at another desk.", look=Look.PROBLEM)
    assert heard.at_once == ["It was changed at another desk."]
    whole.close()
