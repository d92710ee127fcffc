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

_REASONS: Mapping[str, str] = {
    "line.cut": "The line is cut short: {0} of {1} cells.",
    "line.too_many_cells": "The line has {0} cells instead of {1}.",
    "line.broken_quotes": "A quotation mark is not closed.",
    "line.duplicate": "The same as line {0}, letter by letter.",
    "cell.formula": "A formula instead of a value: {0}",
    "cell.missing": "Nothing stands in the column {field}.",
    "cell.too_long": "A cell holds {0} characters.",
    "date.impossible": "“{0}” is not in any calendar ({field}).",
    "date.not_a_date": "“{0}” is not a date ({field}).",
    "date.short_year": "“{0}” has a year of two figures ({field}).",
    "date.in_future": "The scan on {0} is still to come.",
    "born_on.after_scan": "By the birth date {0} she was not born at the scan.",
    "born_on.unusual": "She was {0} years old at the scan.",
    "length.not_a_number": "“{0}” is not a length.",
    "length.too_many_decimals": "“{0}” has too many decimals for {1}.",
    "length.out_of_range": "{0} {1} cannot be: lengths lie between 0 and 80 mm. A ten-fold slip?",
    "length.tenfold": "{0} mm beside {1} mm: a ten-fold slip?",
    "length.tenfold_series": "{0} mm, but {1} mm at her scan next to it: a ten-fold slip?",
    "length.far_apart": "Readings of one scan from {0} to {1} mm.",
    "fetuses.not_a_number": "“{0}” is not a number of fetuses.",
    "fetuses.differ_in_file": "Another number of fetuses than in line {0}.",
    "route.unknown": "“{0}” is not a known route.",
    "number.not_a_number": "“{0}” is not a hospital number.",
    "number.in_use": "{0} belongs to another woman in the record.",
    "number.two_women": "{0} is given to two women in this file.",
    "woman.two_numbers": "She has two numbers in this file: {0} and {1}.",
    "woman.other_name": "Another name than in line {0}.",
    "woman.other_name_in_record": "In the record her name is {0}.",
    "woman.known_otherwise": "The record knows a woman of this name and birth date under another number.",
    "due_date.differs": "Due {0} in the file, {1} in the record, which stays.",
    "due_date.differs_in_file": "Another due date than in line {0}.",
    "history.not_understood": "“{0}” is not understood. It would be kept as a note, and the history stays not taken.",
    "history.differs_in_file": "Another history than in line {0}.",
    "scan.same_day": "A second scan by this route on the day of line {0}.",
    "scan.same_day_in_record": "The record has {0} mm by this route on that day.",
    "scan.struck_out": "This scan was struck out of the record: {0}",
    "scan.no_due_date": "No due date: her flags cannot be assessed by age.",
    "name.lost_letters": "Letters were lost in the name {0}. Correct it in her details afterwards.",
}

_WITH_DAYS = frozenset({"date.in_future", "born_on.after_scan", "due_date.differs"})
"""Reasons whose values are days of ours; the others quote what stands in the file."""


def word(choice: Enum) -> str:
    """The word for a choice of a plan, a column, or a verdict."""
    return _tr(_CHOICES[choice])


def choices(kind: Iterable[E]) -> tuple[tuple[E, str], ...]:
    """All members of an enum with their words."""
    return tuple((choice, word(choice)) for choice in kind)


def reason(problem: Problem) -> str:
    """One reason as a sentence; what it shares with the forms is said in their words."""
    text = _REASONS.get(problem.code)
    if text is None:
        return sentence(problem)
    values = [_shown(value) if problem.code in _WITH_DAYS else value for value in problem.values]
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


def _shown(value: str) -> str:
    return day(date.fromisoformat(value)) if value else _tr("not known")


def _field(name: str) -> str:
    known = {column.value: column for column in Column}
    return word(known[name]) if name in known else name


def _tr(text: str) -> str:
    return QCoreApplication.translate("import", text)
