"""Symptoms that are reported and that end."""

from datetime import date, timedelta

import pytest

from models.errors import Conflict, Refused
from models.records.finding import Symptom, SymptomKind
from models.records.flag import FlagState
from models.usecases.desk import Desk
from models.usecases.events.symptoms import (
    SymptomDraft,
    amend_symptom,
    report_symptoms,
    resolve_symptom,
    strike_out_symptom,
)
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.scans.record import record_scan
from models.views import PregnancySheet
from tests.builders import TODAY, a_desk, a_scan_draft, a_sheet, keep, on_day

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """22+0, no symptoms."""
    return keep(desk.store, a_sheet())


def _draft(sheet: PregnancySheet, *kinds: SymptomKind, on: date | None = TODAY) -> SymptomDraft:
    return SymptomDraft(pregnancy_id=sheet.pregnancy.id, kinds=kinds, on=on)


def _alarm(desk: Desk, sheet: PregnancySheet) -> FlagState:
    return next(f.state for f in desk.store.sheet(sheet.pregnancy.id).flags if f.rule_id == "APP-SYMPT")


def test_a_reported_symptom_raises_the_alarm(desk: Desk, sheet: PregnancySheet) -> None:
    report_symptoms(desk, _draft(sheet, SymptomKind.BLEEDING, SymptomKind.CRAMPS))
    assert {s.kind for s in desk.store.sheet(sheet.pregnancy.id).symptoms} == {
        SymptomKind.BLEEDING,
        SymptomKind.CRAMPS,
    }
    assert _alarm(desk, sheet) is FlagState.OPEN


def test_a_symptom_she_has_already_is_not_doubled(desk: Desk, sheet: PregnancySheet) -> None:
    report_symptoms(desk, _draft(sheet, SymptomKind.BLEEDING, on=YESTERDAY))
    again = report_symptoms(desk, _draft(sheet, SymptomKind.BLEEDING))
    assert [s.version for s in again] == [2]


@pytest.mark.parametrize("ago", [0, 5])
def test_a_symptom_that_comes_back_on_its_last_day_is_a_new_one(
    desk: Desk, sheet: PregnancySheet, ago: int
) -> None:
    last_day = TODAY - timedelta(days=ago)
    (first,) = report_symptoms(desk, _draft(sheet, SymptomKind.BLEEDING, on=TODAY - timedelta(days=9)))
    resolve_symptom(desk, first, last_day)
    (again,) = report_symptoms(desk, _draft(sheet, SymptomKind.BLEEDING, on=last_day))
    assert (again.on, again.resolved_on) == (last_day, None)
    assert _alarm(desk, sheet) is FlagState.OPEN


def test_bleeding_denied_at_the_scan_and_back_in_the_afternoon_alarms_the_next_day_too(
    desk: Desk, sheet: PregnancySheet
) -> None:
    report_symptoms(desk, _draft(sheet, SymptomKind.BLEEDING))
    record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0", symptoms=()))
    assert len(report_symptoms(desk, _draft(sheet, SymptomKind.BLEEDING))) == 1
    evaluate_pregnancy(a_desk(desk.store, clock=on_day("22+1")), sheet.pregnancy.id)
    assert _alarm(desk, sheet) is FlagState.OPEN


@pytest.mark.parametrize(
    ("kinds", "on", "code"),
    [
        ((), TODAY, r"symptoms\.missing"),
        ((SymptomKind.FEVER,), None, r"date\.missing"),
        ((SymptomKind.FEVER,), TODAY + timedelta(days=1), r"date\.in_future"),
        ((SymptomKind.FEVER,), TODAY.replace(year=2016), r"event\.outside_pregnancy"),
    ],
)
def test_an_incomplete_report_is_refused(
    desk: Desk, sheet: PregnancySheet, kinds: tuple[SymptomKind, ...], on: date | None, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        report_symptoms(desk, _draft(sheet, *kinds, on=on))


def test_the_alarm_ends_the_day_after_the_symptom(desk: Desk, sheet: PregnancySheet) -> None:
    (fever,) = report_symptoms(desk, _draft(sheet, SymptomKind.FEVER, on=YESTERDAY))
    resolved = resolve_symptom(desk, fever, TODAY)
    assert _alarm(desk, sheet) is FlagState.OPEN
    resolve_symptom(desk, resolved, YESTERDAY)
    assert _alarm(desk, sheet) is FlagState.WITHDRAWN


@pytest.mark.parametrize(
    ("last_day", "code"),
    [
        (None, r"date\.missing"),
        (YESTERDAY, r"symptom\.resolved_before_it_began"),
        (TODAY + timedelta(days=1), r"date\.in_future"),
    ],
)
def test_an_impossible_last_day_is_refused(
    desk: Desk, sheet: PregnancySheet, last_day: date | None, code: str
) -> None:
    (fever,) = report_symptoms(desk, _draft(sheet, SymptomKind.FEVER))
    with pytest.raises(Refused, match=code):
        resolve_symptom(desk, fever, last_day)


def test_resolving_what_somebody_else_resolved_is_a_conflict(desk: Desk, sheet: PregnancySheet) -> None:
    (fever,) = report_symptoms(desk, _draft(sheet, SymptomKind.FEVER))
    resolve_symptom(desk, fever, TODAY)
    with pytest.raises(Conflict):
        resolve_symptom(desk, fever, TODAY)


def test_a_symptom_struck_out_withdraws_the_alarm(desk: Desk, sheet: PregnancySheet) -> None:
    (fever,) = report_symptoms(desk, _draft(sheet, SymptomKind.FEVER))
    strike_out_symptom(desk, fever, "another woman's")
    assert _alarm(desk, sheet) is FlagState.WITHDRAWN


def test_striking_out_needs_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    (fever,) = report_symptoms(desk, _draft(sheet, SymptomKind.FEVER))
    with pytest.raises(Refused, match=r"reason\.missing"):
        strike_out_symptom(desk, fever, "")


def test_a_symptom_struck_out_is_not_changed_any_more(desk: Desk, sheet: PregnancySheet) -> None:
    (fever,) = report_symptoms(desk, _draft(sheet, SymptomKind.FEVER))
    struck = strike_out_symptom(desk, fever, "another woman's")
    with pytest.raises(Refused, match=r"record\.struck_out"):
        resolve_symptom(desk, struck, TODAY)
    with pytest.raises(Refused, match=r"record\.struck_out"):
        strike_out_symptom(desk, struck, "again")


@pytest.mark.parametrize("way", ["resolve", "amend"])
def test_a_loss_of_fluid_is_over_with_a_reason_alone(desk: Desk, sheet: PregnancySheet, way: str) -> None:
    (loss,) = report_symptoms(desk, _draft(sheet, SymptomKind.FLUID_LOSS))

    def end(reason: str) -> Symptom:
        if way == "resolve":
            return resolve_symptom(desk, loss, TODAY, reason)
        return amend_symptom(desk, loss, loss.on, TODAY, reason)

    with pytest.raises(Refused, match=r"reason\.missing"):
        end(" ")
    assert end("urine").resolved_on == TODAY
