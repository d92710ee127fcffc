"""Registering asks for birth date and number, or that they are not known."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.clinic.settings import Country
from models.records.patient import Patient
from models.usecases.desk import Desk
from models.values.identity import NumberKind
from tests.builders import TODAY
from tests.ui.pages.register.test_register_page import NEW, a_woman, correct, problem, save, say
from ui.pages.register.page import RegisterPage
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, Where, WomanOnScreen
from ui.widgets.fields.choices import Tick


def test_a_chord_alone_registers_nobody(page: RegisterPage, desk: Desk, qtbot: QtBot) -> None:
    page.opened(Location(Where.REGISTER, typed="okaf"))
    save(page, qtbot)
    assert problem(page, "born_on").startswith("Type her birth date, or tick")
    assert problem(page, "number").startswith("Type her number, or tick")
    assert desk.store.find_women("okaf") == ()


def test_that_neither_is_known_is_a_deed_of_its_own(page: RegisterPage, desk: Desk, qtbot: QtBot) -> None:
    page.opened(Location(Where.REGISTER, typed="okaf"))
    for name in ("born_unknown", "number_unknown"):
        qtbot.keyClick(page.form.inputs[name], Qt.Key.Key_Space)
    save(page, qtbot)
    (row,) = desk.store.find_women("okaf")
    kept = desk.store.get(Patient, row.patient_id)
    assert (kept.born_unknown, kept.number_unknown) == (True, True)
    correct(page, kept)
    assert page.form.patient().born_unknown


def test_what_is_typed_is_known(page: RegisterPage, qtbot: QtBot) -> None:
    page.opened(NEW)
    tick = page.form.inputs["number_unknown"]
    assert isinstance(tick, Tick)
    tick.click()
    say(qtbot, page.form.plain["number"], "RX 1")
    assert (tick.isChecked(), tick.isEnabled()) == (False, False)
    page.form.plain["number"].clear()
    assert tick.isEnabled()


def test_a_given_name_is_offered_with_its_capitals_once(page: RegisterPage, qtbot: QtBot) -> None:
    page.opened(NEW)
    given = page.form.plain["given_name"]
    for shown in ("Grace-Ann", "grace-ann"):
        say(qtbot, given, "grace-ann")
        qtbot.keyClick(given, Qt.Key.Key_Tab)
        assert given.text() == shown


def in_england(desk: Desk, qtbot: QtBot, app: QApplication) -> RegisterPage:
    there = replace(desk, settings=replace(desk.settings, country=Country.ENGLAND))
    runner = InlineRunner()
    page = RegisterPage(Session(there, runner, WomanOnScreen(there, runner, app)))
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    return page


def test_an_nhs_number_that_cannot_be_is_refused_and_another_number_is_not(
    desk: Desk, qtbot: QtBot, themed_app: QApplication
) -> None:
    page = in_england(desk, qtbot, themed_app)
    page.opened(Location(Where.REGISTER, typed="Berg Anna 14.3.1993"))
    say(qtbot, page.form.plain["number"], "943 476 5918")
    save(page, qtbot)
    assert "its last digit does not fit" in problem(page, "number")
    say(qtbot, page.form.plain["number"], "9434765919")
    save(page, qtbot)
    (row,) = desk.store.find_women("berg")
    assert str(row.number) == "943 476 5919"
    assert desk.store.get(Patient, row.patient_id).number_kind is NumberKind.NHS


def test_a_hospital_number_is_chosen_by_a_letter(desk: Desk, qtbot: QtBot, themed_app: QApplication) -> None:
    page = in_england(desk, qtbot, themed_app)
    page.opened(Location(Where.REGISTER, typed="Berg Anna 14.3.1993 RX12"))
    qtbot.keyClicks(page.form.inputs["number_kind"], "h")
    save(page, qtbot)
    (row,) = desk.store.find_women("berg")
    assert desk.store.get(Patient, row.patient_id).number_kind is NumberKind.HOSPITAL


@pytest.mark.parametrize(("number", "kind"), [("9434765919", NumberKind.NHS), ("RX 12", NumberKind.HOSPITAL)])
def test_the_kind_of_an_earlier_number_is_told_by_what_it_is(
    desk: Desk, qtbot: QtBot, themed_app: QApplication, number: str, kind: NumberKind
) -> None:
    page = in_england(desk, qtbot, themed_app)
    page.opened(NEW)
    page.form.show_patient(a_woman(desk, number=number), TODAY)
    assert page.form.patient().number_kind is kind


def test_tab_walks_the_fields_in_the_order_of_work(page: RegisterPage, qtbot: QtBot) -> None:
    page.opened(NEW)
    walked = []
    for _ in range(10):
        focus = page.window().focusWidget()
        walked.append(focus.accessibleName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert walked == [
        "Family name",
        "Given name",
        "Birth date",
        "Hospital number",
        "Birth date not known",
        "Number not known",
        "Title",
        "Telephone",
        "Save",
        "Leave",
    ]
