"""What is half-typed survives; amending; one woman at a time; centimetres."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from models.errors import Conflict, NotFound, Refused
from models.records.finding import Symptom, SymptomKind
from models.records.record import TriState
from models.records.scan import FunnelShape, Scan
from models.usecases.desk import Desk
from models.usecases.drafts import count_typed, unfinished
from models.usecases.scans.record import amend_scan, strike_out_scan
from models.views import PregnancySheet
from tests.builders import (
    NURSE,
    TODAY,
    a_day,
    a_scan,
    a_scan_draft,
    a_sheet,
    all_references,
    an_earlier_birth,
    keep,
)
from tests.ui.clipping import clipped
from tests.ui.pages.scan.conftest import Opened
from tests.ui.pages.scan.keys import press
from tests.ui.pages.screen import Screen
from ui.chart.loading import LoadChart
from ui.pages.scan.page import ScanPage
from ui.pages.scan.texts import texts_kept


def _sheet(*symptoms: Symptom) -> PregnancySheet:
    return a_sheet(a_scan(at="21+0", mm="26.9"), history=(an_earlier_birth(),), symptoms=symptoms)


def _scans(store: SqlStore, sheet: PregnancySheet) -> tuple[Scan, ...]:
    return store.sheet(sheet.pregnancy.id).scans


def _lengths(scan: Scan) -> list[str]:
    return [str(reading) for reading in scan.readings]


def _fill_all(page: ScanPage) -> None:
    page.form.funnel.set_value((TriState.YES, FunnelShape.U))
    page.form.funnel_length.insert("6.5")
    page.form.symptoms.ticks[SymptomKind.FEVER].click()
    page.form.note.setText("full bladder at first")
    press(page, "22.4 Tab 60 Tab 60 Tab 23,3 Alt+Q")


def test_every_typed_field_survives_leaving_and_coming_back(opened: Opened) -> None:
    sheet = _sheet()
    page = opened(sheet)
    _fill_all(page)
    before = page.form.texts()
    page.on_leave()
    opened.again(sheet.pregnancy.id)
    assert page.form.texts() == before
    assert page.restored.text == "Draft of today 09:30 restored, not in the record"
    assert clipped(page) == []


def test_what_is_wrong_or_not_yet_confirmed_survives_too(opened: Opened) -> None:
    sheet = _sheet()
    page = opened(sheet)
    press(page, "abc Tab 0 Tab")
    page.on_leave()
    opened.again(sheet.pregnancy.id)
    page.on_leave()
    opened.again(sheet.pregnancy.id)
    assert page.form.readings[0].text() == "abc"
    assert "Type 0 again" in page.form.fields["readings.1"].problem.text


def test_a_draft_is_not_in_the_record_and_is_hers(opened: Opened, store: SqlStore, desk: Desk) -> None:
    sheet = _sheet()
    page = opened(sheet)
    press(page, "22.4")
    page.on_leave()
    assert len(_scans(store, sheet)) == 1
    assert [(d.form, d.woman, d.fields["readings.0"]) for d in unfinished(desk)] == [
        ("scan", "ADEYEMI", "22.4")
    ]


def test_escape_leaves_and_nothing_typed_leaves_no_draft(opened: Opened, desk: Desk, qtbot: QtBot) -> None:
    page = opened(_sheet())
    with qtbot.waitSignal(page.back_wanted):
        press(page, "Esc")
    page.on_leave()
    assert unfinished(desk) == ()


def test_a_restored_draft_that_is_emptied_by_hand_is_gone(opened: Opened, desk: Desk) -> None:
    sheet = _sheet()
    page = opened(sheet)
    page.form.note.setText("later")
    page.on_leave()
    opened.again(sheet.pregnancy.id)
    page.form.note.clear()
    page.on_leave()
    assert unfinished(desk) == ()


def test_typing_goes_on_behind_what_a_draft_brought_back_not_in_it(opened: Opened) -> None:
    sheet = _sheet()
    page = opened(sheet)
    press(page, "22.4 Tab 23.1")
    page.on_leave()
    opened.again(sheet.pregnancy.id)
    assert page.form.readings[2].hasFocus()


def test_discarding_begins_anew(opened: Opened, desk: Desk) -> None:
    sheet = _sheet()
    page = opened(sheet)
    press(page, "22.4")
    page.on_leave()
    opened.again(sheet.pregnancy.id)
    page.do(*page.restored.deeds)
    assert page.form.readings[0].text() == page.restored.text == ""
    assert unfinished(desk) == ()


def test_saving_discards_the_draft(opened: Opened, desk: Desk) -> None:
    sheet = _sheet()
    page = opened(sheet)
    press(page, "22.4")
    page.on_leave()
    opened.again(sheet.pregnancy.id)
    press(page, "Ctrl+S")
    page.on_leave()
    assert unfinished(desk) == ()


def test_a_draft_keeps_the_day_it_was_begun_on(opened: Opened, desk: Desk) -> None:
    sheet = _sheet()
    page = opened(sheet)
    press(page, "22.4")
    page.on_leave()
    [draft] = unfinished(desk)
    assert (texts_kept(draft.fields)["on"], count_typed(draft)) == (TODAY.isoformat(), 1)


def test_a_day_that_was_typed_counts_as_a_field(opened: Opened, desk: Desk) -> None:
    page = opened(_sheet())
    press(page, "22.4")
    page.form.day.set_value(a_day("21+5"))
    page.on_leave()
    assert count_typed(unfinished(desk)[0]) == 2


def test_a_reading_typed_twice_counts_as_one_field(opened: Opened, desk: Desk) -> None:
    page = opened(_sheet())
    press(page, "60 Tab 60 Tab")
    page.on_leave()
    assert count_typed(unfinished(desk)[0]) == 1


def test_amending_needs_a_reason_and_keeps_the_rest(opened: Opened, store: SqlStore) -> None:
    sheet = _sheet()
    page = opened(sheet, record_id=sheet.scans[0].id)
    assert page.form.title.text() == "Amend scan of 23-Feb-2026"
    page.form.readings[0].selectAll()
    press(page, "25.9 Ctrl+S")
    assert page.form.fields["reason"].problem.text == "Say why in a few words."
    page.form.reason.setText("misread")
    press(page, "Ctrl+S")
    [scan] = _scans(store, sheet)
    assert (_lengths(scan), scan.amended, scan.examiner) == (["25.9"], "misread", "SM Allen")
    assert scan.criteria_met == sheet.scans[0].criteria_met


def test_an_unusual_length_in_the_record_is_not_asked_for_again(opened: Opened) -> None:
    sheet = a_sheet(a_scan(at="21+0", mm="0.0"))
    page = opened(sheet, record_id=sheet.scans[0].id)
    assert page.form.readings[0].text() == "0.0"
    assert page.form.fields["readings.0"].problem.text == ""


def test_half_an_amendment_comes_back_as_one(opened: Opened) -> None:
    sheet = _sheet()
    page = opened(sheet, record_id=sheet.scans[0].id)
    page.form.reason.setText("misread")
    page.on_leave()
    opened.again(sheet.pregnancy.id)
    assert page.form.title.text() == "Amend scan of 23-Feb-2026"
    assert page.form.reason.text() == "misread"


def test_a_new_scan_left_half_typed_is_not_lost_to_an_amendment(opened: Opened) -> None:
    sheet = _sheet()
    page = opened(sheet)
    press(page, "22.4")
    page.on_leave()
    opened.again(sheet.pregnancy.id, record_id=sheet.scans[0].id)
    assert (page.form.title.text(), page.form.readings[0].text()) == ("New scan", "22.4")
    page.do(*page.restored.deeds)
    assert page.form.title.text() == "Amend scan of 23-Feb-2026"


def test_what_another_desk_amended_meanwhile_is_not_overwritten(
    opened: Opened, store: SqlStore, desk: Desk, qtbot: QtBot
) -> None:
    sheet = _sheet()
    page = opened(sheet, record_id=sheet.scans[0].id)
    page.form.reason.setText("misread")
    [shown] = _scans(store, sheet)
    amend_scan(desk, shown, a_scan_draft(sheet.pregnancy.id, "24.0", on=shown.on), "other desk")
    with qtbot.waitSignal(page.failed) as told:
        press(page, "Ctrl+S")
    assert isinstance((told.args or [None])[0], Conflict)
    assert [s.amended for s in _scans(store, sheet)] == ["other desk"]
    assert "24.0 mm (other desk)" in page.restored.text
    assert page.form.reason.text() == "misread"


def test_a_scan_that_no_longer_stands_cannot_be_amended(opened: Opened, qtbot: QtBot, page: ScanPage) -> None:
    sheet = a_sheet(replace(a_scan(), struck_out="wrong woman"))
    with qtbot.waitSignal(page.failed) as told:
        opened(sheet, record_id=sheet.scans[0].id)
    assert isinstance((told.args or [None])[0], NotFound)
    assert not page.form.isEnabled()


def test_a_form_for_a_woman_who_is_not_on_the_screen_is_refused(
    opened: Opened, store: SqlStore, qtbot: QtBot
) -> None:
    sheet = _sheet()
    page = opened(sheet)
    press(page, "22.4")
    woman = page.session.woman
    woman.sheet = a_sheet()
    with qtbot.waitSignal(page.failed) as told:
        press(page, "Ctrl+S")
    [problem] = (told.args or [Refused()])[0].problems
    assert problem.code == "woman.not_on_screen"
    assert len(_scans(store, sheet)) == 1
    assert page.form.readings[0].text() == "22.4"


def test_another_examiner_typed_once_does_not_stick(opened: Opened) -> None:
    page = opened(a_sheet())
    page.form.examiner.setText("Dr Osei")
    press(page, "22.4 Ctrl+S")
    page.on_leave()
    other = a_sheet()
    opened(replace(other, patient=replace(other.patient, number=None)))
    assert page.form.examiner.text() == NURSE.name
    assert page.form.fields["examiner"].label.text() == "E&xaminer (you)"


def test_the_scan_before_by_somebody_else_changes_nothing_about_who_examines(opened: Opened) -> None:
    page = opened(a_sheet(a_scan(at="21+0", mm="26.9")))
    assert page.form.examiner.text() == NURSE.name
    assert page.form.examiner.offered == (f"{NURSE.name} (you)", "SM Allen")


@pytest.fixture
def centimetres(screen: Screen, load: LoadChart) -> ScanPage:
    """The page of a clinic where the scanner of who is signed in displays centimetres."""
    settings = replace(screen.desk.settings, centimetre_examiners=(NURSE.name,))
    theirs = replace(screen, desk=replace(screen.desk, settings=settings))
    return theirs.page(lambda session: ScanPage(session, all_references(), load))


def test_an_examiner_whose_scanner_shows_centimetres_types_centimetres(
    centimetres: ScanPage, store: SqlStore, desk: Desk
) -> None:
    sheet = keep(store, _sheet())
    page = centimetres
    page.session.woman.sheet = sheet
    page.show_sheet(sheet)
    assert page.form.readings[0].shown_unit == "cm"
    page.form.readings[0].insert("2.24")
    page.form.readings[0].textEdited.emit("2.24")
    page.save.click()
    assert _lengths(_scans(store, sheet)[-1]) == ["22.4"]


def test_another_examiner_is_read_in_millimetres_again(centimetres: ScanPage, store: SqlStore) -> None:
    sheet = keep(store, _sheet())
    page = centimetres
    page.show_sheet(sheet)
    page.form.readings[0].insert("2.24")
    page.form.readings[0].textEdited.emit("2.24")
    page.form.examiner.setText("Dr Osei")
    assert page.form.readings[0].shown_unit == "mm"
    assert page.form.fields["readings.0"].problem.text == "2.24 cm = 22.4 mm? Enter takes it."


def test_the_new_day_at_midnight_is_what_today_means(opened: Opened) -> None:
    page = opened(_sheet())
    press(page, "22.4")
    page.day_turned()
    assert page.form.readings[0].text() == "22.4"


def test_an_untouched_form_moves_to_the_new_day(opened: Opened, page: ScanPage) -> None:
    opened(_sheet())
    page.form.day.set_value(TODAY - timedelta(days=1))
    assert page._work is not None
    page._work.initial = page.form.texts()
    page.day_turned()
    assert page.form.day.value() == TODAY


def test_a_scan_struck_out_meanwhile_is_not_amended(
    opened: Opened, store: SqlStore, desk: Desk, qtbot: QtBot
) -> None:
    sheet = _sheet()
    page = opened(sheet, record_id=sheet.scans[0].id)
    page.form.reason.setText("misread")
    strike_out_scan(desk, _scans(store, sheet)[0], "wrong woman")
    for _ in range(2):
        with qtbot.waitSignal(page.failed):
            press(page, "Ctrl+S")
        assert "Struck out today 09:30, Desk 1: wrong woman" in page.restored.text
    assert [s.struck_out for s in _scans(store, sheet)] == ["wrong woman"]
