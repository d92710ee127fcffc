"""Recording a scan, amending it, striking it out."""

from dataclasses import replace
from datetime import date

import pytest

from models.errors import Conflict, Refused, Unavailable
from models.records.finding import Symptom, SymptomKind
from models.records.flag import Flag, FlagState
from models.records.outlook import Turn
from models.records.scan import Scan
from models.usecases.desk import Desk
from models.usecases.scans.draft import ScanDraft
from models.usecases.scans.record import amend_scan, record_scan, strike_out_scan
from models.views import PregnancySheet
from tests.builders import (
    TODAY,
    a_day,
    a_patient,
    a_scan,
    a_scan_draft,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    keep,
)
from tests.models.usecases.announced import preview_scan


def _flags(desk: Desk, sheet: PregnancySheet) -> dict[str, Flag]:
    return {f.rule_id: f for f in desk.store.sheet(sheet.pregnancy.id).flags}


def _recorded(desk: Desk, sheet: PregnancySheet, *readings: str, **more: object) -> Scan:
    return record_scan(desk, a_scan_draft(sheet.pregnancy.id, *readings, **more))


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """A singleton at 22+0 with an earlier birth at 30+2, no scan yet."""
    return keep(desk.store, a_sheet(history=(an_earlier_birth(),)))


def test_a_recorded_scan_is_on_the_sheet(desk: Desk, sheet: PregnancySheet) -> None:
    scan = _recorded(desk, sheet, "22,4", "22.9", "23.3 mm")
    assert desk.store.sheet(sheet.pregnancy.id).scans == (scan,)
    assert (str(scan.length), scan.typed) == ("22.4", ("22,4", "22.9", "23.3 mm"))


def test_a_short_length_raises_the_flags_of_the_guidelines_followed(
    desk: Desk, sheet: PregnancySheet
) -> None:
    _recorded(desk, sheet, "22.4")
    flags = _flags(desk, sheet)
    assert {r for r, f in flags.items() if f.urgency.wants_answer} == {"NICE-OFFER", "RCOG75-US"}
    assert flags["NICE-OFFER"].closes_on == a_day("24+0")


def test_a_refused_scan_leaves_nothing_behind(desk: Desk, sheet: PregnancySheet) -> None:
    with pytest.raises(Refused) as refused:
        _recorded(desk, sheet, "81", "2.45", on=date(2026, 3, 3), symptoms=(SymptomKind.BLEEDING,))
    assert [p.code for p in refused.value.problems] == [
        "date.in_future",
        "length.out_of_range",
        "length.too_many_decimals",
    ]
    assert desk.store.sheet(sheet.pregnancy.id) == sheet


def test_an_unusual_length_has_to_be_typed_again(desk: Desk, sheet: PregnancySheet) -> None:
    with pytest.raises(Refused, match=r"confirm\.length\.zero"):
        _recorded(desk, sheet, "0")
    assert _recorded(desk, sheet, "0", retyped=("0,0",)).length.tenths == 0


def test_a_symptom_reported_at_the_scan_raises_the_alarm(desk: Desk, sheet: PregnancySheet) -> None:
    _recorded(desk, sheet, "22.4", symptoms=(SymptomKind.BLEEDING,))
    flags = _flags(desk, sheet)
    assert flags["APP-SYMPT"].state is FlagState.OPEN
    assert "NICE-OFFER" not in flags


def test_a_symptom_she_has_already_is_not_doubled(desk: Desk) -> None:
    known = a_symptom(SymptomKind.BLEEDING, on=a_day("21+0"))
    sheet = keep(desk.store, a_sheet(symptoms=(known,)))
    _recorded(desk, sheet, "31.0", symptoms=(SymptomKind.BLEEDING,))
    assert [s.id for s in desk.store.sheet(sheet.pregnancy.id).symptoms] == [known.id]


