"""From the headings of a file and what stands under them to what each column is taken for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from db.exchange.csv_files.cells import is_not_said, plain
from db.exchange.csv_files.days import ColumnOrder, column_order, day_readings
from db.exchange.csv_files.headings import Heading, read_heading
from db.exchange.csv_files.visits import visits_of
from models.records.reading_plan import DATES, Column, PlannedColumn
from models.rules.impossible import MOST_READINGS

_SAMPLES = 3
_WHOLE_NAMES = frozenset({"name", "naam", "nom", "patient", "patient name", "patientenname"})
"""Headings that hold a whole name as often as a family name."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A heading with the cells under it; `meaning` is None once the column is left out."""

    heading: Heading
    cells: tuple[str, ...]
    visit: int = 0

    @property
    def meaning(self) -> Column | None:
        return self.heading.meaning

    def left_out(self, *, is_known: bool = True) -> "_Read":
        """The column without its meaning; `is_known` keeps what it seems to hold, so that somebody is asked."""
        suggested = self.heading.suggested if is_known else None
        return replace(self, heading=replace(self.heading, meaning=None, suggested=suggested))


def planned_columns(
    header: Sequence[str], rows: Sequence[tuple[str, ...]], *, is_typed: bool = False
) -> tuple[PlannedColumn, ...]:
    """What every column is taken for, only where that is certain: of two that may hold the same neither is.

    `is_typed`: the cells are those of a workbook, whose days are typed as such.
    """
    cells = [tuple(row[place] for row in rows if place < len(row)) for place in range(len(header))]
    read = [_Read(read_heading(text), under) for text, under in zip(header, cells, strict=True)]
    for settle in (
        _without_row_numbers,
        _without_whole_names,
        _with_visits,
        _one_of_a_kind,
        _one_set_of_readings,
    ):
        read = settle(read)
    return tuple(_planned(one, is_typed=is_typed) for one in read)


def _without_row_numbers(read: list[_Read]) -> list[_Read]:
    """A column that counts 1, 2, 3 is no hospital number; where another is one, nobody needs to be asked."""
    counting = [one.meaning is Column.NUMBER and _counts(one.cells) for one in read]
    others = sum(one.meaning is Column.NUMBER for one in read) - sum(counting)
    return [one.left_out(is_known=not others) if c else one for one, c in zip(read, counting, strict=True)]


def _counts(cells: Sequence[str]) -> bool:
    """Whether cells count lines or women from 0 or 1 on."""
    texts = [plain(cell).removesuffix(".0") for cell in cells if not is_not_said(cell)]
    if not texts or not all(text.isdecimal() and len(text) < 8 for text in texts):
        return False
    numbers = list(dict.fromkeys(int(text) for text in texts))
    return numbers[0] in (0, 1) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _without_whole_names(read: list[_Read]) -> list[_Read]:
    """Without a given name beside it, `Name` may hold both."""
    if any(one.meaning is Column.GIVEN_NAME for one in read):
        return read
    return [
        one.left_out()
        if one.meaning is Column.FAMILY_NAME and one.heading.text.strip().casefold() in _WHOLE_NAMES
        else one
        for one in read
    ]


def _with_visits(read: list[_Read]) -> list[_Read]:
    visits = visits_of([one.heading for one in read])
    return [
        one.left_out() if visit is None else replace(one, visit=visit)
        for one, visit in zip(read, visits, strict=True)
    ]


def _one_of_a_kind(read: list[_Read]) -> list[_Read]:
    """Of two columns that may hold what only one can, neither is taken; nor is a `second` without a first.

    Days of visits keep theirs: the plan asks which of them belongs to which length.
    """
    kinds = Counter((one.meaning, one.visit) for one in read)
    return [one if _is_alone(one, kinds) else one.left_out() for one in read]


def _is_alone(one: _Read, kinds: Counter[tuple[Column | None, int]]) -> bool:
    if (
        one.meaning is None
        or one.meaning is Column.READING
        or (one.meaning is Column.SCANNED_ON and one.visit)
    ):
        return True
    is_numbered = one.visit == 0 and (one.heading.number or 0) > 1
    return kinds[one.meaning, one.visit] == 1 and not is_numbered


def _one_set_of_readings(read: list[_Read]) -> list[_Read]:
    """Several lengths of one visit are its readings only where they are counted from the first on; no more than three."""
    wrong = {visit for visit in {one.visit for one in read} if not _are_readings(read, visit)}
    return [one.left_out() if one.meaning is Column.READING and one.visit in wrong else one for one in read]


def _are_readings(read: Sequence[_Read], visit: int) -> bool:
    numbers = [h.number for h in (o.heading for o in read if o.visit == visit) if h.meaning is Column.READING]
    if visit and len(numbers) < 2:
        return True
    first = list(range(1, len(numbers) + 1))
    counted = [first, [None, *first[1:]], [None, *first[:-1]]]
    return len(numbers) <= MOST_READINGS and numbers in counted


def _planned(one: _Read, *, is_typed: bool) -> PlannedColumn:
    heading = one.heading
    said = [cell for cell in dict.fromkeys(one.cells) if not is_not_said(cell)]
    column = PlannedColumn(
        heading=heading.text,
        meaning=heading.meaning,
        suggested=heading.suggested if heading.meaning is None else None,
        visit=one.visit,
        samples=tuple(said[:_SAMPLES]),
        unit=heading.unit if heading.meaning is Column.READING else None,
    )
    holds_days = heading.suggested in DATES or any(day_readings(plain(cell)) for cell in column.samples)
    if not holds_days:
        return column
    return _with_order(column, column_order({plain(cell) for cell in said}, is_typed=is_typed), heading)


def _with_order(column: PlannedColumn, found: ColumnOrder, heading: Heading) -> PlannedColumn:
    """The column with the order of its dates: as its cells prove, else as its heading says."""
    if found.order is None and heading.order in found.orders:
        return replace(column, order=heading.order)
    is_contradicted = heading.order is not None and found.order not in (None, heading.order)
    return replace(column, order=found.order, orders=found.orders, is_mixed=found.is_mixed or is_contradicted)
