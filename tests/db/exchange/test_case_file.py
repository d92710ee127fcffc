"""The case format: what it accepts, what it refuses and how it says where."""

import json
from datetime import date
from typing import Any

import pytest

from db.exchange.case_file import Case, read_cases, write_assessments
from models.errors import Problem, Refused
from models.records.finding import Membranes, Rupture, SymptomKind
from models.records.history import CerclageIndication, CerclageKind, EarlierOutcome, Onset
from models.records.laboratory import LabKind
from models.records.pregnancy import Placenta
from models.records.record import Answer
from models.records.risk import RiskKind
from models.records.scan import Route, SeenMembranes
from models.rules.evaluate import evaluate
from models.values.age import GestationalAge
from models.values.length import Centimetres, Millimetres
from models.views import Facts
from tests.builders import all_guidelines

SCAN = {"on": "2026-03-02", "route": "transvaginal", "readings_mm": ["24.9", "25.6"]}
CASE: dict[str, Any] = {
    "on": "2026-03-02",
    "due_date": "2026-07-06",
    "fetuses": 1,
    "history": [
        {
            "outcome": "birth",
            "age": "30+0",
            "onset": "spontaneous",
            "pprom": "no",
            "painless_dilation": "yes",
            "cerclage": "abdominal",
        }
    ],
    "cervical_trauma": "no",
    "symptoms": [{"kind": "bleeding", "on": "2026-03-01", "resolved_on": "2026-03-02"}],
    "examinations": [{"on": "2026-03-02", "dilation_cm": "2.0", "membranes": "in_canal"}],
    "cerclage": {"kind": "transvaginal", "placed_on": "2026-01-05", "removed_on": "2026-02-05"},
    "scans": [{**SCAN, "examiner": "A", "funnel": "no"}],
}


def _read(case: object) -> Case:
    return read_cases(json.dumps(case).encode()).cases[0]


def _problems(content: bytes | object) -> list[Problem]:
    with pytest.raises(Refused) as refused:
        read_cases(content if isinstance(content, bytes) else json.dumps(content).encode())
    return list(refused.value.problems)


def _refused(**changed: object) -> list[tuple[str, str]]:
    return [(p.field.removeprefix("case 1: "), p.code) for p in _problems({**CASE, **changed})]


def test_a_whole_case_is_read_as_it_was_written() -> None:
    case = _read(CASE)
    facts = case.facts
    (earlier,), (scan,), (cerclage,) = facts.history or (), facts.scans, facts.cerclages
    (symptom,), (examination,) = facts.symptoms, facts.examinations
    assert (case.on, facts.due_on, facts.fetuses) == (date(2026, 3, 2), date(2026, 7, 6), 1)
    assert (earlier.outcome, earlier.age, earlier.onset) == (
        EarlierOutcome.BIRTH,
        GestationalAge.of(30),
        Onset.SPONTANEOUS,
    )
    assert (earlier.pprom, earlier.painless_dilation) == (Answer.NO, Answer.YES)
    assert earlier.cerclage is CerclageKind.ABDOMINAL
    assert facts.cervical_trauma is Answer.NO
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
    assert (scan.examiner, scan.funnel) == ("A", Answer.NO)


def test_absent_and_null_mean_the_same() -> None:
    optional = {key: None for key in CASE if key != "on"}
    assert _read({"on": "2026-03-02"}) == _read({"on": "2026-03-02", **optional})
    assert _read({"on": "2026-03-02"}).facts == Facts()


def test_no_earlier_pregnancies_is_not_the_same_as_not_asked() -> None:
    assert _read({**CASE, "history": []}).facts.history == ()
    assert _read({**CASE, "history": None}).facts.history is None


def test_a_bare_earlier_pregnancy_is_unknown_in_everything_but_its_outcome() -> None:
    (earlier,) = _read({**CASE, "history": [{"outcome": "loss"}]}).facts.history or ()
    assert (earlier.age, earlier.onset, earlier.cerclage) == (None, None, None)
    assert (earlier.pprom, earlier.painless_dilation) == (Answer.UNKNOWN, Answer.UNKNOWN)


@pytest.mark.parametrize("text", ["0", "0.0", "80", "80.0", "25", "25.0", "007"])
def test_lengths_are_decimal_text(text: str) -> None:
    (scan,) = _read({**CASE, "scans": [{**SCAN, "readings_mm": [text]}]}).facts.scans
    assert scan.readings == (Millimetres(round(float(text) * 10)),)


