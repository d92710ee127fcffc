"""The page of papers over a real store, a real typesetter and a folder to write to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.new_folder import write_folder
from db.papers.typesetting import TypstProcess
from db.text_file import save_text
from models.ports.files import PaperFiles
from models.ports.typesetter import Typesetter
from tests.builders import all_references
from tests.ui.pages.screen import Opens, Screen
from ui.pages.paper.page import PaperPage
from ui.session.runner import InlineRunner
from ui.session.session import Where

FILES = PaperFiles(save_text, write_folder)
ASSETS = Path(__file__).parents[4] / "assets"


@pytest.fixture(scope="session")
def typesetter() -> Iterator[TypstProcess]:
    made = TypstProcess(ASSETS / "papers", ASSETS / "fonts")
    yield made
    made.forget()


@pytest.fixture
def page(screen: Screen, typesetter: TypstProcess) -> PaperPage:
    return a_page(screen, typesetter)


def a_page(screen: Screen, typesetter: Typesetter) -> PaperPage:
    """The page over a typesetter; what it does beside the store is done at once."""
    return screen.page(
        lambda session: PaperPage(session, all_references(), typesetter, FILES, InlineRunner())
    )


@pytest.fixture
def opened(page: PaperPage, screen: Screen) -> Opens[PaperPage]:
    return Opens(screen, page, Where.PAPER)
