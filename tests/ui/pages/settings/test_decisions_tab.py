"""The lead ticks who may record which decision; everybody else reads it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.errors import Conflict
from models.records.clinic.settings import ClinicSettings, DecisionRight
from models.records.clinic.user import Role
from models.records.discussion import Decision
from models.usecases.desk import Desk
from tests.ui.clipping import clipped
from tests.ui.pages.screen import texts
from tests.ui.pages.settings.conftest import Open, Opened
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.users.decisions_tab import DecisionsTab

SUTURE = DecisionRight(Decision.CERCLAGE, Role.NURSE)
CTRL = Qt.KeyboardModifier.ControlModifier


def decisions_of(opened: Opened) -> DecisionsTab:
    opened.page.open_tab("decisions")
    return opened.page.decisions


def test_it_shows_what_holds(opened: Opened, desk: Desk) -> None:
    tab = decisions_of(opened)
    assert set(tab.rights) == set(desk.settings.decision_rights)
    assert not tab.save.isEnabled()


def test_a_right_is_taken_away_without_the_mouse(opened: Opened, desk: Desk, qtbot: QtBot) -> None:
    tab = decisions_of(opened)
    tab.ticks[SUTURE].setFocus()
    qtbot.keyClick(tab.ticks[SUTURE], Qt.Key.Key_Space)
    qtbot.keyClicks(tab.reason, "Doctors write sutures down")
    qtbot.keyClick(tab.reason, Qt.Key.Key_S, CTRL)
    assert SUTURE not in desk.store.every(ClinicSettings)[-1].decision_rights
    assert SUTURE not in opened.desks[-1].settings.decision_rights
    assert opened.places[-1].typed == "decisions"


def test_the_reason_is_asked_for_at_its_field(opened: Opened, qtbot: QtBot) -> None:
    tab = decisions_of(opened)
    tab.ticks[SUTURE].click()
    tab.save.click()
    assert tab.why.problem.text == "Say why in a few words."
    assert tab.save.isEnabled()
    assert not tab.ticks[SUTURE].isChecked()


def test_a_decision_is_left_to_somebody(opened: Opened) -> None:
    tab = decisions_of(opened)
    for right, tick in tab.ticks.items():
        tick.setChecked(right.decision is not Decision.OTHER)
    tab.reason.setText("Nobody")
    tab.save.click()
    assert tab.problem.text == "Every decision needs somebody who may record it. Nothing was changed."
    assert opened.desks == []


def test_what_another_desk_saved_first_is_said(opened: Opened, desk: Desk) -> None:
    desk.store.put(replace(desk.settings, lock_minutes=9))
    tab = decisions_of(opened)
    tab.ticks[SUTURE].click()
    tab.reason.setText("Ours")
    tab.save.click()
    assert "another desk" in tab.problem.text
    tab.show_error(Conflict("clinic_settings", "x"))
    tab.clear()
    assert (tab.problem.text, tab.reason.text(), tab.ticks[SUTURE].isChecked()) == ("", "", True)


@pytest.mark.parametrize("role", [each for each in Role if each is not Role.LEAD])
def test_whoever_does_not_lead_reads_it(open_page: Open, desk: Desk, role: Role) -> None:
    tab = decisions_of(open_page(replace(desk, user=replace(desk.user, role=role))))
    assert not any(tick.isEnabled() for tick in tab.ticks.values())
    assert not tab.save.isEnabled()
    assert "clinic lead" in tab.save.toolTip().lower()
    assert tab.why.isHidden()


def test_every_tick_says_of_whom_and_of_what(opened: Opened) -> None:
    tab = decisions_of(opened)
    names = {tick.accessibleName() for tick in tab.ticks.values()}
    assert len(names) == len(tab.ticks)
    assert "Cerclage: Nurse or midwife" in names
    assert "Who may record which decision" in texts(tab)


@pytest.mark.parametrize("size", [(1100, 644), (880, 524)])
def test_nothing_is_cut_or_out_of_reach(page: SettingsPage, size: tuple[int, int], qtbot: QtBot) -> None:
    page.resize(*size)
    page.open_tab("decisions")
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert (page.width(), page.height()) == size


def test_ticks_and_reason_outlive_the_page(opened: Opened, open_page: Open) -> None:
    tab = decisions_of(opened)
    tab.ticks[SUTURE].click()
    tab.reason.setText("Doctors wri")
    opened.page.on_leave()
    again = open_page().page.decisions
    assert (again.rights, again.reason.text()) == (tab.rights, "Doctors wri")
    assert again.save.isEnabled()
    tab.clear()
    opened.page.on_leave()
    assert open_page().page.decisions.typed == {}
