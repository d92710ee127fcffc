"""Guidelines as data: rules with their tests, windows, wording, urgency and source."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from models.errors import Problem, Refused
from models.records.flag import Ask, Urgency
from models.records.guidelines.bounds import Ages, LengthBand
from models.records.guidelines.rule_tests import RuleTest
from models.values.age import DueDate, GestationalAge
from models.values.length import Millimetres

__all__ = ["Evidence", "Guideline", "LengthBand", "Precedence", "Rule", "Schedule", "Situation", "Window"]


class Evidence(Enum):
    """How the wording behind a rule was checked; CLINIC: a published rule that the clinic changed for itself."""

    SEEN = "V"
    MEMORY = "M"
    SECONDARY = "S"
    DERIVED = "D"
    LOCAL = "L"
    CLINIC = "C"

    @property
    def is_checked(self) -> bool:
        """Whether the source itself was read; all others are to be confirmed by the clinic's medical lead."""
        return self is Evidence.SEEN


@dataclass(frozen=True, slots=True)
class Window(Ages):
    """Ages between which a rule may apply, both ends included; None is open on that side.

    `without_due_date` says that it also applies while there is no due date. Raises: Refused (`window.empty`).
    """

    without_due_date: bool = False


class Situation(Enum):
    """What sets rules aside: signs of labour, loss or infection; pelvic pressure alone; an open cervix; a cerclage."""

    EXCLUSION = "exclusion"
    PRESSURE = "pressure"
    OPEN = "open"
    CERCLAGE = "cerclage"


class Precedence(Enum):
    """The class of a rule: which situations set it aside."""

    PREVENTION = "prevention"
    RESCUE = "rescue"
    MEASUREMENT = "measurement"
    REMOVAL = "removal"
    ALWAYS = "always"

    @property
    def set_aside_by(self) -> tuple[Situation, ...]:
        """The situations that set a rule of this class aside."""
        return _SET_ASIDE_BY[self]


_SET_ASIDE_BY = {
    Precedence.PREVENTION: (Situation.EXCLUSION, Situation.PRESSURE, Situation.OPEN, Situation.CERCLAGE),
    Precedence.RESCUE: (Situation.EXCLUSION, Situation.CERCLAGE),
    Precedence.MEASUREMENT: (Situation.EXCLUSION, Situation.OPEN),
    Precedence.REMOVAL: (Situation.EXCLUSION,),
    Precedence.ALWAYS: (),
}


@dataclass(frozen=True, slots=True)
class Schedule:
    """A guideline's scan plan.

    `steps` holds (shortest length in mm, days to the next scan), longest first; below the last step no next scan is
    planned, because a decision is owed first. `first` is the age of the first scan, `last` that of the last routine one.
    `is_published`: the guideline itself names these days and intervals; where it does not, this program added them.
    Raises: Refused (`window.empty`, `schedule.steps_out_of_order`).
    """

    first: GestationalAge
    last: GestationalAge
    steps: tuple[tuple[Millimetres, int], ...]
    source: str
    is_published: bool = False

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise Refused(Problem("window", "window.empty", (str(self.first), str(self.last))))
        lengths = [length for length, _ in self.steps]
        if lengths != sorted(set(lengths), reverse=True) or any(days < 1 for _, days in self.steps):
            raise Refused(Problem("steps", "schedule.steps_out_of_order"))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a guideline: it applies when all its `tests` are true and the ages lie inside its windows.

    `day_window` bounds the age on the day of assessment, `scan_window` the age at the scan whose length is tested
    (None: not looked at). `length` is the length test among `tests`, None where there is none. `action` is what to do, in
    the imperative and short enough never to be cut. `tests_hash` is SHA-256 in hex over tests, windows and class, not
    wording. `hazards` are the numbers of the hazards in docs/hazards.md that it controls.
    A file of the first edition says nothing of `action` and `ask`: see models/rules/policies/renewal.
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
    tests: tuple[RuleTest, ...] = ()
    precedence: Precedence = Precedence.PREVENTION
    ask: Ask = Ask.NOW
    action: str = ""
    hazards: tuple[str, ...] = ()

    def opens_on(self, due: DueDate | None) -> date | None:
        """The first day of its day window; None without a due date or where it is open on that side."""
        return self._day_of(self.day_window.first if self.day_window else None, due)

    def closes_on(self, due: DueDate | None) -> date | None:
        """The last day of its day window; None without a due date or where it is open on that side."""
        return self._day_of(self.day_window.last if self.day_window else None, due)

    @staticmethod
    def _day_of(age: GestationalAge | None, due: DueDate | None) -> date | None:
        return None if age is None or due is None else due.day_of(age)


@dataclass(frozen=True, slots=True)
class Guideline:
    """One guideline as the program knows it; never blended with another.

    `year` is None where the source names none. `is_local` marks this program's own rules, which every clinic follows.
    `schedule` is None where it plans no scans, `progesterone_until` where it does not say how long progesterone is given;
    `progesterone_at_least` says that it goes on at least so long. `superseded_by` is what is known, or said, to have
    replaced the edition that was read; empty where nothing is.
    """

    id: str
    title: str
    body: str
    year: int | None
    version: str
    review_on: date
    sources: tuple[str, ...]
    rules: tuple[Rule, ...]
    schedule: Schedule | None = None
    is_local: bool = False
    progesterone_until: GestationalAge | None = None
    progesterone_at_least: bool = False
    superseded_by: str = ""

    def is_past_review(self, on: date) -> bool:
        """Whether its review date lies before a day."""
        return self.review_on < on
