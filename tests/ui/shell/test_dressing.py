"""The program wears what was chosen for this workstation."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.values.appearance import Appearance, Theme
from ui.chart.canvas import TrendChart
from ui.chart.colours import colours_of
from ui.session.appearance_choice import AppearanceChoice
from ui.shell.dressing import Dressing, enlarge, tokens_wanted
from ui.theme import DARK, LIGHT, Tokens, apply_theme, dress_window, style_sheet, tokens_of
from ui.widgets.fields.list_field import ListField
from ui.widgets.text import Text

_SCHEME = Qt.ColorScheme


@pytest.fixture
def app(themed_app: QApplication) -> Iterator[QApplication]:
    yield themed_app
    apply_theme(themed_app, LIGHT)


@pytest.mark.parametrize(
    ("theme", "desktop", "tokens"),
    [
        (Theme.DESKTOP, _SCHEME.Unknown, LIGHT),
        (Theme.DESKTOP, _SCHEME.Light, LIGHT),
        (Theme.DESKTOP, _SCHEME.Dark, DARK),
        (Theme.LIGHT, _SCHEME.Dark, LIGHT),
        (Theme.DARK, _SCHEME.Light, DARK),
    ],
)
def test_a_choice_stands_above_the_desktop(theme: Theme, desktop: Qt.ColorScheme, tokens: Tokens) -> None:
    assert tokens_wanted(theme, desktop) is tokens


def test_a_choice_is_worn_at_once_and_kept(app: QApplication, qtbot: QtBot) -> None:
    kept: list[Appearance] = []
    choice = AppearanceChoice(keep=kept.append)
    dressing, text = Dressing(app, choice), Text("22.4 mm")
    qtbot.addWidget(text)
    dressing.dress(text)
    text.show()
    choice.choose(Appearance(Theme.DARK))
    assert (dressing.worn, tokens_of(text.palette())) == (DARK, DARK)
    assert kept == [Appearance(Theme.DARK)]


def test_a_window_is_dressed_when_it_is_handed_over_and_anew_with_other_colours(
    app: QApplication, qtbot: QtBot
) -> None:
    window, gone, choice = QWidget(), QWidget(), AppearanceChoice(Appearance(Theme.LIGHT))
    qtbot.addWidget(window)
    dressing = Dressing(app, choice)
    dressing.dress(window)
    dressing.dress(gone)
    gone.deleteLater()
    QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    choice.choose(Appearance(Theme.DARK))
    assert window.styleSheet() == style_sheet(DARK) != style_sheet(LIGHT)


def test_a_list_that_opens_below_a_field_is_dressed_as_its_window_is(app: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    field = ListField("Unit", parent=window)
    qtbot.addWidget(window)
    dress_window(window, DARK)
    field.offer(("Ward 4",))
    window.show()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.list.isVisible()
    assert field.list.styleSheet() == style_sheet(DARK)


def test_the_desktop_is_followed_while_the_program_runs(app: QApplication) -> None:
    dressing = Dressing(app, AppearanceChoice(Appearance(Theme.DARK)))
    app.styleHints().colorSchemeChanged.emit(_SCHEME.Light)
    assert dressing.worn is DARK
    dressing = Dressing(app, AppearanceChoice())
    app.styleHints().colorSchemeChanged.emit(_SCHEME.Light)
    assert dressing.worn is LIGHT


def test_a_chart_on_the_page_is_drawn_again_in_the_other_colours(app: QApplication, qtbot: QtBot) -> None:
    chart, choice = TrendChart(), AppearanceChoice(Appearance(Theme.LIGHT))
    qtbot.addWidget(chart)
    Dressing(app, choice).dress(chart)
    chart.show()
    assert chart.trend_figure.colours is colours_of(LIGHT)
    choice.choose(Appearance(Theme.DARK))
    assert chart.trend_figure.colours is colours_of(DARK)
    assert chart.figure is chart.trend_figure


def test_a_chart_that_is_made_in_the_dark_is_dark(app: QApplication, qtbot: QtBot) -> None:
    apply_theme(app, DARK)
    chart = TrendChart()
    qtbot.addWidget(chart)
    assert chart.trend_figure.colours is colours_of(DARK)


@pytest.mark.parametrize(
    ("before", "size", "after"),
    [
        (None, 100, None),
        (None, 150, "1.5"),
        ("1.25", 200, "2.5"),
        ("1.25", 100, "1.25"),
        ("large", 125, "1.25"),
    ],
)
def test_everything_grows_with_the_text(
    monkeypatch: pytest.MonkeyPatch, before: str | None, size: int, after: str | None
) -> None:
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    if before is not None:
        monkeypatch.setenv("QT_SCALE_FACTOR", before)
    enlarge(size)
    assert os.environ.get("QT_SCALE_FACTOR") == after
