"""A call card over a real store."""

import pytest

from tests.builders import all_references
from tests.ui.pages.screen import Opens, Screen
from ui.pages.call.page import CallPage
from ui.session.session import Where

Opened = Opens[CallPage]


@pytest.fixture
def page(screen: Screen) -> CallPage:
    return screen.page(lambda session: CallPage(session, all_references()))


@pytest.fixture
def opened(page: CallPage, screen: Screen) -> Opened:
    return Opens(screen, page, Where.CALL)
