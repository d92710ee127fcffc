"""Where no rule applies: which rule came nearest, and what keeps it from applying."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.rules.guidelines.assessment import TestKind, TestResult, Truth
from models.rules.guidelines.comparison import Explained, Standing
from models.values.age import DueDate
from models.values.length import LONGEST_TENTHS, Millimetres


@dataclass(frozen=True, slots=True)
class Nearest:
    """A rule that does not apply: the tests that fail, and when its window opens where that is still to come.

    `opens_on` is None where its window is open, has passed or cannot be dated.
    """

    explained: Explained
    failing: tuple[TestResult, ...]
    opens_on: date | None = None


def closest_rules(
    compared: Iterable[Explained], on: date, due: DueDate | None, length: Millimetres | None
) -> tuple[Nearest, ...]:
    """The rules that do not apply, the nearest first; `length` is the one that counts on the day `on`.

    Nearest is the fewest tests that fail, a window that is still to open not counted among them but by its days; then
    the fewest unknown tests, rules that want an answer, lengths closest to their band, the most tests met, and the
    order in which the rules stand. Rules whose window has passed come last: no new finding brings them back.
    """
    rules = [e for e in compared if e.standing is Standing.NOT]
    found = [Nearest(e, e.failing, _opens_on(e, on, due)) for e in rules]
    return tuple(sorted(found, key=lambda near: _distance(near, on, length)))


def nearest_of_none(
    compared: Iterable[Explained], on: date, due: DueDate | None, length: Millimetres | None
) -> Nearest | None:
    """The nearest rule where none applies; None where one does, or where no rule was ruled out."""
    rules = tuple(compared)
    if any(e.standing is Standing.APPLIES for e in rules):
        return None
    return next(iter(closest_rules(rules, on, due, length)), None)


def _opens_on(explained: Explained, on: date, due: DueDate | None) -> date | None:
    opens = explained.rule.opens_on(due)
    return opens if opens is not None and opens > on else None


def _distance(near: Nearest, on: date, length: Millimetres | None) -> tuple[int, ...]:
    rule, outcomes = near.explained.rule, near.explained.outcomes
    is_to_open = near.opens_on is not None
    is_window_shut = any(o.kind is TestKind.DAY_WINDOW for o in near.failing)
    return (
        is_window_shut and not is_to_open,
        len(near.failing) - is_to_open,
        sum(o.verdict.truth is Truth.UNKNOWN for o in outcomes),
        (near.opens_on - on).days if near.opens_on is not None else 0,
        not rule.urgency.wants_answer,
        _tenths_away(near.explained, length),
        -sum(o.verdict.truth is Truth.TRUE for o in outcomes),
    )


def _tenths_away(explained: Explained, length: Millimetres | None) -> int:
    """How many tenths of a millimetre lie between the length and the rule's band; the most where none is tested."""
    band = explained.rule.length
    if band is None or length is None or band.holds(length):
        return LONGEST_TENTHS + 1
    bounds = (band.over, band.at_least, band.under, band.at_most)
    return min(abs(length.tenths - bound.tenths) for bound in bounds if bound is not None)
