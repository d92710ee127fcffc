"""The days that a cell can name, and the order in which the days of a column stand."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache

from babel import Locale

from db.exchange.csv_files.cells import plain
from models.errors import Problem, Refused
from models.records.importing.reading_plan import DateOrder
from models.values.identity import fold

_TIME = r"(?:\s*T\s*|\s*,\s*|\s+)(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?(?:\s*[ap]\.?m\.?)?"
_ZONE = r"(?:Z|UTC|GMT|CES?T|[+-][0-9]{2}(?::?[0-9]{2})?)"
_CELL = re.compile(
    rf"(?P<day>.+?)(?:{_TIME}(?:\s*(?P<zone>{_ZONE}))?|(?P<day_zone>Z|[+-][0-9]{{2}}:[0-9]{{2}}))?",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"([0-9]{1,4})([./-])([0-9]{1,2})\2([0-9]{1,4})")
_COMPACT = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})")
_SERIAL = re.compile(r"([0-9]{5})(?:[.,][0-9]+)?")
_GAP = r"[\s./,-]*"
_NAME = r"(?P<month>[^\W\d_]{3,})"
_NAMED = (
    re.compile(
        rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|er)?{_GAP}(?:de )?{_NAME}{_GAP}(?:del? )?(?P<year>[0-9]{{2,4}})"
    ),
    re.compile(rf"{_NAME}{_GAP}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[\s./,-]+(?P<year>[0-9]{{2,4}})"),
    re.compile(rf"(?P<year>[0-9]{{4}}){_GAP}{_NAME}{_GAP}(?P<day>[0-9]{{1,2}})"),
)
_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "pl", "nl")
_SHORTEST_NAME = 3
_LONGEST = 60
_MONTHS = 12
_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(20_000, 60_001)


@dataclass(frozen=True, slots=True)
class ColumnOrder:
    """The order in which the days of a column stand.

    `order` None: its cells tell by themselves, or nobody said which of `orders` holds. `is_mixed`: its cells prove two
    orders, so that every cell that `is_either_by_figures` may be another day than the one it is read as.
    """

    order: DateOrder | None = None
    orders: tuple[DateOrder, ...] = ()
    is_mixed: bool = False


@dataclass(frozen=True, slots=True)
class _Cell:
    """What a cell can mean; `why_not` is the code of what is wrong where it is no day."""

    readings: Mapping[DateOrder, date] = field(default_factory=dict)
    sign: str = ""
    why_not: str = "date.not_a_date"


def day_readings(text: str) -> Mapping[DateOrder, date]:
    """Every way in which `text` can be a day, empty where it is none.

    YEAR_FIRST where the cell tells by itself (`2026-10-06`, `20261006`, `6 Oct 2026`); days with points are month first
    only where they cannot be day first. A time of day is left out; a cell that names a time zone is no day.
    """
    return _read(text).readings


def parse_day(text: str, order: DateOrder | None, field: str) -> date:
    """The one day that `text` can be, whatever the order of its column; else the one in `order`.

    Raises: Refused (`date.not_a_date`, `date.short_year`, `date.with_zone`; `date.impossible` where the calendar has no
    such day, `date.either` where it can be two days and neither is in `order`).
    """
    cell = _read(text)
    days = set(cell.readings.values())
    if not days:
        raise Refused(Problem(field, cell.why_not, (text,)))
    if DateOrder.SERIAL in cell.readings and order is not DateOrder.SERIAL:
        raise Refused(Problem(field, "date.not_a_date", (text,)))
    if len(days) == 1:
        return days.pop()
    if order is None or order not in cell.readings:
        raise Refused(Problem(field, "date.either", (text,)))
    return cell.readings[order]


def is_either(text: str) -> bool:
    """Whether `text` can be two different days."""
    return len(set(day_readings(text).values())) > 1


def is_either_by_figures(text: str) -> bool:
    """Whether `text` can be two different days where not even points tell that the day stands first."""
    cell = _read(text)
    return is_either(text) or (cell.sign == "." and is_either(plain(text).replace(".", "/")))


def turned_day(text: str, day: date, *, is_typed: bool) -> date | None:
    """The day that `text` may be as well in a column that is mixed, `day` with its day and month in turn; None where none is.

    A spreadsheet that takes days for months keeps the days that can be both as its own (day numbers; in a workbook typed
    dates: `is_typed`), turned round, and the others as text.
    """
    cell = _read(text)
    is_own = DateOrder.SERIAL in cell.readings or (is_typed and DateOrder.YEAR_FIRST in cell.readings)
    if day.day > _MONTHS or day.day == day.month or not (is_own or is_either_by_figures(text)):
        return None
    return date(day.year, day.day, day.month)


def column_order(cells: Iterable[str], *, is_typed: bool = False) -> ColumnOrder:
    """The order that the cells of a column prove together; cells that are no day prove nothing.

    `is_typed`: in a workbook days as figures in text, beside days that are typed as such, are what a spreadsheet could not
    take for days; it may have turned the others round.
    """
    read = [cell for cell in map(_read, cells) if cell.readings]
    has_figures = any(cell.sign and DateOrder.YEAR_FIRST not in cell.readings for cell in read)
    if any(DateOrder.SERIAL in cell.readings for cell in read):
        return ColumnOrder(None, (DateOrder.SERIAL,), is_mixed=has_figures)
    if is_typed and has_figures and any(DateOrder.YEAR_FIRST in cell.readings for cell in read):
        return replace(_order_of_figures(read), is_mixed=True)
    return _order_of_figures(read)


def has_points_month_first(cells: Iterable[str]) -> bool:
    """Whether a day with points can only be month first (`11.25.1992`): then points prove nothing in this file."""
    read = map(_read, cells)
    return any(cell.sign == "." and DateOrder.MONTH_FIRST in cell.readings for cell in read)


def _order_of_figures(read: Sequence[_Cell]) -> ColumnOrder:
    """The order that days in figures prove together."""
    proofs = Counter(_proof(cell) for cell in read)
    day_first, month_first = proofs[DateOrder.DAY_FIRST], proofs[DateOrder.MONTH_FIRST]
    has_point_proof = any(cell.sign == "." and DateOrder.MONTH_FIRST in cell.readings for cell in read)
    is_mixed = has_point_proof or bool(day_first and month_first)
    has_either = any(len(set(cell.readings.values())) > 1 for cell in read)
    if not has_either:
        return ColumnOrder(is_mixed=is_mixed)
    if day_first or month_first:
        majority = DateOrder.DAY_FIRST if day_first >= month_first else DateOrder.MONTH_FIRST
        return ColumnOrder(majority, (), is_mixed)
    return ColumnOrder(None, (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST))


def _proof(cell: _Cell) -> DateOrder | None:
    """The order that one cell proves; days that points or the cell itself tell prove none."""
    if len(cell.readings) != 1:
        return None
    (order,) = cell.readings
    is_usual = cell.sign == "." and order is DateOrder.DAY_FIRST
    return None if is_usual or order is DateOrder.YEAR_FIRST else order


def _read(text: str) -> _Cell:
    """What `text` can mean."""
    written = _CELL.fullmatch(plain(text)) if len(text) <= _LONGEST else None
    if written is None:
        return _Cell()
    cell = _figures(written["day"]) or _name(written["day"]) or _count(plain(text)) or _Cell()
    is_zoned = written["zone"] or written["day_zone"]
    return _Cell(why_not="date.with_zone") if is_zoned and cell.readings else cell


def _figures(text: str) -> _Cell | None:
    """A day in figures alone; None where it is none."""
    compact = _COMPACT.fullmatch(text)
    if compact is not None:
        return _made({DateOrder.YEAR_FIRST: (compact[1], compact[2], compact[3])}, "")
    written = _FIGURES.fullmatch(text)
    if written is None:
        return None
    first, sign, second, third = written.groups()
    if len(first) == 4 and len(third) <= 2:
        return _made({DateOrder.YEAR_FIRST: (first, second, third)}, sign)
    if len(first) > 2 or len(third) != 4:
        is_short = len(first) <= 2 and len(third) <= 2
        return _Cell(why_not="date.short_year" if is_short else "date.impossible")
    orders = {DateOrder.DAY_FIRST: (third, second, first), DateOrder.MONTH_FIRST: (third, first, second)}
    cell = _made(orders, sign)
    if sign == "." and DateOrder.DAY_FIRST in cell.readings:
        return _made({DateOrder.DAY_FIRST: orders[DateOrder.DAY_FIRST]}, sign)
    return cell


def _made(orders: Mapping[DateOrder, tuple[str, str, str]], sign: str) -> _Cell:
    """The days of year, month and day that the calendar has."""
    days = {order: day for order, parts in orders.items() if (day := _day(*parts)) is not None}
    return _Cell(days, sign, "date.impossible")


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _name(text: str) -> _Cell | None:
    """A day with its month by name; None where it is none."""
    folded = text.casefold()
    written = next((found for pattern in _NAMED if (found := pattern.fullmatch(folded))), None)
    month = _months().get(fold(written["month"])) if written else None
    if written is None or month is None:
        return None
    if len(written["year"]) != 4:
        return _Cell(why_not="date.short_year" if len(written["year"]) == 2 else "date.impossible")
    return _made({DateOrder.YEAR_FIRST: (written["year"], str(month), written["day"])}, "")


@cache
def _months() -> Mapping[str, int]:
    """The months by every beginning of their names that stands for one month only in all languages."""
    meant: dict[str, set[int]] = {}
    for language in _LANGUAGES:
        for names in Locale.parse(language).months.values():
            for month, name in (*names["wide"].items(), *names["abbreviated"].items()):
                folded = fold(name)
                for end in range(_SHORTEST_NAME, len(folded) + 1):
                    meant.setdefault(folded[:end], set()).add(month)
    return {name: months.pop() for name, months in meant.items() if len(months) == 1}


def _count(text: str) -> _Cell | None:
    """A day as a spreadsheet counts it, the time behind its point left out; None where it is none."""
    written = _SERIAL.fullmatch(text)
    if written is None or int(written[1]) not in _SERIALS:
        return None
    return _Cell({DateOrder.SERIAL: _SERIAL_ZERO + timedelta(days=int(written[1]))})
