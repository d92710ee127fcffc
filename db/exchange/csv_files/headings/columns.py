"""From the headings of a file and what stands under them to what each column is taken for."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from db.exchange.csv_files.cells import is_not_said, plain
from db.exchange.csv_files.days import ColumnOrder, column_order, day_readings, has_points_month_first
from db.exchange.csv_files.headings.evidence import weighed
from db.exchange.csv_files.headings.headings import Heading, read_heading
from db.exchange.csv_files.headings.visits import visits_of
from models.records.importing.reading_plan import DATES, Meaning, PlannedColumn
from models.rules.measurement.impossible import MOST_READINGS

_SAMPLES = 3
_FAMILY = re.compile("sur|last|famil|nach|zuname|usuel|apel|sobren|cogn|nazw|achter|último")
"""What says in a heading that a name is the family's and not the whole."""
_LONGEST_COUNT, _FEWEST_COUNTED = 8, 3


@dataclass(frozen=True, slots=True)
class _Read:
    """A heading with the cells under it; `meaning` is None once the column is left out."""

    heading: Heading
    cells: tuple[str, ...]
    visit: int = 0

    @property
    def meaning(self) -> Meaning | None:
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
    headings = weighed([read_heading(text) for text in header], cells)
    read = [_Read(heading, under) for heading, under in zip(headings, cells, strict=True)]
    for settle in (
        _without_days_of_another_kind,
        _without_row_numbers,
        _without_whole_names,
        _with_visits,
        _one_of_a_kind,
        _one_set_of_readings,
    ):
        read = settle(read)
    return _with_doubtful_points([_planned(one, is_typed=is_typed) for one in read], cells)


def _with_doubtful_points(
    columns: Sequence[PlannedColumn], cells: Sequence[tuple[str, ...]]
) -> tuple[PlannedColumn, ...]:
    """Where one column has points month first, no other's points say that the day stands first."""
    days = [column.meaning in DATES for column in columns]
    if not any(has_points_month_first(set(under)) for under, d in zip(cells, days, strict=True) if d):
        return tuple(columns)
    return tuple(replace(c, is_mixed=True) if d else c for c, d in zip(columns, days, strict=True))


def _without_days_of_another_kind(read: list[_Read]) -> list[_Read]:
    """An `Arrival date` may be that of the scan beside a mere `Date`, but not beside a `Scan date`."""
    has_own = any(one.meaning is Meaning.SCANNED_ON and not one.heading.is_generic for one in read)
    return [
        one.left_out(is_known=False)
        if has_own and one.heading.is_doubtful and one.heading.suggested is Meaning.SCANNED_ON
        else one
        for one in read
    ]


def _without_row_numbers(read: list[_Read]) -> list[_Read]:
    """A column that counts 1, 2, 3 is no hospital number; where another is one, nobody needs to be asked."""
    counting = [one.meaning is Meaning.NUMBER and _counts(one) for one in read]
    others = sum(one.meaning is Meaning.NUMBER for one in read) - sum(counting)
    return [one.left_out(is_known=not others) if c else one for one, c in zip(read, counting, strict=True)]


def _counts(one: _Read) -> bool:
    """Whether cells count lines or women from 0 or 1 on, in whatever order they stand and though some are missing.

    A mere `No.` may count from anywhere.
    """
    texts = {plain(cell).removesuffix(".0") for cell in one.cells if not is_not_said(cell)}
    if not texts or not all(text.isdecimal() and len(text) < _LONGEST_COUNT for text in texts):
        return False
    highest, lowest = max(map(int, texts)), min(map(int, texts))
    if one.heading.is_generic and highest - lowest + 1 == len(texts) >= _FEWEST_COUNTED:
        return True
    return highest <= max(len(texts), 2 * len(texts) * (len(texts) > 1))


def _without_whole_names(read: list[_Read]) -> list[_Read]:
    """Without a given name beside it, `Name` may hold both."""
    if any(one.meaning is Meaning.GIVEN_NAME for one in read):
        return read
    return [
        one.left_out()
        if one.meaning is Meaning.FAMILY_NAME and not _FAMILY.search(one.heading.text.casefold())
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


def _is_alone(one: _Read, kinds: Counter[tuple[Meaning | None, int]]) -> bool:
    if (
        one.meaning is None
        or one.meaning is Meaning.READING
        or (one.meaning is Meaning.SCANNED_ON and one.visit)
    ):
        return True
    is_numbered = one.visit == 0 and (one.heading.number or 0) > 1
    return kinds[one.meaning, one.visit] == 1 and not is_numbered


def _one_set_of_readings(read: list[_Read]) -> list[_Read]:
    """Several lengths of one visit are its readings only where they are counted from the first on; no more than three."""
    wrong = {visit for visit in {one.visit for one in read} if not _are_readings(read, visit)}
    return [one.left_out() if one.meaning is Meaning.READING and one.visit in wrong else one for one in read]


def _are_readings(read: Sequence[_Read], visit: int) -> bool:
    lengths = [o.heading for o in read if o.visit == visit and o.meaning is Meaning.READING]
    numbers = [h.number for h in lengths]
    if visit and len(numbers) < 2:
        return True
    if not visit and len(numbers) > 1 and any(h.names_visit for h in lengths):
        return False
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
        unit=heading.unit if heading.meaning is Meaning.READING else None,
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
