"""A key that does nothing says why, and a key pressed while her record is read is not lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.usecases.desk import Desk
from models.views import PregnancySheet
from tests.builders import NURSE, a_desk, a_patient, a_scan, a_sheet, keep
from tests.journeys.keyboard import Keyboard
from tests.stores import a_store
from tests.ui.pages.screen import HeldRunner
from ui.pages.record.page import RecordPage
from ui.pages.women.page import WomenPage
from ui.session.session import Location, Session, Where, WomanOnScreen
from ui.shell.window import PageEntry, Workspace
from ui.widgets.button import Button
from ui.widgets.page import Page


class OnePage(Page):
    """A page with one button that is grey."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.amend = Button("Amend…", key="Ctrl+A", parent=self)
        self.amend.setEnabled(False)
        self.taken: list[str] = []

    def take_key(self, pressed: QKeySequence) -> bool:
        if pressed == QKeySequence("Ctrl+K"):
            self.taken.append(pressed.toString())
        return bool(self.taken)


ENTRIES = (
    PageEntry(Where.WOMEN, WomenPage),
    PageEntry(Where.WOMAN, OnePage, belongs_to=Where.WOMEN),
    PageEntry(Where.RECORD, RecordPage, belongs_to=Where.WOMEN),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = a_store(tmp_path)
    store.put(NURSE)
    yield a_desk(store)
    store.close()


@pytest.fixture
def runner() -> HeldRunner:
    return HeldRunner()


@pytest.fixture
def her(desk: Desk) -> PregnancySheet:
    return keep(desk.store, a_sheet(a_scan()))


@pytest.fixture
def window(desk: Desk, runner: HeldRunner, qtbot: QtBot, themed_app: QApplication) -> Workspace:
    made = Workspace(Session(desk, runner, WomanOnScreen(desk, runner)), ENTRIES)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
    made.go(Location(Where.WOMEN))
    return made


def test_a_key_whose_button_is_put_away_is_the_pages_to_take(window: Workspace, her: PregnancySheet) -> None:
    window.go(Location(Where.WOMAN, pregnancy_id=her.pregnancy.id))
    page = window.page
    assert isinstance(page, OnePage)
    page.setFocus()
    Keyboard(window).type("Ctrl+K")
    assert page.taken == ["Ctrl+K"]
    assert window.line.text == ""


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("F4", "New scan (F4) is on the page of a woman"),
        ("Ctrl+S", "There is nothing to save on this page."),
        ("Ctrl+Z", "There is nothing to undo any more."),
        ("F11", ""),
    ],
)
def test_a_key_of_another_page_says_where_it_works(window: Workspace, key: str, said: str) -> None:
    window.page.setFocus()
    Keyboard(window).type(key)
    assert window.line.text.startswith(said)
    assert bool(window.line.text) is bool(said)


def test_a_grey_key_says_so(window: Workspace, her: PregnancySheet) -> None:
    window.go(Location(Where.WOMAN, pregnancy_id=her.pregnancy.id))
    Keyboard(window).type("Ctrl+A")
    assert window.line.text.startswith("Amend (Ctrl+A): It is grey because")


def test_a_key_that_a_role_forbids_says_who_may(window: Workspace, her: PregnancySheet) -> None:
    window.go(Location(Where.WOMAN, pregnancy_id=her.pregnancy.id))
    page = window.page
    assert isinstance(page, OnePage)
    page.amend.forbid("Your role does not allow this.")
    Keyboard(window).type("Ctrl+A")
    assert window.line.text == "Amend (Ctrl+A): Your role does not allow this."


def test_without_a_pregnancy_that_is_the_reason(window: Workspace, desk: Desk) -> None:
    window.go(Location(Where.WOMAN, patient_id=desk.store.put(a_patient()).id))
    Keyboard(window).type("F4")
    assert window.line.text == "No pregnancy of hers is open: open one first."


def typed(window: Workspace) -> dict[str, str]:
    page = window.page
    assert isinstance(page, RecordPage)
    return page.form.typed


def test_keys_pressed_while_her_record_is_read_are_not_lost(
    window: Workspace, her: PregnancySheet, runner: HeldRunner, qtbot: QtBot
) -> None:
    runner.is_holding = True
    window.go(Location(Where.RECORD, pregnancy_id=her.pregnancy.id))
    Keyboard(window).type("Alt+2 2 Tab 50")
    runner.release()
    qtbot.waitUntil(lambda: typed(window) == {"dilation": "2", "effacement": "50"})


def test_what_was_typed_ahead_is_never_saved_unseen(
    window: Workspace, her: PregnancySheet, runner: HeldRunner, desk: Desk, qtbot: QtBot
) -> None:
    runner.is_holding = True
    window.go(Location(Where.RECORD, pregnancy_id=her.pregnancy.id))
    Keyboard(window).type("Alt+2 2 Ctrl+S 3")
    runner.release()
    qtbot.waitUntil(lambda: typed(window) == {"dilation": "2"})
    assert desk.store.sheet(her.pregnancy.id).examinations == ()


def test_return_pressed_ahead_opens_and_saves_nothing(
    window: Workspace, her: PregnancySheet, runner: HeldRunner, qtbot: QtBot
) -> None:
    runner.is_holding = True
    window.go(Location(Where.RECORD, pregnancy_id=her.pregnancy.id))
    Keyboard(window).type("Alt+2 2 Enter 3")
    runner.release()
    qtbot.waitUntil(lambda: typed(window) == {"dilation": "2"})


def test_what_was_typed_ahead_goes_to_no_other_place(
    window: Workspace, her: PregnancySheet, runner: HeldRunner, qtbot: QtBot
) -> None:
    runner.is_holding = True
    window.go(Location(Where.RECORD, pregnancy_id=her.pregnancy.id))
    Keyboard(window).type("Alt+2 2")
    window.go(Location(Where.WOMEN))
    runner.release()
    qtbot.wait(50)
    window.go(Location(Where.RECORD, pregnancy_id=her.pregnancy.id))
    assert typed(window) == {}
