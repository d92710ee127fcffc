"""The plan's page over a real store, wired as the window wires it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import judge
from models.views import PregnancySheet
from tests.builders import NURSE, a_desk, keep
from tests.stores import a_store
from ui.pages.plan.page import PlanPage
from ui.session.runner import InlineRunner
from ui.session.session import Place, Session, Where, WomanOnScreen

Opened = Callable[..., PlanPage]


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
def page(desk: Desk, qtbot: QtBot, dressed: QApplication) -> PlanPage:
    """The page with nobody on it."""
    runner = InlineRunner()
    woman = WomanOnScreen(desk, runner, dressed)
    made = PlanPage(Session(desk, runner, woman))
    qtbot.addWidget(made)
    made.resize(1286, 682)

    def show() -> None:
        if woman.sheet is not None:
            made.show_sheet(woman.sheet)
        elif woman.patient is not None:
            made.show_patient(woman.patient)
        else:
            made.blank()

    woman.changed.connect(show)
    made.record_changed.connect(woman.reload)
    return made


@pytest.fixture
def opened(page: PlanPage, store: SqlStore, desk: Desk, qtbot: QtBot) -> Opened:
    """Puts a sheet into the store, judges it, and leads the page to it as the window does."""

    def show(sheet: PregnancySheet, typed: str = "") -> PlanPage:
        keep(store, sheet)
        judge(desk, sheet.pregnancy.id)
        lead(page, sheet, typed)
        with qtbot.waitActive(page):
            page.show()
        return page

    return show


def lead(page: PlanPage, sheet: PregnancySheet, typed: str = "") -> None:
    """Lead the page to a pregnancy as the window does."""
    page.blank()
    page.opened(Place(Where.PLAN, pregnancy_id=sheet.pregnancy.id, typed=typed))
    page.session.woman.open_pregnancy(sheet.pregnancy.id)


def texts(root: QWidget) -> str:
    """Every text to be read under a widget, once what was just put there has been laid out."""
    QCoreApplication.sendPostedEvents()
    return " | ".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())


def sheet_of(page: PlanPage) -> PregnancySheet:
    sheet = page.session.woman.sheet
    assert sheet is not None
    return sheet
