"""The page of papers over a real store, a real typesetter and a folder to write to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.papers.typesetting import TypstProcess
from tests.builders import all_references
from tests.ui.pages.screen import Opens, Screen
from ui.pages.paper.page import PaperPage
from ui.session.session import Where

ASSETS = Path(__file__).parents[4] / "assets"


@pytest.fixture(scope="session")
def typesetter() -> Iterator[TypstProcess]:
    made = TypstProcess(ASSETS / "papers", ASSETS / "fonts")
    yield made
    made.forget()


@pytest.fixture
def page(screen: Screen, typesetter: TypstProcess) -> PaperPage:
    return screen.page(lambda session: PaperPage(session, all_references(), typesetter))


@pytest.fixture
def opened(page: PaperPage, screen: Screen) -> Opens[PaperPage]:
    return Opens(screen, page, Where.PAPER)
