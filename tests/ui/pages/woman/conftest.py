"""A woman's page over a real store."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.references import read_references
from db.store.store import SqlStore
from models.usecases.desk import Desk
from models.usecases.judge import judge
from models.views import PregnancySheet
from tests.builders import a_desk, keep
from tests.stores import a_store
from ui.pages.woman.page import WomanPage
from ui.runner import InlineRunner
from ui.session import Session, WomanOnScreen

REFERENCES = Path(__file__).parents[4] / "assets" / "references"
Opened = Callable[[PregnancySheet], WomanPage]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    opened = a_store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def desk(store: SqlStore) -> Desk:
    return a_desk(store)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, dressed: QApplication) -> WomanPage:
    """The page with nobody on it, wired as the window wires it."""
    runner = InlineRunner()
    woman = WomanOnScreen(desk, runner, dressed)
    made = WomanPage(Session(desk, runner, woman), read_references(REFERENCES))
    qtbot.addWidget(made)
    made.resize(1286, 682)
    made.record_changed.connect(woman.reload)
    return made


@pytest.fixture
def opened(page: WomanPage, desk: Desk, store: SqlStore, qtbot: QtBot) -> Opened:
    """Puts a sheet into the store, judges it, and shows it on the page."""

    def show(sheet: PregnancySheet) -> WomanPage:
        keep(store, sheet)
        judge(desk, sheet.pregnancy.id)
        woman = page.session.woman
        woman.changed.connect(lambda: page.show_sheet(woman.sheet) if woman.sheet else None)
        woman.open_pregnancy(UUID(str(sheet.pregnancy.id)))
        with qtbot.waitExposed(page):
            page.show()
        return page

    return show
