"""The unit of the lengths in a file, where its headings or its values speak plainly."""

import re
from collections.abc import Sequence
from dataclasses import replace

from db.exchange.csv_files.cells import is_not_said, plain
from models.records.importing.reading_plan import Meaning, PlannedColumn
from models.values.length import Unit

_NUMBER = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]*?)0*)?")
_NAMED = re.compile(r"[0-9]{1,3}(?:[.,][0-9]+)? ?(mm|cm)", re.IGNORECASE)
_LONGEST_CM = 8
_TELLING_MM = 9


def settle_units(
    columns: Sequence[PlannedColumn], rows: Sequence[tuple[str, ...]]
) -> tuple[tuple[PlannedColumn, ...], Unit | None]:
    """The columns with the units that count, and the unit of the file; None where somebody has to say it.

    A unit in a heading counts unless the values under all headings of that unit contradict it.
    """
    named = {unit: _under(columns, rows, unit) for unit in Unit}
    doubted = {unit for unit, lengths in named.items() if _is_contradicted(unit, lengths)}
    settled = tuple(replace(c, unit=None) if c.unit in doubted else c for c in columns)
    units = {column.unit for column in settled if column.meaning is Meaning.READING}
    if len(units) == 1 and None not in units:
        return settled, units.pop()
    return settled, None if doubted else unit_of_values(_under(settled, rows, None))


def unit_of_values(lengths: Sequence[str]) -> Unit | None:
    """The unit that values without one of their own prove, any where all have one; None where they could be either.

    Nothing above 80 mm is a cervical length: a middle value from 9 on cannot be centimetres. Nobody measures hundredths of
    a millimetre: most values having two decimals are centimetres.
    """
    found = _numbers(lengths)
    middle = _middle(found)
    if middle is None:
        return _unit_of_all(lengths)
    if middle >= _TELLING_MM:
        return Unit.MILLIMETRES
    has_hundredths = sum(len(decimals) == Unit.CENTIMETRES.decimals for _, decimals in found)
    return Unit.CENTIMETRES if middle < _LONGEST_CM and 2 * has_hundredths > len(found) else None


def _unit_of_all(lengths: Sequence[str]) -> Unit | None:
    """Any unit will do where every length names its own; that of the first."""
    named = [_NAMED.fullmatch(plain(text)) for text in lengths if not is_not_said(text)]
    return Unit(named[0][1].casefold()) if named and named[0] and all(named) else None


def _is_contradicted(unit: Unit, lengths: Sequence[str]) -> bool:
    """Whether the middle value cannot well be in this unit: 3.4 mm, or 34 cm."""
    middle = _middle(_numbers(lengths))
    if middle is None:
        return False
    return middle < _LONGEST_CM if unit is Unit.MILLIMETRES else middle >= _TELLING_MM


def _under(columns: Sequence[PlannedColumn], rows: Sequence[tuple[str, ...]], unit: Unit | None) -> list[str]:
    places = [i for i, c in enumerate(columns) if c.meaning is Meaning.READING and c.unit is unit]
    return [row[place] for row in rows for place in places if place < len(row)]


def _numbers(lengths: Sequence[str]) -> list[tuple[int, str]]:
    """Whole part and decimals, idle zeros apart, of everything that is a plain number."""
    found = (_NUMBER.fullmatch(plain(text)) for text in lengths)
    return [(int(match[1]), match[2] or "") for match in found if match]


def _middle(numbers: Sequence[tuple[int, str]]) -> int | None:
    return sorted(whole for whole, _ in numbers)[len(numbers) // 2] if numbers else None
