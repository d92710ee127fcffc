"""A table of texts as it leaves the record, before anybody writes it as a file."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class TableForm(Enum):
    """How tables are written: a CSV file each, or workbooks with a sheet each."""

    CSV = "csv"
    EXCEL = "excel"


@dataclass(frozen=True, slots=True)
class DataTable:
    """One table; every row has as many cells as there are headings.

    `name` is short, of small letters and `-`. `names_people`: who has it knows who she is; every other table holds her key alone.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    names_people: bool = False


def joined_tables(parts: Iterable[DataTable]) -> tuple[DataTable, ...]:
    """One table of each name, the rows in the order of their parts."""
    rows: dict[str, list[tuple[str, ...]]] = {}
    firsts: dict[str, DataTable] = {}
    for part in parts:
        firsts.setdefault(part.name, part)
        rows.setdefault(part.name, []).extend(part.rows)
    return tuple(
        DataTable(name, first.headings, tuple(rows[name]), first.names_people)
        for name, first in firsts.items()
    )
