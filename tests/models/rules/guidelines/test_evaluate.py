"""The published cases, the precedence and what must hold for every pregnancy."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.exchange.case_file import read_cases
from models.records.finding import Membranes, SymptomKind
from models.records.guidelines.bedside_tests import Fetuses
from models.records.guidelines.guideline import Situation
from models.records.guidelines.rule_tests import Not, OneOf
from models.records.history import CerclageKind, EarlierOutcome, EarlierPregnancy, Onset
from models.records.record import TriState
from models.records.scan import Route
from models.rules.guidelines.assessment import Assessment, Missing, TestKind, Truth
from models.rules.guidelines.evaluate import evaluate, explain, failed
from models.rules.guidelines.seen import Input
from models.rules.guidelines.seen_text import seen_value_text
from models.views import Facts
from tests.builders import (
    DUE,
    TODAY,
    a_cerclage,
    a_day,
    a_scan,
    a_symptom,
    all_guidelines,
    an_earlier_birth,
    an_earlier_loss,
    an_examination,
)

VECTORS = Path(__file__).parents[3] / "vectors" / "clinical" / "cases.json"
PUBLISHED: list[dict[str, Any]] = json.loads(VECTORS.read_text(encoding="utf-8"))


def _assess(facts: Facts, on: date = TODAY) -> Assessment:
    return evaluate(facts, on, all_guidelines())


def _found(facts: Facts, on: date = TODAY) -> set[str]:
    return {hit.rule.id for hit in _assess(facts, on).hits}


def _missing(assessment: Assessment) -> dict[str, list[str]]:
    return {each.rule.id: [m.value for m in each.missing] for each in assessment.cannot_assess}


@pytest.mark.parametrize("case", PUBLISHED, ids=[case["title"] for case in PUBLISHED])
def test_every_published_case_comes_out_as_published(case: dict[str, Any]) -> None:
    read = read_cases(json.dumps(case["case"]).encode()).cases[0]
    assessment = evaluate(read.facts, read.on, all_guidelines())
    assert sorted(f.rule.id for f in assessment.hits) == sorted(case["findings"])
    assert _missing(assessment) == case["cannot_assess"]


@pytest.mark.parametrize(
    ("rule_id", "first", "last"),
    [
        ("NICE-OFFER", "16+0", "24+0"),
        ("RCOG75-US", "14+0", "23+6"),
        ("NL-PROG", "18+0", "23+6"),
        ("NOR-PROG", "16+0", "33+6"),
        ("APP-LATE", "24+0", "27+6"),
    ],
)
def test_a_window_holds_on_its_first_and_last_day_and_not_one_day_beyond(
    rule_id: str, first: str, last: str
) -> None:
    def found(day: date) -> bool:
        scan = replace(a_scan(mm="20.0"), on=day)
        return rule_id in _found(
            Facts(due_on=DUE.on, fetuses=1, history=(an_earlier_birth(),), scans=(scan,)), day
        )

    step = timedelta(days=1)
    days = [a_day(first) - step, a_day(first), a_day(last), a_day(last) + step]
    assert [found(day) for day in days] == [False, True, True, False]


def test_the_age_at_the_scan_and_the_age_today_both_have_to_lie_inside() -> None:
    facts = Facts(
        due_on=DUE.on, fetuses=1, history=(an_earlier_birth(),), scans=(a_scan(at="15+6", mm="20"),)
    )
    assert "NICE-OFFER" not in _found(facts, a_day("16+0"))
    assert "APP-EARLY" in _found(facts, a_day("23+6"))
    assert "APP-EARLY" not in _found(facts, a_day("24+0"))


def test_a_short_length_from_before_the_window_keeps_nice_from_considering_progesterone() -> None:
    facts = Facts(due_on=DUE.on, fetuses=1, history=(), scans=(a_scan(at="15+6", mm="20"),))
    assert "NICE-CONS-PROG" not in _found(facts, a_day("16+0"))


@pytest.mark.parametrize(
    ("at", "mm", "alone"), [("15+6", "25.0", True), ("16+0", "25.1", True), ("16+0", "25.0", False)]
)
def test_history_alone_is_asked_about_until_a_short_length_was_measured_from_sixteen_weeks_on(
    at: str, mm: str, alone: bool
) -> None:
    facts = Facts(due_on=DUE.on, fetuses=1, history=(an_earlier_birth(),), scans=(a_scan(at=at, mm=mm),))
    assert ("NICE-CONS-PROG-HX" in _found(facts, a_day("16+0"))) is alone


def test_without_a_due_date_another_false_test_still_settles_a_rule() -> None:
    assessment = _assess(Facts(fetuses=2, history=(), scans=(a_scan(mm="20.0"),)))
    assert "NICE-OFFER" not in _missing(assessment)
    assert _missing(assessment)["NICE137-PROG"] == ["due_date"]


def test_what_is_missing_is_the_union_over_all_unknown_tests() -> None:
    assessment = _assess(Facts(history=None, scans=(a_scan(mm="20.0"),)))
    assert _missing(assessment)["NICE-CONS-CERC"] == ["cervical_trauma", "due_date", "fetuses", "history"]


def test_an_exclusion_sets_the_rescue_aside_and_never_the_open_cervix() -> None:
    facts = Facts(
        due_on=DUE.on,
        fetuses=1,
        history=(),
        symptoms=(a_symptom(SymptomKind.FEVER), a_symptom(SymptomKind.PELVIC_PRESSURE)),
        examinations=(an_examination(dilation="2.0"),),
        scans=(a_scan(mm="8.0", route=Route.TRANSABDOMINAL),),
    )
    assert _found(facts) == {"APP-SYMPT", "NICE-RESCUE-NO", "APP-OPEN", "APP-TASHORT", "APP-ROUTE"}
    suspended = {s.rule.id: (s.by, s.otherwise) for s in _assess(facts).suspended}
    assert suspended["SOGC373-EMERG"] == ((Situation.EXCLUSION,), Truth.TRUE)
    assert suspended["NICE-OFFER"] == ((Situation.EXCLUSION, Situation.OPEN), Truth.FALSE)


def test_pressure_with_a_suture_in_place_leaves_the_open_cervix_standing() -> None:
    facts = Facts(
        due_on=DUE.on,
        fetuses=1,
        history=(),
        symptoms=(a_symptom(SymptomKind.PELVIC_PRESSURE),),
        examinations=(an_examination(dilation="2.0", membranes=Membranes.IN_CANAL),),
        cerclages=(a_cerclage(),),
    )
    assert _found(facts) == {"APP-OPEN", "APP-PRESSURE", "APP-INSITU"}


@pytest.mark.parametrize(("mm", "beside"), [("25.0", {"APP-SHORT-ASIDE"}), ("25.1", set())])
def test_pressure_alone_is_an_alarm_beside_a_short_cervix(mm: str, beside: set[str]) -> None:
    facts = Facts(
        due_on=DUE.on,
        fetuses=1,
        history=(),
        symptoms=(a_symptom(SymptomKind.PELVIC_PRESSURE),),
        scans=(a_scan(mm=mm),),
    )
    assert _found(facts) == {"APP-PRESSURE", *beside}


def test_an_exclusion_with_a_suture_in_place_asks_for_its_removal() -> None:
    facts = Facts(
        due_on=DUE.on, history=(), symptoms=(a_symptom(SymptomKind.BLEEDING),), cerclages=(a_cerclage(),)
    )
    assert _found(facts) == {"APP-SYMPT", "APP-INSITU", "APP-SUTURE-SYMPT"}


def test_a_suture_in_place_sets_prevention_aside_and_keeps_the_rest() -> None:
    facts = Facts(
        due_on=DUE.on,
        fetuses=1,
        history=(an_earlier_birth(),),
        symptoms=(a_symptom(SymptomKind.CRAMPS),),
        examinations=(an_examination(dilation="1.0"),),
        cerclages=(a_cerclage(),),
        scans=(a_scan(at="20+0", mm="20.0"), a_scan(mm="9.9")),
    )
    assert _found(facts) == {
        "APP-INSITU",
        "APP-OPEN",
        "APP-VSHORT",
        "APP-SHORT-ASIDE",
        "APP-SUTURE-SHORT",
    }
    assert {s.by for s in _assess(facts).suspended} == {
        (Situation.OPEN,),
        (Situation.CERCLAGE,),
        (Situation.OPEN, Situation.CERCLAGE),
    }


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        ("35+6", set()),
        ("36+0", {"ACOG142-REMOVE", "FIGO-REMOVE"}),
        ("36+1", {"ACOG142-REMOVE", "FIGO-REMOVE", "RCOG75-REMOVE"}),
        ("37+0", {"ACOG142-REMOVE", "FIGO-REMOVE", "RCOG75-REMOVE"}),
        ("37+1", {"ACOG142-REMOVE", "FIGO-REMOVE", "APP-SUTURE-DUE"}),
        ("37+6", {"ACOG142-REMOVE", "FIGO-REMOVE", "APP-SUTURE-DUE"}),
        ("38+0", {"APP-SUTURE-OVERDUE"}),
        ("44+0", {"APP-SUTURE-OVERDUE"}),
    ],
)
def test_a_suture_has_to_come_out_in_its_weeks(age: str, expected: set[str]) -> None:
    facts = Facts(due_on=DUE.on, fetuses=1, history=(), cerclages=(a_cerclage(),))
    assert _found(facts, a_day(age)) == {"APP-INSITU", *expected}


def test_an_abdominal_suture_is_never_due_for_removal() -> None:
    suture = replace(a_cerclage(), kind=CerclageKind.ABDOMINAL)
    assert _found(Facts(due_on=DUE.on, cerclages=(suture,)), a_day("38+0")) == {
        "APP-INSITU",
        "SMFM65-NOSCAN",
    }


def test_findings_stand_most_urgent_first() -> None:
    facts = Facts(due_on=DUE.on, fetuses=1, history=(an_earlier_birth(),), scans=(a_scan(mm="9.0"),))
    ranks = [hit.rule.urgency.rank for hit in _assess(facts).hits]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1


def test_a_finding_says_what_it_saw_and_when_it_closes() -> None:
    facts = Facts(due_on=DUE.on, fetuses=1, history=(an_earlier_birth(),), scans=(a_scan(mm="22.4"),))
    hit = next(f for f in _assess(facts).hits if f.rule.id == "NICE-OFFER")
    assert [(seen.what, seen_value_text(seen)) for seen in hit.seen] == [
        (Input.LENGTH, "22.4"),
        (Input.AGE_AT_SCAN, "22+0"),
        (Input.AGE_TODAY, "22+0"),
        (Input.FETUSES, "1"),
        (Input.HISTORY, "birth 30+2"),
    ]
    assert hit.closes_on == a_day("24+0")


def test_a_rule_without_a_last_day_never_closes() -> None:
    facts = Facts(due_on=DUE.on, cerclages=(a_cerclage(),))
    hit = next(f for f in _assess(facts, a_day("38+0")).hits if f.rule.id == "APP-SUTURE-OVERDUE")
    assert hit.closes_on is None


def test_a_passed_window_can_be_told_from_changed_data() -> None:
    rule = next(r for g in all_guidelines() for r in g.rules if r.id == "NICE-OFFER")
    facts = Facts(due_on=DUE.on, fetuses=1, history=(an_earlier_birth(),), scans=(a_scan(mm="22.4"),))
    assert [o.kind for o in failed(rule, facts, a_day("24+1"))] == [TestKind.DAY_WINDOW]
    longer = replace(facts, scans=(a_scan(mm="31.0"),))
    assert [(o.test, o.kind) for o in failed(rule, longer, TODAY)] == [("length", TestKind.DATA)]


def test_a_rule_is_explained_test_by_test() -> None:
    rule = next(r for g in all_guidelines() for r in g.rules if r.id == "NICE-OFFER")
    outcomes = explain(rule, Facts(fetuses=1, scans=(a_scan(mm="20.0"),)), TODAY)
    assert [(o.test, o.verdict.truth, o.verdict.missing) for o in outcomes] == [
        ("day_window", Truth.UNKNOWN, (Missing.DUE_DATE,)),
        ("scan_window", Truth.UNKNOWN, (Missing.DUE_DATE,)),
        ("fetuses", Truth.TRUE, ()),
        ("earlier_events", Truth.UNKNOWN, (Missing.HISTORY,)),
        ("length", Truth.TRUE, ()),
    ]


def test_a_rule_without_windows_is_explained_by_its_tests_alone() -> None:
    rule = next(r for g in all_guidelines() for r in g.rules if r.id == "APP-NODUE")
    assert [o.test for o in explain(rule, Facts(), TODAY)] == ["no_due_date", "length"]


def test_the_age_of_the_day_is_none_without_a_due_date_and_out_of_range() -> None:
    assert _assess(Facts()).age is None
    assert _assess(Facts(due_on=date(2024, 1, 1))).age is None
    assert str(_assess(Facts(due_on=DUE.on)).age) == "22+0"


_DAYS = st.integers(-45, 5).map(lambda days: TODAY + timedelta(days=days))
_SCANS = st.builds(
    lambda on, tenths, route, examiner, funnel: replace(
        a_scan(mm=f"{tenths // 10}.{tenths % 10}", route=route, examiner=examiner), on=on, funnel=funnel
    ),
    _DAYS,
    st.sampled_from([0, 99, 100, 149, 150, 200, 201, 249, 250, 251, 299, 300, 360, 420]),
    st.sampled_from(Route),
    st.sampled_from(["", "A", "B"]),
    st.sampled_from([None, *TriState]),
)
_EVENTS: st.SearchStrategy[EarlierPregnancy] = st.builds(
    lambda loss, age, onset, pprom, cerclage: replace(
        an_earlier_loss(age) if loss else an_earlier_birth(age), onset=onset, pprom=pprom, cerclage=cerclage
    ),
    st.booleans(),
    st.sampled_from(["13+6", "14+0", "15+6", "16+0", "33+6", "34+0", "34+1", "36+6", "37+0"]),
    st.sampled_from([None, *Onset]),
    st.sampled_from(TriState),
    st.sampled_from([None, *CerclageKind]),
)
_FACTS = st.builds(
    Facts,
    due_on=st.none() | st.integers(12, 270).map(lambda days: TODAY + timedelta(days=days)),
    fetuses=st.sampled_from([None, 1, 1, 2, 3]),
    history=st.none() | st.lists(_EVENTS, max_size=3).map(tuple),
    cervical_trauma=st.sampled_from(TriState),
    symptoms=st.lists(
        st.builds(lambda k, on: a_symptom(k, on=on), st.sampled_from(SymptomKind), _DAYS), max_size=1
    ).map(tuple),
    examinations=st.lists(
        st.builds(
            lambda on, dilation, membranes: an_examination(on=on, dilation=dilation, membranes=membranes),
            _DAYS,
            st.sampled_from([None, "0", "0.9", "1.0", "4.0", "4.1", "5.1"]),
            st.sampled_from([None, *Membranes]),
        ),
        max_size=2,
    ).map(tuple),
    scans=st.lists(_SCANS, max_size=4).map(tuple),
)


@given(_FACTS)
def test_every_rule_has_one_outcome_at_most(facts: Facts) -> None:
    assessment = _assess(facts)
    heard = [hit.rule.id for hit in assessment.hits]
    heard += [each.rule.id for each in assessment.cannot_assess]
    heard += [each.rule.id for each in assessment.suspended]
    assert len(heard) == len(set(heard))
    assert all(each.missing for each in assessment.cannot_assess)
    assert all(hit.seen for hit in assessment.hits)
    assert all(f.closes_on is None or f.closes_on >= TODAY for f in assessment.hits)


@given(_FACTS)
def test_what_comes_later_changes_nothing(facts: Facts) -> None:
    earlier = replace(
        facts,
        scans=tuple(s for s in facts.scans if s.on <= TODAY),
        symptoms=tuple(s for s in facts.symptoms if s.on <= TODAY),
        examinations=tuple(e for e in facts.examinations if e.on <= TODAY),
    )
    assert _assess(facts) == _assess(earlier)


@given(_FACTS, st.randoms(use_true_random=False))
def test_the_order_in_which_scans_were_entered_changes_nothing(facts: Facts, order: Any) -> None:
    shuffled = list(facts.scans)
    order.shuffle(shuffled)
    assert _assess(facts) == _assess(replace(facts, scans=tuple(shuffled)))


@given(_FACTS, st.integers(1, 3), st.sampled_from([TriState.YES, TriState.NO]))
def test_supplying_what_is_unknown_overturns_no_rule_that_applies(
    facts: Facts, fetuses: int, trauma: TriState
) -> None:
    unknown = replace(facts, fetuses=None, cervical_trauma=TriState.UNKNOWN)
    known = replace(facts, fetuses=fetuses, cervical_trauma=trauma)
    assert _found(unknown) <= _found(known)
    assert _found(known) <= _found(unknown) | set(_missing(_assess(unknown)))


@given(_FACTS, st.lists(_EVENTS, max_size=3).map(tuple))
def test_taking_the_history_ends_only_the_rule_that_asks_for_it(
    facts: Facts, history: tuple[EarlierPregnancy, ...]
) -> None:
    before, after = _found(replace(facts, history=None)), _found(replace(facts, history=history))
    assert before - {"APP-HISTORY"} <= after


@given(_FACTS)
def test_outcome_kinds_that_never_count_change_no_birth_or_loss_test(facts: Facts) -> None:
    early = replace(an_earlier_loss("10+0"), outcome=EarlierOutcome.EARLY_LOSS)
    more = replace(facts, history=(*(facts.history or ()), early))
    assert _found(replace(facts, history=facts.history or ())) == _found(more)


@given(_FACTS)
def test_whatever_is_said_of_a_rule_names_the_guideline_it_stands_in(facts: Facts) -> None:
    said = _assess(facts)
    places = [
        *((f.rule, f.guideline) for f in said.hits),
        *((u.rule, u.guideline) for u in said.cannot_assess),
        *((s.rule, s.guideline) for s in said.suspended),
    ]
    assert [rule.id for rule, guideline in places if rule not in guideline.rules] == []


@pytest.mark.parametrize(("fetuses", "applies"), [(1, True), (2, False), (3, True)])
def test_one_of_two_tests_applies_where_exactly_one_is_true(fetuses: int, applies: bool) -> None:
    guideline = all_guidelines()[0]
    either = OneOf(Not(Fetuses(at_least=2)), Fetuses(at_least=3))
    rule = replace(guideline.rules[0], tests=(either,), day_window=None, scan_window=None, length=None)
    assessment = evaluate(Facts(due_on=DUE.on, fetuses=fetuses), TODAY, (replace(guideline, rules=(rule,)),))
    assert [hit.rule.id for hit in assessment.hits] == ([rule.id] if applies else [])
