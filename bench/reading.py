"""A clinic's whole record coming in and going out: an export read and judged, the record written as tables."""

from __future__ import annotations

import csv
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.big_clinic import Size, fill
from bench.measured import Measured, timed, wait_idle
from db.exchange.csv_files.reader import CsvFiles
from db.exchange.csv_files.writing.written_lines import ScanLines
from db.exchange.table_files.folder import TableFolder
from db.store.store import SqlStore
from models.ports.files import MadeFile
from models.records.clinic.user import Role
from models.records.patient import Patient
from models.rules.register.import_check import sift
from models.rules.register.import_known import KnownWomen
from models.usecases.clinic.data_tables import begin_tables, gather_more
from models.usecases.desk import Desk
from models.values.data_table import DataTable, TableForm
from tests.builders import a_desk
from tests.stores import a_store

_HEADER = (
    "Surname;Given name;DOB;MRN;EDD;Fetuses;History;Scan date;CL1 mm;CL2 mm;CL3 mm;Route;Examiner;Remarks"
)
_SCANS_A_WOMAN = 8
_SCANS_A_PREGNANCY = 4
_TODAY = date(2026, 11, 22)


def measure(lines: int, times: int) -> list[Measured]:
    """From choosing the file to a verdict on every line; the file is UTF-8, its dates have points."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.csv"
        path.write_text("\n".join([_HEADER, *(_line(number) for number in range(lines))]), "utf-8")
        wait_idle()
        ours = median(timed(lambda: _judged(path)) for _ in range(times))
        bare = median(timed(lambda: _cut(path)) for _ in range(times))
    return [
        Measured(
            name=f"an export of {lines:,} lines read and judged",
            unit="ms",
            ours=ours,
            bare=bare,
            most=3000,
            note="plan, cells, rules and verdicts; nothing is looked up in a record",
        )
    ]


def measure_tables(scans: int) -> list[Measured]:
    """The whole record as tables: read a slice at a time, made into files, put on the disk."""
    with tempfile.TemporaryDirectory() as folder:
        store = a_store(Path(folder))
        fill(store, Size(scans // _SCANS_A_PREGNANCY, scans=_SCANS_A_PREGNANCY))
        desk = a_desk(store)
        lead = replace(desk, user=replace(desk.user, role=Role.LEAD))
        wait_idle()
        bare = timed(lambda: _sheets(store))
        slices, tables = _gathered(lead)
        out = TableFolder()
        lines = [_written(out, Path(folder), tables, form) for form in TableForm]
        store.close()
    note = f"longest slice {max(slices):.0f} ms; beside reading the same sheets and doing nothing with them"
    name = f"{scans:,} scans gathered as tables"
    return [Measured(name=name, unit="ms", ours=sum(slices), bare=bare, most_ratio=3, note=note), *lines]


def _sheets(store: SqlStore) -> None:
    for patient in store.every(Patient):
        for pregnancy in store.pregnancies_of(patient.id):
            store.sheet(pregnancy.id)


def _gathered(desk: Desk) -> tuple[list[float], tuple[DataTable, ...]]:
    """How long each slice took, and all tables."""
    lines = ScanLines()
    gathering, slices = begin_tables(desk, lines), []
    while not gathering.is_done:
        began = perf_counter()
        gathering = gather_more(desk, gathering, lines)
        slices.append((perf_counter() - began) * 1000)
    return slices, gathering.tables()


def _written(out: TableFolder, folder: Path, tables: tuple[DataTable, ...], form: TableForm) -> Measured:
    """Making the files of one form; how long it takes to put them in place is noted."""
    made: list[MadeFile] = []
    ours = timed(lambda: made.extend(out.files(tables, form)))
    put = timed(lambda: out.write(folder, form.value, made).keep())
    size = sum(len(file.content) for file in made) / 1_000_000
    return Measured(
        name=f"the same made into files ({form.value})",
        unit="ms",
        ours=ours,
        note=f"{len(made)} files, {size:.1f} MB; put in place in {put:.0f} ms",
    )


def _judged(path: Path) -> None:
    files = CsvFiles()
    sift(files.lines(path, files.guess(path)), KnownWomen(), _TODAY)


def _cut(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        list(csv.reader(file, delimiter=";"))


def _line(number: int) -> str:
    woman, scan = divmod(number, _SCANS_A_WOMAN)
    due = date(2026, 9, 1) + timedelta(days=woman % 60)
    on = due - timedelta(days=160 - 14 * scan)
    born = date(1985, 1, 1) + timedelta(days=woman % 5000)
    length = 40 - scan
    readings = f"{length},4;{length},9;{length + 1},2"
    return f"Nováková{woman};Åsa;{born:%d.%m.%Y};RX{100_000 + woman};{due:%d.%m.%Y};1;;{on:%d.%m.%Y};{readings};TV;SM Brown;"
