"""Whether a length was the reason why a rule applied, or only something that the rule looked at."""

from collections.abc import Iterable

from models.records.guidelines.bounds import LengthBand
from models.records.guidelines.guideline import Rule
from models.records.guidelines.rule_tests import AnyOf, Certain, OneOf, RuleTest
from models.records.guidelines.scan_tests import (
    MeasuredWithin,
    OtherRouteLength,
    OtherRouteShort,
    RecentLength,
)
from models.values.length import Millimetres


def is_reason(rule: Rule, length: Millimetres) -> bool:
    """Whether one of the rule's tests asks for a short cervix, and finds this one short enough."""
    return any(_finds_short(test, length) for test in rule.tests)


def _finds_short(test: RuleTest, length: Millimetres) -> bool:
    match test:
        case LengthBand() | MeasuredWithin(band=LengthBand()):
            band = test if isinstance(test, LengthBand) else test.band
            return (band.under is not None or band.at_most is not None) and band.holds(length)
        case RecentLength(at_most=most) | OtherRouteLength(at_most=most):
            return length <= most
        case OtherRouteShort(transabdominal=one, transperineal=other):
            return length <= max(one, other)
        case AnyOf(of=some):
            return _any(some, length)
        case OneOf(first=first, second=second):
            return _any((first, second), length)
        case Certain(of=inner):
            return _finds_short(inner, length)
        case _:
            return False


def _any(tests: Iterable[RuleTest], length: Millimetres) -> bool:
    return any(_finds_short(test, length) for test in tests)
