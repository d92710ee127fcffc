"""Tables as an Excel workbook: a sheet each, and in every cell the text as it is."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from models.ports.files import Check, unasked
from models.values.data_table import DataTable

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""Always the same: when it was made says nothing, and the same tables are the same file."""
_NARROWEST, _WIDEST = 8, 60


class _Checked(io.BytesIO):
    """Bytes that ask whether they are still wanted before each piece of them is written."""

    def __init__(self, check: Check) -> None:
        super().__init__()
        self._check = check

    def write(self, piece: "ReadableBuffer", /) -> int:
        # Asked once: what is given up is closed, and that writes as well.
        check, self._check = self._check, unasked
        check()
        self._check = check
        return super().write(piece)


def workbook_of(tables: Sequence[DataTable], check: Check = unasked) -> bytes:
    """A workbook with these sheets; the headings stay in sight.

    Raises: ValueError for more than a cell or a sheet can hold, and what the check raises.
    """
    content = _Checked(check)
    # Nothing of it lies in the system's own folder for temporary files.
    book = Workbook(content, {"in_memory": True})
    book.set_properties({"created": _MADE})
    strong = book.add_format({"bold": True})
    for table in tables:
        sheet = book.add_worksheet(table.name)
        for row, cells in enumerate((table.headings, *table.rows)):
            check()
            _write_row(sheet, row, cells, strong if row == 0 else None)
        sheet.freeze_panes(1, 0)
        for place, width in enumerate(_widths(table)):
            sheet.set_column(place, place, width)
    book.close()
    return content.getvalue()


def _write_row(sheet: Worksheet, row: int, cells: Sequence[str], form: object) -> None:
    for place, cell in enumerate(cells):
        # As text: what looks like a formula, a number or an address is none.
        if cell and sheet.write_string(row, place, cell, form) != 0:
            raise ValueError(f"row {row} of a sheet cannot be written")


def _widths(table: DataTable) -> list[int]:
    """How wide each column is, in letters: as its longest line needs, within reason."""
    columns = zip(table.headings, *table.rows, strict=True)
    longest = (max(len(line) for cell in column for line in cell.split("\n")) for column in columns)
    return [min(max(length + 2, _NARROWEST), _WIDEST) for length in longest]
