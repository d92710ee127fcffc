"""The search page over a real store."""

import pytest

from tests.ui.pages.screen import Screen
from ui.pages.women.page import WomenPage


@pytest.fixture
def page(screen: Screen) -> WomenPage:
    return screen.page(WomenPage)
