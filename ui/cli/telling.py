"""The one way in which a verb says something: whatever comes from a record or a file commands no terminal."""

from typing import TextIO

from models.values.visible import shown_line


def tell(*lines: object, file: TextIO | None = None, end: str = "\n", flush: bool = False) -> None:
    """Print each of these as one line, what cannot be seen of it as a square; `file` None: standard output."""
    for line in lines or ("",):
        print(shown_line(line), file=file, end=end, flush=flush)
