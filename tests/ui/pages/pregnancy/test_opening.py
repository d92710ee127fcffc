"""Opening a pregnancy."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from models.records.patient import Patient
from models.records.pregnancy import Dating, DatingMethod, Ending
from models.usecases.desk import Desk
from models.usecases.pregnancies.dating import PregnancyDraft, open_pregnancy
from models.usecases.pregnancies.end import end_pregnancy
from models.usecases.pregnancies.end_draft import EndingDraft
from models.usecases.women.register import register_woman
from models.views import PregnancySheet
from tests.builders import TODAY, a_patient_draft
from tests.ui.clipping import clipped
from ui.pages.pregnancy.page import PregnancyPage
from ui.session.session import Location, Where

CTRL = Qt.KeyboardModifier.ControlModifier
DEED = CTRL | Qt.KeyboardModifier.ShiftModifier
Go = Callable[[Location], None]


def begin(go: Go, patient: Patient) -> None:
    go(Location(Where.PREGNANCY, patient_id=patient.id))


def say(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def save(page: PregnancyPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_S, CTRL)


def sheet_of(page: PregnancyPage) -> PregnancySheet:
    sheet = page.session.woman.sheet
    assert sheet is not None
    return sheet


def dating_of(page: PregnancyPage) -> Dating:
    dating = sheet_of(page).dating
    assert dating is not None
    return dating


def test_only_the_fields_that_a_method_needs_are_shown(page: PregnancyPage, patient: Patient, go: Go) -> None:
    begin(go, patient)
    form = page.opening.dating
    shown = {}
    for method in (None, *DatingMethod):
        form.method.set_value(method)
        shown[method] = {n for n, f in form.fields.items() if f.isVisible()} - {"method"}
    assert shown[None] == set()
    assert shown[DatingMethod.LMP] == {"measured_on", "cycle_days"}
    assert shown[DatingMethod.CRL_HADLOCK] == {"measured_on", "crl"}
    assert shown[DatingMethod.ULTRASOUND] == {"measured_on", "age", "head"}
    assert shown[DatingMethod.TRANSFER_DAY_3] == {"measured_on"}
    assert shown[DatingMethod.ENTERED] == {"due_on"}


def test_an_age_told_in_a_file_is_offered_to_nobody(page: PregnancyPage, patient: Patient, go: Go) -> None:
    begin(go, patient)
    offered = set(page.opening.dating.method.choices)
    assert offered == set(DatingMethod) - {DatingMethod.TOLD_AGE}


def test_the_last_period_dates_live_and_by_keyboard_alone(
    page: PregnancyPage, patient: Patient, go: Go, qtbot: QtBot
) -> None:
    begin(go, patient)
    form = page.opening.dating
    assert form.method.hasFocus()
    qtbot.keyClicks(form.method, "L")
    qtbot.keyClick(form.method, Qt.Key.Key_Tab)
    qtbot.keyClicks(form.measured, "29.9.2025")
    qtbot.keyClick(form.measured, Qt.Key.Key_Tab)
    assert form.result.text() == "Due 06-Jul-2026, today 22+0 (LMP 29-Sep-2025 + 280 d)"
    qtbot.keyClick(form.cycle, Qt.Key.Key_Tab)
    qtbot.keyClicks(page.opening.details.fetuses, "2")
    assert not page.opening.details.trauma.isVisible()
    save(page, qtbot)
    opened = sheet_of(page)
    assert (dating_of(page).due_on, opened.pregnancy.fetuses) == (date(2026, 7, 6), 2)
    assert opened.pregnancy.cervical_trauma is None


def test_a_crown_rump_length_dates(page: PregnancyPage, patient: Patient, go: Go, qtbot: QtBot) -> None:
    begin(go, patient)
    page.opening.dating.method.set_value(DatingMethod.CRL_ROBINSON)
    say(qtbot, page.opening.dating.measured, "25.12.2025")
    say(qtbot, page.opening.dating.crl, "60,0")
    save(page, qtbot)
    assert (dating_of(page).due_on, str(dating_of(page).crl)) == (date(2026, 7, 6), "60.0")


def test_a_transfer_dates(page: PregnancyPage, patient: Patient, go: Go, qtbot: QtBot) -> None:
    begin(go, patient)
    page.opening.dating.method.set_value(DatingMethod.TRANSFER_DAY_5)
    say(qtbot, page.opening.dating.measured, "18.10.2025")
    save(page, qtbot)
    assert dating_of(page).due_on == date(2026, 7, 6)


def test_an_entered_due_date_is_taken(page: PregnancyPage, patient: Patient, go: Go, qtbot: QtBot) -> None:
    begin(go, patient)
    page.opening.dating.method.set_value(DatingMethod.ENTERED)
    say(qtbot, page.opening.dating.due, "6.7.2026")
    save(page, qtbot)
    assert (dating_of(page).due_on, dating_of(page).measured_on) == (date(2026, 7, 6), None)


def test_no_due_date_yet_is_allowed_and_nothing_is_assumed(
    page: PregnancyPage, patient: Patient, go: Go, qtbot: QtBot
) -> None:
    begin(go, patient)
    for _ in range(2):
        save(page, qtbot)
        assert page.session.woman.sheet is None, "opened"
    assert "not opened" in page.opening.strip.text
    qtbot.keyClick(page.opening, Qt.Key.Key_Return, DEED)
    opened = sheet_of(page)
    assert (opened.dating, opened.pregnancy.fetuses, opened.pregnancy.cervical_trauma) == (None, None, None)
    assert page.history.take.hasFocus()
    assert "No due date yet" in page.dating.now.text()


@pytest.mark.parametrize(("due", "is_taken"), [("26.1.2026", False), ("27.1.2026", True)])
def test_a_due_date_that_makes_today_too_late_is_refused(
    page: PregnancyPage, patient: Patient, go: Go, qtbot: QtBot, due: str, is_taken: bool
) -> None:
    begin(go, patient)
    page.opening.dating.method.set_value(DatingMethod.ENTERED)
    say(qtbot, page.opening.dating.due, due)
    save(page, qtbot)
    assert (page.session.woman.sheet is not None) is is_taken


def test_fifty_weeks_are_said_at_the_due_date(
    page: PregnancyPage, patient: Patient, go: Go, qtbot: QtBot
) -> None:
    begin(go, patient)
    page.opening.dating.method.set_value(DatingMethod.ENTERED)
    say(qtbot, page.opening.dating.due, "22.12.2025")
    save(page, qtbot)
    assert "50+0 today" in page.opening.dating.fields["due_on"].problem.text
    assert clipped(page) == []


def test_a_last_period_too_long_ago_is_said_below_the_result(
    page: PregnancyPage, patient: Patient, go: Go, qtbot: QtBot
) -> None:
    begin(go, patient)
    page.opening.dating.method.set_value(DatingMethod.LMP)
    say(qtbot, page.opening.dating.measured, "1.1.2025\t")
    assert "today. Check the dates" in page.opening.dating.problem.text
    qtbot.keyClicks(page.opening.dating.measured, "x")
    assert page.opening.dating.problem.text == ""


def test_every_problem_is_at_its_field_at_once(
    page: PregnancyPage, patient: Patient, go: Go, qtbot: QtBot
) -> None:
    begin(go, patient)
    form = page.opening.dating
    form.method.set_value(DatingMethod.CRL_ROBINSON)
    say(qtbot, form.measured, "25.12.2025")
    say(qtbot, form.crl, "5")
    save(page, qtbot)
    assert "outside" in form.fields["crl"].problem.text
    say(qtbot, form.crl, "60")
    assert form.fields["crl"].problem.text == ""
    form.measured.clear()
    form.measured.textEdited.emit("")
    form.crl.setFocus()
    save(page, qtbot)
    assert "Type the day" in form.fields["measured_on"].problem.text


def test_a_day_that_cannot_be_read_stops_the_save(
    page: PregnancyPage, patient: Patient, go: Go, qtbot: QtBot
) -> None:
    begin(go, patient)
    page.opening.dating.method.set_value(DatingMethod.LMP)
    say(qtbot, page.opening.dating.measured, "31.2.2026")
    save(page, qtbot)
    assert "not a day" in page.opening.dating.fields["measured_on"].problem.text
    assert page.session.woman.sheet is None


def test_an_empty_field_is_not_complained_about_before_saving(
    page: PregnancyPage, patient: Patient, go: Go
) -> None:
    begin(go, patient)
    page.opening.dating.method.set_value(DatingMethod.CRL_HADLOCK)
    assert page.opening.dating.fields["crl"].problem.text == ""
    assert page.opening.dating.fields["measured_on"].problem.text == ""


def test_a_woman_with_an_open_pregnancy_is_led_to_it(
    page: PregnancyPage, patient: Patient, desk: Desk, go: Go
) -> None:
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id))
    begin(go, patient)
    assert sheet_of(page).pregnancy.id == pregnancy.id


def test_another_woman_on_the_screen_refuses_the_save(
    page: PregnancyPage, patient: Patient, desk: Desk, go: Go, qtbot: QtBot
) -> None:
    begin(go, patient)
    page.session.woman.patient = None
    page.opening.blank.click()
    assert "Another woman" in page.opening.strip.text
    assert desk.store.pregnancies_of(patient.id) == ()


def test_a_store_that_fails_is_said_and_loses_nothing(
    page: PregnancyPage, patient: Patient, desk: Desk, go: Go, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(store: object, patient_id: object) -> None:
        raise Unavailable("database.disk_failed")

    monkeypatch.setattr(type(desk.store), "pregnancies_of", broken)
    begin(go, patient)
    assert page.opening.strip.text


def test_what_is_typed_is_there_when_she_is_opened_again(
    page: PregnancyPage, patient: Patient, go: Go, qtbot: QtBot
) -> None:
    begin(go, patient)
    page.opening.dating.method.set_value(DatingMethod.LMP)
    say(qtbot, page.opening.dating.measured, "29.9.2025\t")
    page.opening.details.fetuses.set_value(2)
    go(Location(Where.PREGNANCY))
    page.session.woman.blank()
    assert page.opening.dating.measured.text() == ""
    begin(go, patient)
    assert "22+0" in page.opening.dating.result.text()
    assert page.opening.details.fetuses.value() == 2


@pytest.mark.parametrize("method", [None, *DatingMethod])
def test_nothing_is_cut_off(
    page: PregnancyPage, patient: Patient, go: Go, method: DatingMethod | None
) -> None:
    begin(go, patient)
    page.opening.dating.method.set_value(method)
    assert clipped(page) == []


def test_an_answer_about_another_woman_leads_nowhere(
    page: PregnancyPage, patient: Patient, desk: Desk, go: Go, qtbot: QtBot
) -> None:
    begin(go, patient)
    other = register_woman(desk, a_patient_draft(family_name="Berg"))
    theirs = open_pregnancy(desk, PregnancyDraft(patient_id=other.id))
    with qtbot.assertNotEmitted(page.location_wanted):
        page.presenter.open_found.emit(theirs)


def test_a_pregnancy_that_ended_here_is_led_to(
    page: PregnancyPage, patient: Patient, go: Go, desk: Desk, qtbot: QtBot
) -> None:
    opened = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id))
    end_pregnancy(desk, opened, EndingDraft(pregnancy_id=opened.id, how=Ending.LOSS, on=TODAY), "told")
    begin(go, patient)
    with qtbot.waitSignal(page.location_wanted) as told:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_L, CTRL)
    assert told.args == [Location(Where.PLAN, patient_id=patient.id)]


def test_where_none_ended_here_nothing_leads_there(page: PregnancyPage, patient: Patient, go: Go) -> None:
    begin(go, patient)
    assert not page.history.past.isVisible()
