"""Typing at a list, open or shut, leads to the entry that begins with all that was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.fields.choices import ChoiceField
from ui.widgets.fields.list_field import ListField

COUNTRIES = ("Uganda", "Ukraine", "United Arab Emirates", "United States", "United Kingdom", "Österreich")


@pytest.fixture
def window(qtbot: QtBot, themed_app: QApplication) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    return made


@pytest.fixture
def country(window: QWidget, qtbot: QtBot) -> ChoiceField[str]:
    made = ChoiceField[str]("Country", [(name, name) for name in COUNTRIES], "choose", window)
    shown(window, made, qtbot)
    return made


@pytest.fixture
def after(window: QWidget) -> QLineEdit:
    return window.findChildren(QLineEdit)[-1]


def shown(window: QWidget, made: QWidget, qtbot: QtBot) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(made)
    layout.addWidget(QLineEdit(window))
    with qtbot.waitActive(window):
        window.show()
    made.setFocus()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("united k", "United Kingdom"),
        ("united s", "United States"),
        ("u", "Uganda"),
        ("uu", "Ukraine"),
        ("uk", "Ukraine"),
        ("ost", "Österreich"),
        ("unitedx", None),
        ("king", "United Kingdom"),
        ("states", "United States"),
        ("x", None),
    ],
)
def test_all_that_is_typed_counts(
    country: ChoiceField[str], qtbot: QtBot, typed: str, found: str | None
) -> None:
    qtbot.keyClicks(country, typed)
    assert (country.value(), country.view().isVisible()) == (found, False)


def test_it_counts_in_the_open_list_and_tab_takes_it_and_goes_on(
    country: ChoiceField[str], after: QLineEdit, qtbot: QtBot
) -> None:
    qtbot.keyClick(country, Qt.Key.Key_Space)
    qtbot.waitUntil(country.view().isVisible)
    qtbot.keyClicks(country.view(), "united k")
    assert (country.value(), country.view().isVisible()) == (None, True)
    qtbot.keyClick(country.view(), Qt.Key.Key_Tab)
    assert (country.value(), country.view().isVisible()) == ("United Kingdom", False)
    assert after.hasFocus()


def test_what_is_forbidden_is_passed_by(country: ChoiceField[str], qtbot: QtBot) -> None:
    country.forbid({"Uganda": "not here"})
    qtbot.keyClicks(country, "u")
    assert country.value() == "Ukraine"


def test_an_arrow_begins_anew(country: ChoiceField[str], qtbot: QtBot) -> None:
    qtbot.keyClicks(country, "ug")
    qtbot.keyClick(country, Qt.Key.Key_Down)
    qtbot.keyClicks(country, "o")
    assert country.value() == "Österreich"


def test_whoever_comes_back_to_it_begins_anew(
    country: ChoiceField[str], after: QLineEdit, qtbot: QtBot
) -> None:
    qtbot.keyClicks(country, "elsewhere")
    assert country.value() is None
    qtbot.keyClick(country, Qt.Key.Key_Tab)
    qtbot.keyClick(after, Qt.Key.Key_Backtab)
    assert country.hasFocus()
    qtbot.keyClicks(country, "united k")
    assert country.value() == "United Kingdom"


def test_tab_leaves_a_line_whose_list_is_open(window: QWidget, qtbot: QtBot) -> None:
    field = ListField("Examiner", parent=window)
    field.offer(("Mw Ines COSTA", "Sr Amina HADDAD"))
    shown(window, field, qtbot)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.waitUntil(field.list.isVisible)
    qtbot.keyClick(field.list, Qt.Key.Key_Down)
    qtbot.keyClick(field.list, Qt.Key.Key_Tab)
    assert (field.text() != "", field.list.isVisible(), field.hasFocus()) == (True, False, False)
