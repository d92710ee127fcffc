"""The whole record as tables, some women at a time, so that nobody's save has to wait."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from models.ports.files import LineWriter
from models.records.clinic.access import ExportKind
from models.records.patient import Patient
from models.rules.register.data_tables import HerRecord, data_tables
from models.rules.register.network_tables import network_tables
from models.rules.register.permissions import Action, require
from models.usecases.clinic.access_log import log_export
from models.usecases.desk import Desk
from models.values.data_table import DataTable, joined_tables

SLICE = 25
"""Women gathered in one go."""
LINES = "scans-with-names"
"""The table that is brought in again."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """How far the tables have come: `waiting` are the women still to be read, `total` how many there were at the beginning.

    `parts` are the headings of all tables, then their rows slice by slice.
    """

    total: int
    waiting: tuple[UUID, ...]
    parts: tuple[tuple[DataTable, ...], ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether nobody waits any more."""
        return not self.waiting

    @property
    def seen(self) -> int:
        """How many women were read."""
        return self.total - len(self.waiting)

    def tables(self, *, with_names: bool = True) -> tuple[DataTable, ...]:
        """Everything gathered so far; without those that name people where they are not wanted."""
        whole = joined_tables(table for part in self.parts for table in part)
        return tuple(table for table in whole if with_names or not table.names_people)


def begin_tables(desk: Desk, lines: LineWriter) -> Gathering:
    """Everybody who stands in the record, and of every table its headings. Raises: NotAllowed, Unavailable."""
    require(desk.user, Action.EXPORT_CLINIC)
    women = tuple(each.id for each in desk.store.every(Patient) if each.stands)
    return Gathering(len(women), women, (_tables((), lines),))


def gather_more(desk: Desk, gathering: Gathering, lines: LineWriter) -> Gathering:
    """Read the next few women; asking again until `is_done` reads them all. Raises: NotAllowed, Unavailable."""
    require(desk.user, Action.EXPORT_CLINIC)
    now = [_read(desk, woman) for woman in gathering.waiting[:SLICE]]
    # Who was taken back or merged meanwhile is in no table.
    tables = _tables([her for her in now if her.patient.stands], lines)
    return replace(gathering, waiting=gathering.waiting[SLICE:], parts=(*gathering.parts, tables))


def folder_name(on: date) -> str:
    """What the folder of tables that are made on a day is called."""
    return f"cervitrend-tables-{on.isoformat()}"


def log_tables(desk: Desk, folder: str, women: int, *, with_names: bool) -> bool:
    """Write down that tables of so many women lie in a folder now; whether it could be written."""
    export = ExportKind.TABLES if with_names else ExportKind.TABLES_WITHOUT_NAMES
    return log_export(desk, export, folder, women)


def _read(desk: Desk, woman: UUID) -> HerRecord:
    store = desk.store
    sheets = tuple(store.sheet(each.id) for each in store.pregnancies_of(woman))
    return HerRecord(store.get(Patient, woman), store.earlier_of(woman), sheets)


def _tables(women: Sequence[HerRecord], lines: LineWriter) -> tuple[DataTable, ...]:
    rows = (
        lines.cells(sheet, scan) for her in women for sheet in her.sheets for scan in sheet.standing_scans
    )
    scans = DataTable(LINES, tuple(lines.headings), tuple(rows), names_people=True)
    return (*data_tables(women), *network_tables(women), scans)
