"""What one cell says: a day, a length, a count; decimal text throughout, never a float."""

import re
from datetime import date
from typing import assert_never

from models.errors import Problem, Refused
from models.records.incoming import DateOrder
from models.rules.plausible import read_length
from models.values.length import Millimetres, Unit

_DATE = re.compile(r"([0-9]{1,4})([./-])([0-9]{1,2})\2([0-9]{1,4})(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?")
_DECIMALS = re.compile(r"([0-9]+)[.,]([0-9]*?)0*( ?(?:mm|cm)?)", re.IGNORECASE)
_SIGNED = re.compile(r"-[0-9]+(?:[.,][0-9]+)?")
_BLANKS = frozenset({"", "-", "–"})
_MOST_FETUSES = 9


def is_blank(text: str) -> bool:
    """Whether a cell says nothing: empty or a single dash."""
    return text in _BLANKS


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would run this cell instead of showing it."""
    if text.startswith(("=", "+", "@")):
        return True
    return text.startswith("-") and not is_blank(text) and not _SIGNED.fullmatch(text)


def date_parts(text: str) -> tuple[str, str, str] | None:
    """The three numbers of a date as written, a time of day after it left out; None where it is none."""
    written = _DATE.fullmatch(text)
    return (written[1], written[3], written[4]) if written else None


def parse_day(text: str, order: DateOrder, field: str) -> date:
    """The day that `text` names.

    Raises: Refused (`date.not_a_date`, `date.short_year`, `date.impossible`).
    """
    parts = date_parts(text)
    if parts is None:
        raise Refused(Problem(field, "date.not_a_date", (text,)))
    year, month, day = in_order(parts, order)
    if len(year) != 4:
        code = "date.short_year" if len(parts[0]) <= 2 and len(parts[2]) <= 2 else "date.impossible"
        raise Refused(Problem(field, code, (text,)))
    try:
        return date(int(year), int(month), int(day))
    except ValueError as error:
        raise Refused(Problem(field, "date.impossible", (text,))) from error


def in_order(parts: tuple[str, str, str], order: DateOrder) -> tuple[str, str, str]:
    """Year, month and day out of the numbers as written."""
    first, second, third = parts
    match order:
        case DateOrder.YEAR_FIRST:
            return first, second, third
        case DateOrder.DAY_FIRST:
            return third, second, first
        case DateOrder.MONTH_FIRST:
            return third, first, second
        case _:
            assert_never(order)


def parse_length(text: str, unit: Unit, field: str) -> Millimetres:
    """The length that `text` names in `unit`, or in the unit it names itself; zeros after the last decimal are idle.

    Raises: Refused (`length.not_a_number`, `length.too_many_decimals`, `length.out_of_range`).
    """
    written = _DECIMALS.fullmatch(text)
    plain = f"{written[1]}.{written[2] or '0'}{written[3]}" if written else text
    try:
        return read_length(plain, unit).length
    except Refused as refused:
        code = refused.problems[0].code
        raise Refused(Problem(field, code, (text, unit.value))) from refused


def parse_fetuses(text: str) -> int | None:
    """How many fetuses; None where blank. Raises: Refused (`fetuses.not_a_number`)."""
    if is_blank(text):
        return None
    if not re.fullmatch(r"[0-9]", text) or not 1 <= int(text) <= _MOST_FETUSES:
        raise Refused(Problem("fetuses", "fetuses.not_a_number", (text,)))
    return int(text)
