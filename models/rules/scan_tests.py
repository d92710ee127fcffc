"""Tests of the cervical length, of its change and of how it was measured."""

from datetime import date
from typing import assert_never

from models.records.record import Answer
from models.records.rule_tests import (
    Change,
    Direction,
    Funnel,
    LatestScanNotTransvaginal,
    LengthBand,
    NoTransvaginalScan,
    OtherRouteLength,
    RateOfFall,
    ScannedSince,
    ScanTest,
)
from models.records.treatment import Cerclage
from models.rules.as_of import AsOf, ScanDay
from models.rules.assessment import Input, Missing, Seen, Verdict
from models.rules.verdicts import no, unknown, verdict, yes

NONE = "none"
SAME_EXAMINER = "same_examiner"
DIFFERENT_EXAMINER = "different_examiner"


def judge_scan(test: ScanTest, day: AsOf) -> Verdict:
    """What a test of her scans comes to; a length that was never measured makes a length test false."""
    match test:
        case LengthBand():
            return verdict(test.holds(day.scan.length if day.scan else None), length_seen(day.scan))
        case ScannedSince():
            return _scanned_since(test, day)
        case Funnel():
            return _funnel(day.scan)
        case LatestScanNotTransvaginal():
            return verdict(day.other is not None, *_routes(day.other))
        case OtherRouteLength():
            is_short = day.other is not None and day.other.length <= test.at_most
            return verdict(is_short, *_routes(day.other), *([length_seen(day.other)] if day.other else []))
        case NoTransvaginalScan():
            return _no_scan_since(test, day)
        case Change():
            return _change(test, day)
        case RateOfFall():
            return _rate(test, day)
        case _:
            assert_never(test)


def length_seen(scan: ScanDay | None) -> Seen:
    """The length that was looked at, with the day it was measured."""
    return Seen(Input.LENGTH, str(scan.length), scan.on) if scan else Seen(Input.LENGTH, NONE)


def _routes(other: ScanDay | None) -> tuple[Seen, ...]:
    return tuple(Seen(Input.ROUTE, route.value, other.on) for route in other.routes) if other else ()


def _scanned_since(test: ScannedSince, day: AsOf) -> Verdict:
    began = min((s.on for s in day.symptoms if s.kind is test.symptom), default=None)
    if began is None:
        return no()
    return verdict(
        day.scan is not None and day.scan.on >= began, Seen(Input.SYMPTOM, test.symptom.value, began)
    )


def _funnel(scan: ScanDay | None) -> Verdict:
    if scan is None or scan.funnel is Answer.UNKNOWN:
        return unknown(Missing.FUNNEL, Seen(Input.FUNNEL, Answer.UNKNOWN.value, scan.on if scan else None))
    return verdict(scan.funnel is Answer.YES, Seen(Input.FUNNEL, scan.funnel.value, scan.on))


def _no_scan_since(test: NoTransvaginalScan, day: AsOf) -> Verdict:
    if day.scan is None:
        return yes(length_seen(None))
    age = day.days_at(day.scan.on)
    if age is None:
        return unknown(Missing.DUE_DATE, length_seen(day.scan))
    return verdict(age < test.since.days, length_seen(day.scan))


def _change(test: Change, day: AsOf) -> Verdict:
    pair = _comparable(day)
    if pair is None:
        return no()
    earlier, later = pair
    fall = earlier.length.tenths - later.length.tenths
    limit = test.same_examiner if _is_same_examiner(earlier, later) else test.otherwise
    size = fall if test.direction is Direction.FALL else -fall
    return verdict(size >= limit.tenths, *_change_seen(earlier, later))


def _rate(test: RateOfFall, day: AsOf) -> Verdict:
    pair = _comparable(day)
    if pair is None:
        return no()
    earlier, later = pair
    fall = earlier.length.tenths - later.length.tenths
    # Whole numbers on both sides, so that exactly the limit counts.
    is_fast = fall * 7 >= test.at_least_per_week.tenths * (later.on - earlier.on).days
    return verdict(is_fast, *_change_seen(earlier, later))


def _comparable(day: AsOf) -> tuple[ScanDay, ScanDay] | None:
    """The latest two transvaginal scan days; None when another route came later or a cerclage came or went between."""
    if day.other is not None or not day.transvaginal[1:]:
        return None
    earlier, later = day.transvaginal[-2:]
    if any(_came_or_went(cerclage, earlier.on, later.on) for cerclage in day.facts.cerclages):
        return None
    return earlier, later


def _came_or_went(cerclage: Cerclage, after: date, until: date) -> bool:
    days = (cerclage.placed_on, cerclage.removed_on)
    return any(day is not None and after < day <= until for day in days)


def _is_same_examiner(earlier: ScanDay, later: ScanDay) -> bool:
    return earlier.examiner is not None and earlier.examiner == later.examiner


def _change_seen(earlier: ScanDay, later: ScanDay) -> tuple[Seen, ...]:
    """Both lengths, and the change as `-8.0 14 same_examiner`: millimetres, days between, examiners."""
    tenths = later.length.tenths - earlier.length.tenths
    size = f"{'-' if tenths < 0 else '+'}{abs(tenths) // 10}.{abs(tenths) % 10}"
    who = SAME_EXAMINER if _is_same_examiner(earlier, later) else DIFFERENT_EXAMINER
    change = Seen(Input.CHANGE, f"{size} {(later.on - earlier.on).days} {who}", later.on)
    return length_seen(earlier), length_seen(later), change
