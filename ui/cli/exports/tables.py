"""The `tables` verb: the whole record as tables in a new folder."""

import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.ports.files import TableFiles
from models.usecases.clinic.data_tables import Gathering, begin_tables, folder_name, gather_more, log_tables
from models.usecases.desk import Desk
from models.values.data_table import TableForm
from ui.cli.at_desk import at_desk
from ui.cli.telling import tell


@dataclass(frozen=True, slots=True, kw_only=True)
class TablesRequest:
    """What was asked on the command line: the folder in which the new one is made, how, and whether with names."""

    to: Path
    form: TableForm
    with_names: bool


def tables_request(chosen: Namespace) -> TablesRequest:
    """What the arguments of the command line ask for."""
    form = TableForm.EXCEL if chosen.excel else TableForm.CSV
    return TablesRequest(to=chosen.to, form=form, with_names=not chosen.without_names)


def export_tables(request: TablesRequest, signing_in: Callable[[], Desk], out: TableFiles) -> int:
    """Write the tables and say where; 0 when done, 1 when anything was refused or it was stopped."""
    return at_desk(signing_in, lambda desk: _export(desk, request, out))


def _export(desk: Desk, request: TablesRequest, out: TableFiles) -> None:
    gathering = begin_tables(desk, out.lines)
    while not gathering.is_done:
        gathering = gather_more(desk, gathering, out.lines)
        _show_progress(gathering)
    tables = gathering.tables(with_names=request.with_names)
    files = tuple(out.writer.files(tables, request.form))
    tell(out.writer.write(request.to, folder_name(desk.clock.today()), files).keep())
    for table in tables:
        tell(f"{table.name} {len(table.rows)}")
    log_tables(desk, request.to.absolute().name, gathering.total, with_names=request.with_names)


def _show_progress(gathering: Gathering) -> None:
    """One line that counts up, where somebody is watching."""
    if sys.stderr.isatty():
        end = "\n" if gathering.is_done else "\r"
        tell(f"{gathering.seen} of {gathering.total} women read", end=end, file=sys.stderr, flush=True)
