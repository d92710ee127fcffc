"""An inbox over a real store, and the files that are put into it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.ports import FileReader
from models.usecases.desk import Desk
from tests.builders import a_desk
from tests.stores import a_store
from tests.ui.pages.inbox.plans import FakeReader
from ui.pages.inbox.page import InboxPage
from ui.session.runner import InlineRunner
from ui.session.session import Place, Session, Where, WomanOnScreen

EXPORT = Path(__file__).parents[3] / "vectors" / "imports" / "clinic-export-cm.csv"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "data"
    folder.mkdir()
    store = a_store(folder)
    yield a_desk(store)
    store.close()


@pytest.fixture
def opens(qtbot: QtBot, dressed: QApplication, desk: Desk) -> Callable[[FileReader], InboxPage]:
    """Makes an inbox of a reader, with a file opened in it."""

    pages: list[InboxPage] = []

    def opened(reader: FileReader) -> InboxPage:
        # A page that nobody holds goes away while a test still looks at its parts.
        pages.append(_shown(qtbot, desk, reader))
        pages[-1].open_file(Path("scans.csv"))
        return pages[-1]

    return opened


@pytest.fixture
def slow(qtbot: QtBot, dressed: QApplication, desk: Desk) -> Iterator[tuple[InboxPage, FakeReader]]:
    """An inbox that reads in threads as the program does, and the reader whose lines wait at a gate."""
    reader = FakeReader(gate=Event())
    yield _shown(qtbot, desk, reader, is_aside=True), reader
    if reader.gate is not None:
        reader.gate.set()


@pytest.fixture
def shows(qtbot: QtBot, dressed: QApplication, desk: Desk) -> Callable[[FileReader], InboxPage]:
    """Makes an inbox of a reader, with no file in it."""

    def shown(reader: FileReader) -> InboxPage:
        return _shown(qtbot, desk, reader)

    return shown


def _shown(qtbot: QtBot, desk: Desk, reader: FileReader, *, is_aside: bool = False) -> InboxPage:
    runner = InlineRunner()
    session = Session(desk, runner, WomanOnScreen(desk, runner))
    made = InboxPage(session, reader, aside=None if is_aside else runner)
    qtbot.addWidget(made)
    made.resize(1286, 682)
    made.show()
    made.activateWindow()
    made.blank()
    made.opened(Place(Where.INBOX))
    return made


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
