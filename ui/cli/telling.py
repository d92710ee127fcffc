"""The one way in which a verb says something: whatever comes from a record or a file commands no terminal."""

import sys
from io import TextIOWrapper
from typing import TextIO

from models.values.visible import shown_line


def let_any_letter_through() -> None:
    """Let a name that a console has no letters for be told as well as it can be, and end nothing: Windows' have few."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def tell(*lines: object, file: TextIO | None = None, end: str = "\n", flush: bool = False) -> None:
    """Print each of these as one line, what cannot be seen of it as a square; `file` None: standard output."""
    for line in lines or ("",):
        print(shown_line(line), file=file, end=end, flush=flush)
