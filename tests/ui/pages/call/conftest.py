"""A call card over a real store."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.references import read_references
from db.store.store import SqlStore
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import judge
from models.views import PregnancySheet
from tests.builders import NURSE, a_desk, keep
from tests.stores import a_store
from tests.ui.pages.woman.conftest import HeldRunner
from ui.pages.call.page import CallPage
from ui.session.session import Place, Session, Where, WomanOnScreen

REFERENCES = Path(__file__).parents[4] / "assets" / "references"
Opened = Callable[[PregnancySheet], CallPage]


class HandsOver(QObject):
    """Does what the window does when the woman on the screen changed."""

    def __init__(self, page: CallPage) -> None:
        super().__init__(page)
        self._page = page

    @Slot()
    def hand_over(self) -> None:
        sheet = self._page.session.woman.sheet
        if sheet is not None:
            self._page.show_sheet(sheet)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    opened = a_store(tmp_path)
    opened.put(NURSE)
    yield opened
    opened.close()


@pytest.fixture
def desk(store: SqlStore) -> Desk:
    return a_desk(store)


@pytest.fixture
def runner() -> HeldRunner:
    return HeldRunner()


@pytest.fixture
def page(desk: Desk, runner: HeldRunner, qtbot: QtBot, dressed: QApplication) -> CallPage:
    """The page with nobody on it, wired as the window wires it."""
    woman = WomanOnScreen(desk, runner, dressed)
    made = CallPage(Session(desk, runner, woman), read_references(REFERENCES))
    qtbot.addWidget(made)
    made.resize(1286, 682)
    made.record_changed.connect(woman.reload)
    woman.changed.connect(HandsOver(made).hand_over)
    return made


@pytest.fixture
def opened(page: CallPage, desk: Desk, store: SqlStore, qtbot: QtBot) -> Opened:
    """Puts a sheet into the store, judges it, and shows its card."""

    def show(sheet: PregnancySheet) -> CallPage:
        keep(store, sheet)
        judge(desk, sheet.pregnancy.id)
        with qtbot.waitActive(page):
            page.show()
        page.blank()
        page.opened(Place(Where.CALL, pregnancy_id=sheet.pregnancy.id))
        page.session.woman.open_pregnancy(sheet.pregnancy.id)
        return page

    return show
