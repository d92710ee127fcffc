"""Guidelines as data: rules with their tests, windows, wording, urgency and source."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from models.records.flag import Urgency
from models.values.age import GestationalAge
from models.values.length import Millimetres


class Evidence(Enum):
    """How the wording behind a rule was checked."""

    SEEN = "V"
    MEMORY = "M"
    SECONDARY = "S"
    DERIVED = "D"
    LOCAL = "L"

    @property
    def is_checked(self) -> bool:
        """Whether the source itself was read; all others are to be confirmed by the clinic's medical lead."""
        return self is Evidence.SEEN


@dataclass(frozen=True, slots=True)
class Window:
    """Ages between which a rule may apply, both ends included; None is open on that side.

    `without_due_date` says that it also applies while there is no due date.
    """

    first: GestationalAge | None = None
    last: GestationalAge | None = None
    without_due_date: bool = False


@dataclass(frozen=True, slots=True)
class LengthBand:
    """Lengths for which a rule may apply; each bound None where it is open.

    `over` and `under` exclude the bound, `at_least` and `at_most` include it. `none_counts` says that a length that
    was never measured satisfies it as well.
    """

    over: Millimetres | None = None
    at_least: Millimetres | None = None
    under: Millimetres | None = None
    at_most: Millimetres | None = None
    none_counts: bool = False


@dataclass(frozen=True, slots=True)
class Schedule:
    """A guideline's scan plan.

    `steps` holds (shortest length in mm, days to the next scan), longest first; below the last step no next scan is
    planned, because a decision is owed first. `first` is the age of the first scan, `last` that of the last routine one.
    """

    first: GestationalAge
    last: GestationalAge
    steps: tuple[tuple[Millimetres, int], ...]
    source: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a guideline.

    `day_window` bounds the age on the day of assessment, `scan_window` the age at the scan whose length is tested
    (None: not looked at). `length` None: no length test. `tests_hash` is SHA-256 in hex over the rule's tests, not its wording.
    """

    id: str
    text: str
    urgency: Urgency
    evidence: Evidence
    source: str
    tests_hash: str
    day_window: Window | None = None
    scan_window: Window | None = None
    length: LengthBand | None = None


@dataclass(frozen=True, slots=True)
class Guideline:
    """One guideline as the program knows it; never blended with another.

    `is_local` marks this program's own rules, which every clinic follows. `schedule` is None where it plans no scans.
    """

    id: str
    title: str
    body: str
    year: int
    version: str
    review_on: date
    sources: tuple[str, ...]
    rules: tuple[Rule, ...]
    schedule: Schedule | None = None
    is_local: bool = False