@pytest.mark.parametrize(("since", "last"), [("21+0", "21+6"), ("21+6", "21+6"), ("22+0", "22+0")])
def test_a_symptom_not_ticked_any_more_ended_the_day_before(desk: Desk, since: str, last: str) -> None:
    sheet = keep(desk.store, a_sheet(symptoms=(a_symptom(on=a_day(since)),)))
    _recorded(desk, sheet, "31.0", symptoms=())
    (symptom,) = desk.store.sheet(sheet.pregnancy.id).symptoms
    assert symptom.resolved_on == a_day(last)


def test_a_symptom_goes_on_when_nobody_asked(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(symptoms=(a_symptom(on=a_day("21+0")),)))
    scan = _recorded(desk, sheet, "31.0", symptoms=None)
    assert desk.store.sheet(sheet.pregnancy.id).symptoms == sheet.symptoms
    assert not scan.symptoms_asked


def test_amending_keeps_the_reason_and_withdraws_what_no_longer_applies(
    desk: Desk, sheet: PregnancySheet
) -> None:
    scan = _recorded(desk, sheet, "22.4")
    amended = amend_scan(desk, scan, a_scan_draft(sheet.pregnancy.id, "32.4"), "mistyped")
    assert (amended.version, amended.amended, str(amended.length)) == (2, "mistyped", "32.4")
    flag = _flags(desk, sheet)["NICE-OFFER"]
    assert (flag.state, flag.reason) == (FlagState.WITHDRAWN, "no_longer.applies|length")


def test_amending_needs_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    scan = _recorded(desk, sheet, "22.4")
    with pytest.raises(Refused, match=r"reason\.missing"):
        amend_scan(desk, scan, a_scan_draft(sheet.pregnancy.id, "32.4"), " ")


def test_amending_what_somebody_else_amended_is_a_conflict(desk: Desk, sheet: PregnancySheet) -> None:
    scan = _recorded(desk, sheet, "22.4")
    amend_scan(desk, scan, a_scan_draft(sheet.pregnancy.id, "23.4"), "mistyped")
    with pytest.raises(Conflict):
        amend_scan(desk, scan, a_scan_draft(sheet.pregnancy.id, "24.4"), "mistyped")
    assert str(desk.store.get(Scan, scan.id).length) == "23.4"


def test_amending_strikes_out_a_symptom_that_was_never_there(desk: Desk, sheet: PregnancySheet) -> None:
    both = (SymptomKind.BLEEDING, SymptomKind.CRAMPS)
    scan = _recorded(desk, sheet, "31.0", symptoms=both)
    amend_scan(
        desk, scan, a_scan_draft(sheet.pregnancy.id, "31.0", symptoms=(SymptomKind.CRAMPS,)), "wrong box"
    )
    symptoms = desk.store.sheet(sheet.pregnancy.id).symptoms
    assert {s.kind: s.struck_out for s in symptoms} == {
        SymptomKind.BLEEDING: "wrong box",
        SymptomKind.CRAMPS: None,
    }


def test_a_symptom_moves_with_the_day_of_its_scan(desk: Desk, sheet: PregnancySheet) -> None:
    scan = _recorded(desk, sheet, "31.0", symptoms=(SymptomKind.CRAMPS,))
    moved = a_scan_draft(sheet.pregnancy.id, "31.0", on=a_day("21+5"), symptoms=(SymptomKind.CRAMPS,))
    amend_scan(desk, scan, moved, "wrong day")
    standing = desk.store.sheet(sheet.pregnancy.id).facts.symptoms
    assert [(s.kind, s.on) for s in standing] == [(SymptomKind.CRAMPS, a_day("21+5"))]


@pytest.fixture
def bled(desk: Desk, sheet: PregnancySheet) -> Scan:
    """A scan at 20+0 with bleeding that was over, through 21+6, at the scan at 22+0."""
    scan = _recorded(desk, sheet, "31.0", on=a_day("20+0"), symptoms=(SymptomKind.BLEEDING,))
    _recorded(desk, sheet, "22.4", symptoms=())
    return scan


def _bled_on(scan: Scan, day: str) -> ScanDraft:
    """The form of the scan with nothing but its day corrected."""
    return a_scan_draft(scan.pregnancy_id, "31.0", on=a_day(day), symptoms=(SymptomKind.BLEEDING,))


