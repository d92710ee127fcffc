"""The page a day begins on, with a real store behind it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.clock import FixedClock
from models.errors import Unavailable
from models.records.pregnancy import DatingMethod
from models.usecases.date import DatingDraft, PregnancyDraft, open_pregnancy
from models.usecases.desk import Desk
from models.usecases.record_scan import record_scan
from models.usecases.register import PatientDraft, register_woman
from tests.builders import CLOCK, DUE, a_desk, a_scan_draft
from tests.stores import a_store
from ui.pages.today.listing import shortened
from ui.pages.today.page import TodayPage
from ui.runner import InlineRunner
from ui.session import Place, Session, Where, WomanOnScreen


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = a_store(tmp_path)
    yield a_desk(store)
    store.close()


@pytest.fixture
def page(desk: Desk, dressed: QApplication, qtbot: QtBot) -> TodayPage:
    runner = InlineRunner()
    made = TodayPage(Session(desk, runner, WomanOnScreen(desk, runner)))
    qtbot.addWidget(made)
    made.resize(1286, 720)
    return made


def a_woman_with(desk: Desk, family: str, mm: str | None) -> None:
    """A woman of 22+0, scanned today if a length is given."""
    patient = register_woman(desk, PatientDraft(family_name=family))
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    if mm is not None:
        record_scan(desk, replace(a_scan_draft(pregnancy.id), readings=(mm,)))


def test_an_empty_day_says_so(page: TodayPage, qtbot: QtBot) -> None:
    page.show()
    page.opened(Place(Where.TODAY))
    assert page.empty.isVisible()
    assert "0 women" in page.subtitle.text()


def test_the_focus_is_on_the_most_urgent_woman_and_enter_opens_her(
    page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    a_woman_with(desk, "Prompt", "22.4")
    a_woman_with(desk, "Urgent", "9.9")
    page.show()
    page.opened(Place(Where.TODAY))
    with qtbot.waitSignal(page.place_wanted) as wanted:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    place = wanted.args[0]
    assert desk.store.sheet(place.pregnancy_id).patient.family_name == "Urgent"


def test_the_arrow_keys_step_over_the_headings(page: TodayPage, desk: Desk, qtbot: QtBot) -> None:
    a_woman_with(desk, "Flagged", "22.4")
    a_woman_with(desk, "Due", None)
    page.show()
    page.opened(Place(Where.TODAY))
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.place_wanted) as wanted:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert wanted.args[0].where is Where.SCAN


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (600, "17.6 mm: Windows close: doctor today"),
        (180, "17.6 mm: Windows close"),
        (20, "17.6 mm: Windows close: doctor today"),
    ],
)
def test_what_does_not_fit_loses_its_last_part_first(dressed: QApplication, width: int, said: str) -> None:
    assert shortened("17.6 mm: Windows close: doctor today", width) == said


def test_typing_in_the_search_field_leads_to_the_women(page: TodayPage, qtbot: QtBot) -> None:
    page.show()
    with qtbot.waitSignal(page.place_wanted) as wanted:
        qtbot.keyClicks(page.search, "a")
    assert (wanted.args[0].where, wanted.args[0].typed) == (Where.WOMEN, "a")


def test_a_new_day_is_judged_without_anybody_writing(page: TodayPage, desk: Desk, qtbot: QtBot) -> None:
    a_woman_with(desk, "Adeyemi", "22.4")
    week = timedelta(days=15)
    later = replace(desk, clock=FixedClock(CLOCK.moment + week, CLOCK.day + week))
    runner = InlineRunner()
    tomorrow = TodayPage(Session(later, runner, WomanOnScreen(later, runner)))
    qtbot.addWidget(tomorrow)
    tomorrow.opened(Place(Where.TODAY))
    assert "APP-LATE" in {
        flag.rule_id
        for row in later.store.today(later.clock.today())
        for flag in later.store.sheet(row.pregnancy_id).flags
    }


@pytest.mark.parametrize("trouble", [Unavailable("database.locked"), ValueError("unreadable")])
def test_the_list_is_shown_though_a_woman_could_not_be_judged_and_it_is_said(
    page: TodayPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    def broken(desk: Desk) -> None:
        raise trouble

    a_woman_with(desk, "Adeyemi", "22.4")
    monkeypatch.setattr("ui.pages.today.presenter.bring_up_to_date", broken)
    with qtbot.waitSignal(page.failed):
        page.opened(Place(Where.TODAY))
    assert "1 woman" in page.subtitle.text()


def test_a_store_that_fails_is_said_and_handed_on(
    page: TodayPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(on: object) -> None:
        raise Unavailable("database.disk_failed")

    monkeypatch.setattr(type(desk.store), "today", lambda store, on: broken(on))
    with qtbot.waitSignal(page.failed):
        page.opened(Place(Where.TODAY))
    assert page.subtitle.text() == "The list could not be read."
