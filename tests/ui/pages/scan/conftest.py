"""The scan page over a real store."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.references import read_references
from db.store.store import SqlStore
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import judge
from models.views import PregnancySheet
from tests.builders import a_desk, keep
from tests.stores import a_store
from ui.pages.scan.page import ScanPage
from ui.session.runner import InlineRunner
from ui.session.session import Place, Session, Where, WomanOnScreen

REFERENCES = Path(__file__).parents[4] / "assets" / "references"
Opened = Callable[..., ScanPage]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    opened = a_store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def desk(store: SqlStore) -> Desk:
    return a_desk(store)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, dressed: QApplication) -> ScanPage:
    """The page with nobody on it, wired as the window wires it."""
    runner = InlineRunner()
    woman = WomanOnScreen(desk, runner, dressed)
    made = ScanPage(Session(desk, runner, woman), read_references(REFERENCES))
    qtbot.addWidget(made)
    made.resize(1286, 682)
    made.record_changed.connect(woman.reload)

    def show() -> None:
        made.show_sheet(woman.sheet) if woman.sheet else made.blank()

    woman.changed.connect(show)
    return made


@pytest.fixture
def led(page: ScanPage) -> Callable[..., ScanPage]:
    """Leads to the page as the window does, for a pregnancy that is in the store."""

    def lead(pregnancy_id: UUID, record_id: UUID | None = None) -> ScanPage:
        page.blank()
        page.opened(Place(Where.SCAN, pregnancy_id=pregnancy_id, record_id=record_id))
        page.session.woman.open_pregnancy(pregnancy_id)
        return page

    return lead


@pytest.fixture
def opened(page: ScanPage, led: Opened, desk: Desk, store: SqlStore, qtbot: QtBot) -> Opened:
    """Puts a sheet into the store, judges it, and leads to the form for it."""

    def show(sheet: PregnancySheet, record_id: UUID | None = None) -> ScanPage:
        keep(store, sheet)
        judge(desk, sheet.pregnancy.id)
        with qtbot.waitActive(page):
            page.show()
        return led(sheet.pregnancy.id, record_id)

    return show
