"""A folder of tables, whole or not there."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path, PurePath

from db.clinic.folder import flush_folder, write_whole
from db.exchange.table_files.excel import workbook_of
from db.moving import give_name
from models.errors import Unavailable
from models.ports.files import MadeFile
from models.values.data_table import DataTable, TableForm
from models.values.spreadsheet import list_text

TOGETHER = "tables.xlsx"
NAMED = "names"
"""The folder within for what names people: who hands the rest on leaves it behind."""


class TableFolder:
    """Makes files of tables and puts them in place (`models.ports.files.TableWriter`)."""

    def files(self, tables: Sequence[DataTable], form: TableForm) -> Iterator[MadeFile]:
        if form is TableForm.EXCEL:
            yield from _workbooks(tables)
            return
        for table in tables:
            yield MadeFile(_place(table, "csv"), list_text(table.headings, table.rows).encode())

    def put(self, folder: Path, name: str, files: Sequence[MadeFile]) -> Path:
        try:
            beside = Path(tempfile.mkdtemp(prefix=f".{name}.", dir=folder))
            try:
                for file in files:
                    (beside / file.path).parent.mkdir(mode=0o700, exist_ok=True)
                    write_whole(beside / file.path, file.content)
                return _named(beside, folder, name)
            finally:
                shutil.rmtree(beside, ignore_errors=True)
        except OSError as error:
            raise Unavailable("folder.not_writable", folder.name or str(folder)) from error


def _workbooks(tables: Sequence[DataTable]) -> Iterator[MadeFile]:
    """All that names nobody in one workbook; of the others each is one, so that nobody is asked which sheet to read."""
    together = [table for table in tables if not table.names_people]
    yield MadeFile(PurePath(TOGETHER), workbook_of(together))
    for table in tables:
        if table.names_people:
            yield MadeFile(_place(table, "xlsx"), workbook_of([table]))


def _place(table: DataTable, ending: str) -> PurePath:
    name = f"{table.name}.{ending}"
    return PurePath(NAMED, name) if table.names_people else PurePath(name)


def _named(beside: Path, folder: Path, name: str) -> Path:
    """Give the whole folder its name, or the next one that is free."""
    flush_folder(beside)
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    free = next(folder / each for each in names if not os.path.lexists(folder / each))
    give_name(beside, free)
    flush_folder(folder)
    return free
