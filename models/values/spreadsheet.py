"""Text in files that people open with a spreadsheet, which computes what looks like a formula."""

import re

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
