"""The list of records that nobody has written in for years."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.records.clinic.user import Role
from tests.builders import a_desk
from tests.stores import a_stamp, a_woman
from ui.pages.settings.retention.tab import RetentionTab
from ui.session.runner import InlineRunner
from ui.session.session import Session, WomanOnScreen


def a_tab(store: SqlStore, qtbot: QtBot, role: Role = Role.LEAD) -> RetentionTab:
    desk = a_desk(store)
    desk = replace(desk, user=replace(desk.user, role=role))
    runner = InlineRunner()
    tab = RetentionTab(Session(desk, runner, WomanOnScreen(desk, runner)))
    qtbot.addWidget(tab)
    tab.show()
    return tab


@pytest.fixture
def quiet(store: SqlStore) -> SqlStore:
    stamp = replace(a_stamp(), at=datetime.fromisoformat("2010-01-01T12:00:00+00:00"))
    store.put(replace(a_woman("=Berg", number="7"), stamp=stamp))
    return store


def test_the_lead_lists_them_by_one_key_and_saves_the_list(quiet: SqlStore, qtbot: QtBot) -> None:
    tab = a_tab(quiet, qtbot)
    qtbot.keyClick(tab.years, Qt.Key.Key_Return)
    assert [row.woman.name.family for row in tab.model.rows] == ["=Berg"]
    with qtbot.waitSignal(tab.export_wanted) as wanted:
        tab.export.click()
    name, text = wanted.args
    assert name == "records-without-an-entry-2026-03-02.csv"
    assert text.splitlines()[1] == '"\'=BERG, Anna",,7,2010-01-01'


def test_an_empty_clinic_is_told_so(store: SqlStore, qtbot: QtBot) -> None:
    tab = a_tab(store, qtbot)
    assert (tab.rows.isVisible(), tab.message.text()) == (False, "Nobody has looked yet.")
    tab.look.click()
    assert (tab.export.isVisible(), tab.message.text()) == (
        False,
        "No record is without an entry for that long.",
    )


def test_years_that_are_none_are_said_at_the_field(quiet: SqlStore, qtbot: QtBot) -> None:
    tab = a_tab(quiet, qtbot)
    tab.look.click()
    tab.years.setText("many")
    tab.look.click()
    assert tab.field.problem.text == "Type a number of years from 1 to 99."
    assert not tab.rows.isVisible()


def test_nobody_but_the_lead_may_list_them(quiet: SqlStore, qtbot: QtBot) -> None:
    tab = a_tab(quiet, qtbot, Role.NURSE)
    qtbot.keyClick(tab.years, Qt.Key.Key_Return)
    assert (tab.look.isEnabled(), tab.model.rows) == (False, ())
