"""Whoever is on no list is found and gets a paper with the others."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.records.clinic.access import Access
from models.records.clinic.user import Role
from models.usecases.desk import Desk
from models.values.identity import HospitalNumber
from tests.builders import a_sheet, keep
from tests.ui.clipping import clipped
from tests.ui.pages.paper.test_bundle import opened, to, women
from tests.ui.pages.screen import Screen, texts
from ui.pages.paper.page import PaperPage

__all__ = ["to", "women"]


@pytest.fixture
def others(desk: Desk) -> None:
    """Two women who are on no list."""
    for number, name in enumerate(("Zhou", "Zimmer")):
        sheet = a_sheet()
        her = replace(sheet.patient, family_name=name, number=HospitalNumber(f"RX1{number}"))
        keep(desk.store, replace(sheet, patient=her))


def search(page: PaperPage, text: str) -> None:
    page.bundle.search.setText(text)
    QTest.keyClick(page.bundle.search, Qt.Key.Key_Return)


@pytest.mark.usefixtures("women", "others")
def test_one_who_is_found_alone_is_ticked_and_gets_hers(screen: Screen, desk: Desk, to: Path) -> None:
    page = opened(screen)
    search(page, "zhou")
    assert page.bundle.ticks[3].text().startswith("ZHOU, Folake")
    assert "ZHOU, Folake (Mrs) · 14-Mar-1993 · RX 10 is ticked. 4 of 4 ticked" in texts(page)
    assert page.bundle.search.text() == ""
    page.bundle.save_button.click()
    assert len([each for each in desk.store.every(Access) if each.export]) == 4
    assert next(to.rglob("004-*")).name == "004-summary-RX-10.pdf"


@pytest.mark.usefixtures("women", "others")
def test_of_several_she_is_chosen_who_is_ticked(screen: Screen) -> None:
    page = opened(screen)
    search(page, "z")
    assert "2 women were found. Tick whom you want." in texts(page)
    assert page.bundle.ticks[3].hasFocus()
    assert [tick.isChecked() for tick in page.bundle.ticks] == [True, True, True, False, False]
    page.bundle.ticks[4].click()
    search(page, "zho")
    assert [str(her.number) for her in page.bundle.chosen] == ["RX 0", "RX 1", "RX 2", "RX 11", "RX 10"]


@pytest.mark.usefixtures("women", "others")
def test_those_who_were_found_and_not_ticked_go_with_the_next_search(screen: Screen) -> None:
    page = opened(screen)
    search(page, "z")
    search(page, "nobody of this name")
    assert len(page.bundle.ticks) == 3
    assert "Nobody was found." in texts(page)
    assert clipped(page) == []


@pytest.mark.usefixtures("women", "others")
def test_tab_goes_down_the_ticks_and_then_to_the_search(screen: Screen) -> None:
    page = opened(screen)
    search(page, "zhou")
    screen.app.processEvents()
    page.bundle.ticks[0].setFocus()
    for after in (*page.bundle.ticks[1:], page.bundle.search):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        assert after.hasFocus()


@pytest.mark.usefixtures("women", "others")
def test_one_who_is_found_below_what_is_seen_is_brought_into_view(screen: Screen) -> None:
    page = opened(screen)
    page.resize(960, 300)
    screen.app.processEvents()
    search(page, "zhou")
    for _ in range(3):
        screen.app.processEvents()
    (her,) = page.bundle.ticks[3:]
    assert her.visibleRegion().boundingRect().height() == her.height()
    assert page.bundle.list.verticalScrollBar().value() > 0


@pytest.mark.usefixtures("women")
def test_one_who_is_on_the_list_stands_there_once(screen: Screen) -> None:
    page = opened(screen)
    page.bundle.none_button.click()
    search(page, "diaz")
    assert [tick.isChecked() for tick in page.bundle.ticks] == [False, True, False]


@pytest.mark.usefixtures("women")
def test_who_may_print_nothing_looks_for_nobody(screen: Screen, desk: Desk) -> None:
    mine = replace(screen, desk=replace(desk, user=replace(desk.user, role=Role.ADMINISTRATOR)))
    assert not opened(mine).bundle.search.isEnabled()
