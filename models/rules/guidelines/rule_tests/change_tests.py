"""Tests of what became of the length between the latest two transvaginal scan days."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from models.records.guidelines.scan_tests import Change, ChangeLimits, Direction, Fall, RateOfFall, Rise
from models.records.treatment import Cerclage
from models.rules.guidelines.assessment import Verdict
from models.rules.guidelines.facts_on_day import FactsOnDay, ScanDay
from models.rules.guidelines.seen import ChangeSeen, LengthSeen, Seen
from models.rules.guidelines.three_valued import no, verdict
from models.values.length import Millimetres

_FULL = 3
"""Readings that make a day's shortest one worth more."""


@dataclass(frozen=True, slots=True)
class DayLengths:
    """What a fall is judged by: the shortest reading of a day, that of each named examiner, the number of readings."""

    length: Millimetres
    shortest_of: Mapping[str, Millimetres]
    readings: int


@dataclass(frozen=True, slots=True)
class LengthDifference:
    """Two lengths of the latest two scan days, and whether one named examiner measured both."""

    before: Millimetres
    after: Millimetres
    is_same_examiner: bool

    @property
    def fall(self) -> int:
        """By how many tenths of a millimetre it fell; negative for a rise."""
        return self.before.tenths - self.after.tenths


def evaluate_change(test: Fall | Rise | Change | RateOfFall, day: FactsOnDay) -> Verdict:
    """What a test of the change comes to; false where there is nothing to compare."""
    pair = latest_pair(day)
    if pair is None:
        return no()
    match test:
        case Fall():
            return _fall(test, *pair)
        case Rise():
            difference = _overall(*pair, is_same_examiner=_is_one_examiner(*pair))
            limit = test.limits.one_examiner if difference.is_same_examiner else _limit(test.limits, *pair)
            return verdict(-difference.fall >= limit.tenths, *_seen(difference, *pair))
        case Change() | RateOfFall():
            return _first_edition(test, *pair)
        case _:
            assert_never(test)


def latest_pair(day: FactsOnDay) -> tuple[ScanDay, ScanDay] | None:
    """The latest two transvaginal scan days; None where a cerclage came or went between them."""
    if not day.transvaginal[1:]:
        return None
    earlier, later = day.transvaginal[-2:]
    if any(_came_or_went(cerclage, earlier.on, later.on) for cerclage in day.facts.cerclages):
        return None
    return earlier, later


def falls(
    limits: ChangeLimits, earlier: ScanDay | DayLengths, later: ScanDay | DayLengths
) -> tuple[LengthDifference, ...]:
    """The falls that meet their limit, the greatest first: of each examiner of both days, and of all their readings."""
    counted = [
        *(d for d in _of_one_examiner(earlier, later) if d.fall >= limits.one_examiner.tenths),
        *(d for d in [_overall(earlier, later)] if d.fall >= _limit(limits, earlier, later).tenths),
    ]
    return tuple(sorted(counted, key=lambda d: d.fall, reverse=True))


def _fall(test: Fall, earlier: ScanDay, later: ScanDay) -> Verdict:
    counted = falls(test.limits, earlier, later)
    greatest = counted[0] if counted else _overall(earlier, later)
    holds = (
        bool(counted)
        and _matters(test, greatest.fall, later)
        and _is_fast(test, greatest.fall, earlier, later)
    )
    return verdict(holds, *_seen(greatest, earlier, later))


def _matters(test: Fall, fall: int, later: ScanDay) -> bool:
    """Whether the cervix is short enough now, or the fall great enough, to be said."""
    is_short = test.now_under is None or later.length < test.now_under
    return is_short or (test.or_at_least is not None and fall >= test.or_at_least.tenths)


def _is_fast(test: Fall, fall: int, earlier: ScanDay, later: ScanDay) -> bool:
    # Whole numbers on both sides, so that exactly the limit counts.
    per_week = test.at_least_per_week
    return per_week is None or fall * 7 >= per_week.tenths * (later.on - earlier.on).days


def _of_one_examiner(
    earlier: ScanDay | DayLengths, later: ScanDay | DayLengths
) -> Iterator[LengthDifference]:
    for name, before in earlier.shortest_of.items():
        if name in later.shortest_of:
            yield LengthDifference(before, later.shortest_of[name], is_same_examiner=True)


def _overall(
    earlier: ScanDay | DayLengths, later: ScanDay | DayLengths, *, is_same_examiner: bool = False
) -> LengthDifference:
    return LengthDifference(earlier.length, later.length, is_same_examiner)


def _limit(limits: ChangeLimits, earlier: ScanDay | DayLengths, later: ScanDay | DayLengths) -> Millimetres:
    is_full = earlier.readings >= _FULL and later.readings >= _FULL
    return limits.three_readings if is_full else limits.otherwise


def _is_one_examiner(earlier: ScanDay, later: ScanDay) -> bool:
    """Whether one and the same examiner is named on both days and nobody else."""
    return earlier.examiner is not None and earlier.examiner == later.examiner


def _came_or_went(cerclage: Cerclage, after: date, until: date) -> bool:
    days = (cerclage.placed_on, cerclage.removed_on)
    return any(day is not None and after < day <= until for day in days)


def _first_edition(test: Change | RateOfFall, earlier: ScanDay, later: ScanDay) -> Verdict:
    difference = _overall(earlier, later, is_same_examiner=_is_one_examiner(earlier, later))
    seen = _seen(difference, earlier, later)
    if isinstance(test, RateOfFall):
        is_fast = difference.fall * 7 >= test.at_least_per_week.tenths * (later.on - earlier.on).days
        return verdict(is_fast, *seen)
    limit = test.same_examiner if difference.is_same_examiner else test.otherwise
    size = difference.fall if test.direction is Direction.FALL else -difference.fall
    return verdict(size >= limit.tenths, *seen)


def _seen(difference: LengthDifference, earlier: ScanDay, later: ScanDay) -> tuple[Seen, ...]:
    """Both lengths, and the change between them."""
    days = (later.on - earlier.on).days
    return (
        LengthSeen(difference.before, on=earlier.on),
        LengthSeen(difference.after, on=later.on),
        ChangeSeen(-difference.fall, days, difference.is_same_examiner, on=later.on),
    )