def test_risk_factors_laboratory_and_placenta_are_read() -> None:
    facts = _read(
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
        (RiskKind.DES, Answer.YES),
        (RiskKind.CURETTAGE, Answer.UNKNOWN),
    }
    assert (facts.placenta, facts.placenta_on) == (Placenta.LOW, None)
    assert [(r.kind, r.positive) for r in facts.lab_results] == [
        (LabKind.FLUID_CULTURE, Answer.YES),
        (LabKind.FFN, Answer.UNKNOWN),
    ]


def test_what_was_not_asked_is_not_there() -> None:
    nothing = {"risk_factors": None, "placenta": None, "laboratory": None}
    facts = _read({**CASE, **nothing}).facts
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
    (found,) = _read({**CASE, "examinations": [{"on": "2026-03-02", "membranes": said}]}).facts.examinations
    assert (found.place, found.rupture) == (place, rupture)


@pytest.mark.parametrize("route", Route)
def test_a_scan_of_any_route_may_show_membranes(route: Route) -> None:
    (scan,) = _read({**CASE, "scans": [{**SCAN, "route": route.value, "membranes": "in_vagina"}]}).facts.scans
    assert scan.membranes is SeenMembranes.IN_VAGINA


def test_why_an_earlier_stitch_was_placed_is_read() -> None:
    told = {"outcome": "loss", "cerclage": "transvaginal", "cerclage_indication": "ultrasound"}
    (earlier,) = _read({**CASE, "history": [told]}).facts.history or ()
    assert earlier.cerclage_indication is CerclageIndication.ULTRASOUND


