"""The file of lines that were not taken, beside the one they came from."""

import csv
import io
import os
from collections.abc import Iterable
from itertools import count, groupby
from pathlib import Path

from db.moving import put_in_place
from db.unfinished import new_unfinished_file
from models.errors import Unavailable
from models.records.importing.import_line import FileLine
from models.records.importing.reading_plan import ReadingPlan
from models.values.spreadsheet import guarded

ADDED = ("Line", "Reason")
"""The headings behind those of the file; whoever corrected a line empties its reason."""


def keep_left_out(
    path: Path, plan: ReadingPlan, rows: Iterable[tuple[FileLine, str]], folder: Path | None = None
) -> Path:
    """Write `rows` as `NAME.refused.csv`: the columns as they were, then line number and reason.

    The visits of one line are one row. UTF-8 with its mark, whole or not at all. A file of that name with the same content is left as it is; with another
    content (somebody may be correcting it) it stays, and `NAME.refused-2.csv` is written.
    Raises: Unavailable (`folder.not_writable`).
    """
    content = _content(plan, rows)
    target = folder or path.parent
    suffixes = ("" if place == 1 else f"-{place}" for place in count(1))
    names = (target / f"{path.stem}.refused{suffix}.csv" for suffix in suffixes)
    try:
        return next(name for name in names if _place(name, content))
    except OSError as error:
        raise Unavailable("folder.not_writable", str(target)) from error


def _content(plan: ReadingPlan, rows: Iterable[tuple[FileLine, str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=plan.separator.value, lineterminator="\r\n")
    writer.writerow([guarded(cell) for cell in (*plan.header, *ADDED)])
    width = len(plan.header)
    for _, same in groupby(rows, key=lambda row: row[0].number):
        visits = list(same)
        line, reason = visits[0][0], " ".join(reason for _, reason in visits)
        filled = (*line.cells, *[""] * (width - len(line.cells)))
        writer.writerow([guarded(cell) for cell in (*filled, str(line.number), reason)])
    return text.getvalue().encode("utf-8-sig")


def _place(target: Path, content: bytes) -> bool:
    """Put the content there, whole; False where something else bears that name already."""
    if target.exists():
        return target.read_bytes() == content
    handle, beside = new_unfinished_file(target)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(beside, target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return True
