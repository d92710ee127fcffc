"""Tests of the cervical length, of its change, of the route by which it was measured and of the funnel."""

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from models.records.finding import SymptomKind
from models.records.guidelines.bounds import Ages, LengthBand
from models.values.age import GestationalAge
from models.values.length import Millimetres


@dataclass(frozen=True, slots=True)
class MeasuredWithin:
    """The length lies in `band` and was measured at one of these `ages`; unknown while it does and there is no due date."""

    band: LengthBand
    ages: Ages


@dataclass(frozen=True, slots=True)
class RecentLength:
    """The latest transvaginal scan is at most `within_days` old and its length `at_most` so long."""

    at_most: Millimetres
    within_days: int


@dataclass(frozen=True, slots=True)
class ScannedSince:
    """The scan whose length counts was made on or after the first day of this symptom, which is still active."""

    symptom: SymptomKind


@dataclass(frozen=True, slots=True)
class ScannedAfterPlacing:
    """The scan whose length counts was made after the day on which the cerclage in place was placed."""


@dataclass(frozen=True, slots=True)
class Funnel:
    """A funnel was seen at the latest transvaginal scan."""


@dataclass(frozen=True, slots=True)
class LatestScanNotTransvaginal:
    """The latest scan of all was made by another route."""


@dataclass(frozen=True, slots=True)
class OtherRouteShort:
    """Of the scans by other routes since the latest transvaginal day one is at most as long as the limit of its route."""

    transabdominal: Millimetres
    transperineal: Millimetres


@dataclass(frozen=True, slots=True)
class OtherScanAge:
    """The latest scan of all was made by another route at one of these `ages`, or there is no due date."""

    ages: Ages


@dataclass(frozen=True, slots=True)
class NoTransvaginalScan:
    """No transvaginal scan was made at `since` or later."""

    since: GestationalAge


@dataclass(frozen=True, slots=True)
class NoTransvaginalBefore:
    """No transvaginal scan was made on the day of the latest scan of all or in so many `days` before it."""

    days: int


@dataclass(frozen=True, slots=True)
class ChangeLimits:
    """The smallest change between two scan days that measuring twice does not explain.

    `one_examiner`: of one named examiner. `three_readings`: of two days with three readings or more each. `otherwise`: of
    any two days.
    """

    one_examiner: Millimetres
    three_readings: Millimetres
    otherwise: Millimetres


@dataclass(frozen=True, slots=True)
class Fall:
    """A fall between the latest two transvaginal scan days that meets one of the limits.

    With `now_under` it counts only where the latest length is shorter than that or the fall is `or_at_least`; with
    `at_least_per_week` only where it is so fast. The greatest fall that meets its limit is the one that is held against these.
    """

    limits: ChangeLimits
    now_under: Millimetres | None = None
    or_at_least: Millimetres | None = None
    at_least_per_week: Millimetres | None = None


@dataclass(frozen=True, slots=True)
class Rise:
    """A rise between the latest two transvaginal scan days that meets its limit."""

    limits: ChangeLimits


class Direction(Enum):
    """Which way a length went."""

    FALL = "fall"
    RISE = "rise"


@dataclass(frozen=True, slots=True)
class Change:
    """First edition: a change between the latest two transvaginal scan days, one limit for one examiner, one for two."""

    direction: Direction
    same_examiner: Millimetres
    otherwise: Millimetres


@dataclass(frozen=True, slots=True)
class RateOfFall:
    """First edition: a fall of at least so many millimetres a week between the latest two transvaginal scan days."""

    at_least_per_week: Millimetres


@dataclass(frozen=True, slots=True)
class OtherRouteLength:
    """First edition: the latest scan of all was made by another route, and its shortest reading is `at_most` so long."""

    at_most: Millimetres


ScanTest: TypeAlias = (
    LengthBand
    | MeasuredWithin
    | RecentLength
    | ScannedSince
    | ScannedAfterPlacing
    | Funnel
    | LatestScanNotTransvaginal
    | OtherRouteShort
    | OtherScanAge
    | NoTransvaginalScan
    | NoTransvaginalBefore
    | Fall
    | Rise
    | Change
    | RateOfFall
    | OtherRouteLength
)
