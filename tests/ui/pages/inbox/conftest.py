"""An inbox over a real store, and the files that are put into it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from models.ports.files import FileReader
from tests.ui.pages.inbox.plans import FakeReader
from tests.ui.pages.screen import Screen
from ui.pages.inbox.page import InboxPage
from ui.session.session import Location, Where

EXPORT = Path(__file__).parents[3] / "vectors" / "imports" / "clinic-export-cm.csv"


@pytest.fixture
def shows(screen: Screen) -> Callable[[FileReader], InboxPage]:
    """Makes an inbox of a reader, with no file in it."""

    def shown(reader: FileReader) -> InboxPage:
        made = screen.page(lambda session: InboxPage(session, reader, background=screen.runner))
        return screen.lead(made, Location(Where.INBOX))

    return shown


@pytest.fixture
def opens(shows: Callable[[FileReader], InboxPage]) -> Callable[[FileReader], InboxPage]:
    """Makes an inbox of a reader, with a file opened in it."""

    def opened(reader: FileReader) -> InboxPage:
        page = shows(reader)
        page.open_file(Path("scans.csv"))
        return page

    return opened


@pytest.fixture
def slow(screen: Screen) -> Iterator[tuple[InboxPage, FakeReader]]:
    """An inbox that reads in threads as the program does, and the reader whose lines wait at a gate."""
    reader = FakeReader(gate=Event())
    page = screen.page(lambda session: InboxPage(session, reader))
    yield screen.lead(page, Location(Where.INBOX)), reader
    if reader.gate is not None:
        reader.gate.set()


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """The first 80 lines of a clinic's export: 15 women, and by 2 March 2026 68 scans, 4 lines in doubt, 7 refused."""
    path = Path(shutil.copy(EXPORT, tmp_path / "export.csv"))
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:80]))
    return path


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    def written(text: str) -> Path:
        path = tmp_path / "small.csv"
        path.write_text(text)
        return path

    return written
