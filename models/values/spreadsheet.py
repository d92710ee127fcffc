"""Text in files that people open with a spreadsheet, which computes what looks like a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_BYTE_ORDER_MARK = "\ufeff"
"""Without it a spreadsheet takes UTF-8 for something else."""
_SIGNS_TO_RUN = ("=", "+", "@", "-")
_SKIPPED = ("\t", "\r")
_SIGNED = re.compile(r"-[0-9]+(?:[.,][0-9]+)?")
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"


def is_blank(text: str) -> bool:
    """Whether a cell says nothing: empty, or dashes only."""
    return not text.strip().strip(_DASHES)


def is_run(text: str) -> bool:
    """Whether a spreadsheet may run this cell instead of showing it."""
    if not text.startswith(_SIGNS_TO_RUN):
        return False
    return text[0] != "-" or (not is_blank(text) and not _SIGNED.fullmatch(text))


def guarded(cell: str) -> str:
    """The cell as a spreadsheet shows it instead of running it: an apostrophe before what looks like a formula."""
    return f"'{cell}" if is_run(cell) or cell.startswith(_SKIPPED) else cell


def list_text(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A list as a CSV file that a spreadsheet opens and computes nothing in."""
    text = io.StringIO(newline="")
    text.write(_BYTE_ORDER_MARK)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue()
