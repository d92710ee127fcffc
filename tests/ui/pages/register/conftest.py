"""The registration page over a real store."""

import pytest

from tests.ui.pages.screen import Screen
from ui.pages.register.page import RegisterPage


@pytest.fixture
def page(screen: Screen) -> RegisterPage:
    return screen.page(RegisterPage)
