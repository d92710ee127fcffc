"""Clauses of the rule table that no worked case touches, each pinned by the smallest case that shows it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.oracle.case_facts import Json
from tests.oracle.second_opinion import Opinion, second_opinion

ON = "2026-03-02"
DUE_AT_20_0 = "2026-07-20"


def opinion(**changes: Any) -> Opinion:
    """A singleton at 20+0 without history, trauma, symptoms or scans, but for the changes."""
    case: Json = {"on": ON, "due_date": DUE_AT_20_0, "fetuses": 1, "history": [], "cervical_trauma": "no"}
    return second_opinion(case | changes)


def a_scan(mm: str, on: str = ON, **changes: Any) -> Json:
    scan: Json = {"on": on, "route": "transvaginal", "readings_mm": [mm], "examiner": "A", "funnel": "no"}
    return scan | changes


def an_event(outcome: str, age: str | None, **changes: Any) -> Json:
    event: Json = {"outcome": outcome, "age": age, "onset": "spontaneous", "pprom": "no"}
    return event | {"painless_dilation": "no", "cerclage": None} | changes


def test_a_symptom_is_active_on_the_day_it_resolves() -> None:
    symptom = {"kind": "cramps", "on": "2026-03-01", "resolved_on": ON}
    assert "APP-MILD" in opinion(symptoms=[symptom])["findings"]
    assert "APP-MILD" not in opinion(symptoms=[symptom | {"resolved_on": "2026-03-01"}])["findings"]


def test_a_cerclage_is_out_on_the_day_it_is_removed() -> None:
    cerclage = {"kind": "transvaginal", "placed_on": "2026-01-05", "removed_on": ON}
    assert "APP-INSITU" not in opinion(cerclage=cerclage)["findings"]
    assert "APP-INSITU" in opinion(cerclage=cerclage | {"removed_on": "2026-03-03"})["findings"]


def test_an_abdominal_cerclage_suspends_but_is_never_due_for_removal() -> None:
    found = opinion(due_date="2026-03-30", cerclage={"kind": "abdominal", "placed_on": "2026-01-05"})
    assert found["findings"] == {"APP-INSITU"}
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
    found = opinion(history=[an_event("early_loss", None, cerclage="transvaginal")])
    assert found["cannot_assess"] == {"RCOG75-TA": ["history"], "FIGO-TA": ["history"]}


def test_an_indicated_loss_with_painless_dilation_counts_for_the_history_cerclage() -> None:
    event = an_event("loss", "20+0", onset="indicated", painless_dilation="yes")
    assert opinion(history=[event])["findings"] == {"ACOG142-HX"}


def test_two_certain_events_and_one_possible_leave_three_unknown() -> None:
    events = [an_event("loss", "18+0"), an_event("loss", "19+0"), an_event("birth", None)]
    found = opinion(history=events)
    unknown = {"RCOG75-HX3", "FIGO-HX3", "SOGC373-HX3", "SOGC373-SERIAL"}
    assert found["cannot_assess"] == {rule: ["history"] for rule in unknown}
    assert "RCOG75-SURV" in found["findings"]


def test_scans_of_one_day_are_one_scan() -> None:
    first = a_scan("31.0", on="2026-02-02")
    today = [a_scan("25.0"), a_scan("20.1", examiner="B")]
    assert "APP-CHANGE" not in opinion(scans=[first, *today])["findings"]
    assert "APP-CHANGE" in opinion(scans=[first, *today, a_scan("20.0")])["findings"]


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


@pytest.mark.parametrize(("placed_on", "silent"), [("2026-02-16", False), ("2026-02-17", True), (ON, True)])
def test_change_is_silent_when_a_cerclage_came_between(placed_on: str, silent: bool) -> None:
    cerclage = {"kind": "transvaginal", "placed_on": placed_on}
    found = opinion(scans=[a_scan("36", on="2026-02-16"), a_scan("30.0")], cerclage=cerclage)
    assert ("APP-CHANGE" in found["findings"]) is not silent


def test_a_short_length_from_before_the_window_is_neither_offered_nor_considered() -> None:
    found = opinion(due_date="2026-08-17", scans=[a_scan("20.0", on="2026-03-01")])
    assert "APP-EARLY" in found["findings"]
    assert "NICE-CONS-PROG" not in found["findings"] | set(found["cannot_assess"])


def test_pressure_with_a_cerclage_shows_only_the_two_labels() -> None:
    found = opinion(
        symptoms=[{"kind": "pelvic_pressure", "on": ON}],
        examinations=[{"on": ON, "dilation_cm": "2", "membranes": "at_os"}],
        cerclage={"kind": "transvaginal", "placed_on": "2026-01-05"},
    )
    assert found["findings"] == {"APP-SYMPT", "APP-INSITU"}


def test_an_exclusion_leaves_rescue_refused_but_hides_the_open_cervix() -> None:
    found = opinion(
        symptoms=[{"kind": "bleeding", "on": ON}, {"kind": "pelvic_pressure", "on": ON}],
        examinations=[{"on": ON, "dilation_cm": "0.1", "membranes": "not_seen"}],
    )
    assert found["findings"] == {"APP-SYMPT", "NICE-RESCUE-NO"}


def test_unrecorded_membranes_raise_no_alarm_but_leave_labour_unknown() -> None:
    found = opinion(
        due_date="2026-05-04",
        symptoms=[{"kind": "contractions", "on": ON}],
        examinations=[{"on": ON, "dilation_cm": "0", "membranes": None}],
        scans=[a_scan("15.0")],
    )
    assert found["findings"] == {"APP-SYMPT"}
    assert found["cannot_assess"] == {"NICE-PTL15": ["examination"], "NICE-RESCUE-NO": ["examination"]}


def test_a_scan_before_the_contractions_says_nothing_about_labour() -> None:
    symptoms = [{"kind": "contractions", "on": ON}]
    scans = [a_scan("15.0", on="2026-03-01")]
    found = opinion(due_date="2026-05-04", symptoms=symptoms, scans=scans)
    assert found["findings"] == {"APP-SYMPT"}
