"""Reads the chapters of the help."""

from pathlib import Path

from models.errors import Unavailable
from models.records.clinic.help import Chapter

_TITLE, _HEADING = "# ", "## "


def read_help(folder: Path) -> tuple[Chapter, ...]:
    """Every chapter of a folder, in the order of the file names.

    Raises: Unavailable (`help.unreadable`: the folder and the reason) when one cannot be read or has no title.
    """
    try:
        texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))]
    except (OSError, UnicodeDecodeError) as error:
        raise Unavailable("help.unreadable", str(folder), str(error)) from error
    if not texts or not all(text.startswith(_TITLE) for text in texts):
        raise Unavailable("help.unreadable", str(folder), "# …")
    return tuple(_chapter(text) for text in texts)


def _chapter(text: str) -> Chapter:
    lines = text.splitlines()
    headings = tuple(line.removeprefix(_HEADING) for line in lines if line.startswith(_HEADING))
    return Chapter(lines[0].removeprefix(_TITLE), headings, text)
