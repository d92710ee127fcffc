"""What an import says: the columns and choices of a plan, and why a line was refused, doubted or pointed out."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from models.errors import Problem
from models.records.incoming import Column, DateOrder, Encoding, Separator, SiftedLine, Verdict
from models.values.length import Unit
from ui.formats import day
from ui.import_sentences import LINES
from ui.problems import sentence

E = TypeVar("E", bound=Enum)
_CHOICES: Mapping[Enum, str] = {
    Unit.MILLIMETRES: "Millimetres (mm)",
    Unit.CENTIMETRES: "Centimetres (cm)",
    DateOrder.YEAR_FIRST: "2025-12-31",
    DateOrder.DAY_FIRST: "31.12.2025",
    DateOrder.MONTH_FIRST: "12/31/2025",
    Encoding.UTF_8: "UTF-8",
    Encoding.WINDOWS_1252: "Windows-1252",
    Encoding.UTF_16: "UTF-16",
    Separator.COMMA: "Comma ,",
    Separator.SEMICOLON: "Semicolon ;",
    Separator.TAB: "Tab",
    Separator.PIPE: "Bar |",
    Column.FAMILY_NAME: "Family name",
    Column.GIVEN_NAME: "Given name",
    Column.BORN_ON: "Birth date",
    Column.NUMBER: "Hospital number",
    Column.DUE_ON: "Due date",
    Column.FETUSES: "Fetuses",
    Column.HISTORY: "History",
    Column.SCANNED_ON: "Day of scan",
    Column.READING: "Cervical length",
    Column.ROUTE: "Route",
    Column.EXAMINER: "Examiner",
    Column.REMARKS: "Remarks",
    Verdict.ACCEPTED: "Accepted",
    Verdict.DOUBTFUL: "Doubtful",
    Verdict.REFUSED: "Refused",
    Verdict.ALREADY_THERE: "Already there",
}

_IN_A_FILE: Mapping[str, str] = {
    "cell.missing": "Nothing stands in the column {field}.",
    "date.impossible": "“{0}” is not in any calendar ({field}).",
    "date.not_a_date": "“{0}” is not a date ({field}).",
    "date.short_year": "“{0}” has a year of two figures ({field}).",
    "born_on.unusual": "She was {0} years old at the scan.",
    "length.not_a_number": "“{0}” is not a length.",
    "length.too_many_decimals": "“{0}” has too many decimals for {1}.",
    "length.out_of_range": "{0} {1} cannot be: lengths lie between 0 and 80 mm. A ten-fold slip?",
    "number.in_use": "{0} belongs to another woman in the record.",
    "scan.same_day": "A second scan by this route on the day of line {0}.",
}
"""What a form would say otherwise, because there somebody types."""

_OF_DAYS = frozenset({"born_on.after_scan", "due_date.differs", "due_date.not_in_record"})
"""Reasons whose values are days of ours; the others quote what stands in the file."""


def word(choice: Enum) -> str:
    """The word for a choice of a plan, a column, or a verdict."""
    return _tr(_CHOICES[choice])


def choices(kind: Iterable[E]) -> tuple[tuple[E, str], ...]:
    """All members of an enum with their words."""
    return tuple((choice, word(choice)) for choice in kind)


def reason(problem: Problem) -> str:
    """One reason as a sentence; what it shares with the forms is said in their words."""
    text = _IN_A_FILE.get(problem.code) or LINES.get(problem.code)
    if text is None:
        return sentence(problem)
    is_of_days = problem.code in _OF_DAYS
    values = [day(date.fromisoformat(value)) if is_of_days else value for value in problem.values]
    return _tr(text).format(*values, field=_field(problem.field))


def reasons(line: SiftedLine) -> str:
    """Everything that was said about a line; empty for a plain one."""
    return " ".join(reason(problem) for problem in line.reasons)


def woman(line: SiftedLine) -> str:
    """Whose line it is, or what stands at its beginning where it could not be read."""
    arrival = line.line.arrival
    if arrival is None:
        return ", ".join(cell for cell in line.line.cells[:2] if cell)
    given = f", {arrival.given_name}" if arrival.given_name else ""
    return f"{arrival.family_name.upper()}{given}"


def scanned_on(line: SiftedLine) -> str:
    """The day of the scan; empty where it could not be read."""
    return day(line.line.arrival.on) if line.line.arrival else ""


def lengths(line: SiftedLine) -> str:
    """The readings in millimetres as they were understood; empty where the line could not be read."""
    return "  ".join(str(reading) for reading in line.line.arrival.readings) if line.line.arrival else ""


def _field(name: str) -> str:
    known = {column.value: column for column in Column}
    return word(known[name]) if name in known else name


def _tr(text: str) -> str:
    return QCoreApplication.translate("import", text)
