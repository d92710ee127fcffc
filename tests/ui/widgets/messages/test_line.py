"""The line over every page: what it stands on, what it offers, and that it never moves anything."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.records.flag import Urgency
from tests.builders import CLOCK
from tests.ui.clipping import clipped
from ui.theme import LIGHT
from ui.widgets.messages.line import HEIGHT, MessageLine
from ui.widgets.messages.message import Deed, Ground, Lasting, Message
from ui.widgets.messages.panel import SaidPanel
from ui.widgets.text import Text

NOW_FLAG = Message("Scan saved. Senior obstetrician now.", "Nobody told yet.", Urgency.IMMEDIATE)
FULL = Message("Only 12 MB are left.", urgency=Urgency.URGENT, is_problem=True)
STOPPED = Message("Nothing can be saved.", urgency=Urgency.IMMEDIATE)


@pytest.fixture
def line(qtbot: QtBot, themed_app: QApplication) -> MessageLine:
    made = MessageLine()
    qtbot.addWidget(made)
    made.resize(1294, HEIGHT)
    made.show()
    return made


@pytest.mark.parametrize(
    ("urgency", "is_problem", "ground"),
    [
        (None, False, Ground.FACT),
        (None, True, Ground.PROBLEM),
        (Urgency.INFO, False, Ground.FACT),
        (Urgency.ROUTINE, False, Ground.FACT),
        (Urgency.PROMPT, False, Ground.NOTICE),
        (Urgency.URGENT, False, Ground.NOTICE),
        (Urgency.URGENT, True, Ground.PROBLEM),
        (Urgency.IMMEDIATE, True, Ground.IMMEDIATE),
    ],
)
def test_a_message_stands_on_the_ground_of_its_urgency(
    urgency: Urgency | None, is_problem: bool, ground: Ground
) -> None:
    assert Message("Saved.", urgency=urgency, is_problem=is_problem).ground is ground


def test_what_is_immediate_is_solid(line: MessageLine) -> None:
    line.say(NOW_FLAG)
    assert line.grab().toImage().pixelColor(2, 5).name() == LIGHT.immediate
    assert line.accessibleName().startswith("Immediate: Scan saved.")


@pytest.mark.parametrize("message", [None, NOW_FLAG, FULL, Message("word " * 200, "more " * 200)])
def test_it_is_always_as_high(line: MessageLine, message: Message | None) -> None:
    if message is not None:
        line.say(message)
    assert (line.minimumHeight(), line.maximumHeight()) == (HEIGHT, HEIGHT)
    assert clipped(line) == []


@pytest.mark.parametrize(("width", "is_offered"), [(1294, False), (180, True)])
def test_what_does_not_fit_can_be_read_elsewhere(line: MessageLine, width: int, is_offered: bool) -> None:
    line.say(NOW_FLAG)
    line.resize(width, HEIGHT)
    assert line.whole.isVisible() is is_offered


def test_a_message_is_over_when_she_goes_on_but_not_in_the_same_moment(
    line: MessageLine, qtbot: QtBot
) -> None:
    line.say(NOW_FLAG)
    line.move_on()
    assert line.text == NOW_FLAG.text
    qtbot.wait(1)
    line.move_on()
    assert line.text == ""


def test_the_gravest_of_what_lasts_has_the_line(line: MessageLine) -> None:
    line.stand(Lasting.ROOM, FULL)
    line.stand(Lasting.STOPPED, STOPPED)
    assert line.text == STOPPED.text
    line.stand(Lasting.STOPPED, None)
    assert line.text == FULL.text
    line.stand(Lasting.ROOM, None)
    assert line.message is None


def test_a_state_that_begins_takes_the_line_from_what_was_said(line: MessageLine) -> None:
    line.say(Message("Saved."))
    line.stand(Lasting.STOPPED, STOPPED)
    assert line.text == STOPPED.text


def test_a_deed_is_asked_for_by_its_button_and_can_be_withdrawn(line: MessageLine, qtbot: QtBot) -> None:
    undo, card = Deed("undo", "Undo", "Ctrl+Z"), Deed("card", "Call card", is_default=True)
    line.say(Message("Saved.", deeds=(undo, card)))
    with qtbot.waitSignal(line.deed_wanted) as wanted:
        line.button("undo").click()
    assert wanted.args == [undo]
    line.withdraw("undo")
    assert line.deeds == (card,)


UNDO_IT = Deed("undo", "Undo", "Ctrl+Z")
SAVED = Message("Saved.", deeds=(UNDO_IT,))


def offers_undo(line: MessageLine) -> bool:
    return any(deed.name == "undo" for deed in line.deeds)


@pytest.mark.parametrize(
    "aside", [Message("Nothing to save.", is_aside=True), Message("Not saved.", is_problem=True)]
)
def test_undo_outlives_a_message_of_nothing_done(line: MessageLine, qtbot: QtBot, aside: Message) -> None:
    line.say(SAVED)
    line.say(aside)
    with qtbot.waitSignal(line.deed_wanted) as wanted:
        assert line.take_key(QKeySequence("Ctrl+Z"))
    assert wanted.args[0].name == "undo"
    assert line.button("undo").accessibleName() == "Undo the step before"


def test_undo_outlives_a_state_that_begins_and_what_is_only_mentioned(line: MessageLine) -> None:
    line.say(SAVED)
    line.stand(Lasting.ROOM, FULL)
    assert offers_undo(line)
    line.preview(Message("Saving would raise nothing."))
    assert offers_undo(line)
    line.preview(None)
    assert offers_undo(line)


def test_undo_ends_once_something_else_is_done_or_she_goes_on(line: MessageLine, qtbot: QtBot) -> None:
    line.say(SAVED)
    line.say(Message("Saved."))
    assert not offers_undo(line)
    line.say(SAVED)
    qtbot.wait(1)
    line.move_on()
    assert not offers_undo(line)


def test_what_was_withdrawn_does_not_come_back(line: MessageLine) -> None:
    line.say(SAVED)
    line.withdraw("undo")
    line.stand(Lasting.ROOM, FULL, is_news=False)
    assert line.text == SAVED.text
    assert not offers_undo(line)


def focus_on(qtbot: QtBot, kind: type[QWidget]) -> QWidget:
    widget = kind()
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize(
    ("kind", "is_taken"), [(QWidget, True), (QListView, True), (QLineEdit, False), (QPushButton, False)]
)
def test_enter_does_the_default_only_where_nothing_else_takes_it(
    line: MessageLine, qtbot: QtBot, kind: type[QWidget], is_taken: bool
) -> None:
    line.say(Message("Saved.", deeds=(Deed("card", "Call card", is_default=True),)))
    assert line.take_enter(focus_on(qtbot, kind)) is is_taken


def test_enter_belongs_to_a_list_that_opens_something(line: MessageLine, qtbot: QtBot) -> None:
    rows = QListView()
    qtbot.addWidget(rows)
    rows.activated.connect(line.clear)
    line.say(Message("Saved.", deeds=(Deed("card", "Call card", is_default=True),)))
    assert not line.take_enter(rows)


def test_without_a_default_enter_does_nothing(line: MessageLine) -> None:
    line.say(Message("Saved.", deeds=(Deed("undo", "Undo", "Ctrl+Z"),)))
    assert not line.take_enter(None)


def test_the_last_twenty_messages_are_kept_whole(qtbot: QtBot, themed_app: QApplication) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(1000, 700)
    panel = SaidPanel(CLOCK, over)
    with qtbot.waitSignals([panel.counted] * 21):
        for number in range(21):
            panel.keep(Message(f"Message {number}.", "word " * 60))
    panel.open()
    texts = [text.text() for text in panel.findChildren(Text) if text.text().startswith("Message")]
    assert len(texts) == 20
    assert texts[0].startswith("Message 20.")
    assert clipped(panel) == []
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
