"""A stitch is placed for a short cervix; the next scan is shorter still, and nothing about the stitch keeps that quiet."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.records.flag import Flag, FlagState, Urgency
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.respond import ShownFlag, acknowledge
from models.views import PregnancySheet
from tests.builders import a_cerclage, a_desk, a_scan, a_sheet, keep, on_day
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window, her_sheet, page_of
from ui.pages.woman.page import WomanPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace

SHORT = "APP-SUTURE-SHORT"


@pytest.fixture
def desk(store: SqlStore) -> Desk:
    return a_desk(store, follows=("nice-ng25", "rcog-75", "nice-ng137"))


@pytest.fixture
def stitched(desk: Desk) -> PregnancySheet:
    """20.0 mm at 20+0, and a stitch for it the day after."""
    sheet = a_sheet(a_scan(at="20+0", mm="20.0"), cerclages=(a_cerclage(placed="20+1"),))
    kept = keep(desk.store, sheet)
    return evaluate_pregnancy(replace(desk, clock=on_day("21+0")), kept.pregnancy.id)


@pytest.fixture
def window(desk: Desk, stitched: PregnancySheet, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    made = a_window(desk, themed_app, qtbot)
    made.go(Location(Where.WOMAN, pregnancy_id=stitched.pregnancy.id))
    return made


def flags_of(sheet: PregnancySheet) -> dict[str, Flag]:
    """The flags that want an answer, by their rules."""
    wanting = (f for f in sheet.flags if f.state.wants_answer and f.urgency.wants_answer and not f.suspended)
    return {flag.rule_id: flag for flag in wanting}


def test_the_scan_that_was_the_reason_for_the_stitch_asks_nothing_of_it(stitched: PregnancySheet) -> None:
    assert SHORT not in flags_of(stitched)


def test_a_shorter_scan_with_the_stitch_in_place_is_urgent(window: Workspace) -> None:
    hand = Keyboard(window)
    hand.type("F4 12.0 Ctrl+S")
    page_of(window, WomanPage)
    found = flags_of(her_sheet(window))
    assert found[SHORT].urgency is Urgency.URGENT
    assert "NICE-CONS-PROG" not in found


def test_acknowledged_it_comes_back_when_the_cervix_shortens_on(window: Workspace, desk: Desk) -> None:
    hand = Keyboard(window)
    hand.type("F4 18.0 Ctrl+S")
    sheet = her_sheet(window)
    shown = tuple(ShownFlag(f.id, f.version) for f in flags_of(sheet).values())
    acknowledge(desk, sheet.pregnancy.id, shown, "seen by Dr Khan")
    page_of(window, WomanPage)
    hand.type("F4 17.5 Ctrl+S")
    assert flags_of(desk.store.sheet(sheet.pregnancy.id)) == {}
    keep_scan = a_scan(at="22+3", mm="14.9")
    desk.store.put(replace(keep_scan, pregnancy_id=sheet.pregnancy.id))
    later = evaluate_pregnancy(replace(desk, clock=on_day("22+3")), sheet.pregnancy.id)
    assert flags_of(later)[SHORT].state is FlagState.OPEN
    assert flags_of(later)[SHORT].came_back
