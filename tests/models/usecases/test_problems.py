"""When a correction needs a reason: one rule for every record."""

from dataclasses import replace
from typing import Any

import pytest

from models.records.record import Record
from models.usecases.problems import is_correction
from models.values.length import Millimetres
from tests.builders import a_cerclage, a_scan, a_symptom, an_examination, next_id


@pytest.mark.parametrize(
    ("before", "after", "is_one"),
    [
        (a_cerclage(), {"note": "easy"}, False),
        (replace(a_cerclage(), note="easy"), {"note": "hard"}, True),
        (replace(a_cerclage(), note="easy"), {"note": ""}, True),
        (a_cerclage(), {"left_for_caesarean": True}, False),
        (replace(a_cerclage(), left_for_caesarean=True), {"left_for_caesarean": False}, True),
        (replace(a_cerclage(), length_above=Millimetres(0)), {"length_above": Millimetres(120)}, True),
        (replace(an_examination(), effacement_percent=0), {"effacement_percent": 40}, True),
        (replace(a_scan(), criteria_met=()), {"criteria_met": None}, False),
        (a_scan(mm="22.4"), {"readings": (Millimetres(225),)}, True),
        (a_scan(mm="22.4"), {"typed": ("22,4",)}, False),
        (a_symptom(), {"version": 2, "batch_id": next_id()}, False),
    ],
)
def test_changing_what_was_recorded_is_a_correction(
    before: Record, after: dict[str, Any], is_one: bool
) -> None:
    assert is_correction(before, replace(before, **after)) is is_one
