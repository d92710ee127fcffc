"""The timeline of one pregnancy, walked with the keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.views import PregnancySheet
from tests.builders import a_cerclage, a_contact, a_scan, a_sheet, a_symptom
from tests.ui.clipping import clipped
from tests.ui.pages.screen import sheet_of
from tests.ui.pages.woman.conftest import Opened
from ui.pages.woman.page import WomanPage
from ui.pages.woman.tabs.timeline_tab import TimelineTab
from ui.session.session import Location, Where


def eventful() -> PregnancySheet:
    struck = replace(a_scan(at="18+0"), struck_out="another woman")
    return a_sheet(
        struck,
        a_scan(mm="31.0"),
        symptoms=(a_symptom(),),
        cerclages=(a_cerclage(),),
        contacts=(a_contact(),),
    )


def tab_of(page: WomanPage) -> TimelineTab:
    page.tabs.setCurrentWidget(page.tabs.timeline)
    return page.tabs.timeline


def titles(tab: TimelineTab) -> list[str]:
    model = tab.table.model()
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def test_it_begins_with_the_newest_and_turns_round(opened: Opened, qtbot: QtBot) -> None:
    page = opened(eventful())
    tab = tab_of(page)
    newest = titles(tab)
    assert newest[-1] == "Pregnancy opened"
    qtbot.keyClick(page, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert titles(tab) == newest[::-1]
    assert clipped(page) == []


def test_it_is_narrowed_to_a_kind_with_the_keyboard(opened: Opened, qtbot: QtBot) -> None:
    tab = tab_of(opened(eventful()))
    tab.kind.setFocus()
    for _ in range(3):
        qtbot.keyClick(tab.kind, Qt.Key.Key_Down)
    assert titles(tab) == ["Scan", "Scan"]
    assert "struck out: another woman" in tab.table.model().index(1, 3).data()


@pytest.mark.parametrize(("title", "where"), [("Scan", Where.SCAN), ("Bleeding", Where.RECORD)])
def test_enter_leads_to_where_a_line_is_amended(
    opened: Opened, qtbot: QtBot, title: str, where: Where
) -> None:
    page = opened(eventful())
    tab = tab_of(page)
    tab.table.selectRow(titles(tab).index(title))
    row = tab.table.current_row()
    assert row is not None
    with qtbot.waitSignal(page.location_wanted) as led:
        qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    wanted = Location(where, pregnancy_id=sheet_of(page).pregnancy.id, record_id=row.happening.record.id)
    assert led.args[0] == wanted


@pytest.mark.parametrize("title", ["Attempt to reach her", "Flag raised"])
def test_a_line_that_is_written_elsewhere_leads_nowhere(opened: Opened, qtbot: QtBot, title: str) -> None:
    page = opened(eventful())
    tab = tab_of(page)
    tab.table.selectRow(titles(tab).index(title))
    with qtbot.assertNotEmitted(page.location_wanted):
        qtbot.keyClick(tab.table, Qt.Key.Key_Return)


def test_the_next_woman_is_shown_everything_of_hers(opened: Opened) -> None:
    page = opened(eventful())
    tab = tab_of(page)
    sheet = sheet_of(page)
    tab.kind.set_value(tab.kind.choices[0])
    page.blank()
    assert titles(tab) == []
    page.show_sheet(sheet)
    assert "Scan" in titles(tab)
