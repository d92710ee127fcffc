"""Reads the chapters of the help."""

from pathlib import Path

from models.errors import Unavailable
from models.records.clinic.help import Chapter
from models.version import NAMED_VERSION

_TITLE, _HEADING = "# ", "## "
_HOW_TO = "how-to"
_THIS_VERSION = "{version}"
"""Where it stands in a text, the reader finds the name and version of this program."""


def read_help(folder: Path) -> tuple[Chapter, ...]:
    """Every chapter of a folder in the order of the file names; first those of its folder `how-to`.

    Raises: Unavailable (`help.unreadable`: the folder and the reason) when one cannot be read or has no title.
    """
    try:
        how_to = [path.read_text(encoding="utf-8") for path in sorted(folder.glob(f"{_HOW_TO}/*.md"))]
        others = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))]
    except (OSError, UnicodeDecodeError) as error:
        raise Unavailable("help.unreadable", str(folder), str(error)) from error
    if not others or not all(text.startswith(_TITLE) for text in (*how_to, *others)):
        raise Unavailable("help.unreadable", str(folder), "# …")
    return (*(_chapter(text, is_how_to=True) for text in how_to), *map(_chapter, others))


def _chapter(text: str, *, is_how_to: bool = False) -> Chapter:
    text = text.replace(_THIS_VERSION, NAMED_VERSION)
    lines = text.splitlines()
    headings = tuple(line.removeprefix(_HEADING) for line in lines if line.startswith(_HEADING))
    return Chapter(lines[0].removeprefix(_TITLE), headings, text, is_how_to)
