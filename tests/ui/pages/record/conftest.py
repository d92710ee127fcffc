"""The Record page over a real store."""

import pytest

from db.store.store import SqlStore
from models.usecases.desk import Desk
from tests.builders import FOLLOWED, a_desk
from tests.ui.pages.screen import Opens, Screen
from ui.pages.record.page import RecordPage
from ui.session.session import Where

Opened = Opens[RecordPage]


@pytest.fixture
def follows() -> tuple[str, ...]:
    """The guidelines followed; a test may say others."""
    return FOLLOWED


@pytest.fixture
def desk(store: SqlStore, follows: tuple[str, ...]) -> Desk:
    return a_desk(store, follows=follows)


@pytest.fixture
def page(screen: Screen) -> RecordPage:
    return screen.page(RecordPage)


@pytest.fixture
def opened(page: RecordPage, screen: Screen) -> Opened:
    return Opens(screen, page, Where.RECORD)
