"""How a file from elsewhere is to be read: what was found out, and what somebody has to say first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from models.records.scan import Route
from models.values.length import Unit


class DateOrder(Enum):
    """How the dates of a column are written; SERIAL counts days as a spreadsheet does (45000 is 15 March 2023)."""

    YEAR_FIRST = "ymd"
    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    SERIAL = "excel"


class Encoding(Enum):
    """How the letters of a file are written as bytes; UTF_8_TWICE was read as windows-1252 and written again."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    WINDOWS_1250 = "cp1250"
    WINDOWS_1251 = "cp1251"
    WINDOWS_1252 = "cp1252"
    WINDOWS_1253 = "cp1253"
    WINDOWS_1254 = "cp1254"
    WINDOWS_1255 = "cp1255"
    WINDOWS_1256 = "cp1256"
    WINDOWS_1257 = "cp1257"
    WINDOWS_1258 = "cp1258"
    ISO_8859_2 = "iso8859-2"
    ISO_8859_5 = "iso8859-5"
    ISO_8859_7 = "iso8859-7"
    ISO_8859_9 = "iso8859-9"
    MAC_ROMAN = "mac-roman"
    UTF_8_TWICE = "utf-8-twice"


class Separator(Enum):
    """What stands between two cells."""

    COMMA = ","
    SEMICOLON = ";"
    TAB = "\t"
    PIPE = "|"


class Meaning(Enum):
    """What a column of a file can hold; several columns may hold readings, in their order."""

    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    BORN_ON = "born_on"
    NUMBER = "number"
    DUE_ON = "due_on"
    LAST_PERIOD = "last_period"
    FETUSES = "fetuses"
    HISTORY = "history"
    SCANNED_ON = "scanned_on"
    AGE = "age"
    READING = "reading"
    ROUTE = "route"
    EXAMINER = "examiner"
    REMARKS = "remarks"

    # Enum hashes names anew each time; a file of 20,000 lines asks for columns a million times.
    __hash__ = object.__hash__


NEEDED = (
    Meaning.FAMILY_NAME,
    Meaning.BORN_ON,
    Meaning.NUMBER,
    Meaning.SCANNED_ON,
    Meaning.READING,
)
"""Without these columns no line can be taken: who she is, and which length was seen when."""

DATES = (Meaning.BORN_ON, Meaning.DUE_ON, Meaning.LAST_PERIOD, Meaning.SCANNED_ON)
"""The columns that hold days."""


class AgeDecimals(Enum):
    """What the figure behind the point of an age such as `24.3` counts."""

    DAYS = "days"
    TENTHS = "tenths"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedColumn:
    """One column of a file: its heading, what it is taken for, and three values that stand in it.

    `meaning` None: left out. `suggested` is what a column that is left out seems to hold all the same; somebody has to
    agree to leave it out. `visit` numbers the visits that stand side by side on one line, 0 belongs to all of them.
    `order` is the order of its dates, None while nobody said; `orders` are those somebody has to choose between, empty
    where the cells tell. `is_mixed`: its cells prove two orders. `unit` is the one its heading names.
    """

    heading: str
    meaning: Meaning | None = None
    suggested: Meaning | None = None
    visit: int = 0
    samples: tuple[str, ...] = ()
    order: DateOrder | None = None
    orders: tuple[DateOrder, ...] = ()
    is_mixed: bool = False
    unit: Unit | None = None

    @property
    def lacks_order(self) -> bool:
        """Whether somebody has to say in which order its dates stand."""
        return self.meaning in DATES and self.order is None and bool(self.orders)


class QuestionKind(Enum):
    """What somebody has to say before a file can be read."""

    ENCODING = "encoding"
    SHEET = "sheet"
    MISSING = "missing"
    CANDIDATES = "candidates"
    VISITS = "visits"
    LEFT_OUT = "left_out"
    UNIT = "unit"
    ROUTE = "route"
    ORDER = "order"
    SERIAL = "serial"
    AGE_DECIMALS = "age_decimals"


