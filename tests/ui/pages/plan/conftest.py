"""The plan's page over a real store."""

import pytest

from tests.ui.pages.screen import Opens, Screen
from ui.pages.plan.page import PlanPage
from ui.session.session import Where

Opened = Opens[PlanPage]


@pytest.fixture
def page(screen: Screen) -> PlanPage:
    return screen.page(PlanPage)


@pytest.fixture
def opened(page: PlanPage, screen: Screen) -> Opened:
    return Opens(screen, page, Where.PLAN)
