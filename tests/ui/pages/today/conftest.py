"""The page over a real store."""

import pytest

from tests.ui.pages.screen import Screen
from ui.pages.today.page import TodayPage


@pytest.fixture
def page(screen: Screen) -> TodayPage:
    return screen.page(TodayPage)
