"""What arrives in a file from elsewhere: its lines, and what is thought of each."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from models.errors import Problem
from models.records.history import EarlierOutcome, Onset
from models.records.record import TriState
from models.records.scan import FunnelShape, Route
from models.values.age import TERM_DAYS, DueDate, GestationalAge
from models.values.identity import HospitalNumber
from models.values.length import Millimetres, Unit


@dataclass(frozen=True, slots=True)
class EarlierEvent:
    """One earlier pregnancy as a file tells it; `age` and `onset` are None where it does not."""

    outcome: EarlierOutcome
    age: GestationalAge | None = None
    onset: Onset | None = None


@dataclass(frozen=True, slots=True)
class ToldHistory:
    """What the history cell of a line says.

    `earlier` None: not taken; () : asked, none. `cervical_trauma` None: not said. `is_understood` is False where a
    word of `text` means nothing to us; then nothing of it is used.
    """

    text: str = ""
    earlier: tuple[EarlierEvent, ...] | None = None
    cervical_trauma: TriState | None = None
    is_understood: bool = True


class WomanKey(NamedTuple):
    """What makes two lines speak of one woman: number and birth date."""

    number: HospitalNumber
    born_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One scan with its woman, as one line tells them.

    `due_on`, `last_period` (its first day) and `fetuses` are None where the line does not say. `age` is the one on the day of
    the scan; where only whole weeks are told it is their first day and `oldest` their last, else both are the same. `typed` is what stood in the cells of `readings`, `units` what they were read in.
    `note` is the remark as written, whether or not its words were understood.
    """

    family_name: str
    given_name: str
    born_on: date
    number: HospitalNumber
    due_on: date | None
    fetuses: int | None
    history: ToldHistory
    on: date
    readings: tuple[Millimetres, ...]
    typed: tuple[str, ...]
    units: tuple[Unit, ...]
    route: Route
    age: GestationalAge | None = None
    oldest: GestationalAge | None = None
    last_period: date | None = None
    examiner: str = ""
    funnel: TriState | None = None
    funnel_shape: FunnelShape | None = None
    sludge: TriState | None = None
    note: str = ""

    @property
    def woman(self) -> WomanKey:
        """Whose line it is."""
        return WomanKey(self.number, self.born_on)

    @property
    def length(self) -> Millimetres:
        """The shortest reading: the one that counts."""
        return min(self.readings)

    @property
    def exact_age(self) -> GestationalAge | None:
        """The age on the day of the scan, where more than the week is told."""
        return self.age if self.oldest in (None, self.age) else None

    @property
    def due(self) -> DueDate | None:
        """When she is due: as the line says, else by an exact age on its day, else by the last period of a cycle of 28 days."""
        if self.due_on is not None:
            return DueDate(self.due_on)
        if self.exact_age is not None:
            return DueDate.from_age(self.exact_age, self.on)
        return DueDate(self.last_period + timedelta(days=TERM_DAYS)) if self.last_period else None


class LineKey(NamedTuple):
    """Which line of a file (from 1, the blank ones counted), and which of the visits that stand side by side on it.

    `visit` is 0 where a line is one visit.
    """

    number: int
    visit: int = 0


@dataclass(frozen=True, slots=True)
class FileLine:
    """One visit of a line of a file: its cells as they stand, and what they say.

    Exactly one of `arrival` and `problems` holds something. `doubts` are what somebody has to look at although it could be
    read.
    """

    key: LineKey
    cells: tuple[str, ...]
    arrival: Arrival | None = None
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Problem, ...] = ()

    @property
    def number(self) -> int:
        """The line of the file."""
        return self.key.number


class Sifting(Enum):
    """What is thought of a line: only ACCEPTED is taken unasked, DOUBTFUL once somebody has looked at it."""

    ACCEPTED = "accepted"
    DOUBTFUL = "doubtful"
    REFUSED = "refused"
    ALREADY_THERE = "already_there"


@dataclass(frozen=True, slots=True)
class SiftedLine:
    """A line with its verdict; the reasons of an accepted line are notices."""

    line: FileLine
    verdict: Sifting
    reasons: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class SiftedFile:
    """Every line of a file with its verdict, in the file's order."""

    lines: tuple[SiftedLine, ...]

    def count(self, verdict: Sifting) -> int:
        """How many lines have this verdict."""
        return sum(line.verdict is verdict for line in self.lines)

    @property
    def women(self) -> int:
        """How many women the accepted lines belong to."""
        return len({a.woman for a in self.arrivals(frozenset())})

    def arrivals(self, looked_at: frozenset[LineKey]) -> tuple[Arrival, ...]:
        """What is to be taken: accepted lines, and doubtful ones whose keys are in `looked_at`."""
        return tuple(
            sifted.line.arrival
            for sifted in self.lines
            if sifted.line.arrival is not None
            and (
                sifted.verdict is Sifting.ACCEPTED
                or (sifted.verdict is Sifting.DOUBTFUL and sifted.line.key in looked_at)
            )
        )

    def left_out(self, looked_at: frozenset[LineKey]) -> tuple[SiftedLine, ...]:
        """What is kept in the file of refused lines: refused, and doubtful that nobody accepted."""
        return tuple(
            sifted
            for sifted in self.lines
            if sifted.verdict is Sifting.REFUSED
            or (sifted.verdict is Sifting.DOUBTFUL and sifted.line.key not in looked_at)
        )
