"""What arrives in a file from elsewhere: how it is to be read, its lines, and what is thought of each."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from models.errors import Problem
from models.records.history import EarlierOutcome, Onset
from models.records.record import Answer
from models.records.scan import FunnelShape, Route
from models.values.age import GestationalAge
from models.values.identity import HospitalNumber
from models.values.length import Millimetres, Unit


class DateOrder(Enum):
    """The order of year, month and day in the dates of a file."""

    YEAR_FIRST = "ymd"
    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


class Encoding(Enum):
    """How the letters of a file are written as bytes."""

    UTF_8 = "utf-8"
    WINDOWS_1252 = "cp1252"
    UTF_16 = "utf-16"


class Separator(Enum):
    """What stands between two cells."""

    COMMA = ","
    SEMICOLON = ";"
    TAB = "\t"
    PIPE = "|"


class Column(Enum):
    """What a column of a file can hold; several columns may hold readings, in their order."""

    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    BORN_ON = "born_on"
    NUMBER = "number"
    DUE_ON = "due_on"
    FETUSES = "fetuses"
    HISTORY = "history"
    SCANNED_ON = "scanned_on"
    READING = "reading"
    ROUTE = "route"
    EXAMINER = "examiner"
    REMARKS = "remarks"


NEEDED = (
    Column.FAMILY_NAME,
    Column.BORN_ON,
    Column.NUMBER,
    Column.SCANNED_ON,
    Column.READING,
    Column.ROUTE,
)
"""Without these columns no line can be taken: who she is, and which length was seen when and how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingPlan:
    """How one file is to be read, as guessed and perhaps corrected.

    `header` holds the first line's cells, `columns` what each of them means (None: left out).
    `date_order` and `unit` are None where the file does not say and somebody has to.
    """

    encoding: Encoding
    separator: Separator
    header: tuple[str, ...]
    columns: tuple[Column | None, ...]
    date_order: DateOrder | None
    unit: Unit | None

    @property
    def missing(self) -> tuple[Column, ...]:
        """The needed columns that no cell of the header stands for."""
        return tuple(column for column in NEEDED if column not in self.columns)

    def with_column(self, place: int, column: Column | None) -> "ReadingPlan":
        """The plan once somebody said what the column at `place` means; another that meant the same means nothing."""
        is_shared = column is None or column is Column.READING
        others = (c if is_shared or c is not column else None for c in self.columns)
        columns = tuple(column if i == place else c for i, c in enumerate(others))
        return replace(self, columns=columns)

    @property
    def is_complete(self) -> bool:
        """Whether lines can be read with it."""
        return not self.missing and self.date_order is not None and self.unit is not None


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
    cervical_trauma: Answer | None = None
    is_understood: bool = True


@dataclass(frozen=True, slots=True, order=True)
class WomanKey:
    """What makes two lines speak of one woman: number and birth date."""

    number: HospitalNumber
    born_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One scan with its woman, as one line tells them.

    `due_on` and `fetuses` are None where blank. `typed` is what stood in the cells of `readings`.
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
    route: Route
    examiner: str = ""
    funnel: Answer | None = None
    funnel_shape: FunnelShape | None = None
    sludge: Answer | None = None
    note: str = ""

    @property
    def woman(self) -> WomanKey:
        """Whose line it is."""
        return WomanKey(self.number, self.born_on)

    @property
    def length(self) -> Millimetres:
        """The shortest reading: the one that counts."""
        return min(self.readings)


@dataclass(frozen=True, slots=True)
class FileLine:
    """One line of a file: its number (the header is 1), its cells as they stand, and what they say.

    Exactly one of `arrival` and `problems` holds something.
    """

    number: int
    cells: tuple[str, ...]
    arrival: Arrival | None = None
    problems: tuple[Problem, ...] = ()


class Verdict(Enum):
    """What is thought of a line: only ACCEPTED is taken unasked, DOUBTFUL once somebody has looked at it."""

    ACCEPTED = "accepted"
    DOUBTFUL = "doubtful"
    REFUSED = "refused"
    ALREADY_THERE = "already_there"


@dataclass(frozen=True, slots=True)
class SiftedLine:
    """A line with its verdict; the reasons of an accepted line are notices."""

    line: FileLine
    verdict: Verdict
    reasons: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """Every line of a file with its verdict, in the file's order."""

    lines: tuple[SiftedLine, ...]

    def count(self, verdict: Verdict) -> int:
        """How many lines have this verdict."""
        return sum(line.verdict is verdict for line in self.lines)

    @property
    def women(self) -> int:
        """How many women the accepted lines belong to."""
        return len({a.woman for a in self.arrivals(frozenset())})

    def arrivals(self, looked_at: frozenset[int]) -> tuple[Arrival, ...]:
        """What is to be taken: accepted lines, and doubtful ones whose numbers are in `looked_at`."""
        return tuple(
            sifted.line.arrival
            for sifted in self.lines
            if sifted.line.arrival is not None
            and (
                sifted.verdict is Verdict.ACCEPTED
                or (sifted.verdict is Verdict.DOUBTFUL and sifted.line.number in looked_at)
            )
        )

    def left_out(self, looked_at: frozenset[int]) -> tuple[SiftedLine, ...]:
        """What is kept in the file of refused lines: refused, and doubtful that nobody accepted."""
        return tuple(
            sifted
            for sifted in self.lines
            if sifted.verdict is Verdict.REFUSED
            or (sifted.verdict is Verdict.DOUBTFUL and sifted.line.number not in looked_at)
        )
