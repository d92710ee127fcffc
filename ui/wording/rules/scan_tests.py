"""Tests of her scans, in plain words."""

from typing import assert_never

from models.records.guidelines.bounds import LengthBand
from models.records.guidelines.scan_tests import (
    Change,
    ChangeLimits,
    Direction,
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
from ui.wording.rules.bounds import band_words, window_words
from ui.wording.tr import context
from ui.wording.words import phrase

_tr = context("rules")


def scan_test_words(test: ScanTest) -> str:
    """A test of her scans as a phrase with a capital."""
    if isinstance(test, LengthBand | MeasuredWithin | RecentLength):
        return _length_words(test)
    if isinstance(test, Fall | Rise | Change | RateOfFall):
        return _change_words(test)
    if isinstance(
        test, NoTransvaginalScan | NoTransvaginalBefore | OtherRouteShort | OtherRouteLength | OtherScanAge
    ):
        return _route_words(test)
    match test:
        case ScannedSince(symptom=symptom):
            return _tr("Scanned since this began: {0}").format(phrase(symptom))
        case ScannedAfterPlacing():
            return _tr("Scanned after the day on which the cerclage was placed")
        case Funnel():
            return _tr("Funnel seen at the latest transvaginal scan")
        case LatestScanNotTransvaginal():
            return _tr("Latest scan not transvaginal")
        case _:
            assert_never(test)


def _route_words(
    test: NoTransvaginalScan | NoTransvaginalBefore | OtherRouteShort | OtherRouteLength | OtherScanAge,
) -> str:
    match test:
        case OtherRouteShort(transabdominal=abdominal, transperineal=perineal):
            text = _tr(
                "Since the latest transvaginal scan {0} mm or less by abdomen or {1} mm or less by perineum"
            )
            return text.format(abdominal, perineal)
        case OtherScanAge(ages=ages):
            return _tr("Latest scan by another route {0}, or no due date").format(window_words(ages))
        case NoTransvaginalBefore(days=days):
            return _tr("No transvaginal scan that day or in the {0} days before").format(days)
        case OtherRouteLength(at_most=length):
            return _tr("Latest scan by another route, {0} mm or less").format(length)
        case NoTransvaginalScan(since=since):
            return _tr("No transvaginal scan at {0} or later").format(since)
        case _:
            assert_never(test)


def _length_words(test: LengthBand | MeasuredWithin | RecentLength) -> str:
    match test:
        case LengthBand():
            said = _tr("Length {0}").format(band_words(test, "mm"))
            return _tr("{0}, or never measured").format(said) if test.none_counts else said
        case MeasuredWithin(band=band, ages=ages):
            return _tr("Length {0}, measured {1}").format(band_words(band, "mm"), window_words(ages))
        case RecentLength(at_most=length, within_days=days):
            return _tr("Length {0} mm or less, measured in the last {1} days").format(length, days)
        case _:
            assert_never(test)


def _change_words(test: Fall | Rise | Change | RateOfFall) -> str:
    match test:
        case Fall(limits=limits):
            return "; ".join((_limit_words(_tr("Fall"), limits), *_fall_words(test)))
        case Rise(limits=limits):
            return _limit_words(_tr("Rise"), limits)
        case Change(direction=way):
            text = _tr("{0} of {1} mm or more (same examiner) or {2} mm or more (otherwise)")
            named = _tr("Fall") if way is Direction.FALL else _tr("Rise")
            return text.format(named, test.same_examiner, test.otherwise)
        case RateOfFall(at_least_per_week=rate):
            return _tr("Fall of {0} mm a week or more").format(rate)
        case _:
            assert_never(test)


def _limit_words(way: str, limits: ChangeLimits) -> str:
    text = _tr(
        "{0} of {1} mm or more (one examiner), {2} mm or more (three readings each day) or {3} mm or more"
    )
    return text.format(way, limits.one_examiner, limits.three_readings, limits.otherwise)


def _fall_words(test: Fall) -> list[str]:
    said = []
    if test.now_under is not None:
        said.append(
            _tr("now under {0} mm, or a fall of {1} mm or more").format(test.now_under, test.or_at_least)
        )
    if test.at_least_per_week is not None:
        said.append(_tr("{0} mm a week or more").format(test.at_least_per_week))
    return said
