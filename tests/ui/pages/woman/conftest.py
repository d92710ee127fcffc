"""A woman's page over a real store."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.references import read_references
from db.store.store import SqlStore
from models.errors import CervitrendError
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import judge
from models.views import PregnancySheet
from tests.builders import NURSE, a_desk, keep
from tests.stores import a_store
from ui.pages.woman.page import WomanPage
from ui.pages.woman.question_card import OpenQuestion
from ui.session.runner import InlineRunner
from ui.session.session import Session, WomanOnScreen
from ui.widgets.choices import ChoiceField
from ui.widgets.plain_field import PlainField

REFERENCES = Path(__file__).parents[4] / "assets" / "references"
Opened = Callable[[PregnancySheet], WomanPage]
T = TypeVar("T")


class HandsOver(QObject):
    """Does what the window does when the woman on the screen changed."""

    def __init__(self, page: WomanPage) -> None:
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


class HeldRunner(InlineRunner):
    """Works at once, except for what is asked while it holds: that is done, and reported, once released."""

    def __init__(self) -> None:
        self.is_holding = False
        self._held: list[Callable[[], None]] = []

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[CervitrendError], None],
        supersedes: str = "",
    ) -> None:
        if self.is_holding:
            self._held.append(lambda: InlineRunner.run(self, owner, work, then, failed, supersedes))
        else:
            super().run(owner, work, then, failed, supersedes)

    def release(self) -> None:
        """Do what was held, in order."""
        self.is_holding = False
        held, self._held = self._held, []
        for job in held:
            job()


@pytest.fixture
def runner() -> HeldRunner:
    return HeldRunner()


@pytest.fixture
def page(desk: Desk, runner: HeldRunner, qtbot: QtBot, dressed: QApplication) -> WomanPage:
    """The page with nobody on it, wired as the window wires it."""
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
        woman.changed.connect(HandsOver(page).hand_over)
        woman.open_pregnancy(UUID(str(sheet.pregnancy.id)))
        with qtbot.waitExposed(page):
            page.show()
        return page

    return show


def texts(root: QWidget) -> str:
    """Every text to be read under a widget, once what was just put there has been laid out."""
    QCoreApplication.sendPostedEvents()
    return " | ".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())


def open_question(page: WomanPage) -> OpenQuestion:
    """The question that is open in the panel."""
    assert page.panel.question is not None
    return page.panel.question


def sheet_of(page: WomanPage) -> PregnancySheet:
    sheet = page.session.woman.sheet
    assert sheet is not None
    return sheet


def fill(page: WomanPage, name: str, value: object) -> None:
    inner = page.form.fields[name].inner
    if isinstance(inner, PlainField):
        inner.setText(str(value))
    elif isinstance(inner, ChoiceField):
        inner.set_value(value)
