"""Tests of the cervical length and of how it was measured; its change has a module of its own."""

from typing import assert_never

from models.records.guidelines.bounds import LengthBand
from models.records.guidelines.scan_tests import (
    Change,
    Fall,
    Funnel,
    LatestScanNotTransvaginal,
    MeasuredWithin,
    NoTransvaginalBefore,
    NoTransvaginalScan,
    OtherRouteLength,
    OtherRouteShort,
    OtherScanAge,
    RateOfFall,
    RecentLength,
    Rise,
    ScannedAfterPlacing,
    ScannedSince,
    ScanTest,
)
from models.records.record import TriState
from models.records.scan import Route
from models.rules.guidelines.assessment import Missing, Verdict
from models.rules.guidelines.facts_on_day import FactsOnDay, ScanDay
from models.rules.guidelines.rule_tests.change_tests import evaluate_change
from models.rules.guidelines.seen import FunnelSeen, LengthSeen, RouteSeen, SymptomSeen
from models.rules.guidelines.three_valued import no, unknown, verdict, yes


def evaluate_scan(test: ScanTest, day: FactsOnDay) -> Verdict:
    """What a test of her scans comes to; a length that was never measured makes a length test false."""
    match test:
        case LengthBand() | MeasuredWithin() | RecentLength():
            return _length(test, day)
        case ScannedSince():
            return _scanned_since(test, day)
        case ScannedAfterPlacing():
            return _scanned_after_placing(day)
        case Funnel():
            return _funnel(day.scan)
        case LatestScanNotTransvaginal() | OtherRouteShort() | OtherScanAge() | OtherRouteLength():
            return _other_route(test, day)
        case NoTransvaginalScan():
            return _no_scan_since(test, day)
        case NoTransvaginalBefore():
            return _no_scan_before(test, day)
        case Fall() | Rise() | Change() | RateOfFall():
            return evaluate_change(test, day)
        case _:
            assert_never(test)


def _length(test: LengthBand | MeasuredWithin | RecentLength, day: FactsOnDay) -> Verdict:
    match test:
        case LengthBand():
            return verdict(test.holds(day.scan.length if day.scan else None), _length_seen(day.scan))
        case MeasuredWithin():
            return _measured_within(test, day)
        case RecentLength():
            return verdict(_is_recent(test, day), _length_seen(day.scan))
        case _:
            assert_never(test)


def _length_seen(scan: ScanDay | None) -> LengthSeen:
    """The length that was looked at, with the day it was measured."""
    return LengthSeen(scan.length, on=scan.on) if scan else LengthSeen(None)


def _is_recent(test: RecentLength, day: FactsOnDay) -> bool:
    if day.scan is None or day.scan.length > test.at_most:
        return False
    # The first days of the calendar have no day so long before them.
    return (day.on - day.scan.on).days <= test.within_days


def _measured_within(test: MeasuredWithin, day: FactsOnDay) -> Verdict:
    seen = _length_seen(day.scan)
    if day.scan is None or not test.band.holds(day.scan.length):
        return no(seen)
    age = day.days_at(day.scan.on)
    return unknown(Missing.DUE_DATE, seen) if age is None else verdict(test.ages.holds(age), seen)


def _scanned_since(test: ScannedSince, day: FactsOnDay) -> Verdict:
    began = min((s.on for s in day.symptoms if s.kind is test.symptom), default=None)
    if began is None:
        return no()
    return verdict(day.scan is not None and day.scan.on >= began, SymptomSeen(test.symptom, on=began))


def _scanned_after_placing(day: FactsOnDay) -> Verdict:
    """The scan on or before the day of placing is the reason for the stitch."""
    placed_on = max((c.placed_on for c in day.cerclages), default=None)
    if placed_on is None or day.scan is None:
        return no()
    return verdict(day.scan.on > placed_on)


def _funnel(scan: ScanDay | None) -> Verdict:
    if scan is None:
        return no(FunnelSeen(None))
    seen = FunnelSeen(scan.funnel, on=scan.on)
    return (
        unknown(Missing.FUNNEL, seen)
        if scan.funnel is TriState.UNKNOWN
        else verdict(scan.funnel is TriState.YES, seen)
    )


def _other_route(
    test: LatestScanNotTransvaginal | OtherRouteShort | OtherScanAge | OtherRouteLength, day: FactsOnDay
) -> Verdict:
    other = day.other
    if other is None:
        return no()
    match test:
        case LatestScanNotTransvaginal():
            return yes(*_routes(other))
        case OtherRouteShort():
            return _other_short(test, day)
        case OtherScanAge():
            age = day.days_at(other.on)
            return verdict(age is None or test.ages.holds(age), *_routes(other))
        case OtherRouteLength():
            return verdict(other.length <= test.at_most, *_routes(other), _length_seen(other))
        case _:
            assert_never(test)


def _other_short(test: OtherRouteShort, day: FactsOnDay) -> Verdict:
    """Each scan is held against the limit of its own route; the shortest of those within it is the one that decided."""
    limits = {Route.TRANSABDOMINAL: test.transabdominal, Route.TRANSPERINEAL: test.transperineal}
    short = [scan for scan in day.others if scan.length <= limits[scan.route]]
    shown = min(short or day.others, key=lambda scan: (scan.length, scan.on))
    return verdict(
        bool(short),
        RouteSeen(shown.route, on=shown.on),
        LengthSeen(shown.length, on=shown.on),
    )


def _routes(other: ScanDay) -> tuple[RouteSeen, ...]:
    return tuple(RouteSeen(route, on=other.on) for route in other.routes)


def _no_scan_since(test: NoTransvaginalScan, day: FactsOnDay) -> Verdict:
    if day.scan is None:
        return yes(_length_seen(None))
    age = day.days_at(day.scan.on)
    if age is None:
        return unknown(Missing.DUE_DATE, _length_seen(day.scan))
    return verdict(age < test.since.days, _length_seen(day.scan))


def _no_scan_before(test: NoTransvaginalBefore, day: FactsOnDay) -> Verdict:
    if day.scan is None or day.other is None:
        return verdict(day.scan is None, _length_seen(day.scan))
    return verdict((day.other.on - day.scan.on).days > test.days, _length_seen(day.scan))