@pytest.mark.parametrize("day", ["19+6", "20+1", "21+6"])
def test_correcting_the_day_of_a_scan_does_not_revive_a_symptom_that_ended(
    desk: Desk, sheet: PregnancySheet, bled: Scan, day: str
) -> None:
    (before,) = desk.store.sheet(sheet.pregnancy.id).symptoms
    amend_scan(desk, bled, _bled_on(bled, day), "wrong day")
    (after,) = desk.store.sheet(sheet.pregnancy.id).symptoms
    assert (after.id, after.on, after.struck_out) == (before.id, a_day(day), None)
    assert (after.resolved_on, after.resolved_scan_id) == (a_day("21+6"), before.resolved_scan_id)


def test_correcting_the_day_of_a_scan_raises_no_false_alarm(
    desk: Desk, sheet: PregnancySheet, bled: Scan
) -> None:
    amend_scan(desk, bled, _bled_on(bled, "20+1"), "wrong day")
    flags = _flags(desk, sheet)
    opened = {rule for rule, flag in flags.items() if flag.state is FlagState.OPEN}
    assert {"NICE-OFFER", "RCOG75-US"} <= opened
    assert "APP-SYMPT" not in opened


def test_a_symptom_moved_past_its_end_goes_on(desk: Desk, sheet: PregnancySheet, bled: Scan) -> None:
    amend_scan(desk, bled, _bled_on(bled, "22+0"), "wrong day")
    (symptom,) = desk.store.sheet(sheet.pregnancy.id).symptoms
    assert (symptom.on, symptom.resolved_on, symptom.resolved_scan_id) == (a_day("22+0"), None, None)


@pytest.mark.parametrize(("day", "alarm"), [("20+1", False), ("21+6", False), ("22+0", True)])
def test_the_form_announces_what_correcting_the_day_raises(
    desk: Desk, sheet: PregnancySheet, bled: Scan, day: str, alarm: bool
) -> None:
    now = desk.store.sheet(sheet.pregnancy.id)
    announced = {f.rule.id for f in preview_scan(desk, now, _bled_on(bled, day), amends=bled)}
    amend_scan(desk, bled, _bled_on(bled, day), "wrong day")
    opened = {r for r, f in _flags(desk, sheet).items() if f.state is FlagState.OPEN}
    assert (("APP-SYMPT" in announced), ("APP-SYMPT" in opened)) == (alarm, alarm)


def test_a_struck_out_scan_counts_no_more(desk: Desk, sheet: PregnancySheet) -> None:
    scan = _recorded(desk, sheet, "22.4")
    strike_out_scan(desk, scan, "wrong woman")
    kept = desk.store.sheet(sheet.pregnancy.id)
    assert (kept.standing_scans, kept.scans[0].struck_out) == ((), "wrong woman")
    assert _flags(desk, sheet)["RCOG75-US"].state is FlagState.WITHDRAWN


def test_striking_out_a_scan_takes_back_what_it_said_about_symptoms(desk: Desk) -> None:
    known = a_symptom(SymptomKind.BLEEDING, on=a_day("21+0"))
    sheet = keep(desk.store, a_sheet(symptoms=(known,)))
    scan = _recorded(desk, sheet, "31.0", symptoms=(SymptomKind.FEVER,))
    strike_out_scan(desk, scan, "wrong woman")
    (bleeding,) = desk.store.sheet(sheet.pregnancy.id).facts.symptoms
    assert (bleeding.id, bleeding.resolved_on, bleeding.resolved_scan_id) == (known.id, None, None)


def test_striking_out_needs_a_reason(desk: Desk, sheet: PregnancySheet) -> None:
    scan = _recorded(desk, sheet, "22.4")
    with pytest.raises(Refused, match=r"reason\.missing"):
        strike_out_scan(desk, scan, "")


def test_the_next_scan_is_planned_with_the_save(desk: Desk, sheet: PregnancySheet) -> None:
    _recorded(desk, sheet, "31.0")
    outlook = desk.store.sheet(sheet.pregnancy.id).outlook
    assert [r.on for r in outlook if r.turn is Turn.SCAN_DUE] == [a_day("24+0")]


