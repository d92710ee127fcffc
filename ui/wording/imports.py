"""What an import says: the choices of a plan, what it still asks, and why a line was refused or doubted."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import TypeVar

from models.errors import Problem
from models.records.importing.import_line import LineKey, SiftedLine, Sifting
from models.records.importing.reading_plan import (
    AgeDecimals,
    DateOrder,
    Encoding,
    Meaning,
    PlannedColumn,
    ReadingPlan,
    Separator,
)
from models.records.scan import Route
from models.values.length import Unit
from ui.wording import words
from ui.wording.formats import day
from ui.wording.problems.imports import LINES
from ui.wording.problems.lookup import sentence
from ui.wording.tr import context

_tr = context("import")
_problems = context("problems")


E = TypeVar("E", bound=Enum)
_LONGEST_SHOWN = 40
_CHOICES: Mapping[Enum, str] = _tr.marked(
    {
        Unit.MILLIMETRES: "Millimetres (mm)",
        Unit.CENTIMETRES: "Centimetres (cm)",
        DateOrder.YEAR_FIRST: "2025-12-31",
        DateOrder.DAY_FIRST: "31.12.2025",
        DateOrder.MONTH_FIRST: "12/31/2025",
        DateOrder.SERIAL: "Spreadsheet days",
        AgeDecimals.DAYS: "24.3 is 24 weeks and 3 days",
        AgeDecimals.TENTHS: "24.3 is 24 weeks and 3 tenths of a week",
        Encoding.UTF_8: "UTF-8",
        Encoding.UTF_16: "UTF-16",
        Encoding.WINDOWS_1250: "Windows-1250 (Central European)",
        Encoding.WINDOWS_1251: "Windows-1251 (Cyrillic)",
        Encoding.WINDOWS_1252: "Windows-1252 (Western European)",
        Encoding.WINDOWS_1253: "Windows-1253 (Greek)",
        Encoding.WINDOWS_1254: "Windows-1254 (Turkish)",
        Encoding.WINDOWS_1255: "Windows-1255 (Hebrew)",
        Encoding.WINDOWS_1256: "Windows-1256 (Arabic)",
        Encoding.WINDOWS_1257: "Windows-1257 (Baltic)",
        Encoding.WINDOWS_1258: "Windows-1258 (Vietnamese)",
        Encoding.ISO_8859_2: "ISO 8859-2 (Central European)",
        Encoding.ISO_8859_5: "ISO 8859-5 (Cyrillic)",
        Encoding.ISO_8859_7: "ISO 8859-7 (Greek)",
        Encoding.ISO_8859_9: "ISO 8859-9 (Turkish)",
        Encoding.MAC_ROMAN: "Mac Roman",
        Encoding.UTF_8_TWICE: "UTF-8 read twice",
        Separator.COMMA: "Comma ,",
        Separator.SEMICOLON: "Semicolon ;",
        Separator.TAB: "Tab",
        Separator.PIPE: "Bar |",
        Meaning.FAMILY_NAME: "Family name",
        Meaning.GIVEN_NAME: "Given name",
        Meaning.BORN_ON: "Birth date",
        Meaning.NUMBER: "Hospital number",
        Meaning.DUE_ON: "Due date",
        Meaning.LAST_PERIOD: "Last period",
        Meaning.FETUSES: "Fetuses",
        Meaning.HISTORY: "History",
        Meaning.SCANNED_ON: "Day of scan",
        Meaning.AGE: "Gestational age",
        Meaning.READING: "Cervical length",
        Meaning.ROUTE: "Route",
        Meaning.EXAMINER: "Examiner",
        Meaning.REMARKS: "Remarks",
        Sifting.ACCEPTED: "Accepted",
        Sifting.DOUBTFUL: "Doubtful",
        Sifting.REFUSED: "Refused",
        Sifting.ALREADY_THERE: "Already there",
    }
)

NOUNS: Mapping[Meaning, tuple[str, str]] = _tr.marked(
    {
        Meaning.FAMILY_NAME: ("the family name", "a family name"),
        Meaning.GIVEN_NAME: ("the given name", "a given name"),
        Meaning.BORN_ON: ("the birth date", "a birth date"),
        Meaning.NUMBER: ("the hospital number", "a hospital number"),
        Meaning.DUE_ON: ("the due date", "a due date"),
        Meaning.LAST_PERIOD: ("the last period", "a last period"),
        Meaning.FETUSES: ("the number of fetuses", "a number of fetuses"),
        Meaning.HISTORY: ("the history", "a history"),
        Meaning.SCANNED_ON: ("the day of the scan", "a day of scan"),
        Meaning.AGE: ("the gestational age", "a gestational age"),
        Meaning.READING: ("the cervical length", "a cervical length"),
        Meaning.ROUTE: ("the route", "a route"),
        Meaning.EXAMINER: ("the examiner", "an examiner"),
        Meaning.REMARKS: ("the remarks", "remarks"),
    }
)
"""What a column holds, inside a sentence: the one that is looked for, and one of several."""

_IN_A_FILE: Mapping[str, str] = _tr.marked(
    {
        "date.in_future": "{0} is still to come.",
        "cell.missing": "Nothing stands in the column {field}.",
        "cell.not_said": "“{0}” stands in the column {field}, where every line needs a value.",
        "date.impossible": "“{0}” is not in any calendar ({field}).",
        "date.not_a_date": "“{0}” is not a date ({field}).",
        "date.short_year": "“{0}” has a year of two figures ({field}).",
        "date.either_order": "“{0}” was read as {1} and may be {2}: its column is written in both orders ({field}).",
        "date.with_zone": "“{0}” names a time zone, so its day may be another one here ({field}).",
        "born_on.unusual": "She was {0} years old at the scan.",
        "length.not_a_number": "“{0}” is not a length.",
        "length.too_many_decimals": "“{0}” has too many decimals for {1}.",
        "length.out_of_range": "{0} {1} cannot be: lengths lie between 0 and 80 mm. A ten-fold slip?",
        "number.in_use": "In the record {0} is the number of a woman who was born on another day.",
        "scan.same_day": "A second scan by this route on the day of line {0}.",
    }
)
"""What a form would say otherwise, because there somebody types."""

_OF_DAYS: Mapping[str, tuple[int, ...]] = {
    "born_on.after_scan": (0,),
    "date.either_order": (1, 2),
    "date.in_future": (0,),
    "due_date.differs": (0, 1),
    "due_date.from_age": (0,),
    "due_date.from_last_period": (0,),
    "due_date.not_in_record": (0,),
    "last_period.differs": (0, 1),
    "length.jump": (2,),
    "pregnancy.open_in_record": (0,),
}
"""Which values of a reason are days of ours; the others quote what stands in the file."""


def import_word(choice: Enum) -> str:
    """The word for a choice of a plan, a column, a route, or a verdict."""
    return words.word(choice) if isinstance(choice, Route) else _tr(_CHOICES[choice])


def choices(kind: Iterable[E]) -> tuple[tuple[E, str], ...]:
    """All members of an enum with their words."""
    return tuple((choice, import_word(choice)) for choice in kind)


def taken_for(column: PlannedColumn, visits: int) -> str:
    """`Cervical length, visit 2`, or `left out`; `visits` is how many stand side by side on a line."""
    if column.meaning is None:
        return _tr("left out")
    if column.visit == 0 or visits < 2:
        return import_word(column.meaning)
    return _tr("{0}, visit {1}").format(import_word(column.meaning), column.visit)


def looks_like(column: PlannedColumn) -> str:
    """`looks like a birth date` for a column that is left out and seems to hold one; else empty."""
    if column.meaning is not None or column.suggested is None:
        return ""
    return _tr("looks like {0}").format(_tr(NOUNS[column.suggested][1]))


def heading_name(plan: ReadingPlan, place: int) -> str:
    """`“DOB”`, `“CL” (column 7)` where another column is called the same, `column 7` where nothing stands over it."""
    heading = plan.header[place]
    if not heading:
        return _tr("column {0}").format(place + 1)
    name = quoted(heading)
    is_only = plan.header.count(heading) == 1
    return name if is_only else _tr("{0} (column {1})").format(name, place + 1)


def line_name(key: LineKey) -> str:
    """`12`, or `12, visit 2` where visits stand side by side."""
    return _tr("{0}, visit {1}").format(key.number, key.visit) if key.visit else str(key.number)


def reason(problem: Problem) -> str:
    """One reason as a sentence; what it shares with the forms is said in their words."""
    if problem.code == "route.unknown" and not problem.values[0].strip():
        problem = Problem(problem.field, "cell.missing")
    code = problem.code
    text = _tr(_IN_A_FILE[code]) if code in _IN_A_FILE else _problems(LINES[code]) if code in LINES else None
    if text is None:
        return sentence(problem)
    days = _OF_DAYS.get(problem.code, ())
    values = [day(date.fromisoformat(v)) if i in days else v for i, v in enumerate(problem.values)]
    return text.format(*values, field=_field(problem.field))


def reasons(line: SiftedLine) -> str:
    """Everything that was said about a line, nothing of it twice; empty for a plain one."""
    said = {problem.code: _together(problem.code, line.reasons) for problem in line.reasons}
    return " ".join(sentence for sentences in said.values() for sentence in sentences)


def _together(code: str, problems: Sequence[Problem]) -> Iterable[str]:
    """What is said of several values or columns in the same words, in one sentence."""
    alike = [problem for problem in problems if problem.code == code]
    if len(alike) > 1 and code == "length.long":
        values = joined([problem.values[0] for problem in alike], _tr("and"))
        return (_tr("{0} mm are unusually long.").format(values),)
    if len(alike) > 1 and code == "cell.missing":
        fields = joined([_field(problem.field) for problem in alike], _tr("and"))
        return (_tr("Nothing stands in the columns {0}.").format(fields),)
    return dict.fromkeys(reason(problem) for problem in alike)


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


def headings(plan: ReadingPlan, places: Iterable[int]) -> str:
    """Headings inside a sentence."""
    return joined([heading_name(plan, place) for place in places], _tr("and"))


def joined(parts: Sequence[str], by: str) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {by} {parts[-1]}"


def quoted(text: str) -> str:
    """A heading inside a sentence: on one line, and no longer than can be read at a glance."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1] + '…'}”"


def _field(name: str) -> str:
    known = {column.value: column for column in Meaning}
    return import_word(known[name]) if name in known else name
