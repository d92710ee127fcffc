"""The page that explains rules over a real store."""

from pathlib import Path

import pytest

from db.shipped.hazards import read_hazards
from tests.builders import all_references
from tests.ui.pages.screen import Opens, Screen
from ui.pages.explain.page import ExplainPage
from ui.session.session import Where

HAZARDS = Path(__file__).parents[4] / "assets" / "hazards.toml"
Opened = Opens[ExplainPage]


@pytest.fixture
def page(screen: Screen) -> ExplainPage:
    return screen.page(lambda session: ExplainPage(session, all_references(), read_hazards(HAZARDS)))


@pytest.fixture
def opened(page: ExplainPage, screen: Screen) -> Opened:
    return Opens(screen, page, Where.EXPLAIN)
