"""The page about two records over a real store."""

import pytest

from tests.ui.pages.screen import Screen
from ui.pages.merge.page import MergePage


@pytest.fixture
def page(screen: Screen) -> MergePage:
    return screen.page(MergePage)
