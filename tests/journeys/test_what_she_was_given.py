"""Progesterone, a suture and its removal are recorded by key, and seen in the tab, the timeline, the chart and the flags."""

import pytest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from models.records.treatment import RemovalReason
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.scans.record import record_scan
from models.views import PregnancySheet
from tests.builders import (
    TODAY,
    a_day,
    a_scan,
    a_scan_draft,
    a_sheet,
    an_earlier_birth,
    keep,
)
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import a_window, her_sheet, page_of
from ui.chart.twin import text_twin
from ui.pages.record.page import RecordPage
from ui.pages.woman.page import WomanPage
from ui.session.session import Location, Where
from ui.shell.window import Workspace

pytestmark = pytest.mark.drawn


@pytest.fixture
def her(desk: Desk) -> PregnancySheet:
    """22.4 mm at 20+0 after an earlier preterm birth."""
    sheet = keep(desk.store, a_sheet(a_scan(at="20+0", mm="22.4"), history=(an_earlier_birth(),)))
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    return sheet


@pytest.fixture
def window(desk: Desk, her: PregnancySheet, themed_app: QApplication, qtbot: QtBot) -> Workspace:
    made = a_window(desk, themed_app, qtbot)
    made.go(Location(Where.WOMAN, pregnancy_id=her.pregnancy.id))
    return made


def column(table: QTableView, place: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def events(window: Workspace) -> list[str]:
    """What the text twin of her chart says is marked."""
    chart = page_of(window, WomanPage).overview.chart
    assert chart is not None
    assert chart.data is not None
    return [event.split(": ")[1] for event in text_twin(chart.data).events]


def rules(window: Workspace) -> set[str]:
    return {flag.rule_id for flag in her_sheet(window).flags if not flag.suspended}


def test_what_she_was_given_is_seen_everywhere(window: Workspace, desk: Desk) -> None:
    hand = Keyboard(window)
    suspended_before = [flag.suspended for flag in her_sheet(window).flags]
    hand.type("F5 Alt+4 Down Tab Tab Tab")
    page_of(window, RecordPage)
    hand.type("Ctrl+S")
    hand.type("F5 Alt+5 Space Tab Space Tab Down Tab Ctrl+S")
    tabs = page_of(window, WomanPage).tabs
    tabs.setCurrentWidget(tabs.treatments)

    assert column(tabs.treatments.table, 0) == ["Transvaginal cerclage", "Progesterone"]
    assert events(window) == ["Cerclage", "Progesterone"]
    assert not any(suspended_before)
    assert any(flag.suspended for flag in her_sheet(window).flags)

    record_scan(desk, a_scan_draft(her_sheet(window).pregnancy.id, "30.0"))
    window.session.woman.reload()
    chart = page_of(window, WomanPage).overview.chart
    assert chart is not None
    assert "cerclage the same day, counted as after it" in chart.widget.accessibleName()

    tabs.setCurrentWidget(tabs.treatments)
    tabs.treatments.table.selectRow(0)
    tabs.treatments.table.setFocus()
    hand.type("Enter")
    form = page_of(window, RecordPage).form
    form.restore({"removed_on": "today", "removal_reason": RemovalReason.LABOUR.value})
    hand.type("Ctrl+S")

    tabs = page_of(window, WomanPage).tabs
    assert column(tabs.treatments.table, 3)[0].endswith(", labour")
    tabs.setCurrentWidget(tabs.timeline)
    assert column(tabs.timeline.table, 2)[:3] == [
        "Transvaginal cerclage removed",
        "Transvaginal cerclage placed",
        "Progesterone started",
    ]
    assert "Cerclage out" in events(window)
    assert not any(flag.suspended for flag in her_sheet(window).flags if flag.rule_id == "NICE-OFFER")


def test_a_call_with_symptoms_takes_few_keys_and_flags_at_once(window: Workspace) -> None:
    hand = Keyboard(window)
    before = rules(window)
    assert hand.type("F5 Tab Space Ctrl+S") <= 10
    (symptom,) = her_sheet(window).symptoms
    assert symptom.on == TODAY
    assert rules(window) != before
    tabs = page_of(window, WomanPage).tabs
    assert tabs.tabText(tabs.indexOf(tabs.findings)).endswith(" 1")


def test_a_suture_that_was_another_womans_is_struck_out_and_the_rules_come_back(window: Workspace) -> None:
    hand = Keyboard(window)
    before = rules(window)
    hand.type("F5 Alt+5 Space Ctrl+S")
    assert rules(window) != before
    tabs = page_of(window, WomanPage).tabs
    tabs.setCurrentWidget(tabs.treatments)
    tabs.treatments.table.setFocus()
    hand.type("Ctrl+Delete mistaken Ctrl+Shift+Enter")
    assert [suture.struck_out for suture in her_sheet(window).cerclages] == ["mistaken"]
    assert before <= rules(window)
    assert a_day("22+0") == TODAY
