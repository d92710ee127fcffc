"""How a file is read, in lines for the command line: what every column was taken for, and every choice."""

from collections.abc import Iterable

from models.records.importing.reading_plan import DATES, Meaning, PlannedColumn, ReadingPlan
from ui.wording.imports import heading_name, import_word, looks_like, taken_for

_LONGEST_SAMPLE = 40
_NOT_SAID = "not said"


def mapping(plan: ReadingPlan) -> Iterable[str]:
    """One line a column with samples of what stands in it, then the choices that hold for the file."""
    for place, column in enumerate(plan.columns):
        yield f"column {place + 1}: {_column(plan, column)}"
    yield from _layout(plan)
    yield f"dates: {_dates(plan)}"
    yield f"unit: {_unit(plan)}"
    yield f"route: {_route(plan)}"
    if plan.has_decimal_ages and plan.places(Meaning.AGE):
        yield f"ages: {import_word(plan.age_decimals) if plan.age_decimals else _NOT_SAID}"


def _column(plan: ReadingPlan, column: PlannedColumn) -> str:
    taken = ", ".join(part for part in (taken_for(column, len(plan.visits)), looks_like(column)) if part)
    samples = ", ".join(_shown(sample) for sample in column.samples)
    return f"{_shown(column.heading)}: {taken}{': ' if samples else ''}{samples}"


def _layout(plan: ReadingPlan) -> Iterable[str]:
    if plan.sheet is not None:
        others = ", ".join(_shown(sheet) for sheet in plan.sheets if sheet != plan.sheet)
        yield f"sheet: {_shown(plan.sheet)}{f' (there are also {others})' if others else ''}"
    else:
        yield f"encoding: {_NOT_SAID if plan.encodings else import_word(plan.encoding)}"
        yield f"separator: {import_word(plan.separator)}"
    if plan.header_line > 1:
        yield f"headings: line {plan.header_line}"


def _dates(plan: ReadingPlan) -> str:
    return "; ".join(
        f"{heading_name(plan, place)} {_order(plan.columns[place])}" for place in plan.places(*DATES)
    )


def _order(column: PlannedColumn) -> str:
    if column.order is None:
        return _NOT_SAID if column.lacks_order else "as each cell says"
    return f"{import_word(column.order)}{', but some are written otherwise' if column.is_mixed else ''}"


def _unit(plan: ReadingPlan) -> str:
    units = {place: plan.columns[place].unit or plan.unit for place in plan.places(Meaning.READING)}
    words = {place: import_word(unit) if unit else _NOT_SAID for place, unit in units.items()}
    if len(set(words.values())) == 1:
        return next(iter(words.values()))
    return "; ".join(f"{heading_name(plan, place)} {said}" for place, said in words.items()) or _NOT_SAID


def _route(plan: ReadingPlan) -> str:
    if not plan.places(Meaning.ROUTE):
        return f"{import_word(plan.route)}, every line" if plan.route else _NOT_SAID
    return f"as each line says, else {import_word(plan.route)}" if plan.route else "as each line says"


def _shown(text: str) -> str:
    """What stands in a file, quoted, on one line, with nothing in it that moves a terminal."""
    line = "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in " ".join(text.split())
    )
    return f"“{line if len(line) <= _LONGEST_SAMPLE else line[: _LONGEST_SAMPLE - 1] + '…'}”"
