"""Reading and judging a clinic's whole export, beside cutting its lines into cells with the standard reader."""

from __future__ import annotations

import csv
import tempfile
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from bench.measured import Measured, timed, wait_idle
from db.exchange.csv_files.reader import CsvFiles
from models.rules.register.import_check import sift
from models.rules.register.import_known import KnownWomen

_HEADER = (
    "Surname;Given name;DOB;MRN;EDD;Fetuses;History;Scan date;CL1 mm;CL2 mm;CL3 mm;Route;Examiner;Remarks"
)
_SCANS_A_WOMAN = 8
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
