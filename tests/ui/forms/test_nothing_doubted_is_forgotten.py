"""What was typed and is asked for a second time is still asked for after a draft was put back, also half-way through."""

import ast
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import TODAY
from ui.forms.form import Form
from ui.pages.register.birth_field import BirthField
from ui.pages.woman.answers.rescan_field import RescanField
from ui.widgets.fields.length_field import LengthField
from ui.widgets.fields.twice import TwiceTyped

UI = Path(__file__).parents[3] / "ui"
DOUBTED = pytest.mark.parametrize(
    ("kind", "typed", "half"),
    [("length", "55", "5"), ("birth", "1.2.1950", "1.2"), ("rescan", "1.2.2027", "1.2")],
)


class Asking(Form):
    """A form of one field in which something can be doubted."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fields: dict[str, TwiceTyped] = {
            "length": LengthField("Length"),
            "birth": BirthField("Birth date", TODAY),
            "rescan": RescanField("Next scan", TODAY),
        }
        self.field = self.add(kind, "Asked", fields[kind])
        self.set_initial()

    def hear(self, text: str) -> None:
        self.field.setText(text)
        self.field.textEdited.emit(text)


@pytest.fixture
def form(qtbot: QtBot, themed_app: QApplication, kind: str) -> Asking:
    made = Asking(kind)
    qtbot.addWidget(made)
    return made


def again(form: Asking, kind: str, qtbot: QtBot) -> Asking:
    """The form as its draft brings it back."""
    made = Asking(kind)
    qtbot.addWidget(made)
    made.restore(form.typed)
    return made


@DOUBTED
def test_what_is_asked_again_is_asked_again(
    form: Asking, kind: str, typed: str, half: str, qtbot: QtBot
) -> None:
    form.hear(typed)
    assert not form.field.validate()
    there = again(form, kind, qtbot)
    assert (there.field.state, there.field.text(), there.count_typed()) == ("retype", "", 1)
    there.hear(typed)
    assert there.field.validate()


@DOUBTED
def test_a_second_answer_that_was_half_typed_does_not_put_out_the_first(
    form: Asking, kind: str, typed: str, half: str, qtbot: QtBot
) -> None:
    form.hear(typed)
    form.field.validate()
    form.hear(half)
    there = again(form, kind, qtbot)
    assert (there.field.state, there.field.text(), there.typed) == ("retype", half, form.typed)
    there.hear(typed)
    assert there.field.validate()


@DOUBTED
def test_what_was_confirmed_is_not_asked_any_more(
    form: Asking, kind: str, typed: str, half: str, qtbot: QtBot
) -> None:
    for _ in range(2):
        form.hear(typed)
        form.field.validate()
    there = again(form, kind, qtbot)
    assert there.field.state == ""
    assert there.typed == form.typed


def test_whatever_asks_a_second_time_says_what_it_was_told_first() -> None:
    asking = set()
    for path in UI.rglob("*.py"):
        for there in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(there, ast.ClassDef) and any(_asks(each) for each in ast.walk(there)):
                asking.add(there.name)
    assert asking == {"LengthField", "TwiceTypedDay"}


def _asks(there: ast.AST) -> bool:
    """Whether a field is put into the state in which something is to be typed again."""
    is_call = isinstance(there, ast.Call) and isinstance(there.func, ast.Attribute)
    if not is_call or not isinstance(there, ast.Call) or not there.args:
        return False
    first = there.args[0]
    is_state = isinstance(there.func, ast.Attribute) and there.func.attr == "set_state"
    return is_state and isinstance(first, ast.Constant) and first.value == "retype"
