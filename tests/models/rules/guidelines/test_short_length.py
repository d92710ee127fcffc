"""Whether a length was a reason, or only looked at."""

from dataclasses import replace

import pytest

from models.records.guidelines.bedside_tests import Open
from models.records.guidelines.bounds import Ages, LengthBand
from models.records.guidelines.rule_tests import AnyOf, Certain, Not, OneOf, RuleTest
from models.records.guidelines.scan_tests import (
    MeasuredWithin,
    OtherRouteLength,
    OtherRouteShort,
    RecentLength,
)
from models.rules.guidelines.short_length import is_reason
from models.values.length import Millimetres
from tests.builders import all_guidelines

RULE = next(rule for guideline in all_guidelines() for rule in guideline.rules)
LINE = Millimetres(250)
SHORT = LengthBand(at_most=LINE)


@pytest.mark.parametrize(
    "test",
    [
        SHORT,
        MeasuredWithin(band=SHORT, ages=Ages()),
        RecentLength(at_most=LINE, within_days=7),
        OtherRouteLength(at_most=LINE),
        OtherRouteShort(transabdominal=LINE, transperineal=Millimetres(200)),
        AnyOf(of=(Open(), SHORT)),
        OneOf(first=Open(), second=SHORT),
        Certain(of=SHORT),
    ],
)
@pytest.mark.parametrize(("tenths", "expected"), [(249, True), (250, True), (251, False)])
def test_a_length_is_a_reason_up_to_the_line_that_a_test_asks_for(
    test: RuleTest, tenths: int, expected: bool
) -> None:
    assert is_reason(replace(RULE, tests=(test,)), Millimetres(tenths)) is expected


def test_a_line_that_is_not_included_is_no_reason_itself() -> None:
    rule = replace(RULE, tests=(LengthBand(under=LINE),))
    assert (is_reason(rule, Millimetres(249)), is_reason(rule, LINE)) == (True, False)


@pytest.mark.parametrize("test", [LengthBand(over=LINE), Not(of=SHORT), Open()])
def test_a_long_cervix_or_one_that_was_not_asked_for_is_no_reason(test: RuleTest) -> None:
    rule = replace(RULE, tests=(test,))
    assert not any(is_reason(rule, Millimetres(tenths)) for tenths in (100, 250, 251))
