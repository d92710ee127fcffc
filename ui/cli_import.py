"""The `import` verb: a clinic's file of scans, from the command line."""

import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from models.errors import CervitrendError
from models.ports import FileReader
from models.records.incoming import DateOrder, Encoding, Preview, ReadingPlan, Separator, Verdict
from models.rules.incoming import sift
from models.usecases.desk import Desk
from models.usecases.exchange import loads, look_up, new_batch, take_woman, women_in
from models.usecases.keep_safe import sign_out
from models.values.length import Unit
from ui.import_words import reasons, word
from ui.problems import error_sentence

DONE = 0
REFUSED = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was asked for; None leaves a guess as it is. `keep_in` None keeps the lines left out beside the file."""

    file: Path
    unit: Unit | None = None
    date_order: DateOrder | None = None
    separator: Separator | None = None
    encoding: Encoding | None = None
    keep_in: Path | None = None
    is_dry_run: bool = False


def wish_of(chosen: Namespace) -> Wish:
    """What the arguments of the command line ask for."""
    separator = "\t" if chosen.separator == "tab" else chosen.separator
    return Wish(
        file=chosen.file,
        unit=Unit(chosen.unit) if chosen.unit else None,
        date_order=DateOrder(chosen.date_order) if chosen.date_order else None,
        separator=Separator(separator) if separator else None,
        encoding=Encoding(chosen.encoding) if chosen.encoding else None,
        keep_in=chosen.refused_to,
        is_dry_run=chosen.dry_run,
    )


def import_file(wish: Wish, reader: FileReader, open_desk: Callable[[], Desk]) -> int:
    """Take a file's accepted lines into the record and keep the others with their reasons; prints the counts.

    A dry run lists every line that would be left out and writes nothing. 0 when done; 1 when the file, the user or the
    place for the lines left out was refused, or when it was stopped; then the reason is on standard error, and what was
    taken before stays.
    """
    try:
        plan = _plan(wish, reader)
        if not plan.is_complete:
            print(_lacks(plan), file=sys.stderr)
            return REFUSED
        desk = open_desk()
        try:
            _run(wish, plan, reader, desk)
        finally:
            sign_out(desk)
    except CervitrendError as error:
        print(error_sentence(error), file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print("Stopped. The women taken so far stay; import the file again for the rest.", file=sys.stderr)
        return REFUSED
    return DONE


def _plan(wish: Wish, reader: FileReader) -> ReadingPlan:
    plan = reader.guess(wish.file)
    if wish.encoding or wish.separator:
        plan = reader.guess_again(wish.file, wish.encoding or plan.encoding, wish.separator or plan.separator)
    return replace(plan, unit=wish.unit or plan.unit, date_order=wish.date_order or plan.date_order)


def _lacks(plan: ReadingPlan) -> str:
    lacks = [f"a column for {word(column).casefold()}" for column in plan.missing]
    if plan.unit is None:
        lacks.append("the unit (--unit mm or --unit cm)")
    if plan.date_order is None:
        lacks.append("the order of dates (--date-order ymd, dmy or mdy)")
    return f"The file does not say: {', '.join(lacks)}."


def _run(wish: Wish, plan: ReadingPlan, reader: FileReader, desk: Desk) -> None:
    lines = tuple(reader.lines(wish.file, plan))
    preview = sift(lines, look_up(desk, women_in(lines)), desk.clock.today())
    _print_plan(wish, plan)
    _print_counts(preview)
    if wish.is_dry_run:
        _print_left_out(preview)
    else:
        _take(wish, preview, reader, desk)
        _keep(wish, plan, preview, reader)


def _print_plan(wish: Wish, plan: ReadingPlan) -> None:
    choices = (plan.encoding, plan.separator, plan.date_order, plan.unit)
    print(f"{wish.file.name}: {', '.join(word(choice) for choice in choices if choice)}")


def _print_counts(preview: Preview) -> None:
    print(f"lines {len(preview.lines)}")
    for verdict in Verdict:
        print(f"{word(verdict).casefold()} {preview.count(verdict)}")


def _print_left_out(preview: Preview) -> None:
    for sifted in preview.left_out(frozenset()):
        print(f"line {sifted.line.number}: {word(sifted.verdict).casefold()}: {reasons(sifted)}")
    print("dry run: nothing was written")


def _take(wish: Wish, preview: Preview, reader: FileReader, desk: Desk) -> None:
    scans, women, new = 0, 0, 0
    left_out = len(preview.left_out(frozenset()))
    batch = new_batch(desk, wish.file.name, reader.fingerprint(wish.file), left_out)
    for load in loads(preview, frozenset()):
        taken = take_woman(desk, batch, load)
        batch = taken.batch
        scans += taken.scans
        women += taken.scans > 0
        new += taken.is_new_woman
    print(f"taken {scans} scans of {women} women ({new} new)")


def _keep(wish: Wish, plan: ReadingPlan, preview: Preview, reader: FileReader) -> None:
    rows = [(sifted.line, reasons(sifted)) for sifted in preview.left_out(frozenset())]
    if rows:
        print(f"left out {len(rows)} lines: {reader.keep_left_out(wish.file, plan, rows, wish.keep_in)}")
