"""The case format: what it accepts, and what goes out."""

import json
from datetime import date
from typing import Any

import pytest

from db.exchange.case_file import read_cases, write_assessments
from models.records.finding import Membranes, Rupture, SymptomKind
from models.records.history import CerclageIndication, CerclageKind, EarlierOutcome, Onset
from models.records.laboratory import LabKind
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.risk import RiskKind
from models.records.scan import Route, SeenMembranes
from models.rules.guidelines.evaluate import evaluate
from models.values.age import GestationalAge
from models.values.length import Centimetres, Millimetres
from models.views import Facts
from tests.builders import all_guidelines
from tests.db.exchange.whole_case import CASE, SCAN, read


def test_a_whole_case_is_read_as_it_was_written() -> None:
    case = read(CASE)
    facts = case.facts
    (earlier,), (scan,), (cerclage,) = facts.history or (), facts.scans, facts.cerclages
    (symptom,), (examination,) = facts.symptoms, facts.examinations
    assert (case.on, facts.due_on, facts.fetuses) == (date(2026, 3, 2), date(2026, 7, 6), 1)
    assert (earlier.outcome, earlier.age, earlier.onset) == (
        EarlierOutcome.BIRTH,
        GestationalAge.of(30),
        Onset.SPONTANEOUS,
    )
    assert (earlier.pprom, earlier.painless_dilation) == (TriState.NO, TriState.YES)
    assert earlier.cerclage is CerclageKind.ABDOMINAL
    assert facts.cervical_trauma is TriState.NO
    assert (symptom.kind, symptom.on, symptom.resolved_on) == (
        SymptomKind.BLEEDING,
        date(2026, 3, 1),
        date(2026, 3, 2),
    )
    assert (examination.dilation, examination.membranes) == (Centimetres(20), Membranes.IN_CANAL)
    assert (cerclage.kind, cerclage.placed_on, cerclage.removed_on) == (
        CerclageKind.TRANSVAGINAL,
        date(2026, 1, 5),
        date(2026, 2, 5),
    )
    assert (scan.route, scan.readings) == (Route.TRANSVAGINAL, (Millimetres(249), Millimetres(256)))
    assert (scan.examiner, scan.funnel) == ("A", TriState.NO)


def test_absent_and_null_mean_the_same() -> None:
    optional = {key: None for key in CASE if key != "on"}
    assert read({"on": "2026-03-02"}) == read({"on": "2026-03-02", **optional})
    assert read({"on": "2026-03-02"}).facts == Facts()


def test_no_earlier_pregnancies_is_not_the_same_as_not_asked() -> None:
    assert read({**CASE, "history": []}).facts.history == ()
    assert read({**CASE, "history": None}).facts.history is None


def test_a_bare_earlier_pregnancy_is_unknown_in_everything_but_its_outcome() -> None:
    (earlier,) = read({**CASE, "history": [{"outcome": "loss"}]}).facts.history or ()
    assert (earlier.age, earlier.onset, earlier.cerclage) == (None, None, None)
    assert (earlier.pprom, earlier.painless_dilation) == (TriState.UNKNOWN, TriState.UNKNOWN)


@pytest.mark.parametrize("text", ["0", "0.0", "80", "80.0", "25", "25.0", "007"])
def test_lengths_are_decimal_text(text: str) -> None:
    (scan,) = read({**CASE, "scans": [{**SCAN, "readings_mm": [text]}]}).facts.scans
    assert scan.readings == (Millimetres(round(float(text) * 10)),)


def test_risk_factors_laboratory_and_placenta_are_read() -> None:
    facts = read(
        {
            **CASE,
            "risk_factors": {"des": "yes", "curettage": "unknown", "laceration": None},
            "placenta": "low",
            "laboratory": [
                {"kind": "fluid_culture", "on": "2026-03-01", "result": "positive"},
                {"kind": "ffn", "on": "2026-03-02", "result": "pending"},
            ],
        }
    ).facts
    assert {(risk.kind, risk.answer) for risk in facts.risks} == {
        (RiskKind.DES, TriState.YES),
        (RiskKind.CURETTAGE, TriState.UNKNOWN),
    }
    assert (facts.placenta, facts.placenta_on) == (Placenta.LOW, None)
    assert [(r.kind, r.positive) for r in facts.lab_results] == [
        (LabKind.FLUID_CULTURE, TriState.YES),
        (LabKind.FFN, TriState.UNKNOWN),
    ]


