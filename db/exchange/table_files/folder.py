"""A folder of tables, whole or not there."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path

from db.clinic.folder import flush_folder, write_whole
from db.exchange.table_files.excel import workbook_of
from models.errors import Unavailable
from models.values.data_table import DataTable, TableForm
from models.values.spreadsheet import list_text

TOGETHER = "tables.xlsx"
NAMED = "names"
"""The folder within for what names people: who hands the rest on leaves it behind."""


class TableFolder:
    """Writes tables (`models.ports.files.TableWriter`)."""

    def write(
        self,
        folder: Path,
        name: str,
        tables: Sequence[DataTable],
        form: TableForm,
        is_unwanted: Callable[[], bool],
    ) -> Path | None:
        try:
            beside = Path(tempfile.mkdtemp(prefix=f".{name}.", dir=folder))
            try:
                is_whole = _fill(beside, tables, form, is_unwanted)
                return _put(beside, folder, name) if is_whole else None
            finally:
                shutil.rmtree(beside, ignore_errors=True)
        except OSError as error:
            raise Unavailable("folder.not_writable", folder.name or str(folder)) from error


def _fill(
    beside: Path, tables: Sequence[DataTable], form: TableForm, is_unwanted: Callable[[], bool]
) -> bool:
    """Write every file; whether nobody said meanwhile that they are not wanted."""
    for path, content in _files(tables, form):
        if is_unwanted():
            return False
        (beside / path).parent.mkdir(mode=0o700, exist_ok=True)
        write_whole(beside / path, content)
    return not is_unwanted()


def _files(tables: Sequence[DataTable], form: TableForm) -> Iterator[tuple[Path, str | bytes]]:
    """Each file by its path within the folder, made when it is asked for."""
    if form is TableForm.EXCEL:
        yield from _workbooks(tables)
        return
    for table in tables:
        yield _place(table, "csv"), list_text(table.headings, table.rows)


def _workbooks(tables: Sequence[DataTable]) -> Iterator[tuple[Path, str | bytes]]:
    """All that names nobody in one workbook; of the others each is one, so that nobody is asked which sheet to read."""
    together = [table for table in tables if not table.names_people]
    yield Path(TOGETHER), workbook_of(together)
    for table in tables:
        if table.names_people:
            yield _place(table, "xlsx"), workbook_of([table])


def _place(table: DataTable, ending: str) -> Path:
    name = f"{table.name}.{ending}"
    return Path(NAMED, name) if table.names_people else Path(name)


def _put(beside: Path, folder: Path, name: str) -> Path:
    """Give the whole folder its name, or the next one that is free."""
    flush_folder(beside)
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    free = next(folder / each for each in names if not os.path.lexists(folder / each))
    beside.rename(free)
    flush_folder(folder)
    return free
