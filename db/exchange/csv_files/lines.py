"""From the cells of a line to the scan and the woman they tell of."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from db.exchange.csv_files.cells import is_blank, is_formula, parse_day, parse_fetuses, parse_length
from db.exchange.csv_files.phrases import parse_history, parse_remark, parse_route
from db.exchange.csv_files.text import RawLine
from models.errors import Problem, Refused
from models.records.incoming import Arrival, Column, DateOrder, FileLine, ReadingPlan
from models.values.identity import HospitalNumber
from models.values.length import Millimetres, Unit

T = TypeVar("T")
_LONGEST_CELL = 2000


def read_line(raw: RawLine, plan: ReadingPlan) -> FileLine:
    """What one line says, or everything that is wrong with it; `plan` must be complete."""
    if raw.cells is None:
        return FileLine(raw.number, (raw.text.strip(),), problems=(Problem("line", "line.broken_quotes"),))
    width, found = len(plan.columns), len(raw.cells)
    if found != width:
        code = "line.cut" if found < width else "line.too_many_cells"
        problem = Problem("line", code, (str(found), str(width)))
        return FileLine(raw.number, raw.cells, problems=(problem,))
    reader = _LineReader(raw.cells, plan)
    arrival = reader.arrival()
    return FileLine(raw.number, raw.cells, arrival, tuple(reader.problems))


class _LineReader:
    """Reads the cells of one line and gathers everything that is wrong with them."""

    def __init__(self, cells: tuple[str, ...], plan: ReadingPlan) -> None:
        if plan.date_order is None or plan.unit is None:
            raise ValueError("a plan without date order or unit cannot be read with")
        self.problems: list[Problem] = []
        self._order: DateOrder = plan.date_order
        self._unit: Unit = plan.unit
        self._used = [(column, cell) for column, cell in zip(plan.columns, cells, strict=True) if column]
        self._first = dict(reversed(self._used))

    def arrival(self) -> Arrival | None:
        """The scan with its woman; None where there are problems."""
        self._refuse_formulas()
        if self.problems:
            return None
        remark = parse_remark(self._cell(Column.REMARKS))
        family_name = self._needed(Column.FAMILY_NAME)
        born_on = self._day(Column.BORN_ON)
        number = self._try(HospitalNumber.parse, self._needed(Column.NUMBER))
        due_on = None if is_blank(self._cell(Column.DUE_ON)) else self._day(Column.DUE_ON)
        fetuses = self._try(parse_fetuses, self._cell(Column.FETUSES))
        on = self._day(Column.SCANNED_ON)
        typed, readings = self._readings()
        route = self._try(parse_route, self._cell(Column.ROUTE))
        if self.problems or born_on is None or number is None or on is None or route is None:
            return None
        return Arrival(
            family_name=family_name,
            given_name=self._cell(Column.GIVEN_NAME),
            born_on=born_on,
            number=number,
            due_on=due_on,
            fetuses=fetuses,
            history=parse_history(self._cell(Column.HISTORY)),
            on=on,
            readings=readings,
            typed=typed,
            route=route,
            examiner=self._cell(Column.EXAMINER),
            funnel=remark.funnel,
            funnel_shape=remark.funnel_shape,
            sludge=remark.sludge,
            note=remark.note,
        )

    def _refuse_formulas(self) -> None:
        for column, cell in self._used:
            if is_formula(cell):
                self.problems.append(Problem(column.value, "cell.formula", (cell,)))
            elif len(cell) > _LONGEST_CELL:
                self.problems.append(Problem(column.value, "cell.too_long", (str(len(cell)),)))

    def _cell(self, column: Column) -> str:
        return self._first.get(column, "")

    def _needed(self, column: Column) -> str:
        cell = self._cell(column)
        if is_blank(cell):
            self.problems.append(Problem(column.value, "cell.missing"))
        return cell

    def _try(self, parse: Callable[[str], T], cell: str) -> T | None:
        try:
            return parse(cell)
        except Refused as refused:
            if not (is_blank(cell) and self.problems and self.problems[-1].code == "cell.missing"):
                self.problems.extend(refused.problems)
            return None

    def _day(self, column: Column) -> date | None:
        cell = self._needed(column)
        if is_blank(cell):
            return None
        try:
            return parse_day(cell, self._order, column.value)
        except Refused as refused:
            self.problems.extend(refused.problems)
            return None

    def _readings(self) -> tuple[tuple[str, ...], tuple[Millimetres, ...]]:
        """What was typed and what it says; blank readings count for nothing, but one there must be."""
        cells = [cell for column, cell in self._used if column is Column.READING]
        typed = tuple(cell for cell in cells if not is_blank(cell))
        if not typed:
            self.problems.append(Problem("reading", "cell.missing"))
        readings = []
        for place, cell in enumerate(cells):
            if not is_blank(cell):
                try:
                    readings.append(parse_length(cell, self._unit, f"reading.{place + 1}"))
                except Refused as refused:
                    self.problems.extend(refused.problems)
        return typed, tuple(readings)
