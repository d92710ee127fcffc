"""From the cells of a line to the scans and the woman they tell of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TypeVar

from db.exchange.csv_files.ages import ToldAge, read_age
from db.exchange.csv_files.cells import (
    is_formula,
    is_no_name,
    is_not_said,
    parse_fetuses,
    parse_length,
    parse_number,
    unwrapped,
    with_bare_ends,
)
from db.exchange.csv_files.days import parse_day, turned_day
from db.exchange.csv_files.headings.headings import read_heading
from db.exchange.csv_files.left_out import ADDED
from db.exchange.csv_files.phrases import Remark, parse_history, parse_remark, parse_route
from db.exchange.csv_files.text import RawLine
from models.errors import Problem, Refused
from models.records.importing.import_line import Arrival, FileLine, LineKey, ToldHistory
from models.records.importing.reading_plan import NEEDED, DateOrder, Meaning, PlannedColumn, ReadingPlan
from models.records.scan import Route
from models.rules.measurement.plausible import Reading
from models.values.identity import HospitalNumber
from models.values.length import Unit
from models.values.spreadsheet import is_blank
from models.values.visible import hidden_place

T = TypeVar("T")
_LONGEST_CELL = 2000
_NAMES = (Meaning.FAMILY_NAME, Meaning.GIVEN_NAME)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell as every column sees it: bare of its wrapping, what it may not hold, and whether it says anything."""

    text: str
    fault: tuple[str, str] | None
    is_not_said: bool
    is_no_name: bool

    @classmethod
    def of(cls, written: str) -> "_Cell":
        text = unwrapped(written)
        if not text.isprintable():
            text = with_bare_ends(text)
        fault = None
        if hidden_place(text, one_line=False) is not None:
            fault = ("cell.hidden_character", text)
        elif is_formula(text):
            fault = ("cell.formula", text)
        elif len(text) > _LONGEST_CELL:
            fault = ("cell.too_long", str(len(text)))
        return cls(text, fault, is_not_said(text), is_no_name(text))


_NO_CELL = _Cell.of("")


@dataclass(frozen=True, slots=True)
class _Parsers:
    """What the same few texts of a file mean, found out once; they are forgotten with the reader."""

    cell: Callable[[str], _Cell]
    number: Callable[[str], HospitalNumber]
    day: Callable[[str, DateOrder | None, str], date]
    length: Callable[[str, Unit, str], Reading]
    route: Callable[[str], Route]
    history: Callable[[str], ToldHistory]
    remark: Callable[[str], Remark]

    @classmethod
    def of_a_file(cls) -> "_Parsers":
        cell, number, day, length = (
            cache(_Cell.of),
            cache(parse_number),
            cache(parse_day),
            cache(parse_length),
        )
        return cls(cell, number, day, length, cache(parse_route), cache(parse_history), cache(parse_remark))


