"""Before a scan is typed: whether it is meant once membranes have come down, and what sludge asks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.records.finding import Membranes, Rupture
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.scan import SeenMembranes
from models.values.age import DueDate, GestationalAge
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_scan, a_sheet, a_symptom, an_examination
from tests.ui.clipping import clipped
from tests.ui.pages.scan.conftest import Opened
from tests.ui.pages.scan.keys import press

ALT = Qt.KeyboardModifier.AltModifier


def examined(membranes: Membranes | None = Membranes.IN_VAGINA) -> PregnancySheet:
    return a_sheet(a_scan(at="20+0"), examinations=(an_examination(membranes=membranes),))


@pytest.mark.parametrize("membranes", [Membranes.IN_CANAL, Membranes.IN_VAGINA])
def test_membranes_that_have_come_down_ask_before_anything_is_typed(
    opened: Opened, membranes: Membranes
) -> None:
    page = opened(examined(membranes))
    assert "Is a transvaginal scan still meant?" in page.before.text
    assert not page.form.isEnabled()
    assert not page.save.isEnabled()
    assert page.before.resume.hasFocus()
    assert clipped(page) == []


@pytest.mark.parametrize("membranes", [None, Membranes.NOT_SEEN, Membranes.AT_OS])
def test_other_findings_ask_nothing(opened: Opened, membranes: Membranes | None) -> None:
    page = opened(examined(membranes))
    assert page.before.isHidden()
    assert page.form.isEnabled()


@pytest.mark.parametrize(("later", "is_asked"), [(None, True), (Rupture.EXCLUDED, False)])
def test_ruptured_membranes_ask_first_until_somebody_excludes_it(
    opened: Opened, later: Rupture | None, is_asked: bool
) -> None:
    ruptured = replace(an_examination(on=a_day("20+0"), membranes=None), rupture=Rupture.YES)
    again = replace(an_examination(membranes=None), rupture=later)
    page = opened(a_sheet(examinations=(ruptured, again)))
    assert ("Membranes ruptured on 16-Feb-2026" in page.before.text) is is_asked
    assert page.before.isHidden() is not is_asked


def test_a_scan_that_saw_them_come_down_asks_as_an_examination_does(opened: Opened) -> None:
    seen = replace(a_scan(at="21+6"), membranes=SeenMembranes.IN_VAGINA)
    assert "Membranes in vagina on" in opened(a_sheet(seen)).before.text


@pytest.mark.parametrize(
    ("placenta", "age", "said"),
    [
        (Placenta.LOW, "15+0", "placenta low"),
        (Placenta.PRAEVIA, "22+0", "placenta praevia"),
        (None, "16+0", "placenta not recorded"),
        (None, "15+6", ""),
        (Placenta.NOT_LOW, "22+0", ""),
    ],
)
def test_bleeding_asks_for_a_word_before_a_probe_unless_the_placenta_is_not_low(
    opened: Opened, placenta: Placenta | None, age: str, said: str
) -> None:
    due = DueDate.from_age(GestationalAge.parse(age), TODAY).on
    sheet = a_sheet(symptoms=(a_symptom(),), due=due)
    placed = replace(sheet.pregnancy, placenta=placenta, placenta_on=TODAY if placenta else None)
    page = opened(replace(sheet, pregnancy=placed))
    assert page.before.isHidden() is not bool(said)
    assert said in page.before.text
    assert bool(said) is ("No probe and no finger" in page.before.text)


def test_only_the_latest_examination_counts(opened: Opened) -> None:
    before = an_examination(on=a_day("20+0"), membranes=Membranes.IN_VAGINA)
    assert opened(a_sheet(examinations=(before, an_examination()))).before.isHidden()


def test_going_on_leads_into_the_form_and_writes_nothing(
    opened: Opened, store: SqlStore, qtbot: QtBot
) -> None:
    sheet = examined()
    page = opened(sheet)
    qtbot.keyClick(page.before.resume, Qt.Key.Key_G, ALT)
    assert page.before.isHidden()
    assert page.form.readings[0].hasFocus()
    press(page, "31.2 Ctrl+S")
    assert store.sheet(sheet.pregnancy.id).standing_scans[-1].note == ""


def test_enter_goes_on_too(opened: Opened, qtbot: QtBot) -> None:
    page = opened(examined())
    qtbot.keyClick(page.before.resume, Qt.Key.Key_Return)
    assert page.form.isEnabled()


@pytest.mark.parametrize("way", ["button", "escape"])
def test_going_back_leaves_nothing_behind(opened: Opened, qtbot: QtBot, way: str) -> None:
    page = opened(examined())
    with qtbot.waitSignal(page.back_wanted):
        if way == "button":
            page.before.back.click()
        else:
            press(page, "Esc")
    assert page.form.texts()["readings.0"] == ""


def test_a_scan_that_was_made_is_amended_without_the_question(opened: Opened) -> None:
    sheet = examined()
    page = opened(sheet, record_id=sheet.scans[0].id)
    assert page.before.isHidden()
    assert page.form.isEnabled()


def test_sludge_says_whose_question_the_amniotic_fluid_is(opened: Opened) -> None:
    page = opened(a_sheet(a_scan(at="20+0")))
    page.form.sludge.set_value(TriState.YES)
    page.form.changed.emit()
    assert "is a question for the doctor" in page.foot.said.text()
    page.form.sludge.set_value(TriState.NO)
    page.form.changed.emit()
    assert "question for the doctor" not in page.foot.said.text()


def test_the_next_woman_is_not_asked_for_this_one(opened: Opened) -> None:
    page = opened(examined())
    other = a_sheet()
    page = opened(replace(other, patient=replace(other.patient, number=None)))
    assert page.before.isHidden()
    assert page.form.isEnabled()
