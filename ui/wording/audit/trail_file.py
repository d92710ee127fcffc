"""The audit trail as a file for a spreadsheet: moments in UTC, nothing that it would compute."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import UTC, date

from models.records.clinic.audit import AuditLine
from models.values.spreadsheet import guarded
from ui.wording.audit.trail import TrailRow, Users, clinic_trail_rows
from ui.wording.tr import context

_tr = context("trail")
_BYTE_ORDER_MARK = "\ufeff"
_HEADINGS = _tr.marked(
    (
        "When (UTC)",
        "Who",
        "Desk",
        "Entry",
        "Woman",
        "What",
        "Field",
        "Before",
        "After",
        "Reason",
        "Hash of the entry",
    )
)


def csv_head() -> str:
    """The beginning of the file."""
    return _BYTE_ORDER_MARK + _written([[_tr(heading) for heading in _HEADINGS]])


def csv_lines(lines: Sequence[AuditLine], names: Users, rules: Mapping[str, str], today: date) -> str:
    """One row for each field that changed; one for an entry in which none did."""
    rows = clinic_trail_rows(lines, names, rules, today)
    return _written([row for line, said in zip(lines, rows, strict=True) for row in _rows(line, said)])


def _rows(line: AuditLine, said: TrailRow) -> list[list[str]]:
    entry = line.entry
    at = entry.at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")
    begin = [at, said.who, entry.desk, str(entry.seq), said.woman, said.what]
    end = [said.reason, entry.hash]
    changes = [[change.field, change.before, change.after] for change in said.changes]
    return [[*begin, *change, *end] for change in changes or [["", "", ""]]]


def _written(rows: Sequence[Sequence[str]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
    return text.getvalue()