def test_something_may_end_on_the_day_it_began() -> None:
    facts = _read(
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
    assert len(_read(case).facts.scans) == 1


@pytest.mark.parametrize(
    ("readings", "field", "code"),
    [
        ([], "readings_mm", "case.empty"),
        (None, "readings_mm", "case.required"),
        ("25", "readings_mm", "case.wrong_type"),
        (["80.1"], "readings_mm[0]", "length.out_of_range"),
        (["81"], "readings_mm[0]", "length.out_of_range"),
        (["25", "2.45"], "readings_mm[1]", "length.too_many_decimals"),
        (["2.450"], "readings_mm[0]", "length.too_many_decimals"),
        (["25.00"], "readings_mm[0]", "length.too_many_decimals"),
        (["-1"], "readings_mm[0]", "length.not_a_number"),
        (["3,5"], "readings_mm[0]", "length.not_a_number"),
        (["35 mm"], "readings_mm[0]", "length.not_a_number"),
        ([""], "readings_mm[0]", "length.not_a_number"),
        (["abc"], "readings_mm[0]", "length.not_a_number"),
        (["1e1"], "readings_mm[0]", "length.not_a_number"),
        (["25."], "readings_mm[0]", "length.not_a_number"),
        (["٢٥"], "readings_mm[0]", "length.not_a_number"),
        (["9" * 5000], "readings_mm[0]", "length.not_a_number"),
        ([25], "readings_mm[0]", "case.wrong_type"),
        ([24.9], "readings_mm[0]", "case.wrong_type"),
        ([None], "readings_mm[0]", "case.required"),
    ],
)
def test_readings_that_are_no_lengths_are_refused(readings: object, field: str, code: str) -> None:
    assert _refused(scans=[{**SCAN, "readings_mm": readings}]) == [(f"scans[0].{field}", code)]


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"on": None}, "on", "case.required"),
        ({"on": "2026-02-30"}, "on", "case.not_a_date"),
        ({"on": "20260302"}, "on", "case.not_a_date"),
        ({"on": "2026-03-02T00:00"}, "on", "case.not_a_date"),
        ({"on": "2026-W10-1"}, "on", "case.not_a_date"),
        ({"on": 20260302}, "on", "case.wrong_type"),
        ({"due_date": "soon"}, "due_date", "case.not_a_date"),
        ({"fetuses": 0}, "fetuses", "case.too_few"),
        ({"fetuses": -1}, "fetuses", "case.too_few"),
        ({"fetuses": "1"}, "fetuses", "case.wrong_type"),
        ({"fetuses": 1.0}, "fetuses", "case.wrong_type"),
        ({"fetuses": True}, "fetuses", "case.wrong_type"),
        ({"cervical_trauma": "maybe"}, "cervical_trauma", "case.not_one_of"),
        ({"cervical_trauma": True}, "cervical_trauma", "case.wrong_type"),
        ({"symptoms": {}}, "symptoms", "case.wrong_type"),
        ({"symptoms": ["fever"]}, "symptoms[0]", "case.wrong_type"),
        ({"symptoms": [{"on": "2026-03-02"}]}, "symptoms[0].kind", "case.required"),
        ({"symptoms": [{"kind": "fever"}]}, "symptoms[0].on", "case.required"),
        ({"symptoms": [{"kind": "Fever", "on": "2026-03-02"}]}, "symptoms[0].kind", "case.not_one_of"),
        ({"examinations": [{"membranes": "at_os"}]}, "examinations[0].on", "case.required"),
        (
            {"examinations": [{"on": "2026-03-02", "dilation_cm": "10.1"}]},
            "examinations[0].dilation_cm",
            "dilation.out_of_range",
        ),
        (
            {"examinations": [{"on": "2026-03-02", "dilation_cm": "1.25"}]},
            "examinations[0].dilation_cm",
            "dilation.too_many_decimals",
        ),
        (
            {"examinations": [{"on": "2026-03-02", "dilation_cm": 2}]},
            "examinations[0].dilation_cm",
            "case.wrong_type",
        ),
        ({"cerclage": []}, "cerclage", "case.wrong_type"),
        ({"cerclage": {"placed_on": "2026-01-05"}}, "cerclage.kind", "case.required"),
        ({"cerclage": {"kind": "abdominal"}}, "cerclage.placed_on", "case.required"),
        ({"scans": [{**SCAN, "route": None}]}, "scans[0].route", "case.required"),
        ({"scans": [{**SCAN, "route": "vaginal"}]}, "scans[0].route", "case.not_one_of"),
        ({"scans": [{**SCAN, "on": None}]}, "scans[0].on", "case.required"),
        ({"scans": [{**SCAN, "examiner": 7}]}, "scans[0].examiner", "case.wrong_type"),
        ({"scans": [{**SCAN, "funnel": "v"}]}, "scans[0].funnel", "case.not_one_of"),
        ({"scans": [SCAN, {**SCAN, "probe": 1}]}, "scans[1].probe", "case.unknown_key"),
        ({"history": [{"age": "30+0"}]}, "history[0].outcome", "case.required"),
        ({"history": [{"outcome": None}]}, "history[0].outcome", "case.required"),
        ({"history": [{"outcome": "birth", "age": "30"}]}, "history[0].age", "age.not_weeks_and_days"),
        ({"history": [{"outcome": "birth", "age": "24+7"}]}, "history[0].age", "age.not_weeks_and_days"),
        ({"history": [{"outcome": "birth", "age": "45+0"}]}, "history[0].age", "age.out_of_range"),
        (
            {"history": [{"outcome": "birth", "cerclage_indication": "trauma"}]},
            "history[0].cerclage_indication",
            "case.not_one_of",
        ),
        ({"risk_factors": []}, "risk_factors", "case.wrong_type"),
        ({"risk_factors": {"smoking": "yes"}}, "risk_factors.smoking", "case.unknown_key"),
        ({"risk_factors": {"des": "perhaps"}}, "risk_factors.des", "case.not_one_of"),
        ({"placenta": "high"}, "placenta", "case.not_one_of"),
        ({"laboratory": {}}, "laboratory", "case.wrong_type"),
        ({"laboratory": [{"on": "2026-03-01", "result": "positive"}]}, "laboratory[0].kind", "case.required"),
        ({"laboratory": [{"kind": "ffn", "result": "positive"}]}, "laboratory[0].on", "case.required"),
        ({"laboratory": [{"kind": "ffn", "on": "2026-03-01"}]}, "laboratory[0].result", "case.required"),
        (
            {"laboratory": [{"kind": "ffn", "on": "2026-03-01", "result": None}]},
            "laboratory[0].result",
            "case.required",
        ),
        (
            {"laboratory": [{"kind": "crp", "on": "2026-03-01", "result": "positive"}]},
            "laboratory[0].kind",
            "case.not_one_of",
        ),
        (
            {"laboratory": [{"kind": "ffn", "on": "2026-03-01", "result": "yes"}]},
            "laboratory[0].result",
            "case.not_one_of",
        ),
        (
            {"examinations": [{"on": "2026-03-02", "membranes": "bulging"}]},
            "examinations[0].membranes",
            "case.not_one_of",
        ),
        ({"scans": [{**SCAN, "membranes": "ruptured"}]}, "scans[0].membranes", "case.not_one_of"),
        ({"scans": [{**SCAN, "membranes": "rupture_excluded"}]}, "scans[0].membranes", "case.not_one_of"),
        (
            {"symptoms": [{"kind": "fever", "on": "2026-03-02", "resolved_on": "2026-03-01"}]},
            "symptoms[0].resolved_on",
            "event.ends_before_it_begins",
        ),
        (
            {"cerclage": {"kind": "abdominal", "placed_on": "2026-01-05", "removed_on": "2026-01-04"}},
            "cerclage.removed_on",
            "event.ends_before_it_begins",
        ),
        ({"title": "A case"}, "title", "case.unknown_key"),
        ({"bad\nkey": 1}, '"bad\\nkey"', "case.unknown_key"),
    ],
)
def test_what_does_not_fit_is_refused_where_it_stands(
    changed: dict[str, object], field: str, code: str
) -> None:
    assert _refused(**changed) == [(field, code)]


