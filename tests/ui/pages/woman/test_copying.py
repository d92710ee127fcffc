"""What is copied from a woman's page: a row, the chart, her number, the summary."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import all_references
from tests.ui.pages.screen import Opens, Screen
from tests.ui.pages.woman.conftest import Opened
from tests.ui.pages.woman.states import short
from ui.chart.loading import load_chart
from ui.pages.woman.page import WomanPage
from ui.papers.call_card.summary import case_text
from ui.session.session import Where

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def copying(screen: Screen) -> Opened:
    """A page with its chart and its summary."""
    page = screen.page(lambda session: WomanPage(session, all_references(), load_chart, summary=case_text))
    return Opens(screen, page, Where.WOMAN)


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
