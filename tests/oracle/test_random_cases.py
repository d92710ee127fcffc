"""The random cases are valid, repeatable, and reach every rule on both sides of its edge."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle.paper import PAPER
from tests.oracle.random_cases import random_cases
from tests.oracle.random_history import RISK_KINDS
from tests.oracle.rules.case_facts import Json, days
from tests.oracle.second_opinion import Opinion, second_opinion

# These ask nothing that can be unknown.
ALWAYS_KNOWN = {
    "SMFM65-NOSCAN",
    "APP-ROUTE",
    "APP-VSHORT",
    "APP-SHORT-ASIDE",
    "APP-NODUE",
    "APP-TASHORT",
    "APP-TA36",
    "APP-MILD",
    "APP-SUTURE-SYMPT",
    "APP-SUTURE-SHORT",
    "APP-SYMPT",
    "APP-PRESSURE",
    "APP-INSITU",
    "APP-CHANGE",
    "APP-GROW",
}


@pytest.fixture(scope="module")
def cases() -> list[Json]:
    return list(random_cases(seed=7, count=4000))


@pytest.fixture(scope="module")
def opinions(cases: list[Json]) -> list[Opinion]:
    return [second_opinion(case) for case in cases]


def test_the_same_seed_gives_the_same_cases() -> None:
    assert list(random_cases(3, 50)) == list(random_cases(3, 50))
    assert list(random_cases(3, 50)) != list(random_cases(4, 50))


def test_every_rule_is_found_often(opinions: list[Opinion]) -> None:
    found = Counter(rule for opinion in opinions for rule in opinion["findings"])
    assert {rule for rule in PAPER if found[rule] < 5} == set()


def test_every_rule_that_can_be_unknown_is_so_somewhere(opinions: list[Opinion]) -> None:
    unknown = {rule for opinion in opinions for rule in opinion["cannot_assess"]}
    assert unknown == set(PAPER) - ALWAYS_KNOWN


def test_every_rule_that_can_be_set_aside_is_so_somewhere(opinions: list[Opinion]) -> None:
    suspended = {rule for opinion in opinions for rule in opinion["suspended"]}
    assert suspended == {rule for rule, row in PAPER.items() if row.kind != "always"}


def _said(cases: list[Json], records: str, key: str) -> set[object]:
    return {each.get(key) for case in cases for each in case.get(records) or []}


def test_every_choice_of_the_format_is_drawn(cases: list[Json]) -> None:
    seen = {None, "not_seen", "at_os", "in_canal", "in_vagina"}
    assert _said(cases, "scans", "membranes") == seen
    assert _said(cases, "examinations", "membranes") == seen | {"ruptured", "rupture_excluded"}
    assert _said(cases, "history", "cerclage_indication") == {None, "history", "ultrasound", "examination"}
    assert _said(cases, "laboratory", "kind") == {"fluid_culture", "fluid_gram", "ffn"}
    assert _said(cases, "laboratory", "result") == {"positive", "negative", "pending"}
    assert {case.get("placenta") for case in cases} == {None, "not_low", "low", "praevia"}
    told = {item for case in cases for item in (case.get("risk_factors") or {}).items()}
    assert told == {(kind, said) for kind in RISK_KINDS for said in ("yes", "no", "unknown")}


def test_ages_on_the_day_and_at_scans_stay_inside_the_format(cases: list[Json]) -> None:
    for case in cases:
        if case.get("due_date"):
            due = date.fromisoformat(case["due_date"])
            dated = [case["on"], *(scan["on"] for scan in case.get("scans") or [])]
            ages = [280 - (due - date.fromisoformat(day)).days for day in dated]
            assert all(0 <= age <= days("44+6") for age in ages), case


def test_readings_stay_inside_the_format(cases: list[Json]) -> None:
    readings = [text for case in cases for scan in case.get("scans") or [] for text in scan["readings_mm"]]
    assert all(0 <= Decimal(text) <= 80 and Decimal(text) * 10 % 1 == 0 for text in readings)
    assert all(scan["readings_mm"] for case in cases for scan in case.get("scans") or [])


def test_losses_end_before_their_limit(cases: list[Json]) -> None:
    limits = {"loss": days("24+0"), "early_loss": days("14+0")}
    events = [event for case in cases for event in case.get("history") or [] if event.get("age")]
    assert all(days(event["age"]) < limits.get(event["outcome"], 1000) for event in events)


def test_nothing_ends_before_it_began(cases: list[Json]) -> None:
    for case in cases:
        cerclage = case.get("cerclage") or {}
        spans = [(symptom["on"], symptom.get("resolved_on")) for symptom in case.get("symptoms") or []]
        spans.append((cerclage.get("placed_on", ""), cerclage.get("removed_on")))
        assert all(end is None or begin <= end for begin, end in spans)
