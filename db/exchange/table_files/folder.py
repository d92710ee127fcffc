"""A folder of tables, whole or not there."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath

from db.new_folder import NewFolder, write_folder
from models.ports.files import Check, MadeFile, unasked
from models.values.data_table import DataTable, TableForm
from models.values.spreadsheet import list_text

TOGETHER = "tables.xlsx"
NAMED = "names"
"""The folder within for what names people: who hands the rest on leaves it behind."""


class TableFolder:
    """Makes files of tables and puts them in place (`models.ports.files.TableWriter`)."""

    def files(
        self, tables: Sequence[DataTable], form: TableForm, check: Check = unasked
    ) -> Iterator[MadeFile]:
        if form is TableForm.EXCEL:
            yield from _workbooks(tables, check)
            return
        for table in tables:
            check()
            yield MadeFile(_place(table, "csv"), list_text(table.headings, table.rows).encode())

    def write(self, folder: Path, name: str, files: Iterable[MadeFile]) -> NewFolder:
        return write_folder(folder, name, files)


def _workbooks(tables: Sequence[DataTable], check: Check) -> Iterator[MadeFile]:
    """All that names nobody in one workbook; of the others each is one, so that nobody is asked which sheet to read."""
    from db.exchange.table_files.excel import workbook_of  # noqa: PLC0415  # 18 ms and 5 MB at every signing in; wanted a few times a year.

    together = [table for table in tables if not table.names_people]
    yield MadeFile(PurePath(TOGETHER), workbook_of(together, check))
    for table in tables:
        if table.names_people:
            yield MadeFile(_place(table, "xlsx"), workbook_of([table], check))


def _place(table: DataTable, ending: str) -> PurePath:
    name = f"{table.name}.{ending}"
    return PurePath(NAMED, name) if table.names_people else PurePath(name)
