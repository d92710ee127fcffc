"""The case format: what it refuses, and how it says where."""

import json

import pytest

from db.exchange.case_file import read_cases
from models.errors import Problem, Refused
from tests.db.exchange.whole_case import CASE, SCAN, read


def _problems(content: bytes | object) -> list[Problem]:
    with pytest.raises(Refused) as refused:
        read_cases(content if isinstance(content, bytes) else json.dumps(content).encode())
    return list(refused.value.problems)


def _refused(**changed: object) -> list[tuple[str, str]]:
    return [(p.field.removeprefix("case 1: "), p.code) for p in _problems({**CASE, **changed})]


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
    assert read({**CASE, "history": [{"outcome": outcome, "age": last}]}).facts.history
    late = {"outcome": outcome, "age": first_refused}
    assert _refused(history=[late]) == [("history[0].age", "case.outcome_later_than_it_can_be")]


@pytest.mark.parametrize(("due", "is_possible"), [("2026-01-27", True), ("2026-01-26", False)])
def test_the_day_has_to_lie_within_a_pregnancy(due: str, is_possible: bool) -> None:
    case = {"on": "2026-03-02", "due_date": due}
    if is_possible:
        assert str(read(case).facts.due_on) == due
    else:
        assert [(p.field, p.code) for p in _problems(case)] == [("case 1: on", "case.impossible_age")]


@pytest.mark.parametrize(("on", "is_possible"), [("2025-09-29", True), ("2025-09-28", False)])
def test_a_scan_has_to_lie_within_a_pregnancy(on: str, is_possible: bool) -> None:
    changed = {"scans": [{**SCAN, "on": on}]}
    if is_possible:
        assert read({**CASE, **changed}).facts.scans
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
