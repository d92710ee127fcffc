"""A phrase is taken from a list that only its key or its arrow opens."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.usecases.phrases import PhraseKind
from ui.widgets.fields.phrase_field import PhraseField

UI = Path(__file__).parents[4] / "ui"


@pytest.fixture
def field(qtbot: QtBot) -> PhraseField:
    made = PhraseField("Note", PhraseKind.NOTE)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("before", "after"),
    [("", "bladder full"), ("bla", "bladder full"), ("seen twice; bl", "seen twice; bladder full")],
)
def test_down_and_enter_take_a_phrase_and_leave_what_stands_before_the_semicolon(
    field: PhraseField, qtbot: QtBot, before: str, after: str
) -> None:
    field.offer(("bladder full", "interpreter present"))
    field.setText(before)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.list.isVisible()
    qtbot.keyClick(field.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.textEdited):
        qtbot.keyClick(field.list, Qt.Key.Key_Return)
    assert field.text() == after


def test_typing_opens_nothing(field: PhraseField, qtbot: QtBot) -> None:
    field.offer(("bladder full",))
    qtbot.keyClicks(field, "bla")
    assert not field.list.isVisible()
    assert field.text() == "bla"


def test_with_nothing_to_offer_down_does_nothing_and_no_room_is_taken(
    field: PhraseField, qtbot: QtBot
) -> None:
    field.offer(())
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert not field.list.isVisible()
    assert field.textMargins().right() == 0


def test_every_reason_and_note_that_is_typed_can_be_a_phrase() -> None:
    bare = [
        f"{path.name}: {ast.unparse(call)}"
        for path in UI.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "PlainField"
        if any(word in ast.unparse(call) for word in ("Reason", "Why", "why", "Note", "Advised"))
    ]
    assert bare == []