def test_what_was_not_asked_is_not_there() -> None:
    nothing = {"risk_factors": None, "placenta": None, "laboratory": None}
    facts = read({**CASE, **nothing}).facts
    assert (facts.risks, facts.placenta, facts.lab_results) == ((), None, ())


@pytest.mark.parametrize(
    ("said", "place", "rupture"),
    [
        ("in_canal", Membranes.IN_CANAL, None),
        ("not_seen", Membranes.NOT_SEEN, None),
        ("ruptured", None, Rupture.YES),
        ("rupture_excluded", None, Rupture.EXCLUDED),
        (None, None, None),
    ],
)
def test_where_the_membranes_are_and_whether_they_are_ruptured_are_two_facts(
    said: str | None, place: Membranes | None, rupture: Rupture | None
) -> None:
    (found,) = read({**CASE, "examinations": [{"on": "2026-03-02", "membranes": said}]}).facts.examinations
    assert (found.place, found.rupture) == (place, rupture)


@pytest.mark.parametrize("route", Route)
def test_a_scan_of_any_route_may_show_membranes(route: Route) -> None:
    (scan,) = read({**CASE, "scans": [{**SCAN, "route": route.value, "membranes": "in_vagina"}]}).facts.scans
    assert scan.membranes is SeenMembranes.IN_VAGINA


def test_why_an_earlier_stitch_was_placed_is_read() -> None:
    told = {"outcome": "loss", "cerclage": "transvaginal", "cerclage_indication": "ultrasound"}
    (earlier,) = read({**CASE, "history": [told]}).facts.history or ()
    assert earlier.cerclage_indication is CerclageIndication.ULTRASOUND


def test_something_may_end_on_the_day_it_began() -> None:
    facts = read(
        {**CASE, "symptoms": [{"kind": "fever", "on": "2026-03-02", "resolved_on": "2026-03-02"}]}
    ).facts
    assert facts.symptoms[0].resolved_on == facts.symptoms[0].on


def test_a_byte_order_mark_is_no_problem() -> None:
    content = b"\xef\xbb\xbf" + json.dumps(CASE).encode()
    assert read_cases(content) == read_cases(json.dumps(CASE).encode())


def test_what_is_dated_later_is_accepted() -> None:
    later = "2029-01-01"
    case = {
        **CASE,
        "scans": [{**SCAN, "on": later}],
        "symptoms": [{"kind": "fever", "on": later}],
        "examinations": [{"on": later}],
        "cerclage": {"kind": "abdominal", "placed_on": later},
    }
    assert len(read(case).facts.scans) == 1


def _written(content: object) -> Any:
    cases = read_cases(json.dumps(content).encode())
    assessments = [evaluate(case.facts, case.on, all_guidelines()) for case in cases.cases]
    return json.loads(write_assessments(assessments, is_list=cases.is_list, because=lambda _: ["Why."]))


def test_one_case_goes_out_as_one_object() -> None:
    out = _written({**CASE, "symptoms": [], "examinations": []})
    assert out["age"] == "22+0"
    assert {
        "rule": "RCOG75-US",
        "guideline": "RCOG GTG 75",
        "urgency": "prompt",
        "text": "Ultrasound-indicated cerclage should be offered (grade A): discussion",
        "because": ["Why."],
    } in out["findings"]
    assert (out["cannot_assess"], out["suspended"]) == ([], [])


def test_what_is_missing_and_what_is_set_aside_go_out_too() -> None:
    out = _written([{"on": "2026-03-02", "scans": [SCAN]}, CASE])
    assert out[0]["age"] is None
    assert {"rule": "AUS-SHORT", "missing": ["due_date", "fetuses"]} in out[0]["cannot_assess"]
    assert {"rule": "NICE-RESCUE", "by": ["exclusion"]} in out[1]["suspended"]


def test_a_list_goes_out_as_a_list_in_order() -> None:
    days = ["2026-03-02", "2026-03-09"]
    assert [row["age"] for row in _written([{"on": on, "due_date": "2026-07-06"} for on in days])] == [
        "22+0",
        "23+0",
    ]
    assert _written([]) == []
