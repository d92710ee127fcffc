"""The scan page over a real store."""

import pytest

from tests.builders import all_references
from tests.ui.pages.screen import Opens, Screen
from ui.chart.loading import LoadChart
from ui.pages.scan.page import ScanPage
from ui.session.session import Where

Opened = Opens[ScanPage]


@pytest.fixture
def page(screen: Screen, load: LoadChart) -> ScanPage:
    return screen.page(lambda session: ScanPage(session, all_references(), load))


@pytest.fixture
def opened(page: ScanPage, screen: Screen) -> Opened:
    return Opens(screen, page, Where.SCAN)
