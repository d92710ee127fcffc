"""The vocabulary of tests that a guideline rule may be made of; docs/guidelines.md has an example of each."""

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from models.errors import Problem, Refused
from models.records.finding import Membranes, SymptomKind
from models.records.history import CerclageKind, EarlierOutcome
from models.values.age import GestationalAge
from models.values.length import Centimetres, Millimetres


@dataclass(frozen=True, slots=True)
class Ages:
    """A span of ages, both ends included; None is open on that side. Raises: Refused (`window.empty`)."""

    first: GestationalAge | None = None
    last: GestationalAge | None = None

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.last < self.first:
            raise Refused(Problem("window", "window.empty", (str(self.first), str(self.last))))

    def holds(self, days: int) -> bool:
        """Whether so many days of pregnancy lie inside."""
        return (self.first is None or self.first.days <= days) and (
            self.last is None or days <= self.last.days
        )


@dataclass(frozen=True, slots=True)
class LengthBand:
    """Lengths for which a rule may apply; each bound None where it is open.

    `over` and `under` exclude the bound, `at_least` and `at_most` include it. `none_counts` says that a length that
    was never measured satisfies it as well. Raises: Refused (`band.open`, `band.empty`).
    """

    over: Millimetres | None = None
    at_least: Millimetres | None = None
    under: Millimetres | None = None
    at_most: Millimetres | None = None
    none_counts: bool = False

    def __post_init__(self) -> None:
        _check_band(self.over, self.at_least, self.under, self.at_most)

    def holds(self, length: Millimetres | None) -> bool:
        """Whether this length satisfies it, compared unrounded; None is a length that was never measured."""
        if length is None:
            return self.none_counts
        return (
            (self.over is None or length > self.over)
            and (self.at_least is None or length >= self.at_least)
            and (self.under is None or length < self.under)
            and (self.at_most is None or length <= self.at_most)
        )


@dataclass(frozen=True, slots=True)
class DilationBand:
    """Dilation at the latest examination; the bounds mean what they mean for a length.

    Raises: Refused (`band.open`, `band.empty`).
    """

    over: Centimetres | None = None
    at_least: Centimetres | None = None
    under: Centimetres | None = None
    at_most: Centimetres | None = None

    def __post_init__(self) -> None:
        _check_band(self.over, self.at_least, self.under, self.at_most)

    def holds(self, dilation: Centimetres) -> bool:
        """Whether this dilation satisfies it, compared unrounded."""
        return (
            (self.over is None or dilation > self.over)
            and (self.at_least is None or dilation >= self.at_least)
            and (self.under is None or dilation < self.under)
            and (self.at_most is None or dilation <= self.at_most)
        )


Size: TypeAlias = Millimetres | Centimetres


def _check_band(over: Size | None, at_least: Size | None, under: Size | None, at_most: Size | None) -> None:
    """Refuse a band without any bound, and one that nothing can lie in."""
    if over is None and at_least is None and under is None and at_most is None:
        raise Refused(Problem("band", "band.open"))
    # The smallest and largest tenth that satisfy the bounds, both included.
    lowest = max(over.tenths + 1 if over else 0, at_least.tenths if at_least else 0)
    highest = min(under.tenths - 1 if under else lowest, at_most.tenths if at_most else lowest)
    if highest < lowest:
        raise Refused(Problem("band", "band.empty"))


@dataclass(frozen=True, slots=True)
class Fetuses:
    """How many fetuses: `exactly`, or `at_least`. Raises: Refused (`fetuses.needs_one_number`)."""

    exactly: int | None = None
    at_least: int | None = None

    def __post_init__(self) -> None:
        if (self.exactly is None) == (self.at_least is None) or (self.exactly or self.at_least or 0) < 1:
            raise Refused(Problem("fetuses", "fetuses.needs_one_number"))

    def holds(self, fetuses: int) -> bool:
        """Whether so many satisfy it."""
        return fetuses == self.exactly if self.at_least is None else fetuses >= self.at_least


@dataclass(frozen=True, slots=True)
class EarlierEvents:
    """Earlier births of spontaneous onset and losses not brought on, each inside its ages.

    `births` or `losses` None: these do not count. `at_least`: how many there have to be.
    Raises: Refused (`events.count_nothing`).
    """

    births: Ages | None = None
    losses: Ages | None = None
    at_least: int = 1

    def __post_init__(self) -> None:
        if (self.births is None and self.losses is None) or self.at_least < 1:
            raise Refused(Problem("events", "events.count_nothing"))


@dataclass(frozen=True, slots=True)
class EarlierPprom:
    """Membranes that broke early in any earlier pregnancy, whatever its outcome or onset."""


@dataclass(frozen=True, slots=True)
class EarlierPainlessDilation:
    """Painless dilation in an earlier pregnancy, of any age and onset.

    `outcome` narrows it to pregnancies that ended so, `with_cerclage` to those that had one.
    """

    outcome: EarlierOutcome | None = None
    with_cerclage: bool = False


@dataclass(frozen=True, slots=True)
class EarlierCerclage:
    """An earlier pregnancy with a cerclage of this kind that ended before `ended_before`, whatever its outcome."""

    kind: CerclageKind
    ended_before: GestationalAge


@dataclass(frozen=True, slots=True)
class HistoryNotTaken:
    """Nobody has asked for earlier pregnancies."""


@dataclass(frozen=True, slots=True)
class CervicalTrauma:
    """The cervix was injured or operated on before."""


@dataclass(frozen=True, slots=True)
class ScannedSince:
    """The scan whose length counts was made on or after the first day of this symptom, which is still active."""

    symptom: SymptomKind