class LineReader:
    """Reads the lines of one file with its plan, which must be complete."""

    def __init__(self, plan: ReadingPlan) -> None:
        if not plan.is_complete:
            raise ValueError("a plan that leaves something open cannot be read with")
        self._plan = plan
        self._width = len(plan.columns)
        self._visits = [_Visit.of(plan, number) for number in plan.visits]
        self._parsers = _Parsers.of_a_file()
        self._was_left_out = plan.header[-len(ADDED) :] == ADDED

    def read(self, raw: RawLine) -> Iterator[FileLine]:
        """What each visit of a line says, or everything that is wrong with it; a visit that is blank says nothing."""
        if raw.cells is None:
            yield _refused(raw, Problem("line", "line.broken_quotes"))
            return
        cells, extra = self._fitted(raw.cells)
        if len(cells) != self._width:
            code = "line.cut" if len(cells) < self._width else "line.too_many_cells"
            yield _refused(raw, Problem("line", code, (str(len(raw.cells)), str(self._width))))
            return
        for visit in [v for v in self._visits if not v.is_blank(cells)] or self._visits[:1]:
            reader = _VisitReader(self._plan, visit, self._parsers, cells)
            arrival = reader.arrival()
            key = LineKey(raw.number, visit.number)
            doubts = (*extra, *reader.doubts) if arrival else ()
            yield FileLine(key, raw.cells, arrival, tuple(reader.problems), doubts)

    def _fitted(self, cells: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
        """The cells as many as there are headings, and a doubt where more ended blank than in the other lines.

        What was left out of another file stays doubtful by the reason behind it: alone it has lost what spoke against it.
        """
        width = self._width
        if len(cells) == width:
            has_reason = self._was_left_out and not is_blank(cells[-1])
            return cells, (Problem("line", "line.left_out_before", (cells[-1],)),) if has_reason else ()
        if len(cells) == width - 1 and self._plan.may_lack_last:
            return (*cells, ""), ()
        if len(cells) <= width or any(cells[width:]):
            return cells, ()
        if self._plan.has_extra_end and len(cells) == width + 1:
            return cells[:width], ()
        return cells[:width], (Problem("line", "line.extra_cells", (str(len(cells)), str(width))),)


def _refused(raw: RawLine, problem: Problem) -> FileLine:
    return FileLine(LineKey(raw.number), raw.cells or (raw.text.strip(),), problems=(problem,))


@dataclass(frozen=True, slots=True)
class _Visit:
    """The columns of one visit: those that hold one thing by their meaning, and those of its readings, with their places."""

    number: int
    single: dict[Meaning, tuple[int, PlannedColumn]]
    readings: tuple[tuple[int, PlannedColumn], ...]
    heading_route: Route | None

    @classmethod
    def of(cls, plan: ReadingPlan, number: int) -> "_Visit":
        """The columns that belong to this visit or to all."""
        mine = [
            (i, c) for i, c in enumerate(plan.columns) if c.meaning is not None and c.visit in (0, number)
        ]
        readings = tuple((i, c) for i, c in mine if c.meaning is Meaning.READING)
        routes = {read_heading(column.heading).route for _, column in readings}
        return cls(
            number,
            {
                c.meaning: (i, c)
                for i, c in mine
                if c.meaning is not None and c.meaning is not Meaning.READING
            },
            readings,
            routes.pop() if len(routes) == 1 else None,
        )

    def is_blank(self, cells: tuple[str, ...]) -> bool:
        """Whether neither a day nor a length stands there."""
        places = [place for place, _ in self.readings]
        if Meaning.SCANNED_ON in self.single:
            places.append(self.single[Meaning.SCANNED_ON][0])
        return self.number > 0 and all(is_not_said(cells[place]) for place in places)


class _VisitReader:
    """Reads the cells of one visit; gathers what is wrong with them, and what somebody has to look at."""

    def __init__(self, plan: ReadingPlan, visit: _Visit, parsers: _Parsers, cells: tuple[str, ...]) -> None:
        self.problems: list[Problem] = []
        self.doubts: list[Problem] = []
        self._plan = plan
        self._visit = visit
        self._parsers = parsers
        self._cells = {column: parsers.cell(cells[place]) for column, (place, _) in visit.single.items()}
        self._lengths = [parsers.cell(cells[place]) for place, _ in visit.readings]

    def arrival(self) -> Arrival | None:
        """The scan with its woman; None where there are problems."""
        self._refuse_unreadable()
        if self.problems:
            return None
        family_name = self._needed(Meaning.FAMILY_NAME)
        number = self._try(Meaning.NUMBER, self._parsers.number)
        born_on, on = self._day(Meaning.BORN_ON), self._day(Meaning.SCANNED_ON)
        due_on, last_period = self._day(Meaning.DUE_ON), self._day(Meaning.LAST_PERIOD)
        fetuses = self._try(Meaning.FETUSES, parse_fetuses)
        readings = self._readings()
        route = self._route()
        if self.problems or born_on is None or number is None or on is None or route is None:
            return None
        age = self._age()
        remark = self._parsers.remark(self._text(Meaning.REMARKS))
        return Arrival(
            family_name=family_name,
            given_name=self._text(Meaning.GIVEN_NAME),
            born_on=born_on,
            number=number,
            due_on=due_on,
            last_period=last_period,
            age=age.first if age else None,
            oldest=age.last if age else None,
            fetuses=fetuses,
            history=self._parsers.history(self._cell(Meaning.HISTORY).text),
            on=on,
            readings=tuple(reading.length for reading in readings),
            typed=tuple(reading.typed for reading in readings),
            units=tuple(reading.unit for reading in readings),
            route=route,
            examiner=self._text(Meaning.EXAMINER),
            funnel=remark.funnel,
            funnel_shape=remark.funnel_shape,
            sludge=remark.sludge,
            note=remark.note,
        )

    def _refuse_unreadable(self) -> None:
        """Formulas, cells longer than any value, and characters that cannot be seen; a name is on one line."""
        lengths = ((Meaning.READING, cell) for cell in self._lengths)
        for column, cell in (*self._cells.items(), *lengths):
            if cell.fault:
                code, value = cell.fault
                self.problems.append(Problem(column.value, code, (value,)))
            elif column in _NAMES and hidden_place(cell.text, one_line=True) is not None:
                self.problems.append(Problem(column.value, "cell.hidden_character", (cell.text,)))

    def _cell(self, column: Meaning) -> _Cell:
        return self._cells.get(column, _NO_CELL)

    def _text(self, column: Meaning) -> str:
        """What a cell says; empty where the column is missing, the cell blank, or a word for that stands in it.

        Na is a family name and a given one.
        """
        cell = self._cell(column)
        return "" if (cell.is_no_name if column in _NAMES else cell.is_not_said) else cell.text

    def _needed(self, column: Meaning) -> str:
        cell = self._text(column)
        if not cell:
            self.problems.append(self._missing(column))
        return cell

    def _missing(self, column: Meaning) -> Problem:
        cell = self._cell(column).text
        return (
            Problem(column.value, "cell.missing")
            if is_blank(cell)
            else Problem(column.value, "cell.not_said", (cell,))
        )

    def _try(self, column: Meaning, parse: Callable[[str], T]) -> T | None:
        """What a cell says; None where it says nothing or cannot be read."""
        cell = self._needed(column) if column in NEEDED else self._text(column)
        if not cell:
            return None
        try:
            return parse(cell)
        except Refused as refused:
            self.problems.extend(replace(problem, field=column.value) for problem in refused.problems)
            return None

    def _day(self, column: Meaning) -> date | None:
        if column not in self._visit.single:
            return None
        planned = self._visit.single[column][1]
        day = self._try(column, lambda cell: self._parsers.day(cell, planned.order, column.value))
        if day is not None and planned.is_mixed:
            self._doubt_turned(column, day)
        return day

    def _doubt_turned(self, column: Meaning, day: date) -> None:
        """Where a column proves two orders, a cell that may be another day is doubtful."""
        cell = self._text(column)
        turned = turned_day(cell, day, is_typed=self._plan.sheet is not None)
        if turned is not None:
            values = (cell, day.isoformat(), turned.isoformat())
            self.doubts.append(Problem(column.value, "date.either_order", values))

    def _age(self) -> ToldAge | None:
        """An age that cannot be read stops nobody: it is evidence beside the due date, and somebody has to look at it."""
        cell = self._text(Meaning.AGE)
        if not cell:
            return None
        try:
            return read_age(cell, self._plan.age_decimals)
        except Refused as refused:
            self.doubts.extend(replace(problem, field=Meaning.AGE.value) for problem in refused.problems)
            return None

    def _route(self) -> Route | None:
        """The cell's, else the one that holds for the file; a heading that says otherwise makes a doubt."""
        cell = self._text(Meaning.ROUTE)
        if not cell and self._plan.route is not None:
            return self._plan.route
        try:
            # "Unknown" is told as it stands.
            route = self._parsers.route(cell or self._cell(Meaning.ROUTE).text)
        except Refused as refused:
            self.problems.extend(refused.problems)
            return None
        if self._visit.heading_route not in (None, route):
            self.doubts.append(Problem(Meaning.ROUTE.value, "route.contradicts_heading", (cell,)))
        return route

    def _readings(self) -> tuple[Reading, ...]:
        """The lengths; one there must be. A word instead of a length is blank only behind a length that was read."""
        readings: list[Reading] = []
        for place, (cell, (_, column)) in enumerate(zip(self._lengths, self._visit.readings, strict=True)):
            if is_blank(cell.text) or (readings and cell.is_not_said):
                continue
            unit = column.unit or self._plan.unit
            if unit is None:
                raise ValueError("a plan that leaves the unit open cannot be read with")
            try:
                readings.append(self._parsers.length(cell.text, unit, f"{Meaning.READING.value}.{place + 1}"))
            except Refused as refused:
                self.problems.extend(refused.problems)
        if all(is_blank(cell.text) for cell in self._lengths):
            self.problems.append(Problem(Meaning.READING.value, "cell.missing"))
        return tuple(readings)
