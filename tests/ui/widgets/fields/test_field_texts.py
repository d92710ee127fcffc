"""What stands in a field, as text for a draft and back."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.records.record import TriState
from models.records.scan import Criterion, FunnelShape, Route
from models.values.length import Millimetres, Unit
from ui.widgets.fields.choices import CheckGrid, ChoiceField, Tick, enum_choices
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field_texts import put_text, show_value, text_of, value_of
from ui.widgets.fields.length_field import LengthField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.fields.segments import TriStateChoice

TODAY = date(2026, 3, 2)
FIRST, SECOND, *_ = Criterion


def _route() -> QWidget:
    return ChoiceField[Route]("Route", enum_choices(Route), blank="not recorded")


def _funnel() -> QWidget:
    funnels = [
        ((TriState.YES, None), "Yes"),
        ((TriState.YES, FunnelShape.U), "U"),
        ((TriState.NO, None), "No"),
    ]
    return ChoiceField[tuple[TriState, FunnelShape | None]]("Funnel", funnels, blank="not recorded")


def _length() -> QWidget:
    return LengthField("Funnel length")


def _criteria() -> QWidget:
    return CheckGrid[Criterion]("Quality", enum_choices(Criterion))


def _answer() -> QWidget:
    return TriStateChoice("Sludge")


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
        (_funnel, "yes"),
        (_funnel, "yes:u"),
        (_length, "6.5"),
        (_criteria, "-"),
        (_criteria, f"{FIRST.value} {SECOND.value}"),
        (_answer, "unknown"),
        (_tick, "yes"),
        (_day, "12 mar"),
        (_plain, "ward 4"),
    ],
)
def test_what_was_kept_is_put_back_and_taken_away(
    make: Callable[[], QWidget], text: str, qtbot: QtBot, themed_app: QApplication
) -> None:
    field = make()
    qtbot.addWidget(field)
    assert text_of(field) == ""
    put_text(field, text)
    assert text_of(field) == text
    put_text(field, "")
    assert text_of(field) == ""


@given(st.none() | st.lists(st.sampled_from(Criterion), unique=True).map(tuple))
def test_several_choices_come_back_and_nothing_is_not_none(ticked: tuple[Criterion, ...] | None) -> None:
    kept, back = CheckGrid("", enum_choices(Criterion)), CheckGrid("", enum_choices(Criterion))
    kept.set_value(ticked)
    put_text(back, text_of(kept))
    assert back.value() == (None if ticked is None else tuple(c for c in Criterion if c in ticked))


@pytest.mark.parametrize(
    ("text", "ticked"), [("none", ()), (f"{FIRST.value},{SECOND.value}", (FIRST, SECOND)), ("", None)]
)
def test_ticks_are_read_as_drafts_of_scans_once_kept_them(
    text: str, ticked: tuple[Criterion, ...] | None, qtbot: QtBot, themed_app: QApplication
) -> None:
    field = _criteria()
    qtbot.addWidget(field)
    put_text(field, text)
    assert value_of(field) == ticked


@pytest.mark.parametrize(
    ("make", "value"),
    [
        (_route, Route.TRANSABDOMINAL),
        (_funnel, (TriState.YES, FunnelShape.U)),
        (_criteria, (FIRST, SECOND)),
        (_answer, TriState.UNKNOWN),
        (_tick, True),
        (_day, TODAY),
        (_plain, "ward 4"),
    ],
)
def test_what_is_recorded_is_shown_as_what_it_means(
    make: Callable[[], QWidget], value: object, qtbot: QtBot, themed_app: QApplication
) -> None:
    field = make()
    qtbot.addWidget(field)
    show_value(field, value)
    assert value_of(field) == value
    show_value(field, None)
    assert value_of(field) in (None, "", False)


@pytest.mark.parametrize("unit", Unit)
def test_a_recorded_length_means_the_same_in_either_unit_and_is_not_asked_about(
    unit: Unit, qtbot: QtBot, themed_app: QApplication
) -> None:
    field = LengthField("Funnel length")
    qtbot.addWidget(field)
    field.set_unit(unit)
    show_value(field, Millimetres(62))
    assert (field.value(), field.state) == (Millimetres(62), "")


def test_a_choice_that_is_not_offered_any_more_leaves_nothing_chosen(
    qtbot: QtBot, themed_app: QApplication
) -> None:
    route = _route()
    qtbot.addWidget(route)
    put_text(route, "by mail")
    assert text_of(route) == ""


def test_a_widget_that_holds_nothing_has_no_text(qtbot: QtBot, themed_app: QApplication) -> None:
    bare = QWidget()
    qtbot.addWidget(bare)
    put_text(bare, "x")
    assert text_of(bare) == ""
