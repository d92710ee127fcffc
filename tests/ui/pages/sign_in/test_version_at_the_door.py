"""Whoever is asked on the telephone which version she has finds it without signing in."""

import pytest
from pytestqt.qtbot import QtBot

from models.version import NAMED_VERSION
from ui.pages.first_start.page import FirstStartPage
from ui.pages.sign_in.missing_page import MissingPage
from ui.pages.sign_in.page import SignInPage


@pytest.mark.parametrize("door", [SignInPage, MissingPage, FirstStartPage])
def test_every_door_says_which_version_this_is(
    door: type[SignInPage | MissingPage | FirstStartPage], qtbot: QtBot
) -> None:
    page = door()
    qtbot.addWidget(page)
    assert page.version.text() == NAMED_VERSION
    assert page.version.isVisibleTo(page)
