"""The page that explains rules over a real store."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.hazards import read_hazards
from db.references import read_references
from db.store.store import SqlStore
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import judge
from models.views import PregnancySheet
from tests.builders import NURSE, a_desk, keep
from tests.stores import a_store
from ui.pages.explain.page import ExplainPage
from ui.session.runner import InlineRunner
from ui.session.session import Place, Session, Where, WomanOnScreen

ASSETS = Path(__file__).parents[4] / "assets"
Opened = Callable[..., ExplainPage]


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
def page(desk: Desk, qtbot: QtBot, dressed: QApplication) -> ExplainPage:
    """The page with nobody on it."""
    runner = InlineRunner()
    session = Session(desk, runner, WomanOnScreen(desk, runner, dressed))
    made = ExplainPage(session, read_references(ASSETS / "references"), read_hazards(ASSETS / "hazards.toml"))
    qtbot.addWidget(made)
    made.resize(1286, 682)
    return made


@pytest.fixture
def opened(page: ExplainPage, desk: Desk, store: SqlStore, qtbot: QtBot) -> Opened:
    """Puts a sheet into the store, judges it, and opens the page on it as the window does."""

    def show(sheet: PregnancySheet, typed: str = "") -> ExplainPage:
        keep(store, sheet)
        judge(desk, sheet.pregnancy.id)
        page.blank()
        page.opened(Place(Where.EXPLAIN, pregnancy_id=sheet.pregnancy.id, typed=typed))
        page.session.woman.open_pregnancy(sheet.pregnancy.id)
        on_screen = page.session.woman.sheet
        assert on_screen is not None
        page.show_sheet(on_screen)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return show


def texts(root: QWidget) -> str:
    """Every text to be read under a widget, once what was just put there has been laid out."""
    QCoreApplication.sendPostedEvents()
    return " | ".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())
