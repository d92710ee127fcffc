"""What a scan says about symptoms known from elsewhere: it never silences one that she may have reported since."""

from dataclasses import replace
from datetime import date

import pytest

from models.records.finding import Symptom, SymptomKind
from models.records.flag import FlagState
from models.usecases.desk import Desk
from models.usecases.events.symptoms import SymptomDraft, report_symptoms
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.scans.draft import check_scan
from models.usecases.scans.record import amend_scan, record_scan
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_desk, a_scan_draft, a_sheet, a_symptom, keep, on_day
from tests.models.usecases.announced import preview_scan

BLEEDING = SymptomKind.BLEEDING


def _bled(desk: Desk, *, since: str = "21+0", until: date | None = None) -> PregnancySheet:
    return keep(desk.store, a_sheet(symptoms=(a_symptom(BLEEDING, on=a_day(since), resolved_on=until),)))


def _symptoms(desk: Desk, sheet: PregnancySheet) -> tuple[Symptom, ...]:
    return desk.store.sheet(sheet.pregnancy.id).symptoms


def _days(symptoms: tuple[Symptom, ...]) -> list[tuple[date, date | None]]:
    """From when until when she has each that stands."""
    return [(s.on, s.resolved_on) for s in symptoms if s.stands]


def _alarm(desk: Desk, sheet: PregnancySheet) -> FlagState:
    return next(f.state for f in desk.store.sheet(sheet.pregnancy.id).flags if f.rule_id == "APP-SYMPT")


def test_a_symptom_ticked_on_the_last_day_of_an_earlier_one_is_a_new_one(desk: Desk) -> None:
    sheet = _bled(desk, until=TODAY)
    record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0", symptoms=(BLEEDING,)))
    assert [(s.on, s.resolved_on) for s in _symptoms(desk, sheet)] == [
        (a_day("21+0"), TODAY),
        (TODAY, None),
    ]
    evaluate_pregnancy(a_desk(desk.store, clock=on_day("22+1")), sheet.pregnancy.id)
    assert _alarm(desk, sheet) is FlagState.OPEN


def test_a_symptom_over_after_the_day_of_a_late_scan_is_known(desk: Desk) -> None:
    sheet = _bled(desk, until=a_day("21+5"))
    record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0", on=a_day("21+4"), symptoms=(BLEEDING,)))
    assert _days(_symptoms(desk, sheet)) == _days(sheet.symptoms)


@pytest.mark.parametrize("ago", ["21+4", "21+6"])
def test_a_scan_entered_late_ends_no_symptom_she_may_have_reported_since(desk: Desk, ago: str) -> None:
    sheet = _bled(desk)
    again = SymptomDraft(pregnancy_id=sheet.pregnancy.id, kinds=(BLEEDING,), on=TODAY)
    assert [s.version for s in report_symptoms(desk, again)] == [2]
    record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0", on=a_day(ago), symptoms=()))
    assert _days(_symptoms(desk, sheet)) == _days(sheet.symptoms)
    assert _alarm(desk, sheet) is FlagState.OPEN


def test_a_scan_entered_late_ends_nothing_where_later_reports_may_have_left_no_record(desk: Desk) -> None:
    sheet = _bled(desk)
    record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0", on=a_day("21+6"), symptoms=()))
    assert _symptoms(desk, sheet) == sheet.symptoms


def test_a_scan_does_not_shorten_a_symptom_that_is_over(desk: Desk) -> None:
    sheet = _bled(desk, until=TODAY)
    record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0", symptoms=()))
    assert _symptoms(desk, sheet) == sheet.symptoms


def test_correcting_a_scan_of_yesterday_keeps_the_end_that_it_found(desk: Desk) -> None:
    sheet = _bled(desk)
    draft = a_scan_draft(sheet.pregnancy.id, "31.0", symptoms=())
    scan = record_scan(desk, draft)
    corrected = a_scan_draft(sheet.pregnancy.id, "30.0", on=TODAY, symptoms=())
    tomorrow = a_desk(desk.store, clock=on_day("22+1"))
    announced = preview_scan(tomorrow, desk.store.sheet(sheet.pregnancy.id), corrected, amends=scan)
    amend_scan(tomorrow, scan, corrected, "misread")
    (symptom,) = _symptoms(desk, sheet)
    assert (symptom.resolved_on, symptom.resolved_scan_id) == (a_day("21+6"), scan.id)
    assert "APP-SYMPT" not in {hit.rule.id for hit in announced}


def test_a_loss_of_fluid_is_not_ended_by_a_box_left_empty(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(symptoms=(a_symptom(SymptomKind.FLUID_LOSS, on=a_day("21+0")),)))
    form = a_scan_draft(sheet.pregnancy.id, "31.0", symptoms=())
    assert "symptoms.fluid_loss_goes_on" in {n.code for n in check_scan(sheet, form, TODAY).notices}
    record_scan(desk, form)
    assert _symptoms(desk, sheet) == sheet.symptoms


@pytest.mark.parametrize("ticked", [None, (SymptomKind.FLUID_LOSS,)])
def test_a_loss_of_fluid_that_is_ticked_or_not_asked_for_needs_no_word(
    desk: Desk, ticked: tuple[SymptomKind, ...] | None
) -> None:
    sheet = keep(desk.store, a_sheet(symptoms=(a_symptom(SymptomKind.FLUID_LOSS, on=a_day("21+0")),)))
    form = a_scan_draft(sheet.pregnancy.id, "31.0", symptoms=ticked)
    assert "symptoms.fluid_loss_goes_on" not in {n.code for n in check_scan(sheet, form, TODAY).notices}


def test_a_scan_that_once_ended_a_loss_of_fluid_still_does_when_it_is_amended(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(symptoms=(a_symptom(SymptomKind.FLUID_LOSS, on=a_day("21+0")),)))
    scan = record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0", symptoms=()))
    (loss,) = _symptoms(desk, sheet)
    # As the first edition did it.
    desk.store.put(replace(loss, resolved_on=a_day("21+6"), resolved_scan_id=scan.id))
    amend_scan(desk, scan, a_scan_draft(sheet.pregnancy.id, "30.0", symptoms=()), "misread")
    assert [s.resolved_on for s in _symptoms(desk, sheet)] == [a_day("21+6")]