@pytest.mark.parametrize(
    ("outcome", "last", "first_refused"), [("loss", "23+6", "24+0"), ("early_loss", "13+6", "14+0")]
)
def test_a_loss_that_would_be_a_birth_is_refused(outcome: str, last: str, first_refused: str) -> None:
    assert _read({**CASE, "history": [{"outcome": outcome, "age": last}]}).facts.history
    late = {"outcome": outcome, "age": first_refused}
    assert _refused(history=[late]) == [("history[0].age", "case.outcome_later_than_it_can_be")]


@pytest.mark.parametrize(("due", "is_possible"), [("2026-01-27", True), ("2026-01-26", False)])
def test_the_day_has_to_lie_within_a_pregnancy(due: str, is_possible: bool) -> None:
    case = {"on": "2026-03-02", "due_date": due}
    if is_possible:
        assert str(_read(case).facts.due_on) == due
    else:
        assert [(p.field, p.code) for p in _problems(case)] == [("case 1: on", "case.impossible_age")]


@pytest.mark.parametrize(("on", "is_possible"), [("2025-09-29", True), ("2025-09-28", False)])
def test_a_scan_has_to_lie_within_a_pregnancy(on: str, is_possible: bool) -> None:
    changed = {"scans": [{**SCAN, "on": on}]}
    if is_possible:
        assert _read({**CASE, **changed}).facts.scans
    else:
        assert _refused(**changed) == [("scans[0].on", "case.impossible_age")]


def test_a_key_that_stands_twice_is_refused() -> None:
    assert [(p.field, p.code) for p in _problems(b'{"on": "2026-03-02", "on": "2026-03-03"}')] == [
        ("case 1: on", "case.repeated_key")
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "case.not_json"),
        (b"{", "case.not_json"),
        (b'{"on": NaN}', "case.not_json"),
        (b'{"on": -Infinity}', "case.not_json"),
        (b'{"fetuses": ' + b"9" * 5000 + b"}", "case.not_json"),
        (b"\xff\xfe{\x00}\x00", "case.not_utf8"),
        (b"[" * 100_000, "case.too_deep"),
    ],
)
def test_a_file_that_is_no_json_is_refused_as_a_whole(content: bytes, code: str) -> None:
    assert [(p.field, p.code) for p in _problems(content)] == [("file", code)]


@pytest.mark.parametrize("content", [1, "case", None, True])
def test_a_case_has_to_be_an_object(content: object) -> None:
    assert [(p.field, p.code) for p in _problems(content)] == [("case 1", "case.wrong_type")]


def test_every_problem_of_every_case_is_named_with_its_number() -> None:
    scan = {**SCAN, "route": "x", "readings_mm": ["99"]}
    fields = [p.field for p in _problems([CASE, {}, {**CASE, "scans": [scan]}])]
    assert fields == ["case 2: on", "case 3: scans[0].route", "case 3: scans[0].readings_mm[0]"]


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
