"""From which day something is too old to count."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.records.finding import SymptomKind
from models.records.guidelines.rule_tests import Not, OneOf
from models.records.guidelines.scan_tests import RecentLength
from models.records.laboratory import LabKind
from models.records.record import TriState
from models.records.scan import Route
from models.rules.flags.expiry import expiry_days
from models.values.length import Millimetres
from tests.builders import TODAY, a_day, a_lab_result, a_scan, a_sheet, a_symptom, all_guidelines

LOCAL = [guideline for guideline in all_guidelines() if guideline.is_local]
CONTRACTIONS = a_symptom(SymptomKind.CONTRACTIONS)


@pytest.mark.parametrize(
    ("facts", "days"),
    [
        ({}, []),
        ({"symptoms": (a_symptom(SymptomKind.FEVER),)}, []),
        ({"symptoms": (CONTRACTIONS,)}, [a_day("37+0")]),
        ({"symptoms": (CONTRACTIONS,), "due": None}, []),
        ({"lab_results": (a_lab_result(on=TODAY),)}, [a_day("26+1")]),
        ({"lab_results": (a_lab_result(positive=TriState.NO),)}, []),
        ({"lab_results": (a_lab_result(LabKind.FFN),)}, []),
    ],
)
def test_an_infection_counts_for_four_weeks_and_contractions_alone_until_term(
    facts: dict[str, Any], days: list[date]
) -> None:
    assert list(expiry_days(a_sheet(**facts), LOCAL)) == days


@pytest.mark.parametrize(
    ("mm", "route", "days"),
    [
        ("15.0", Route.TRANSVAGINAL, [a_day("23+1")]),
        ("15.1", Route.TRANSVAGINAL, []),
        ("15.0", Route.TRANSPERINEAL, []),
    ],
)
def test_a_very_short_length_is_recent_for_a_week(mm: str, route: Route, days: list[date]) -> None:
    assert list(expiry_days(a_sheet(a_scan(mm=mm, route=route)), LOCAL)) == days


def test_what_an_older_rule_combines_is_looked_into_as_well() -> None:
    recent = RecentLength(Millimetres.parse("15.0"), 7)
    rule = replace(LOCAL[0].rules[0], tests=(OneOf(recent, Not(recent)),))
    combined = replace(LOCAL[0], rules=(rule,))
    assert list(expiry_days(a_sheet(a_scan(mm="15.0")), [combined])) == [a_day("23+1")] * 2