@dataclass(frozen=True, slots=True)
class PlanQuestion:
    """One thing to be said: about which meaning, and which columns (their places from 0)."""

    ask: QuestionKind
    column: Meaning | None = None
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class EncodingReading:
    """What a file says in one encoding: some of the words that another encoding reads otherwise."""

    encoding: Encoding
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingPlan:
    """How one file is to be read, as guessed and perhaps corrected.

    `encodings` are the ways to read it that somebody has to choose between, the likeliest first; empty where it is
    certain. `sheet` is the sheet of a workbook, None for a text file, which `encoding` and `separator` speak of; `sheets`
    all that it has, `lacks_sheet` whether somebody has to choose between them. `header_line` counts from 1. `may_lack_last`: lines end
    without the separator of a last cell that is blank; `has_extra_end`: they end with a separator too many. `unit` and `route` hold where neither heading nor cell says; None while nobody did. `age_decimals` is None while
    nobody said, `has_decimal_ages` whether it matters. `leaves_out` are the columns (places) of a known meaning that
    somebody agreed to leave out.
    """

    encoding: Encoding
    separator: Separator
    columns: tuple[PlannedColumn, ...]
    unit: Unit | None = None
    route: Route | None = None
    encodings: tuple[EncodingReading, ...] = ()
    sheet: str | None = None
    sheets: tuple[str, ...] = ()
    lacks_sheet: bool = False
    header_line: int = 1
    may_lack_last: bool = False
    has_extra_end: bool = False
    age_decimals: AgeDecimals | None = None
    has_decimal_ages: bool = False
    leaves_out: frozenset[int] = frozenset()

    @property
    def header(self) -> tuple[str, ...]:
        """The headings."""
        return tuple(column.heading for column in self.columns)

    @property
    def visits(self) -> tuple[int, ...]:
        """The visits of a line, by number: (0,) where each line is one."""
        numbers = {c.visit for c in self.columns if c.meaning in (Meaning.SCANNED_ON, Meaning.READING)}
        return tuple(sorted(numbers)) or (0,)

    def places(self, *meanings: Meaning) -> tuple[int, ...]:
        """The columns that are taken for one of these."""
        return tuple(i for i, column in enumerate(self.columns) if column.meaning in meanings)

    @property
    def missing(self) -> tuple[Meaning, ...]:
        """The needed columns that no heading stands for."""
        return tuple(column for column in NEEDED if not self.places(column))

    @property
    def questions(self) -> tuple[PlanQuestion, ...]:
        """Everything that somebody has to say before lines can be read; empty when nothing is open."""
        return tuple(self._questions())

    @property
    def is_complete(self) -> bool:
        """Whether lines can be read with it."""
        return not self.questions

    def _questions(self) -> Iterable[PlanQuestion]:
        if self.encodings:
            yield PlanQuestion(QuestionKind.ENCODING)
        if self.lacks_sheet:
            yield PlanQuestion(QuestionKind.SHEET)
        candidates = self._candidates()
        yield from candidates
        asked = {question.column for question in candidates}
        yield from (PlanQuestion(QuestionKind.MISSING, c) for c in self.missing if c not in asked)
        yield from self._unpaired()
        waiting = tuple(i for i in self.left_out if i not in {p for q in candidates for p in q.places})
        if waiting:
            yield PlanQuestion(QuestionKind.LEFT_OUT, None, waiting)
        if self.unit is None and any(self.columns[i].unit is None for i in self.places(Meaning.READING)):
            yield PlanQuestion(QuestionKind.UNIT)
        if self.route is None and not self.places(Meaning.ROUTE):
            yield PlanQuestion(QuestionKind.ROUTE)
        yield from self._open_orders()
        if self.has_decimal_ages and self.age_decimals is None and self.places(Meaning.AGE):
            yield PlanQuestion(QuestionKind.AGE_DECIMALS, Meaning.AGE, self.places(Meaning.AGE))

    def _open_orders(self) -> Iterable[PlanQuestion]:
        """One question a column; one for all that count days as a spreadsheet does."""
        lacking = [(i, c) for i, c in enumerate(self.columns) if c.lacks_order]
        serial = tuple(i for i, column in lacking if column.orders == (DateOrder.SERIAL,))
        yield from (PlanQuestion(QuestionKind.ORDER, c.meaning, (i,)) for i, c in lacking if i not in serial)
        if serial:
            yield PlanQuestion(QuestionKind.SERIAL, None, serial)

    @property
    def left_out(self) -> tuple[int, ...]:
        """The columns of a known meaning that are left out, and nobody agreed to that yet."""
        return tuple(
            i
            for i, column in enumerate(self.columns)
            if column.meaning is None and column.suggested is not None and i not in self.leaves_out
        )

    def _candidates(self) -> tuple[PlanQuestion, ...]:
        """Where two columns or more may hold what only one can, and none of them was chosen."""
        waiting = [self.columns[i].suggested for i in self.left_out]
        counted = Counter(c for c in waiting if c is not None and c is not Meaning.READING)
        return tuple(
            PlanQuestion(QuestionKind.CANDIDATES, column, self._suggesting(column))
            for column, times in counted.items()
            if times > 1 and not self.places(column)
        )

    def _suggesting(self, column: Meaning) -> tuple[int, ...]:
        return tuple(i for i in self.left_out if self.columns[i].suggested is column)

    def _unpaired(self) -> Iterable[PlanQuestion]:
        """Visits side by side of which one has lengths and no day, a day and no length, or two days."""
        if self.missing:
            return
        days = Counter(self.columns[i].visit for i in self.places(Meaning.SCANNED_ON))
        lengths = {self.columns[i].visit for i in self.places(Meaning.READING)}
        if set(days) != lengths or any(times > 1 for times in days.values()):
            yield PlanQuestion(QuestionKind.VISITS, None, self.places(Meaning.SCANNED_ON, Meaning.READING))

    def with_column(self, place: int, meaning: Meaning | None) -> "ReadingPlan":
        """The plan once somebody said what the column at `place` means, or that it is left out.

        Another column that meant the same of the same visit is left out then.
        """
        said = replace(self.columns[place], meaning=meaning)
        columns = [self._beside(column, said) for column in self.columns]
        columns[place] = said
        settled = {i for i, c in enumerate(columns) if c.meaning is None and self._is_settled_by(c, said)}
        agreed = self.leaves_out | settled | {place}
        return replace(self, columns=tuple(columns), leaves_out=agreed - {place} if meaning else agreed)

    @staticmethod
    def _beside(column: PlannedColumn, said: PlannedColumn) -> PlannedColumn:
        """Another column, left out where only one can hold what was said."""
        is_shared = said.meaning is None or said.meaning is Meaning.READING
        if is_shared or (column.meaning, column.visit) != (said.meaning, said.visit):
            return column
        return replace(column, meaning=None, suggested=said.meaning)

    @staticmethod
    def _is_settled_by(column: PlannedColumn, said: PlannedColumn) -> bool:
        """Whether who chose one of several columns has thereby left this one out."""
        is_single = said.meaning is not None and said.meaning is not Meaning.READING
        return is_single and (column.suggested, column.visit) == (said.meaning, said.visit)

    def with_order(self, order: DateOrder, place: int | None = None) -> "ReadingPlan":
        """The plan once somebody said in which order dates stand: in one column, else in all that may stand so."""
        columns = tuple(
            replace(c, order=order) if place == i or (place is None and order in c.orders) else c
            for i, c in enumerate(self.columns)
        )
        return replace(self, columns=columns)

    def with_unit(self, unit: Unit) -> "ReadingPlan":
        """The plan once somebody said the unit of all lengths that do not name one themselves."""
        return replace(self, unit=unit, columns=tuple(replace(c, unit=None) for c in self.columns))

    def without_left_out(self) -> "ReadingPlan":
        """The plan once somebody agreed to leave out what is asked about; of several candidates one has to be chosen."""
        asked = {place for q in self.questions if q.ask is QuestionKind.LEFT_OUT for place in q.places}
        return replace(self, leaves_out=self.leaves_out | asked)
