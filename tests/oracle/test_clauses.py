"""Clauses of the rule table that no worked case touches, each pinned by the smallest case that shows it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.oracle.random_history import RISK_KINDS
from tests.oracle.rules.case_facts import Json
from tests.oracle.second_opinion import Opinion, second_opinion

ON = "2026-03-02"
DUE_AT_12_0 = "2026-09-14"
DUE_AT_20_0 = "2026-07-20"
DUE_AT_31_0 = "2026-05-04"
NO_RISK = dict.fromkeys(RISK_KINDS, "no")


def opinion(**changes: Any) -> Opinion:
    """A singleton at 20+0 without history, risk, symptoms or scans, but for the changes."""
    case: Json = {"on": ON, "due_date": DUE_AT_20_0, "fetuses": 1, "history": [], "cervical_trauma": "no"}
    return second_opinion(case | {"risk_factors": NO_RISK} | changes)


def a_scan(mm: str, on: str = ON, **changes: Any) -> Json:
    scan: Json = {"on": on, "route": "transvaginal", "readings_mm": [mm], "examiner": "A", "funnel": "no"}
    return scan | changes


def an_event(outcome: str, age: str | None, **changes: Any) -> Json:
    event: Json = {"outcome": outcome, "age": age, "onset": "spontaneous", "pprom": "no"}
    return event | {"painless_dilation": "no", "cerclage": None} | changes


def examined(membranes: str | None, dilation: str | None = None, on: str = ON) -> Json:
    return {"on": on, "dilation_cm": dilation, "membranes": membranes}


# Symptoms, cerclage and earlier pregnancies


def test_a_symptom_is_active_on_the_day_it_resolves() -> None:
    symptom = {"kind": "cramps", "on": "2026-03-01", "resolved_on": ON}
    assert "APP-MILD" in opinion(symptoms=[symptom])["findings"]
    assert "APP-MILD" not in opinion(symptoms=[symptom | {"resolved_on": "2026-03-01"}])["findings"]


def test_a_cerclage_is_out_on_the_day_it_is_removed() -> None:
    cerclage = {"kind": "transvaginal", "placed_on": "2026-01-05", "removed_on": ON}
    assert "APP-INSITU" not in opinion(cerclage=cerclage)["findings"]
    assert "APP-INSITU" in opinion(cerclage=cerclage | {"removed_on": "2026-03-03"})["findings"]


def test_an_abdominal_cerclage_is_never_due_for_removal() -> None:
    found = opinion(due_date="2026-03-30", cerclage={"kind": "abdominal", "placed_on": "2026-01-05"})
    assert found["findings"] == {"APP-INSITU", "SMFM65-NOSCAN"}
    assert found["cannot_assess"] == {}


def test_a_birth_of_unknown_onset_is_unknown_but_a_loss_counts() -> None:
    scans = [a_scan("24.0")]
    birth = opinion(history=[an_event("birth", "30+0", onset=None)], scans=scans)
    loss = opinion(history=[an_event("loss", "20+0", onset=None)], scans=scans)
    assert birth["cannot_assess"]["NICE-OFFER"] == ["history"]
    assert "NICE-OFFER" in loss["findings"]


def test_a_loss_of_unknown_age_stays_unknown() -> None:
    found = opinion(history=[an_event("loss", None)], scans=[a_scan("24.0")])
    assert found["cannot_assess"]["RCOG75-US"] == ["history"]


def test_an_early_loss_with_a_cerclage_of_unknown_age_leaves_its_failure_unknown() -> None:
    event = an_event("early_loss", None, cerclage="transvaginal", cerclage_indication="history")
    found = opinion(due_date=DUE_AT_12_0, history=[event])
    rules = ("RCOG75-TA", "FIGO-TA", "SMFM65-TAC", "SBL3-TA14")
    assert found["cannot_assess"] == {rule: ["history"] for rule in rules}


def test_an_indicated_loss_with_painless_dilation_counts_for_the_history_cerclage() -> None:
    event = an_event("loss", "20+0", onset="indicated", painless_dilation="yes")
    assert opinion(due_date=DUE_AT_12_0, history=[event])["findings"] == {"ACOG142-HX"}


def test_two_certain_events_and_one_possible_leave_three_unknown() -> None:
    events = [an_event("loss", "18+0"), an_event("loss", "19+0"), an_event("birth", None)]
    found = opinion(due_date="2026-09-07", history=events)
    unknown = {"RCOG75-HX3", "RCOG75-LT3", "FIGO-HX3", "SOGC373-HX3"}
    assert found["cannot_assess"] == {rule: ["history"] for rule in unknown}


def test_one_certain_loss_and_one_possible_leave_exactly_one_unknown() -> None:
    events = [an_event("loss", "18+0"), an_event("loss", None)]
    found = opinion(due_date=DUE_AT_12_0, history=events)
    assert found["cannot_assess"]["SOGC373-ONE"] == ["history"]
    assert "SOGC373-ONE" in opinion(due_date=DUE_AT_12_0, history=events[:1])["findings"]


def test_a_yes_to_a_risk_factor_counts_although_trauma_was_answered_no() -> None:
    risk = NO_RISK | {"conisation": "yes"}
    found = opinion(risk_factors=risk, scans=[a_scan("24.0")])["findings"]
    assert {"NICE-CONS-CERC", "FIGO-NOTRAUMA", "RCOG75-RISKSHORT"} <= found


def test_an_answer_of_no_trauma_settles_trachelectomy_but_not_conisation() -> None:
    found = opinion(due_date=DUE_AT_12_0, risk_factors={"uterine_anomaly": "no"})["cannot_assess"]
    assert "APP-TRACH" not in found
    assert found["SBL3-REFINT"] == ["risk_factors"]


# Scans and the route


def test_scans_of_one_day_are_one_scan() -> None:
    first = a_scan("32.9", on="2026-02-02")
    today = [a_scan("25.0", examiner="B"), a_scan("27.0", examiner=None)]
    assert "APP-CHANGE" not in opinion(scans=[first, *today])["findings"]
    assert "APP-CHANGE" in opinion(scans=[first, *today, a_scan("24.9", examiner="C")])["findings"]


def test_a_seen_funnel_wins_over_another_scan_of_that_day() -> None:
    scans = [a_scan("26.0"), a_scan("26.0", funnel="yes"), a_scan("26.0", funnel="unknown")]
    assert "RCOG75-NOFUNNEL" in opinion(scans=scans)["findings"]


def test_a_transvaginal_scan_is_later_than_other_routes_of_that_day() -> None:
    scans = [a_scan("40.0"), a_scan("20.0", route="transabdominal")]
    assert opinion(scans=scans)["findings"] == set()


def test_other_routes_of_one_day_are_pooled() -> None:
    scans = [a_scan("25.0", route="transperineal"), a_scan("33.0", route="transabdominal")]
    assert opinion(scans=scans)["findings"] == {"APP-ROUTE", "APP-TASHORT"}


def test_an_older_transvaginal_length_still_counts_under_a_later_other_route() -> None:
    scans = [a_scan("24.0", on="2026-02-23"), a_scan("33.0", route="transabdominal")]
    assert {"NICE-CONS-PROG", "APP-ROUTE"} <= opinion(scans=scans)["findings"]


def test_a_short_length_from_before_the_window_is_neither_offered_nor_considered() -> None:
    found = opinion(due_date="2026-08-17", scans=[a_scan("20.0", on="2026-03-01")])
    assert "APP-EARLY" in found["findings"]
    assert "NICE-CONS-PROG" not in found["findings"] | set(found["cannot_assess"])


# Change


@pytest.mark.parametrize(("placed_on", "silent"), [("2026-02-16", False), ("2026-02-17", True), (ON, True)])
def test_change_is_silent_when_a_cerclage_came_between(placed_on: str, silent: bool) -> None:
    cerclage = {"kind": "transvaginal", "placed_on": placed_on}
    found = opinion(scans=[a_scan("35", on="2026-02-16"), a_scan("29.0")], cerclage=cerclage)
    assert ("APP-CHANGE" in found["findings"]) is not silent


def test_the_greater_of_two_falls_that_meet_their_limits_sets_the_pace() -> None:
    """A falls 6.0 mm, all together 10.0 mm in 28 days: 2.5 mm a week."""
    first = [a_scan("36.0", on="2026-02-02"), a_scan("36.0", on="2026-02-02", examiner="B")]
    today = [a_scan("30.0"), a_scan("26.0", examiner="C")]
    assert {"APP-CHANGE", "APP-FAST"} <= opinion(scans=[*first, *today])["findings"]


def test_a_fall_that_misses_its_limit_adds_nothing_to_one_that_meets_it() -> None:
    """A falls 6.0 mm, all together 7.9 mm in 24 days: of the former alone the pace is 1.75 mm a week."""
    first = [a_scan("36.0", on="2026-02-06")]
    today = [a_scan("30.0"), a_scan("28.1", examiner="C")]
    found = opinion(scans=[*first, *today])["findings"]
    assert "APP-CHANGE" in found
    assert "APP-FAST" not in found


def test_a_rise_by_one_examiner_of_whom_another_measured_too_needs_8_mm() -> None:
    first = a_scan("30.0", on="2026-02-16")
    assert "APP-GROW" in opinion(scans=[first, a_scan("36.0")])["findings"]
    two = [first, a_scan("37.9"), a_scan("38.5", examiner="B")]
    assert "APP-GROW" not in opinion(scans=two)["findings"]
    unnamed = [first, a_scan("37.9"), a_scan("38.5", examiner=None)]
    assert "APP-GROW" not in opinion(scans=unnamed)["findings"]


# Examination, membranes and labour


def test_pressure_with_a_cerclage_leaves_the_open_cervix_standing() -> None:
    found = opinion(
        symptoms=[{"kind": "pelvic_pressure", "on": ON}],
        examinations=[examined("at_os", "2")],
        cerclage={"kind": "transvaginal", "placed_on": "2026-01-05"},
    )
    assert found["findings"] == {"APP-OPEN", "APP-PRESSURE", "APP-INSITU"}
    assert found["suspended"]["NICE-RESCUE"] == ["cerclage"]


def test_all_that_sets_a_rule_aside_is_named_in_the_order_of_the_table() -> None:
    found = opinion(
        symptoms=[{"kind": "pelvic_pressure", "on": ON}],
        examinations=[examined("at_os", "2")],
        cerclage={"kind": "transvaginal", "placed_on": "2026-01-05"},
        scans=[a_scan("20.0")],
    )
    assert found["suspended"]["NICE-CONS-PROG"] == ["pressure", "open", "cerclage"]
    assert found["suspended"]["RCOG75-NO2ND"] == ["open"]


def test_an_exclusion_refuses_the_rescue() -> None:
    found = opinion(
        symptoms=[{"kind": "bleeding", "on": ON}, {"kind": "pelvic_pressure", "on": ON}],
        examinations=[examined("not_seen", "0.1")],
        placenta="not_low",
    )
    assert found["findings"] == {"APP-SYMPT", "NICE-RESCUE-NO"}


def test_unrecorded_membranes_raise_no_alarm_but_leave_labour_unknown() -> None:
    found = opinion(
        due_date=DUE_AT_31_0,
        symptoms=[{"kind": "contractions", "on": ON}],
        examinations=[examined(None, "0")],
        scans=[a_scan("15.0")],
    )
    assert found["findings"] == {"APP-SYMPT", "APP-LABOUR", "APP-SHORT-ASIDE"}
    assert found["cannot_assess"] == {"NICE-PTL15": ["examination"], "APP-OPEN": ["examination"]}


def test_a_scan_before_the_contractions_says_nothing_about_labour() -> None:
    symptoms = [{"kind": "contractions", "on": ON}]
    scans = [a_scan("15.0", on="2026-03-01")]
    found = opinion(due_date=DUE_AT_31_0, symptoms=symptoms, scans=scans)["findings"]
    assert "NICE-PTL-NOTEST" in found
    assert "NICE-PTL15" not in found


def test_membranes_not_seen_in_a_scan_of_the_day_still_leave_a_blank_examination_unknown() -> None:
    blank = [examined(None, "0")]
    found = opinion(examinations=blank, scans=[a_scan("40.0", membranes="not_seen")])
    assert found["cannot_assess"]["APP-OPEN"] == ["examination"]


def test_an_abdominal_scan_that_shows_no_membranes_is_no_statement() -> None:
    seen = examined("at_os", "0", on="2026-03-01")
    by_abdomen = a_scan("40.0", route="transabdominal", membranes="not_seen")
    assert "APP-OPEN" in opinion(examinations=[seen], scans=[by_abdomen])["findings"]
    by_vagina = by_abdomen | {"route": "transvaginal"}
    assert "APP-OPEN" not in opinion(examinations=[seen], scans=[by_vagina])["findings"]


def test_a_dilation_that_is_out_of_the_band_and_left_blank_later_is_unknown() -> None:
    both = [examined("not_seen", "5.0", on="2026-03-01"), examined("not_seen")]
    found = opinion(examinations=both)
    assert found["cannot_assess"] == {"SOGC373-EMERG": ["examination"]}
    assert {"APP-OPEN", "ACOG142-EX"} <= found["findings"]


def test_membranes_once_in_the_canal_may_have_come_down_since() -> None:
    both = [examined("in_canal", "0", on="2026-03-01"), examined(None, "0")]
    found = opinion(examinations=both)
    assert found["cannot_assess"] == {"RCOG75-FAIL": ["examination"]}
    assert "RCOG75-EMERG" in found["findings"]


def test_ruptured_stands_until_it_is_excluded() -> None:
    broken = examined("ruptured", "0", on="2026-02-20")
    for later, is_silent in ((None, False), ("not_seen", False), ("rupture_excluded", True)):
        found = opinion(examinations=[broken, examined(later, "0")])["findings"]
        assert ("APP-SYMPT" not in found) is is_silent


@pytest.mark.parametrize(
    ("on", "counts"), [("2026-02-02", True), ("2026-02-01", False), ("2026-03-03", False)]
)
def test_a_positive_culture_counts_for_28_days(on: str, counts: bool) -> None:
    culture = {"kind": "fluid_culture", "on": on, "result": "positive"}
    assert ("APP-SYMPT" in opinion(laboratory=[culture])["findings"]) is counts


def test_a_fibronectin_is_no_sign_of_infection_and_a_test_only_when_it_is_back() -> None:
    tested = {"kind": "ffn", "on": ON, "result": "pending"}
    symptoms = [{"kind": "contractions", "on": ON}]
    pending = opinion(due_date=DUE_AT_31_0, symptoms=symptoms, laboratory=[tested])
    done = opinion(due_date=DUE_AT_31_0, symptoms=symptoms, laboratory=[tested | {"result": "positive"}])
    assert pending["findings"] == {"APP-SYMPT", "NICE-PTL-NOTEST"}
    assert done["findings"] == {"APP-SYMPT"}
