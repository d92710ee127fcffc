"""Symptoms on the form of a scan: what she has is shown, and only what was shown can be over."""

from datetime import timedelta

from db.store.store import SqlStore
from models.records.finding import Symptom, SymptomKind
from models.records.scan import Scan
from models.usecases.desk import Desk
from models.usecases.events.symptoms import SymptomDraft, report_symptoms, resolve_symptom
from models.usecases.scans.record import record_scan
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_scan, a_scan_draft, a_sheet, a_symptom, an_earlier_birth, keep
from tests.ui.clipping import clipped
from tests.ui.pages.scan.conftest import Opened
from tests.ui.pages.scan.keys import press


def _sheet(*symptoms: Symptom) -> PregnancySheet:
    return a_sheet(a_scan(at="21+0", mm="26.9"), history=(an_earlier_birth(),), symptoms=symptoms)


def _scans(store: SqlStore, sheet: PregnancySheet) -> tuple[Scan, ...]:
    return store.sheet(sheet.pregnancy.id).scans


def test_symptoms_she_has_are_ticked_and_dated_and_go_on_untouched(opened: Opened, store: SqlStore) -> None:
    sheet = _sheet(a_symptom(on=a_day("21+0")))
    page = opened(sheet)
    tick = page.form.symptoms.ticks[SymptomKind.BLEEDING]
    assert (tick.isChecked(), tick.text()) == (True, "Bleeding since 23-Feb")
    press(page, "22.4 Ctrl+S")
    assert [s.resolved_on for s in store.sheet(sheet.pregnancy.id).symptoms] == [None]
    assert clipped(page) == []


def test_a_symptom_unticked_is_over(opened: Opened, store: SqlStore) -> None:
    sheet = _sheet(a_symptom(on=a_day("21+0")))
    page = opened(sheet)
    page.before.resume.click()
    page.form.symptoms.ticks[SymptomKind.BLEEDING].click()
    assert page.form.symptoms.none.isChecked()
    press(page, "22.4 Ctrl+S")
    [symptom] = store.sheet(sheet.pregnancy.id).symptoms
    assert symptom.resolved_on == TODAY - timedelta(days=1)


def test_a_slip_that_is_unticked_again_was_not_asked(opened: Opened) -> None:
    page = opened(_sheet())
    page.form.symptoms.ticks[SymptomKind.FEVER].click()
    page.form.symptoms.ticks[SymptomKind.FEVER].click()
    assert page.form.symptoms.value() is None
    page.form.symptoms.none.click()
    assert page.form.symptoms.value() == ()
    page.form.symptoms.none.click()
    assert page.form.symptoms.value() is None


def test_an_earlier_day_takes_back_the_tick_of_a_later_symptom(opened: Opened) -> None:
    page = opened(_sheet(a_symptom(on=a_day("21+5"))))
    page.form.day.set_value(a_day("21+4"))
    assert not page.form.symptoms.ticks[SymptomKind.BLEEDING].isChecked()
    page.form.day.set_value(a_day("21+5"))
    assert page.form.symptoms.ticks[SymptomKind.BLEEDING].isChecked()


def test_amending_shows_what_was_reported_at_the_scan(opened: Opened, store: SqlStore, desk: Desk) -> None:
    sheet = keep(store, a_sheet())
    kinds = (SymptomKind.CRAMPS, SymptomKind.FEVER)
    scan = record_scan(desk, a_scan_draft(sheet.pregnancy.id, "22.4", symptoms=kinds))
    page = opened.again(sheet.pregnancy.id, record_id=scan.id)
    assert page.form.symptoms.value() == kinds
    assert page.form.symptoms.ticks[SymptomKind.CRAMPS].text() == "Cramps"


def test_all_symptoms_with_their_days_have_room(opened: Opened) -> None:
    page = opened(_sheet(*(a_symptom(kind, on=a_day("21+0")) for kind in SymptomKind)))
    press(page, "22.4")
    assert clipped(page) == []


def test_a_danger_recorded_while_the_form_was_open_is_shown_and_not_ended(
    opened: Opened, desk: Desk, store: SqlStore
) -> None:
    sheet = _sheet()
    page = opened(sheet)
    page.form.symptoms.none.click()
    told = SymptomDraft(pregnancy_id=sheet.pregnancy.id, kinds=(SymptomKind.BLEEDING,), on=TODAY)
    report_symptoms(desk, told)
    page.session.woman.reload()
    assert page.form.symptoms.ticks[SymptomKind.BLEEDING].isChecked()
    press(page, "22.4 Ctrl+S")
    (bleeding,) = store.sheet(sheet.pregnancy.id).symptoms
    assert bleeding.resolved_on is None


def test_a_danger_that_the_form_never_showed_is_not_ended(
    opened: Opened, desk: Desk, store: SqlStore
) -> None:
    sheet = _sheet()
    page = opened(sheet)
    page.form.symptoms.none.click()
    told = SymptomDraft(pregnancy_id=sheet.pregnancy.id, kinds=(SymptomKind.BLEEDING,), on=TODAY)
    report_symptoms(desk, told)
    press(page, "22.4 Ctrl+S")
    (bleeding,) = store.sheet(sheet.pregnancy.id).symptoms
    assert (bleeding.resolved_on, len(_scans(store, sheet))) == (None, 2)


def test_a_draft_kept_before_a_danger_was_recorded_shows_it_ticked(opened: Opened, desk: Desk) -> None:
    fever = a_symptom(SymptomKind.FEVER, on=a_day("21+5"))
    sheet = _sheet(fever)
    page = opened(sheet)
    page.form.symptoms.ticks[SymptomKind.FEVER].click()
    page.on_leave()
    told = SymptomDraft(pregnancy_id=sheet.pregnancy.id, kinds=(SymptomKind.BLEEDING,), on=TODAY)
    report_symptoms(desk, told)
    opened.again(sheet.pregnancy.id)
    assert page.form.symptoms.value() == (SymptomKind.BLEEDING,)
    assert set(page.form.symptoms.known()) >= {fever.id}


def test_amending_a_scan_that_found_it_going_on_shows_it_ticked(
    opened: Opened, store: SqlStore, desk: Desk
) -> None:
    sheet = keep(store, _sheet(a_symptom(on=a_day("21+5"), resolved_on=None)))
    scan = record_scan(desk, a_scan_draft(sheet.pregnancy.id, "22.4", symptoms=(SymptomKind.BLEEDING,)))
    (told,) = store.sheet(sheet.pregnancy.id).symptoms
    resolve_symptom(desk, told, TODAY)
    page = opened.again(sheet.pregnancy.id, record_id=scan.id)
    assert page.form.symptoms.value() == (SymptomKind.BLEEDING,)


def test_a_danger_unticked_and_then_told_again_at_another_desk_is_ticked_again(
    opened: Opened, desk: Desk
) -> None:
    sheet = _sheet(a_symptom(SymptomKind.FEVER, on=a_day("21+5")))
    page = opened(sheet)
    page.form.symptoms.ticks[SymptomKind.FEVER].click()
    page.session.woman.reload()
    assert page.form.symptoms.value() == ()
    told = SymptomDraft(pregnancy_id=sheet.pregnancy.id, kinds=(SymptomKind.FEVER,), on=TODAY)
    report_symptoms(desk, told)
    page.session.woman.reload()
    assert page.form.symptoms.value() == (SymptomKind.FEVER,)
