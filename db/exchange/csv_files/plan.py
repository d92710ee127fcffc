"""The likeliest way to read a file; what it does not plainly say is left for somebody to say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from pathlib import Path

from db.exchange.csv_files.ages import has_decimals
from db.exchange.csv_files.encodings import EncodingGuess, guess_encoding
from db.exchange.csv_files.headings.columns import planned_columns
from db.exchange.csv_files.headings.groups import with_groups
from db.exchange.csv_files.headings.headings import languages_of, read_heading
from db.exchange.csv_files.source import Source
from db.exchange.csv_files.text import RawLine, is_workbook
from db.exchange.csv_files.units import settle_units
from db.exchange.csv_files.workbook import sheet_names
from models.errors import Problem, Refused
from models.records.importing.reading_plan import (
    DATES,
    Encoding,
    Meaning,
    PlannedColumn,
    ReadingPlan,
    Separator,
)
from models.records.scan import Route

_TITLE_LINES = 30
"""Headings stand within the first so many lines."""
_FEW_HEADINGS = 3
_DECIMALS = re.compile("[0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class _Header:
    """A line of headings: the first cell is in column 1; `above` are the cells of the line right above it."""

    line: RawLine
    known: int
    above: tuple[str, ...] = ()

    @property
    def cells(self) -> tuple[str, ...]:
        return self.line.cells or ()


def guess_plan(
    path: Path,
    encoding: Encoding | None = None,
    separator: Separator | None = None,
    sheet: str | None = None,
) -> ReadingPlan:
    """The likeliest plan; what is given here is settled.

    Raises: Refused (`file.no_header`, `file.two_headers`, `file.cut_lengths`, and what reading raises), Unavailable.
    """
    if is_workbook(path):
        return _plan_of_workbook(path, sheet)
    guess = EncodingGuess(encoding, ()) if encoding else guess_encoding(path, languages_of)
    sources = [Source(path, guess.encoding, chosen) for chosen in ([separator] if separator else Separator)]
    source = max(sources, key=_merit)
    return replace(_plan(source, is_chosen=separator is not None), encodings=guess.readings)


def _plan_of_workbook(path: Path, sheet: str | None) -> ReadingPlan:
    """The plan of the sheet that was chosen, else of the one that looks most like a list of scans."""
    names = sheet_names(path)
    sources = {name: Source(path, Encoding.UTF_8, Separator.COMMA, name) for name in names}
    if sheet is not None and sheet not in sources:
        raise Refused(Problem("file", "file.no_sheet", (path.name,)))
    merits = {name: _merit(source)[0] for name, source in sources.items()}
    chosen = sheet or max(names, key=lambda name: merits[name])
    alike = sum(merit >= _FEW_HEADINGS for merit in merits.values())
    plan = _plan(sources[chosen], is_chosen=sheet is not None)
    return replace(plan, sheet=chosen, sheets=names, lacks_sheet=sheet is None and alike > 1)


def _merit(source: Source) -> tuple[int, int]:
    """How many headings mean something, then how many there are."""
    header = _header(source)
    return (header.known, len(header.cells)) if header else (0, 0)


def _header(source: Source) -> _Header | None:
    """The line with the most headings that mean something; of several the first. Lines above it are a title."""
    best: _Header | None = None
    last = RawLine(0, ())
    for line in islice(source.lines(), _TITLE_LINES):
        known = sum(read_heading(cell).suggested is not None for cell in line.cells or ())
        if line.cells is not None and (best is None or known > best.known):
            best = _Header(line, known, (last.cells or ()) if last.number == line.number - 1 else ())
        last = line
    return best


def _plan(source: Source, *, is_chosen: bool) -> ReadingPlan:
    header = _header(source)
    if header is None or not (header.known or is_chosen):
        raise Refused(Problem("file", "file.no_header", (source.path.name,)))
    lines = _lines_below(header, source)
    rows = [line.cells for line in lines if line.cells]
    headings = _without_blank_end(with_groups(header.cells, header.above), rows)
    columns, unit = settle_units(planned_columns(headings, rows, is_typed=source.sheet is not None), rows)
    if source.separator is Separator.COMMA and source.sheet is None:
        _refuse_cut_lengths(source, columns, lines)
    return ReadingPlan(
        encoding=source.encoding,
        separator=source.separator,
        columns=columns,
        unit=unit,
        route=_route_in_headings(columns),
        header_line=header.line.number,
        may_lack_last=_lack_last(rows, len(headings)),
        has_extra_end=_have_extra_end(lines, columns, source.separator),
        has_decimal_ages=_has_decimal_ages(columns, rows),
    )


def _lines_below(header: _Header, source: Source) -> list[RawLine]:
    """The lines of scans; the headings may stand again on every page.

    Raises: Refused (`file.two_headers`: the same headings stand again in another order, so that what is below is another list).
    """
    texts = set(header.cells) - {""}
    lines = [line for line in source.lines() if line.number > header.line.number and line.cells]
    again = [line for line in lines if len(texts.intersection(line.cells or ())) >= _FEW_HEADINGS]
    other = next((line for line in again if line.cells != header.cells), None)
    if other is not None:
        numbers = (str(header.line.number), str(other.number))
        raise Refused(Problem("file", "file.two_headers", (source.path.name, *numbers)))
    return [line for line in lines if line not in again] if again else lines


def _refuse_cut_lengths(source: Source, columns: Sequence[PlannedColumn], lines: Sequence[RawLine]) -> None:
    """Behind a length a lone figure where words belong: `34,5` without quotes is 34 and a remark 5.

    Raises: Refused (`file.cut_lengths`).
    """
    pairs = [(i, i + 1) for i, (one, other) in enumerate(pairwise(columns)) if _may_be_cut(one, other)]
    for line in lines if pairs else ():
        # A line that is too long is refused or doubted by itself.
        cells = (line.cells or ()) if len(line.cells or ()) <= len(columns) else ()
        for place, behind in pairs:
            if behind < len(cells) and cells[place].isdecimal() and _DECIMALS.fullmatch(cells[behind]):
                cut = f"{cells[place]},{cells[behind]}"
                raise Refused(Problem("file", "file.cut_lengths", (source.path.name, str(line.number), cut)))


def _may_be_cut(one: PlannedColumn, other: PlannedColumn) -> bool:
    return one.meaning is Meaning.READING and other.meaning in (
        Meaning.REMARKS,
        Meaning.EXAMINER,
        Meaning.HISTORY,
    )


def _without_blank_end(header: Sequence[str], rows: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The headings without a blank one at the end where the lines are shorter by it: the header has a separator too many."""
    is_longer = len(header) > 1 and not header[-1] and all(len(row) < len(header) for row in rows)
    return tuple(header[:-1]) if is_longer else tuple(header)


