"""The Record page over a real store."""

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
from tests.builders import FOLLOWED, a_desk, keep
from tests.stores import a_store
from ui.pages.record.page import RecordPage
from ui.session.runner import InlineRunner
from ui.session.session import Place, Session, Where, WomanOnScreen

Opened = Callable[..., RecordPage]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    opened = a_store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def follows() -> tuple[str, ...]:
    """The guidelines followed; a test may say others."""
    return FOLLOWED


@pytest.fixture
def desk(store: SqlStore, follows: tuple[str, ...]) -> Desk:
    return a_desk(store, follows=follows)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, dressed: QApplication) -> RecordPage:
    """The page with nobody on it, wired as the window wires it."""
    runner = InlineRunner()
    woman = WomanOnScreen(desk, runner, dressed)
    made = RecordPage(Session(desk, runner, woman))
    qtbot.addWidget(made)
    made.resize(1286, 682)
    made.record_changed.connect(woman.reload)

    def show() -> None:
        made.show_sheet(woman.sheet) if woman.sheet else made.blank()

    woman.changed.connect(show)
    return made


@pytest.fixture
def led(page: RecordPage) -> Opened:
    """Leads to the page as the window does, for a pregnancy that is in the store."""

    def lead(pregnancy_id: UUID, kind: str = "", record_id: UUID | None = None) -> RecordPage:
        page.blank()
        page.opened(Place(Where.RECORD, pregnancy_id=pregnancy_id, record_id=record_id, typed=kind))
        page.session.woman.open_pregnancy(pregnancy_id)
        return page

    return lead


@pytest.fixture
def opened(page: RecordPage, led: Opened, desk: Desk, store: SqlStore, qtbot: QtBot) -> Opened:
    """Puts a sheet into the store, judges it, and leads to the form of a kind for it."""

    def show(sheet: PregnancySheet, kind: str = "", record_id: UUID | None = None) -> RecordPage:
        keep(store, sheet)
        judge(desk, sheet.pregnancy.id)
        with qtbot.waitActive(page):
            page.show()
        return led(sheet.pregnancy.id, kind, record_id)

    return show
