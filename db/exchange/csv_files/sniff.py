"""Guessing how a file is to be read, from its first lines."""

import re
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from db.exchange.csv_files.cells import date_parts, in_order, is_blank
from db.exchange.csv_files.headers import meaning_of, unit_in
from db.exchange.csv_files.text import guess_encoding, raw_lines
from models.errors import Problem, Refused
from models.records.incoming import Column, DateOrder, Encoding, ReadingPlan, Separator
from models.values.length import Unit

_SAMPLE_LINES = 2000
_DATES = (Column.BORN_ON, Column.DUE_ON, Column.SCANNED_ON)
_MANY = (Column.READING,)
_FITTING_SHARE = 0.9
_NUMBER = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]{1,3}))?")
_LONGEST_CM = 8
_TELLING_MM = 9


def guess_plan(path: Path) -> ReadingPlan:
    """The likeliest way to read a file; what it does not say stays None.

    Raises: Refused (`file.no_header` and what `guess_encoding` raises), Unavailable.
    """
    return plan_for(path, guess_encoding(path))


def plan_for(path: Path, encoding: Encoding, separator: Separator | None = None) -> ReadingPlan:
    """The likeliest plan once the encoding, and perhaps the separator, have been settled."""
    chosen = separator or _separator(path, encoding)
    rows = [
        raw.cells for raw in islice(raw_lines(path, encoding, chosen), _SAMPLE_LINES) if raw.cells is not None
    ]
    header = rows[0] if rows else ()
    columns = _columns(header)
    if separator is None and not any(columns):
        raise Refused(Problem("file", "file.no_header", (path.name,)))
    body = [row for row in rows[1:] if len(row) == len(header)]
    return ReadingPlan(
        encoding=encoding,
        separator=chosen,
        header=header,
        columns=columns,
        date_order=guess_date_order(_values(body, columns, _DATES)),
        unit=_unit(header, columns, body),
    )


def guess_date_order(dates: Iterable[str]) -> DateOrder | None:
    """The order in which nearly all of `dates` can be read; None where two fit and nothing tells them apart.

    Dates with points are day first wherever that fits: nobody writes month.day.year.
    """
    written = [(text, parts) for text in dates if (parts := date_parts(text))]
    fitting = [
        order
        for order in DateOrder
        if written and sum(_fits(parts, order) for _, parts in written) >= _FITTING_SHARE * len(written)
    ]
    if len(fitting) > 1 and DateOrder.DAY_FIRST in fitting and all("." in text for text, _ in written):
        return DateOrder.DAY_FIRST
    return fitting[0] if len(fitting) == 1 else None


def guess_unit_of_values(lengths: Iterable[str]) -> Unit | None:
    """The unit that the middle one of `lengths` speaks for; None where it could be either."""
    whole = sorted(int(found[1]) for text in lengths if (found := _NUMBER.fullmatch(text)))
    if not whole:
        return None
    middle = whole[len(whole) // 2]
    if middle < _LONGEST_CM:
        return Unit.CENTIMETRES
    return Unit.MILLIMETRES if middle >= _TELLING_MM else None


def _separator(path: Path, encoding: Encoding) -> Separator:
    """The one that cuts the header into the most cells that mean something, then into the most cells."""

    def merit(separator: Separator) -> tuple[int, int]:
        first = next((raw.cells for raw in raw_lines(path, encoding, separator)), None) or ()
        return sum(column is not None for column in _columns(first)), len(first)

    return max(Separator, key=merit)


def _columns(header: tuple[str, ...]) -> tuple[Column | None, ...]:
    """What each cell of the header stands for; of two that say the same (readings apart) the first counts."""
    columns: list[Column | None] = []
    for cell in header:
        column = meaning_of(cell)
        columns.append(None if column in columns and column not in _MANY else column)
    return tuple(columns)


def _values(
    rows: list[tuple[str, ...]], columns: tuple[Column | None, ...], wanted: tuple[Column, ...]
) -> list[str]:
    places = [place for place, column in enumerate(columns) if column in wanted]
    return [row[place] for row in rows for place in places if not is_blank(row[place])]


def _unit(
    header: tuple[str, ...], columns: tuple[Column | None, ...], rows: list[tuple[str, ...]]
) -> Unit | None:
    """What the headers of the readings name, unless the values contradict it; else what the values say."""
    named = {unit_in(cell) for cell, column in zip(header, columns, strict=True) if column is Column.READING}
    by_values = guess_unit_of_values(_values(rows, columns, (Column.READING,)))
    if len(named) != 1 or None in named:
        return by_values
    by_header = named.pop()
    return by_header if by_values in (None, by_header) else None


def _fits(parts: tuple[str, str, str], order: DateOrder) -> bool:
    year, month, day = in_order(parts, order)
    return _is_year(year, parts) and 1 <= int(month) <= 12 and 1 <= int(day) <= 31


def _is_year(year: str, parts: tuple[str, str, str]) -> bool:
    """Four digits wherever any of the three has four."""
    return len(year) == 4 or all(len(part) < 4 for part in parts)
