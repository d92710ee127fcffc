"""How good a scan was."""

from dataclasses import replace

import pytest

from models.records.scan import Criterion
from models.rules.measurement.quality import (
    criteria_met,
    criteria_unmet,
    is_good,
    readings_agree,
    spread_percent,
)
from models.values.length import Millimetres
from tests.builders import a_scan


def _readings(text: str) -> tuple[Millimetres, ...]:
    return tuple(Millimetres.parse(word) for word in text.split())


def test_the_spread_is_a_part_of_the_longest_reading() -> None:
    assert f"{spread_percent(_readings('22.4 22.9 23.3')):.1f}" == "3.9"


def test_readings_of_no_measurable_cervix_have_no_spread() -> None:
    assert spread_percent(_readings("0 0")) == 0.0


@pytest.mark.parametrize(
    ("readings", "agree"),
    [("27.1 30.0", True), ("27.0 30.0", False), ("26.9 30.0", False), ("0 0", True), ("30", True)],
)
def test_readings_agree_below_ten_per_cent(readings: str, agree: bool) -> None:
    assert readings_agree(_readings(readings)) is agree


def test_quality_that_was_not_recorded_is_neither_good_nor_counted() -> None:
    scan = replace(a_scan(), criteria_met=None)
    assert (criteria_met(scan), criteria_unmet(scan), is_good(scan)) == (None, (), False)


def test_all_nine_criteria_make_a_good_scan() -> None:
    assert is_good(a_scan())


def test_one_criterion_less_is_named() -> None:
    scan = replace(a_scan(), criteria_met=tuple(c for c in Criterion if c is not Criterion.BLADDER_EMPTY))
    assert (criteria_met(scan), criteria_unmet(scan), is_good(scan)) == (8, (Criterion.BLADDER_EMPTY,), False)
