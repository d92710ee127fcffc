"""What is copied from a woman's page: a row, the chart, her number, the summary."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.clinic.access import Access, AccessKind, ExportKind
from models.records.clinic.user import Role
from tests.builders import all_references
from tests.ui.pages.screen import Opens, Screen
from tests.ui.pages.woman.conftest import Opened, open_question
from tests.ui.pages.woman.states import short
from ui.chart.loading import load_chart
from ui.pages.woman.page import WomanPage
from ui.papers.call_card.summary import case_text
from ui.session.session import Where
from ui.widgets.fields.choices import Tick

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def a_page(screen: Screen) -> Opened:
    page = screen.page(lambda session: WomanPage(session, all_references(), load_chart, summary=case_text))
    return Opens(screen, page, Where.WOMAN)


@pytest.fixture
def copying(screen: Screen) -> Opened:
    """A page with its chart and its summary."""
    return a_page(screen)


def copied(qtbot: QtBot, page: WomanPage, held: Qt.KeyboardModifier = CTRL) -> str:
    qtbot.keyClick(page.window(), Qt.Key.Key_C, held)
    return QApplication.clipboard().text()


def test_the_row_that_has_the_focus_is_copied_whole(copying: Opened, qtbot: QtBot) -> None:
    page = copying(short())
    page.tabs.scans.table.setFocus()
    assert copied(qtbot, page).split("\t")[:3] == ["02-Mar-2026", "22+0", "22.4"]


def test_anywhere_else_her_number_is_copied_and_said(copying: Opened, qtbot: QtBot) -> None:
    page = copying(short())
    page.panel.call.setFocus()
    with qtbot.waitSignal(page.notice) as said:
        assert copied(qtbot, page) == "RX482113"
    assert said.args == ["Hospital number RX 482 113 is copied."]


def test_the_summary_is_what_is_read_aloud(copying: Opened, qtbot: QtBot) -> None:
    page = copying(short())
    lines = copied(qtbot, page, CTRL | SHIFT).splitlines()
    assert lines[0].startswith("Situation. Who: ADEYEMI, Folake")
    assert any("22.4 mm" in line for line in lines)


def test_the_chart_is_copied_as_a_picture(copying: Opened, qtbot: QtBot) -> None:
    page = copying(short())
    assert page.overview.chart is not None
    page.overview.chart.widget.setFocus()
    copied(qtbot, page)
    assert QApplication.clipboard().pixmap().width() >= page.overview.chart.widget.width()


def test_of_nobody_nothing_is_copied(copying: Opened, qtbot: QtBot) -> None:
    page = copying(short())
    QApplication.clipboard().setText("before")
    page.blank()
    assert copied(qtbot, page) == "before"
    assert copied(qtbot, page, CTRL | SHIFT) == "before"


@pytest.mark.parametrize(("held", "export"), [(CTRL | SHIFT, ExportKind.SUMMARY), (CTRL, ExportKind.CHART)])
def test_what_was_copied_of_a_whole_woman_is_in_the_audit_trail(
    copying: Opened, qtbot: QtBot, screen: Screen, held: Qt.KeyboardModifier, export: ExportKind
) -> None:
    page = copying(short())
    assert page.overview.chart is not None
    page.overview.chart.widget.setFocus()
    copied(qtbot, page, held)
    assert page.session.woman.patient is not None
    entries = [e for e in screen.desk.store.every(Access) if e.kind is AccessKind.COPIED]
    assert [(e.export, e.patient_id) for e in entries] == [(export, page.session.woman.patient.id)]


@pytest.mark.parametrize("held", [CTRL | SHIFT, CTRL])
def test_whoever_may_not_print_copies_neither_the_case_nor_the_chart(
    qtbot: QtBot, screen: Screen, held: Qt.KeyboardModifier
) -> None:
    reader = replace(screen.desk, user=replace(screen.desk.user, role=Role.READ_ONLY))
    page = a_page(replace(screen, desk=reader))(short())
    assert page.overview.chart is not None
    page.overview.chart.widget.setFocus()
    QApplication.clipboard().setText("as before")
    with qtbot.waitSignal(page.copying.failed):
        assert copied(qtbot, page, held) == "as before"


def test_whoever_stands_in_a_question_copies_all_that_it_says(copying: Opened, qtbot: QtBot) -> None:
    page = copying(short())
    open_question(page).findChildren(Tick)[0].setFocus()
    with qtbot.waitSignal(page.notice) as said:
        lines = copied(qtbot, page).splitlines()
    assert said.args == ["The question is copied."]
    assert lines[0] == "Discuss prevention with doctor"
    assert "22.4 mm at 22+0; birth 30+2" in lines
    assert "15-Mar RCOG GTG 75 (23+6); 16-Mar NICE NG25 (24+0)" in lines
