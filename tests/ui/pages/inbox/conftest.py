"""An inbox over a real store, and the files that are put into it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.ports import FileReader
from models.usecases.desk import Desk
from tests.builders import a_desk
from tests.stores import a_store
from ui.pages.inbox.page import InboxPage
from ui.runner import InlineRunner
from ui.session import Place, Session, Where, WomanOnScreen

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
def page(qtbot: QtBot, dressed: QApplication, desk: Desk) -> InboxPage:
    from db.exchange.csv_files.reader import CsvFiles

    return _shown(qtbot, desk, CsvFiles())


def _shown(qtbot: QtBot, desk: Desk, reader: FileReader) -> InboxPage:
    runner = InlineRunner()
    made = InboxPage(Session(desk, runner, WomanOnScreen(desk, runner)), reader, aside=runner)
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
