from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.errors import Conflict
from models.records.clinic.settings import ClinicSettings, Country, Weekday
from models.records.clinic.user import Role
from models.usecases.desk import Desk
from tests.ui.clipping import clipped
from tests.ui.pages.settings.conftest import Open, Opened
from ui.pages.settings.many import Many
from ui.pages.settings.page import SettingsPage
from ui.widgets.fields.choices import Tick
from ui.widgets.fields.plain_field import PlainField

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_forms_show_what_holds(page: SettingsPage) -> None:
    assert page.limits.texts == {"immediate_minutes": "60", "urgent_days": "0", "prompt_working_days": "1"}
    assert page.clinic.texts == {
        "clinic_name": "Example clinic",
        "country": "elsewhere",
        "day_order": "day_first",
        "clinic_days": "monday,tuesday,wednesday,thursday,friday",
        "day_capacity": "0",
        "lock_minutes": "5",
        "centimetre_examiners": "",
    }
    assert not page.limits.save.isEnabled()


@pytest.mark.parametrize("tab", ["limits", "clinic"])
def test_nothing_is_cut_off(page: SettingsPage, tab: str, qtbot: QtBot) -> None:
    page.open_tab(tab)
    form = page.limits if tab == "limits" else page.clinic
    for field in form.inputs.values():
        field.setText("x")
    form.save.click()
    qtbot.waitUntil(lambda: clipped(page) == [])


def test_every_problem_is_said_at_its_field_at_once(opened: Opened) -> None:
    form = opened.page.limits
    opened.page.open_tab("limits")
    form.inputs["immediate_minutes"].setText("soon")
    form.inputs["urgent_days"].setText("8")
    form.save.click()
    assert form.fields["immediate_minutes"].problem.text == "“soon” is not a number. Type figures."
    assert form.fields["urgent_days"].problem.text == "8 cannot be set: it lies between 0 and 7."
    assert form.fields["reason"].problem.text == "Say why in a few words."
    assert form.inputs["immediate_minutes"].hasFocus()
    assert opened.desks == []


def test_limits_are_saved_without_the_mouse(opened: Opened, qtbot: QtBot, desk: Desk) -> None:
    opened.page.open_tab("limits")
    form = opened.page.limits
    minutes = form.inputs["immediate_minutes"]
    assert isinstance(minutes, PlainField)
    minutes.setFocus()
    minutes.selectAll()
    qtbot.keyClicks(minutes, "30")
    qtbot.keyClicks(form.reason, "Two consultants on call")
    qtbot.keyClick(form.reason, Qt.Key.Key_S, CTRL)
    assert opened.desks[-1].settings.immediate_minutes == 30
    assert opened.places[-1].typed == "limits"
    assert desk.store.every(ClinicSettings)[-1].immediate_minutes == 30


def test_examiners_are_typed_with_commas_between_them(opened: Opened) -> None:
    opened.page.open_tab("clinic")
    form = opened.page.clinic
    form.inputs["centimetre_examiners"].setText("SM Allen, Voluson 2 ,")
    form.reason.setText("New scanner")
    form.save.click()
    assert opened.desks[-1].settings.centimetre_examiners == ("SM Allen", "Voluson 2")


def test_the_country_changes_the_dating_and_switches_no_guideline(opened: Opened, qtbot: QtBot) -> None:
    opened.page.open_tab("clinic")
    form = opened.page.clinic
    form.inputs["country"].setFocus()
    qtbot.keyClicks(form.inputs["country"], "England")
    qtbot.keyClicks(form.reason, "Chosen at last")
    qtbot.keyClick(form.reason, Qt.Key.Key_S, CTRL)
    settings = opened.desks[-1].settings
    assert (settings.country, settings.guidelines) == (Country.ENGLAND, ("nice-ng25", "rcog-75"))


def test_one_form_leaves_what_is_typed_in_the_other(opened: Opened, desk: Desk) -> None:
    opened.page.clinic.inputs["clinic_name"].setText("Half-typed")
    form = opened.page.limits
    form.inputs["urgent_days"].setText("1")
    form.reason.setText("Nights")
    form.save.click()
    assert opened.desks[-1].settings.clinic_name == "Example clinic"
    opened.page.on_leave()
    (draft,) = desk.store.drafts(desk.user.id)
    assert draft.fields["clinic.clinic_name"] == "Half-typed"
    assert not any(key.startswith("limits.") for key in draft.fields)


def test_what_another_desk_saved_first_is_said_and_nothing_is_lost(opened: Opened, desk: Desk) -> None:
    desk.store.put(replace(desk.settings, lock_minutes=9))
    form = opened.page.limits
    form.inputs["urgent_days"].setText("1")
    form.reason.setText("Nights")
    form.save.click()
    assert form.problem.text.startswith("What the clinic has settled was changed at another desk meanwhile.")
    assert form.inputs["urgent_days"].text() == "1"
    assert form.save.isEnabled()


def test_undo_shows_what_holds_again(page: SettingsPage) -> None:
    form = page.limits
    form.inputs["urgent_days"].setText("9")
    form.show_error(Conflict("clinic_settings", "x"))
    form.undo.click()
    assert form.texts["urgent_days"] == "0"
    assert form.problem.text == ""
    assert form.typed == {}


def test_a_nurse_reads_the_forms(open_page: Open, desk: Desk) -> None:
    page = open_page(replace(desk, user=replace(desk.user, role=Role.NURSE))).page
    page.open_tab("limits")
    assert all(field.isReadOnly() for field in (*page.limits.inputs.values(), *page.clinic.inputs.values()))
    assert not page.limits.save.isVisible()
    assert not page.limits.reason.isVisible()


def test_an_administrator_sets_the_idle_time_and_nothing_else(open_page: Open, desk: Desk) -> None:
    opened = open_page(replace(desk, user=replace(desk.user, role=Role.ADMINISTRATOR)))
    form = opened.page.clinic
    opened.page.open_tab("clinic")
    assert {name for name, field in form.inputs.items() if not field.isReadOnly()} == {"lock_minutes"}
    form.inputs["lock_minutes"].setText("9")
    form.reason.setText("Asked for by the ward")
    form.save.click()
    assert desk.store.every(ClinicSettings)[-1].lock_minutes == 9
    assert not opened.page.limits.save.isVisibleTo(opened.page.limits)


def test_clinic_days_are_ticked_and_a_capacity_typed(opened: Opened) -> None:
    opened.page.open_tab("clinic")
    form = opened.page.clinic
    for place, tick in enumerate(form.inputs["clinic_days"].findChildren(Tick)):
        if tick.isChecked() is not (place == 3):
            tick.click()
    form.inputs["day_capacity"].setText("12")
    form.reason.setText("One clinic a week")
    form.save.click()
    settings = opened.desks[-1].settings
    assert (settings.clinic_days, settings.day_capacity) == ((Weekday.THURSDAY,), 12)


def test_clinic_days_can_only_be_read_by_whoever_may_not_settle_them(
    qtbot: QtBot, themed_app: QApplication
) -> None:
    days = Many("Clinic days", (("monday", "Monday"), ("tuesday", "Tuesday")))
    qtbot.addWidget(days)
    days.setReadOnly(True)
    assert days.isReadOnly()
    assert not any(tick.isEnabled() for tick in days.findChildren(Tick))