def test_the_form_says_before_saving_which_flags_it_raises(desk: Desk, sheet: PregnancySheet) -> None:
    findings = preview_scan(desk, sheet, a_scan_draft(sheet.pregnancy.id, "22.4"))
    _recorded(desk, sheet, "22.4")
    assert {f.rule.id for f in findings} == set(_flags(desk, sheet))
    assert sheet.flags == ()


def test_an_open_flag_is_not_announced_again(desk: Desk, sheet: PregnancySheet) -> None:
    _recorded(desk, sheet, "22.4", on=a_day("21+0"))
    now = desk.store.sheet(sheet.pregnancy.id)
    findings = preview_scan(desk, now, a_scan_draft(sheet.pregnancy.id, "21.0"))
    assert findings == ()


def test_nothing_is_announced_while_the_form_cannot_be_saved(desk: Desk, sheet: PregnancySheet) -> None:
    assert preview_scan(desk, sheet, a_scan_draft(sheet.pregnancy.id, "abc")) == ()


def test_an_amendment_is_announced_too(desk: Desk, sheet: PregnancySheet) -> None:
    scan = _recorded(desk, sheet, "32.4", symptoms=(SymptomKind.CRAMPS,))
    now = desk.store.sheet(sheet.pregnancy.id)
    draft = a_scan_draft(sheet.pregnancy.id, "22.4", symptoms=(SymptomKind.CRAMPS,))
    assert {"NICE-OFFER", "RCOG75-US"} <= {f.rule.id for f in preview_scan(desk, now, draft, amends=scan)}


def test_the_fields_of_the_form_reach_the_record(desk: Desk, sheet: PregnancySheet) -> None:
    expected = a_scan(mm="31.0")
    scan = _recorded(desk, sheet, "", "31.0", note=" seen twice ", funnel=expected.funnel)
    assert (scan.note, scan.funnel, scan.readings, scan.on) == (
        "seen twice",
        expected.funnel,
        expected.readings,
        TODAY,
    )
    assert replace(scan, note="").examiner == "SM Allen"


def test_no_symptom_is_kept_without_its_scan(desk: Desk, sheet: PregnancySheet) -> None:
    scan = _recorded(desk, sheet, "31.0", symptoms=(SymptomKind.CRAMPS,))
    (symptom,) = desk.store.sheet(sheet.pregnancy.id).symptoms
    assert desk.store.get(Symptom, symptom.id).scan_id == scan.id


def test_a_struck_out_scan_is_neither_amended_nor_struck_out_again(desk: Desk, sheet: PregnancySheet) -> None:
    struck = strike_out_scan(desk, _recorded(desk, sheet, "31.0"), "wrong woman")
    with pytest.raises(Refused, match=r"record\.struck_out"):
        amend_scan(desk, struck, a_scan_draft(sheet.pregnancy.id, "32.0"), "mistyped")
    with pytest.raises(Refused, match=r"record\.struck_out"):
        strike_out_scan(desk, struck, "again")


def test_a_form_of_another_woman_amends_nothing(desk: Desk, sheet: PregnancySheet) -> None:
    scan = _recorded(desk, sheet, "31.0")
    other = keep(desk.store, a_sheet(patient=a_patient("Other", number="Z9")))
    with pytest.raises(Refused, match=r"record\.of_another_woman"):
        amend_scan(desk, scan, a_scan_draft(other.pregnancy.id, "32.0"), "mistyped")


def test_a_scan_that_cannot_be_judged_is_not_kept_either(
    desk: Desk, sheet: PregnancySheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise Unavailable("disk.full")

    monkeypatch.setattr("models.usecases.scans.record.evaluate_pregnancy", fail)
    with pytest.raises(Unavailable):
        _recorded(desk, sheet, "22.4", symptoms=(SymptomKind.BLEEDING,))
    assert desk.store.sheet(sheet.pregnancy.id) == sheet
