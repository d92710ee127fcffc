"""The vocabulary of tests that a guideline rule may be made of; docs/guidelines.md has an example of each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from models.records.guidelines.bedside_tests import (
    Alarm,
    BedsideTest,
    CerclageInPlace,
    Exclusion,
    Exposed,
    Fetuses,
    FibronectinSince,
    Infection,
    Intact,
    LabourSigns,
    MembranesAt,
    MembranesFound,
    NoCerclagePlaced,
    NoDueDate,
    Open,
    PlacentaAt,
    Symptoms,
)
from models.records.guidelines.bounds import DilationBand, LengthBand, refuse_nothing
from models.records.guidelines.history_tests import (
    CervicalTrauma,
    EarlierCerclage,
    EarlierEvents,
    EarlierPainlessDilation,
    EarlierPprom,
    FailedCerclage,
    HistoryNotTaken,
    HistoryTest,
    RiskFactors,
)
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


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these tests is true. Raises: Refused (`choice.empty`)."""

    of: "tuple[RuleTest, ...]"

    def __post_init__(self) -> None:
        refuse_nothing(self.of)


@dataclass(frozen=True, slots=True)
class Not:
    """This test is false."""

    of: "RuleTest"


@dataclass(frozen=True, slots=True)
class Certain:
    """This test is true for certain: an unknown one counts as false."""

    of: "RuleTest"


@dataclass(frozen=True, slots=True)
class OneOf:
    """First edition: exactly one of these two tests is true."""

    first: "RuleTest"
    second: "RuleTest"


Combination: TypeAlias = AnyOf | Not | Certain | OneOf
RuleTest: TypeAlias = HistoryTest | ScanTest | BedsideTest | Combination

VOCABULARY: dict[str, type[RuleTest]] = {
    "fetuses": Fetuses,
    "earlier_events": EarlierEvents,
    "earlier_pprom": EarlierPprom,
    "earlier_painless_dilation": EarlierPainlessDilation,
    "earlier_cerclage": EarlierCerclage,
    "failed_cerclage": FailedCerclage,
    "history_not_taken": HistoryNotTaken,
    "cervical_trauma": CervicalTrauma,
    "risk_factors": RiskFactors,
    "length": LengthBand,
    "measured_within": MeasuredWithin,
    "recent_length": RecentLength,
    "scanned_since": ScannedSince,
    "scanned_after_placing": ScannedAfterPlacing,
    "funnel": Funnel,
    "latest_scan_not_transvaginal": LatestScanNotTransvaginal,
    "other_route_short": OtherRouteShort,
    "other_scan_age": OtherScanAge,
    "no_transvaginal_scan": NoTransvaginalScan,
    "no_transvaginal_before": NoTransvaginalBefore,
    "fall": Fall,
    "rise": Rise,
    "symptoms": Symptoms,
    "exclusion": Exclusion,
    "alarm": Alarm,
    "labour_signs": LabourSigns,
    "infection": Infection,
    "fibronectin_since": FibronectinSince,
    "membranes_found": MembranesFound,
    "exposed": Exposed,
    "dilation": DilationBand,
    "open": Open,
    "intact": Intact,
    "cerclage_in_place": CerclageInPlace,
    "no_cerclage_placed": NoCerclagePlaced,
    "placenta": PlacentaAt,
    "no_due_date": NoDueDate,
    "any_of": AnyOf,
    "not": Not,
    "certain": Certain,
    "change": Change,
    "rate_of_fall": RateOfFall,
    "other_route_length": OtherRouteLength,
    "membranes": MembranesAt,
    "one_of": OneOf,
}
"""Every test by the word that guideline files use for it."""

FIRST_EDITION: tuple[type[RuleTest], ...] = (Change, RateOfFall, OtherRouteLength, MembranesAt, OneOf)
"""Tests that only a clinic's copies made under the first edition of the rules still hold."""

WORDS: dict[type[RuleTest], str] = {kind: word for word, kind in VOCABULARY.items()}
"""The word of every test."""


def inside(tests: Iterable[RuleTest]) -> Iterator[RuleTest]:
    """These tests and those inside their combinations."""
    for test in tests:
        yield test
        match test:
            case AnyOf(of=inner):
                yield from inside(inner)
            case Not(of=negated) | Certain(of=negated):
                yield from inside((negated,))
            case OneOf(first=first, second=second):
                yield from inside((first, second))
            case _:
                continue


def band_in(tests: tuple[RuleTest, ...]) -> LengthBand | None:
    """The first length test among these and inside their combinations, unless negated; None where there is none."""
    for test in tests:
        match test:
            case LengthBand():
                return test
            case AnyOf(of=inner):
                found = band_in(inner)
            case OneOf(first=first, second=second):
                found = band_in((first, second))
            case MeasuredWithin(band=band):
                found = band
            case _:
                found = None
        if found is not None:
            return found
    return None
