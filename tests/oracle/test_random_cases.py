"""The random cases are valid, repeatable, and reach every rule on both sides of its edge."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle.case_facts import Json, days, read
from tests.oracle.random_cases import random_cases
from tests.oracle.second_opinion import all_rules, second_opinion

EVERY_RULE = set(all_rules(read({"on": "2026-03-02"})))
# These ask nothing that can be unknown.
ALWAYS_KNOWN = {
    "APP-ROUTE",
    "APP-VSHORT",
    "APP-NODUE",
    "APP-TASHORT",
    "APP-MILD",
    "APP-SUTURE-SYMPT",
    "APP-SYMPT",
    "APP-INSITU",
    "APP-CHANGE",
    "APP-GROW",
}


@pytest.fixture(scope="module")
def cases() -> list[Json]:
    return list(random_cases(seed=7, count=4000))


def test_there_are_71_rules() -> None:
    assert len(EVERY_RULE) == 71


def test_the_same_seed_gives_the_same_cases() -> None:
    assert list(random_cases(3, 50)) == list(random_cases(3, 50))
    assert list(random_cases(3, 50)) != list(random_cases(4, 50))


def test_every_rule_is_found_often(cases: list[Json]) -> None:
    found = Counter(rule for case in cases for rule in second_opinion(case)["findings"])
    assert {rule for rule in EVERY_RULE if found[rule] < 5} == set()


def test_every_rule_that_can_be_unknown_is_so_somewhere(cases: list[Json]) -> None:
    unknown = {rule for case in cases for rule in second_opinion(case)["cannot_assess"]}
    assert unknown == EVERY_RULE - ALWAYS_KNOWN


def test_every_rule_but_the_two_labels_is_suspended_somewhere(cases: list[Json]) -> None:
    suspended = {rule for case in cases for rule in second_opinion(case)["suspended"]}
    assert suspended == EVERY_RULE - {"APP-INSITU", "APP-SYMPT"}


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
