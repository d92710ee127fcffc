"""Signing out goes past the open loops, and nothing can hold anybody up."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from models.usecases.desk import Desk
from tests.builders import a_flag, a_sheet, keep
from tests.ui.small_clinic import ENTRIES, NotingPage, a_clinic, clinic_access
from ui.session.runner import InlineRunner
from ui.session.session import LEAVING, Location, Session, Where, WomanOnScreen
from ui.shell.window import PageEntry, Workspace

WITH_LOOPS = (*ENTRIES, PageEntry(Where.LOOPS, NotingPage))
SHEET = Location(Where.LOOPS, typed=LEAVING)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = a_clinic(clinic_access(tmp_path))
    yield made
    made.store.close()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, themed_app: QApplication) -> Workspace:
    runner = InlineRunner()
    made = Workspace(Session(desk, runner, WomanOnScreen(desk, runner)), WITH_LOOPS)
    qtbot.addWidget(made)
    made.go(Location(Where.TODAY))
    return made


def test_with_nothing_open_she_is_signed_out_at_once(window: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.sign_out_wanted):
        window.leave()


def test_open_loops_are_shown_before_she_leaves(window: Workspace, desk: Desk, qtbot: QtBot) -> None:
    keep(desk.store, a_sheet(flags=(a_flag(),)))
    with qtbot.assertNotEmitted(window.sign_out_wanted):
        window.leave()
    assert window.location == SHEET


def test_wanting_it_twice_signs_out_whatever_is_open(window: Workspace, desk: Desk, qtbot: QtBot) -> None:
    keep(desk.store, a_sheet(flags=(a_flag(),)))
    window.leave()
    with qtbot.waitSignal(window.sign_out_wanted):
        window.leave()


def test_after_going_on_with_the_work_the_loops_are_shown_again(
    window: Workspace, desk: Desk, qtbot: QtBot
) -> None:
    keep(desk.store, a_sheet(flags=(a_flag(),)))
    window.leave()
    window.go(Location(Where.TODAY))
    with qtbot.assertNotEmitted(window.sign_out_wanted):
        window.leave()
    assert window.location == SHEET


def test_coming_back_to_the_sheet_from_a_woman_still_leads_out(
    window: Workspace, desk: Desk, qtbot: QtBot
) -> None:
    sheet = keep(desk.store, a_sheet(flags=(a_flag(),)))
    window.leave()
    window.go(Location(Where.WOMAN, pregnancy_id=sheet.pregnancy.id))
    window.go_back()
    with qtbot.waitSignal(window.sign_out_wanted):
        window.leave()


def test_loops_that_cannot_be_read_hold_nobody_up(
    window: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(desk: Desk) -> None:
        raise Unavailable("database.disk_failed")

    monkeypatch.setattr("ui.shell.window.loops_to_hand_over", broken)
    with qtbot.waitSignal(window.sign_out_wanted):
        window.leave()


def test_a_second_wish_does_not_wait_for_the_first_answer(
    desk: Desk, qtbot: QtBot, themed_app: QApplication
) -> None:
    runner = StuckRunner()
    window = Workspace(Session(desk, runner, WomanOnScreen(desk, runner)), WITH_LOOPS)
    qtbot.addWidget(window)
    window.go(Location(Where.TODAY))
    with qtbot.assertNotEmitted(window.sign_out_wanted):
        window.leave()
    with qtbot.waitSignal(window.sign_out_wanted):
        window.leave()


def test_a_page_may_lead_out(window: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.sign_out_wanted):
        cast(NotingPage, window.page).sign_out_wanted.emit()


class StuckRunner(InlineRunner):
    """A runner whose store never answers."""

    def run(self, *_: object, **__: object) -> None:
        """Nothing ever comes back."""
