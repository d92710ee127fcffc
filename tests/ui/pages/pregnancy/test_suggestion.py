"""The redating table on the page: its sum is shown, the suggested date goes into the form, and nothing by itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.records.clinic.settings import Country
from models.records.patient import Patient
from models.records.pregnancy import DatingMethod, Pregnancy
from models.usecases.desk import Desk
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, agree_due_date, open_pregnancy
from tests.ui.clipping import clipped
from ui.pages.pregnancy.page import PregnancyPage
from ui.session.session import Location, Where

ALT = Qt.KeyboardModifier.AltModifier
Go = Callable[[Location], None]
BY_LMP = DatingDraft(method=DatingMethod.LMP, measured_on=date(2025, 10, 10))
BY_SCAN = DatingDraft(method=DatingMethod.ULTRASOUND, measured_on=date(2026, 1, 5), age="11+2")


@pytest.fixture
def pregnancy(desk: Desk, patient: Patient) -> Pregnancy:
    """A pregnancy dated by its last period: 12+3 on 05-Jan-2026."""
    return open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=BY_LMP))


@pytest.fixture
def shown(page: PregnancyPage, pregnancy: Pregnancy, go: Go) -> PregnancyPage:
    go(Location(Where.PREGNANCY, patient_id=pregnancy.patient_id, pregnancy_id=pregnancy.id))
    return page


def typed(page: PregnancyPage, draft: DatingDraft) -> None:
    page.dating.change.click()
    page.dating.form.show_draft(draft)


def agreed_again(page: PregnancyPage, desk: Desk, pregnancy: Pregnancy, *drafts: DatingDraft) -> None:
    for draft in drafts:
        agree_due_date(desk, pregnancy.id, draft, "first scan found")
    page.session.woman.reload()


def test_a_date_by_ultrasound_is_held_against_the_last_period(shown: PregnancyPage) -> None:
    typed(shown, BY_SCAN)
    assert shown.dating.suggested.text == (
        "LMP gives 12+3 on 05-Jan-2026, ultrasound 11+2: 8 days apart. "
        "More than 7 days at 9+0 to 13+6: the table suggests the ultrasound date, 25-Jul-2026."
    )
    more = shown.dating.suggested.accessibleName()
    assert (
        "It stands in the form. ACOG Committee Opinion 700 (2017), to be confirmed by your medical lead."
        in more
    )
    assert not shown.dating.take.isVisible()
    assert clipped(shown) == []


def test_a_date_near_the_last_period_leaves_it(shown: PregnancyPage) -> None:
    typed(shown, DatingDraft(method=DatingMethod.ULTRASOUND, measured_on=date(2026, 1, 5), age="11+3"))
    assert "7 days apart. Not more than 7 days at 9+0 to 13+6" in shown.dating.suggested.text
    assert "the LMP date, 17-Jul-2026" in shown.dating.suggested.text
    assert "It is the one that counts." in shown.dating.suggested.accessibleName()


def test_the_suggested_date_goes_into_the_form_by_one_key_and_no_further(
    shown: PregnancyPage, desk: Desk, pregnancy: Pregnancy, qtbot: QtBot
) -> None:
    agreed_again(shown, desk, pregnancy, BY_SCAN, BY_LMP)
    assert shown.dating.take.isVisible()
    assert "not the one that counts" in shown.dating.suggested.accessibleName()
    qtbot.keyClick(shown, Qt.Key.Key_H, ALT)
    assert shown.dating.form.dating() == BY_SCAN
    assert shown.dating.save.hasFocus()
    assert len(desk.store.sheet(pregnancy.id).datings) == 3
    assert not shown.dating.take.isVisible()


def test_a_table_that_agrees_with_the_record_is_silent_until_the_form_is_open(
    shown: PregnancyPage, desk: Desk, pregnancy: Pregnancy
) -> None:
    agreed_again(shown, desk, pregnancy, BY_SCAN)
    assert shown.dating.suggested.text == ""


def test_cancelling_takes_the_suggestion_back(shown: PregnancyPage) -> None:
    typed(shown, BY_SCAN)
    shown.dating.cancel.click()
    assert shown.dating.suggested.text == ""


def test_a_day_being_typed_takes_the_suggestion_back(shown: PregnancyPage, qtbot: QtBot) -> None:
    typed(shown, BY_SCAN)
    shown.dating.form.measured.setFocus()
    shown.dating.form.measured.selectAll()
    qtbot.keyClicks(shown.dating.form.measured, "6")
    assert shown.dating.suggested.text == ""


def test_a_transfer_is_never_suggested_away(shown: PregnancyPage, desk: Desk, pregnancy: Pregnancy) -> None:
    transfer = DatingDraft(method=DatingMethod.TRANSFER_DAY_5, measured_on=date(2025, 10, 29))
    agreed_again(shown, desk, pregnancy, transfer)
    typed(shown, BY_SCAN)
    assert shown.dating.suggested.text == ""
    assert not shown.dating.take.isVisible()


def test_an_age_that_is_being_typed_is_not_complained_about(shown: PregnancyPage, qtbot: QtBot) -> None:
    typed(shown, DatingDraft(method=DatingMethod.ULTRASOUND, measured_on=date(2026, 1, 5)))
    age = shown.dating.form.age
    age.setFocus()
    qtbot.keyClicks(age, "12")
    assert shown.dating.form.fields["age"].problem.text == ""
    qtbot.keyClick(age, Qt.Key.Key_Tab)
    assert "not weeks and days" in shown.dating.form.fields["age"].problem.text


IN_ENGLAND = pytest.mark.parametrize("country", [Country.ENGLAND])


@IN_ENGLAND
def test_in_england_the_first_sound_scan_dates_whatever_the_last_period_says(
    shown: PregnancyPage,
) -> None:
    typed(shown, DatingDraft(method=DatingMethod.CRL_ROBINSON, measured_on=date(2026, 1, 5), crl="62.4"))
    assert "62.4 mm on 05-Jan-2026, within 45.0 to 84.0 mm: it dates the pregnancy" in (
        shown.dating.suggested.text
    )
    assert "It stands in the form." in shown.dating.suggested.accessibleName()
    assert clipped(shown) == []


@IN_ENGLAND
def test_in_england_a_small_embryo_is_to_be_scanned_again(shown: PregnancyPage) -> None:
    typed(shown, DatingDraft(method=DatingMethod.CRL_ROBINSON, measured_on=date(2025, 12, 20), crl="44.9"))
    assert shown.dating.suggested.text.endswith("below 45.0 mm it dates no pregnancy here. Scan again.")
    assert not shown.dating.take.isVisible()


@IN_ENGLAND
def test_in_england_an_age_by_biometry_asks_for_the_head(shown: PregnancyPage, qtbot: QtBot) -> None:
    typed(shown, replace(BY_SCAN, measured_on=date(2026, 2, 19), age="20+3"))
    assert "without a head circumference" in shown.dating.suggested.text
    qtbot.keyClicks(shown.dating.form.head, "170")
    assert "Head circumference 170.0 mm" in shown.dating.suggested.text


@IN_ENGLAND
def test_in_england_an_earlier_scan_that_dates_goes_into_the_form_by_one_key(
    shown: PregnancyPage, desk: Desk, pregnancy: Pregnancy, qtbot: QtBot
) -> None:
    by_head = replace(BY_SCAN, measured_on=date(2026, 2, 19), age="20+3", head="152.0")
    agreed_again(shown, desk, pregnancy, by_head, BY_LMP)
    qtbot.keyClick(shown, Qt.Key.Key_H, ALT)
    assert shown.dating.form.dating() == by_head
