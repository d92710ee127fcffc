"""Colours and size of text are chosen by anybody, at once, for this workstation."""

from pytestqt.qtbot import QtBot

from models.values.appearance import Appearance, Theme
from ui.pages.settings.screen_tab import ScreenTab
from ui.session.appearance_choice import AppearanceChoice


def test_it_shows_what_is_chosen(qtbot: QtBot) -> None:
    tab = ScreenTab(AppearanceChoice(Appearance(Theme.DARK, 125)))
    qtbot.addWidget(tab)
    assert (tab.theme.value(), tab.text_size.value()) == (Theme.DARK, 125)


def test_colours_are_chosen_with_an_arrow(qtbot: QtBot) -> None:
    choice = AppearanceChoice()
    tab = ScreenTab(choice)
    qtbot.addWidget(tab)
    qtbot.keyClick(tab.theme.stop, "d")
    assert choice.now == Appearance(Theme.DARK)


def test_a_size_says_that_it_counts_from_the_next_start(qtbot: QtBot) -> None:
    choice = AppearanceChoice()
    tab = ScreenTab(choice)
    qtbot.addWidget(tab)
    with qtbot.waitSignal(tab.notice) as said:
        tab.text_size.chosen.emit(150)
    assert choice.now == Appearance(text_size=150)
    assert "next start" in said.args[0]


def test_what_is_taken_back_is_the_usual_again(qtbot: QtBot) -> None:
    choice = AppearanceChoice(Appearance(Theme.DARK, 150))
    tab = ScreenTab(choice)
    qtbot.addWidget(tab)
    tab.theme.chosen.emit(None)
    tab.text_size.chosen.emit(None)
    assert choice.now == Appearance()
    assert (tab.theme.value(), tab.text_size.value()) == (Theme.DESKTOP, 100)
