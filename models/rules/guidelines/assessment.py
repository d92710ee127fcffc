"""What came out of holding a pregnancy against the guidelines."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from models.records.guidelines.guideline import Guideline, Rule, Situation
from models.rules.guidelines.seen import Seen
from models.values.age import GestationalAge


class Truth(Enum):
    """The outcome of a test: unknown is neither of the others."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


class Missing(Enum):
    """What has to be supplied before a rule can be assessed."""

    HISTORY = "history"
    CERVICAL_TRAUMA = "cervical_trauma"
    DUE_DATE = "due_date"
    FETUSES = "fetuses"
    EXAMINATION = "examination"
    FUNNEL = "funnel"
    RISK_FACTORS = "risk_factors"
    PLACENTA = "placenta"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one test came to: its truth, the inputs that decided it, and what is missing where it is unknown."""

    truth: Truth
    seen: tuple[Seen, ...] = ()
    missing: tuple[Missing, ...] = ()


class TestKind(Enum):
    """What a test of a rule looks at: data that somebody recorded, or an age that only time changes."""

    DATA = "data"
    DAY_WINDOW = "day_window"
    SCAN_WINDOW = "scan_window"


@dataclass(frozen=True, slots=True)
class TestResult:
    """One test of a rule with its verdict; `test` is the word that guideline files use for it."""

    test: str
    kind: TestKind
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class RuleHit:
    """A rule that applies.

    `seen` is why, in the order of `Input` and then of days; `closes_on` the last day of its window, None where it has
    none (no due date, or open to that side).
    """

    guideline: Guideline
    rule: Rule
    seen: tuple[Seen, ...]
    closes_on: date | None = None


@dataclass(frozen=True, slots=True)
class Unassessed:
    """A rule that cannot be assessed, and what is missing for it."""

    guideline: Guideline
    rule: Rule
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class Suspended:
    """A rule that these situations set aside.

    `otherwise` is what its own tests come to; only where that is not false would it have been heard of.
    """

    guideline: Guideline
    rule: Rule
    by: tuple[Situation, ...]
    otherwise: Truth = Truth.TRUE


@dataclass(frozen=True, slots=True)
class Assessment:
    """The whole answer for one pregnancy on one day; `age` is None without a due date or out of range.

    Findings stand most urgent first, within an urgency in the order of the guidelines and their rules.
    """

    on: date
    age: GestationalAge | None
    hits: tuple[RuleHit, ...]
    cannot_assess: tuple[Unassessed, ...]
    suspended: tuple[Suspended, ...]
