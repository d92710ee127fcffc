"""What stands in a field, as text for a draft and back."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.records.scan import Criterion, Route
from ui.widgets.choices import AnswerChoice, CheckGrid, ChoiceField, Tick, enum_choices
from ui.widgets.date_field import DateField
from ui.widgets.field_texts import put_text, text_of
from ui.widgets.plain_field import PlainField

TODAY = date(2026, 3, 2)
FIRST, SECOND, *_ = Criterion


def _route() -> QWidget:
    return ChoiceField[Route]("Route", enum_choices(Route), blank="not recorded")


def _criteria() -> QWidget:
    return CheckGrid[Criterion]("Quality", enum_choices(Criterion))


def _answer() -> QWidget:
    return AnswerChoice("Sludge")


def _tick() -> QWidget:
    return Tick("Another")


def _day() -> QWidget:
    return DateField("Day", TODAY)


def _plain() -> QWidget:
    return PlainField("Note")


@pytest.mark.parametrize(
    ("make", "text"),
    [
        (_route, "transvaginal"),
        (_criteria, "-"),
        (_criteria, f"{FIRST.value} {SECOND.value}"),
        (_answer, "unknown"),
        (_tick, "yes"),
        (_day, "12 mar"),
        (_plain, "ward 4"),
    ],
)
def test_what_was_kept_is_put_back_and_taken_away(
    make: Callable[[], QWidget], text: str, qtbot: QtBot, dressed: QApplication
) -> None:
    field = make()
    qtbot.addWidget(field)
    assert text_of(field) == ""
    put_text(field, text)
    assert text_of(field) == text
    put_text(field, "")
    assert text_of(field) == ""


def test_a_choice_that_is_not_offered_any_more_leaves_nothing_chosen(
    qtbot: QtBot, dressed: QApplication
) -> None:
    route = _route()
    qtbot.addWidget(route)
    put_text(route, "by mail")
    assert text_of(route) == ""


def test_a_widget_that_holds_nothing_has_no_text(qtbot: QtBot, dressed: QApplication) -> None:
    bare = QWidget()
    qtbot.addWidget(bare)
    put_text(bare, "x")
    assert text_of(bare) == ""
