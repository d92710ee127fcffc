"""What the window does for a page, without the window: the page is shown, led to a place, and handed who is on the screen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.errors import CervitrendError
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.views import PregnancySheet
from tests.builders import keep
from ui.session.runner import InlineRunner, Runner
from ui.session.session import Location, Session, Where, WomanOnScreen
from ui.widgets.page import Page

P = TypeVar("P", bound=Page)
T = TypeVar("T")


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


class HandsOver(QObject):
    """Hands a page the woman on the screen whenever she changed, and reads her again when the page changed her record."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        woman = page.session.woman
        woman.changed.connect(self.hand_over)
        page.record_changed.connect(woman.reload)

    @Slot()
    def hand_over(self) -> None:
        woman = self._page.session.woman
        if woman.sheet is not None:
            self._page.show_sheet(woman.sheet)
        elif woman.patient is not None:
            self._page.show_patient(woman.patient)
        else:
            self._page.blank()


@dataclass(frozen=True, slots=True)
class Screen:
    """The screen at a desk, on which one page at a time is shown."""

    desk: Desk
    runner: Runner
    qtbot: QtBot
    app: QApplication
    _shown: list[Page] = field(default_factory=list)

    def page(self, make: Callable[[Session], P]) -> P:
        """A page with nobody on it, active."""
        woman = WomanOnScreen(self.desk, self.runner, self.app)
        made = make(Session(self.desk, self.runner, woman))
        # A page that nobody holds goes away while a test still looks at its parts.
        self._shown.append(made)
        self.qtbot.addWidget(made)
        made.resize(1286, 682)
        HandsOver(made)
        with self.qtbot.waitActive(made):
            made.show()
        return made

    def lead(self, page: P, location: Location) -> P:
        """Lead to a place on this page, and let what it shows be laid out."""
        page.on_leave()
        page.blank()
        page.opened(location)
        if location.pregnancy_id is not None:
            page.session.woman.open_pregnancy(location.pregnancy_id)
        elif location.patient_id is not None:
            page.session.woman.open_patient(location.patient_id)
        self.app.processEvents()
        return page


@dataclass(frozen=True, slots=True)
class Opens(Generic[P]):
    """Puts a sheet into the store, judges it, and leads a page to it."""

    screen: Screen
    page: P
    where: Where

    def __call__(self, sheet: PregnancySheet, typed: str = "", record_id: UUID | None = None) -> P:
        keep(self.screen.desk.store, sheet)
        evaluate_pregnancy(self.screen.desk, sheet.pregnancy.id)
        return self.again(sheet.pregnancy.id, typed, record_id)

    def again(self, pregnancy_id: UUID, typed: str = "", record_id: UUID | None = None) -> P:
        """Lead to a pregnancy that is in the store already."""
        location = Location(self.where, pregnancy_id=pregnancy_id, typed=typed, record_id=record_id)
        return self.screen.lead(self.page, location)


def texts(root: QWidget) -> str:
    """Every text to be read under a widget, once what was just put there has been laid out."""
    QCoreApplication.sendPostedEvents()
    return " | ".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())


def sheet_of(page: Page) -> PregnancySheet:
    """Whom the page is about."""
    sheet = page.session.woman.sheet
    assert sheet is not None
    return sheet