def _lack_last(rows: Sequence[tuple[str, ...]], width: int) -> bool:
    """Whether lines end without the separator of a blank last cell, as a habit and not because one was cut."""
    lacking = sum(len(row) == width - 1 for row in rows)
    has_blank = any(len(row) >= width and not row[width - 1] for row in rows)
    return not has_blank and (lacking > 1 or lacking == len(rows) == 1)


def _have_extra_end(lines: Sequence[RawLine], columns: Sequence[PlannedColumn], separator: Separator) -> bool:
    """Whether lines end with a separator too many, as a habit.

    A comma inside a name or a number (`Brown, SM`; `34,5`) looks just like it: then the last column has to be one in which
    a shifted cell would be noticed.
    """
    longer = [line.cells for line in lines if line.cells and len(line.cells) == len(columns) + 1]
    is_told = separator is not Separator.COMMA or columns[-1].meaning in (*DATES, Meaning.ROUTE)
    return is_told and 2 * len(longer) > len(lines) and not any(cells[-1] for cells in longer)


def _route_in_headings(columns: Sequence[PlannedColumn]) -> Route | None:
    """The route that the headings of all lengths name."""
    named = {read_heading(c.heading).route for c in columns if c.meaning is Meaning.READING}
    return named.pop() if len(named) == 1 else None


def _has_decimal_ages(columns: Sequence[PlannedColumn], rows: Sequence[tuple[str, ...]]) -> bool:
    places = [i for i, c in enumerate(columns) if Meaning.AGE in (c.meaning, c.suggested)]
    return any(has_decimals(row[place]) for row in rows for place in places if place < len(row))
