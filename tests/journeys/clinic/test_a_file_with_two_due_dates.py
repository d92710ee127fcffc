"""A clinic's list holds two due dates for every woman: the nurse is asked which is agreed, and answers by keys."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from models.records.importing.imports import ImportBatch
from models.records.importing.reading_plan import Meaning
from models.values.age import GestationalAge
from tests.builders import a_desk
from tests.journeys.clinic.test_import_traps import CLOCK, TRAPS
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window
from tests.stores import a_store
from tests.ui.pages.inbox.keys import focus, is_asking, pick, said
from ui.pages.inbox.choice import SettledChoice
from ui.pages.inbox.page import InboxPage
from ui.shell.window import Workspace

# The platform without a screen cannot hold the keyboard for an opened list.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


@pytest.fixture
def window(
    tmp_path: Path, themed_app: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Workspace]:
    """The window of an empty clinic; whoever chooses a file chooses this one."""
    path = shutil.copy(TRAPS / "d02-two-due-dates.csv", tmp_path / "scans.csv")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    (tmp_path / "data").mkdir()
    store = a_store(tmp_path / "data", clock=CLOCK)
    yield a_window(a_desk(store, clock=CLOCK), themed_app, qtbot)
    store.close()


def test_nothing_is_taken_until_she_says_which_due_date_is_agreed(window: Workspace, qtbot: QtBot) -> None:
    keyboard = Keyboard(window)
    keyboard.type("F6 Ctrl+O")
    page = window.page
    assert isinstance(page, InboxPage)
    qtbot.waitUntil(lambda: is_asking(page))
    assert said(page) == ["“EDD (LMP)” and “EDD (ultrasound)” may both be the due date. Say which."]
    assert not page.preview_card.take.isVisible()

    keyboard.type("Enter")
    keyboard.type("Tab")
    field = focus(page)
    assert isinstance(field, SettledChoice)
    assert field is page.plan_card.columns.rows[5].meaning
    qtbot.keyClick(field, Qt.Key.Key_Down)
    pick(qtbot, field, 1 + list(Meaning).index(Meaning.DUE_ON))

    qtbot.waitUntil(page.preview_card.take.isEnabled)
    assert not is_asking(page)
    assert focus(page) is page.preview_card.rows
    # The closed list keeps the keyboard of the platform without a screen from the window's shortcuts.
    qtbot.keyClick(page.preview_card.take, Qt.Key.Key_Space)
    store = window.session.desk.store
    qtbot.waitUntil(lambda: bool(store.every(ImportBatch)))
    (row,) = store.find_women("Moreau")
    (pregnancy,) = store.pregnancies_of(row.patient_id)
    sheet = store.sheet(pregnancy.id)
    assert sheet.due_date is not None
    assert [sheet.due_date.age_at(scan.on) for scan in sheet.scans] == [GestationalAge.of(21, 6)]
