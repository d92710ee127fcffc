"""The `import` verb: a clinic's file of scans, from the command line."""

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from models.errors import CervitrendError, Unavailable
from models.ports.files import FileReader
from models.records.clinic.access import ExportKind
from models.records.importing.import_line import SiftedFile, SiftedLine, Sifting
from models.records.importing.reading_plan import ReadingPlan
from models.rules.register.import_check import sift
from models.usecases.clinic.access_log import log_export
from models.usecases.desk import Desk
from models.usecases.import_file import loads, look_up, new_batch, take_woman, women_in
from ui.cli.at_desk import at_desk
from ui.cli.failures import REFUSED, refused
from ui.cli.import_mapping import mapping
from ui.cli.import_request import ImportRequest, answer_hint, corrected, guessed, idle_layout, idle_orders
from ui.cli.telling import tell
from ui.wording.import_questions import question
from ui.wording.imports import import_word, line_name, reasons

_MOST_SHOWN = 20
_STOPPED = "Stopped. The women taken so far stay; import the file again for the rest."


def import_file(request: ImportRequest, reader: FileReader, open_desk: Callable[[], Desk]) -> int:
    """Take a file's accepted lines into the record and keep the others with their reasons.

    Prints what every column was taken for, then the counts and why lines were left out: all of these in a dry run, which
    writes nothing. 0 when done; 1 when something has to be said first, when the file, the user or the place for the lines
    left out was refused, or when it was stopped; then the reason is on standard error, and what was taken before stays.
    """
    try:
        plan = _plan(request, reader)
    except CervitrendError as error:
        return refused(error)
    if not plan.is_complete:
        _print_questions(request, plan)
        return REFUSED
    return at_desk(open_desk, lambda desk: _run(request, plan, reader, desk), stopped=_STOPPED)


def _plan(request: ImportRequest, reader: FileReader) -> ReadingPlan:
    """How the file is read, once it was printed: as guessed too where a correction is refused."""
    try:
        plan = guessed(request, reader)
        for order in idle_orders(request, plan):
            tell(f"--date-order {order.value}: no column of days leaves that open.", file=sys.stderr)
        for option in idle_layout(request, plan):
            kind = "a text file" if plan.sheet is None else "a workbook"
            tell(f"{option}: {request.file.name} is {kind}, which has none.", file=sys.stderr)
        try:
            plan = corrected(request, plan)
        finally:
            _print_all((f"{request.file.name}:", *mapping(plan)))
    except MemoryError as error:
        raise Unavailable("memory.low", request.file.name) from error
    return plan


def _print_questions(request: ImportRequest, plan: ReadingPlan) -> None:
    tell(f"Nothing was taken of {request.file.name}. It can be read once this is said:", file=sys.stderr)
    for asked in plan.questions:
        first, *more = question(asked, plan).split("\n")
        tell(f"- {first}", *(f"  {line}" for line in (*more, answer_hint(asked, plan))), file=sys.stderr)


def _run(request: ImportRequest, plan: ReadingPlan, reader: FileReader, desk: Desk) -> None:
    preview = _preview(request, plan, reader, desk)
    _print_all(_counts(preview))
    left_out = preview.left_out(frozenset())
    if request.is_dry_run:
        _print_all((*_listed(left_out), *_listed(_noticed(preview)), "dry run: nothing was written"))
        return
    taken = _take(request, preview, reader, desk)
    # Kept before it is told: whoever reads what is printed may stop reading.
    kept = _keep(request, plan, left_out, reader)
    _print_all((*_listed(left_out, _MOST_SHOWN), taken))
    if kept:
        log_export(desk, ExportKind.LINES_LEFT_OUT, kept.absolute().parent.name, len(left_out))
        tell(f"left out {len(left_out)} lines: {kept}")


def _preview(request: ImportRequest, plan: ReadingPlan, reader: FileReader, desk: Desk) -> SiftedFile:
    try:
        lines = tuple(reader.lines(request.file, plan))
        return sift(lines, look_up(desk, women_in(lines)), desk.clock.today())
    except MemoryError as error:
        raise Unavailable("memory.low", request.file.name) from error


def _counts(preview: SiftedFile) -> Iterable[str]:
    yield f"lines {len(preview.lines)}"
    for verdict in Sifting:
        yield f"{import_word(verdict).casefold()} {preview.count(verdict)}"


def _noticed(preview: SiftedFile) -> Sequence[SiftedLine]:
    return [line for line in preview.lines if line.verdict is Sifting.ACCEPTED and line.reasons]


def _listed(lines: Sequence[SiftedLine], most: int | None = None) -> Iterable[str]:
    """Lines with their reasons; `most` None: all of them."""
    for sifted in lines[:most]:
        verdict = import_word(sifted.verdict).casefold()
        yield f"line {line_name(sifted.line.key)}: {verdict}: {reasons(sifted)}"
    if most is not None and len(lines) > most:
        yield f"and {len(lines) - most} lines more"


def _take(request: ImportRequest, preview: SiftedFile, reader: FileReader, desk: Desk) -> str:
    """Take the accepted lines; returns what was taken."""
    scans, women, new = 0, 0, 0
    left_out = len(preview.left_out(frozenset()))
    batch = new_batch(desk, request.file.name, reader.fingerprint(request.file), left_out)
    for load in loads(preview, frozenset()):
        taken = take_woman(desk, batch, load)
        batch = taken.batch
        scans += taken.scans
        women += taken.scans > 0
        new += taken.is_new_woman
    return f"taken {scans} scans of {women} women ({new} new)"


def _keep(
    request: ImportRequest, plan: ReadingPlan, left_out: Sequence[SiftedLine], reader: FileReader
) -> Path | None:
    """Keep lines with their reasons; None where there are none. Raises: Unavailable (`left_out.unwritable`)."""
    if not left_out:
        return None
    rows = [(sifted.line, reasons(sifted)) for sifted in left_out]
    try:
        return reader.keep_left_out(request.file, plan, rows, request.keep_in)
    except (Unavailable, OSError, UnicodeError) as error:
        raise Unavailable("left_out.unwritable", str(request.keep_in or request.file.parent)) from error


def _print_all(lines: Iterable[str]) -> None:
    for line in lines:
        tell(line)
