"""The curves of a woman's earlier pregnancies are drawn when she is asked for them, and not before."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.records.pregnancy import Ending
from models.views import PregnancySheet
from tests.builders import DUE, a_dating, a_pregnancy, a_scan
from tests.ui.clipping import clipped
from tests.ui.pages.screen import HeldRunner
from tests.ui.pages.woman.conftest import Opened
from tests.ui.pages.woman.states import short
from ui.chart.loading import LoadChart, load_chart
from ui.pages.woman.page import WomanPage

CTRL = Qt.KeyboardModifier.ControlModifier
YEARS = timedelta(weeks=156)


def before(store: SqlStore, sheet: PregnancySheet) -> None:
    """Three years earlier she was scanned twice and gave birth."""
    earlier = replace(
        a_pregnancy(sheet.patient),
        ended_on=date(2023, 4, 28),
        ended_as=Ending.BIRTH,
        opened_on=date(2023, 1, 2),
    )
    scans = (a_scan(at=at, mm=mm, pregnancy=earlier) for at, mm in (("16+0", "38.0"), ("18+0", "33.0")))
    with store.writing():
        store.put(earlier)
        store.put(a_dating(earlier, due_on=DUE.on - YEARS))
        for scan in scans:
            store.put(replace(scan, on=scan.on - YEARS))


@pytest.fixture
def load() -> LoadChart:
    """The chart that is drawn, because it says what it draws."""
    return load_chart


def said(page: WomanPage) -> str:
    assert page.overview.chart is not None
    return str(page.overview.chart.widget.accessibleName())


@pytest.fixture
def twice(opened: Opened, store: SqlStore) -> WomanPage:
    """The page of a woman in her second pregnancy here."""
    sheet = short()
    page = opened(sheet)
    before(store, sheet)
    page.record_changed.emit()
    return page


def test_they_are_off_until_the_key_is_pressed(twice: WomanPage, qtbot: QtBot) -> None:
    assert "behind it" not in said(twice)
    qtbot.keyClick(twice, Qt.Key.Key_H, CTRL)
    assert "behind it 1 earlier pregnancy" in said(twice)
    assert twice.overview.earlier.accessibleName() == "Hide earlier pregnancies"
    qtbot.waitUntil(lambda: clipped(twice) == [])
    qtbot.keyClick(twice, Qt.Key.Key_H, CTRL)
    assert "behind it" not in said(twice)


def test_they_are_offered_without_taking_a_line_from_the_plot(twice: WomanPage) -> None:
    box, chart = twice.overview.chart_box, twice.overview.chart
    assert chart is not None
    twice.grab()
    assert twice.overview.earlier.isVisible()
    assert chart.widget.y() == 0
    assert chart.widget.height() + twice.overview.ahead.height() + 2 == box.height()


def test_a_write_leaves_them_drawn(twice: WomanPage) -> None:
    twice.overview.earlier.click()
    twice.record_changed.emit()
    assert "behind it 1 earlier pregnancy" in said(twice)


def test_the_next_woman_begins_without_them(twice: WomanPage) -> None:
    twice.overview.earlier.click()
    twice.blank()
    assert not twice.overview.earlier.isChecked()
    assert not twice.overview.earlier.isVisible()


def test_a_woman_without_earlier_scans_is_not_offered_them(opened: Opened) -> None:
    assert not opened(short()).overview.earlier.isVisible()


def test_an_answer_for_a_woman_who_has_left_the_screen_is_dropped(
    twice: WomanPage, runner: HeldRunner
) -> None:
    runner.is_holding = True
    twice.record_changed.emit()
    runner.is_holding = False
    twice.session.woman.blank()
    twice.blank()
    runner.release()
    assert not twice.overview.earlier.isVisible()