@dataclass(frozen=True, slots=True)
class Funnel:
    """A funnel was seen at the latest transvaginal scan."""


@dataclass(frozen=True, slots=True)
class LatestScanNotTransvaginal:
    """The latest scan of all was made by another route."""


@dataclass(frozen=True, slots=True)
class OtherRouteLength:
    """The latest scan of all was made by another route, and its shortest reading is `at_most` so long."""

    at_most: Millimetres


@dataclass(frozen=True, slots=True)
class NoTransvaginalScan:
    """No transvaginal scan was made at `since` or later."""

    since: GestationalAge


class Direction(Enum):
    """Which way a length went."""

    FALL = "fall"
    RISE = "rise"


@dataclass(frozen=True, slots=True)
class Change:
    """A change between the latest two transvaginal scan days that exceeds the error of measurement.

    `same_examiner` is the smallest change that counts for one examiner, `otherwise` for two or unknown ones.
    """

    direction: Direction
    same_examiner: Millimetres
    otherwise: Millimetres


@dataclass(frozen=True, slots=True)
class RateOfFall:
    """A fall of at least so many millimetres a week between the latest two transvaginal scan days."""

    at_least_per_week: Millimetres


@dataclass(frozen=True, slots=True)
class Symptoms:
    """At least one of these symptoms is active. Raises: Refused (`choice.empty`)."""

    any_of: tuple[SymptomKind, ...]

    def __post_init__(self) -> None:
        _refuse_nothing(self.any_of)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Contractions, bleeding, fluid loss or fever are active, or the membranes are known to have ruptured."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """An exclusion, or pelvic pressure."""


@dataclass(frozen=True, slots=True)
class MembranesAt:
    """Where the membranes were at the latest examination: one of these. Raises: Refused (`choice.empty`)."""

    any_of: tuple[Membranes, ...]

    def __post_init__(self) -> None:
        _refuse_nothing(self.any_of)


@dataclass(frozen=True, slots=True)
class Intact:
    """No fluid is lost and the membranes were not ruptured at the latest examination."""


@dataclass(frozen=True, slots=True)
class CerclageInPlace:
    """A cerclage of this pregnancy is in place; `kind` None: of any kind."""

    kind: CerclageKind | None = None


@dataclass(frozen=True, slots=True)
class NoDueDate:
    """No due date has been agreed."""


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these tests is true. Raises: Refused (`choice.empty`)."""

    of: "tuple[RuleTest, ...]"

    def __post_init__(self) -> None:
        _refuse_nothing(self.of)


@dataclass(frozen=True, slots=True)
class OneOf:
    """Exactly one of these two tests is true."""

    first: "RuleTest"
    second: "RuleTest"


@dataclass(frozen=True, slots=True)
class Not:
    """This test is false."""

    of: "RuleTest"


def _refuse_nothing(choice: tuple[object, ...]) -> None:
    if not choice:
        raise Refused(Problem("choice", "choice.empty"))


HistoryTest: TypeAlias = (
    EarlierEvents
    | EarlierPprom
    | EarlierPainlessDilation
    | EarlierCerclage
    | HistoryNotTaken
    | CervicalTrauma
)
ScanTest: TypeAlias = (
    LengthBand
    | ScannedSince
    | Funnel
    | LatestScanNotTransvaginal
    | OtherRouteLength
    | NoTransvaginalScan
    | Change
    | RateOfFall
)
BedsideTest: TypeAlias = (
    Fetuses | Symptoms | Exclusion | Alarm | MembranesAt | DilationBand | Intact | CerclageInPlace | NoDueDate
)
Combination: TypeAlias = AnyOf | OneOf | Not
RuleTest: TypeAlias = HistoryTest | ScanTest | BedsideTest | Combination

VOCABULARY: dict[str, type[RuleTest]] = {
    "fetuses": Fetuses,
    "earlier_events": EarlierEvents,
    "earlier_pprom": EarlierPprom,
    "earlier_painless_dilation": EarlierPainlessDilation,
    "earlier_cerclage": EarlierCerclage,
    "history_not_taken": HistoryNotTaken,
    "cervical_trauma": CervicalTrauma,
    "length": LengthBand,
    "scanned_since": ScannedSince,
    "funnel": Funnel,
    "latest_scan_not_transvaginal": LatestScanNotTransvaginal,
    "other_route_length": OtherRouteLength,
    "no_transvaginal_scan": NoTransvaginalScan,
    "change": Change,
    "rate_of_fall": RateOfFall,
    "symptoms": Symptoms,
    "exclusion": Exclusion,
    "alarm": Alarm,
    "membranes": MembranesAt,
    "dilation": DilationBand,
    "intact": Intact,
    "cerclage_in_place": CerclageInPlace,
    "no_due_date": NoDueDate,
    "any_of": AnyOf,
    "one_of": OneOf,
    "not": Not,
}
"""Every test by the word that guideline files use for it."""

WORDS: dict[type[RuleTest], str] = {kind: word for word, kind in VOCABULARY.items()}
"""The word of every test."""


def band_in(tests: tuple[RuleTest, ...]) -> LengthBand | None:
    """The first length test among these and inside their combinations; None where lengths are not tested."""
    for test in tests:
        match test:
            case LengthBand():
                return test
            case AnyOf(of=inner):
                found = band_in(inner)
            case OneOf(first=first, second=second):
                found = band_in((first, second))
            case Not(of=inside):
                found = band_in((inside,))
            case _:
                found = None
        if found is not None:
            return found
    return None
