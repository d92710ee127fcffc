"""The history's page over a real store, wired as the window wires it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import judge
from models.views import PregnancySheet
from tests.builders import a_desk, keep
from tests.stores import a_store
from ui.pages.history.page import HistoryPage
from ui.session.runner import InlineRunner
from ui.session.session import Place, Session, Where, WomanOnScreen

Opened = Callable[[PregnancySheet], HistoryPage]
Led = Callable[[UUID], HistoryPage]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    opened = a_store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def desk(store: SqlStore) -> Desk:
    return a_desk(store)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, dressed: QApplication) -> HistoryPage:
    """The page with nobody on it."""
    runner = InlineRunner()
    woman = WomanOnScreen(desk, runner, dressed)
    made = HistoryPage(Session(desk, runner, woman))
    qtbot.addWidget(made)
    made.resize(1286, 682)
    made.record_changed.connect(woman.reload)

    def show() -> None:
        made.show_sheet(woman.sheet) if woman.sheet else made.blank()

    woman.changed.connect(show)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def led(page: HistoryPage) -> Led:
    """Leads to the page as the window does, for a pregnancy that is in the store."""

    def lead(pregnancy_id: UUID) -> HistoryPage:
        page.left()
        page.blank()
        page.opened(Place(Where.HISTORY, pregnancy_id=pregnancy_id))
        page.session.woman.open_pregnancy(pregnancy_id)
        return page

    return lead


@pytest.fixture
def opened(led: Led, desk: Desk, store: SqlStore) -> Opened:
    """Puts a sheet into the store, judges it, and leads to its history."""

    def show(sheet: PregnancySheet) -> HistoryPage:
        keep(store, sheet)
        judge(desk, sheet.pregnancy.id)
        return led(sheet.pregnancy.id)

    return show
