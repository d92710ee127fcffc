"""The history's page over a real store."""

import pytest

from tests.ui.pages.screen import Opens, Screen
from ui.pages.history.page import HistoryPage
from ui.session.session import Where

Opened = Opens[HistoryPage]


@pytest.fixture
def page(screen: Screen) -> HistoryPage:
    return screen.page(HistoryPage)


@pytest.fixture
def opened(page: HistoryPage, screen: Screen) -> Opened:
    return Opens(screen, page, Where.HISTORY)
