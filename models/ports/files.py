"""Files that come from elsewhere and go out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Protocol

from models.records.guidelines.guideline import Guideline
from models.records.importing.import_line import FileLine
from models.records.importing.reading_plan import Encoding, ReadingPlan, Separator
from models.records.scan import Scan
from models.values.data_table import DataTable, TableForm
from models.views import PregnancySheet


class FileReader(Protocol):
    """Reads files of one scan a line, and keeps the lines that were not taken."""

    def guess(self, path: Path) -> ReadingPlan:
        """The likeliest way to read a file. Raises: Refused (`file.…`), Unavailable (`file.unreadable`)."""

    def guess_again(
        self, path: Path, encoding: Encoding | None, separator: Separator | None, sheet: str | None = None
    ) -> ReadingPlan:
        """The likeliest plan once the encoding, the separator or the sheet is settled; None: still to be guessed.

        Raises: Refused (`file.…`), Unavailable (`file.unreadable`).
        """

    def lines(self, path: Path, plan: ReadingPlan) -> Iterator[FileLine]:
        """Every visit of every line after the header, read with a complete plan. Raises: Refused, Unavailable."""

    def fingerprint(self, path: Path) -> str:
        """SHA-256 of the file in hex. Raises: Unavailable."""

    def keep_left_out(
        self, path: Path, plan: ReadingPlan, rows: Iterable[tuple[FileLine, str]], folder: Path | None = None
    ) -> Path:
        """Write lines with their reasons to `NAME.refused.csv` in `folder` (None: beside the file); returns where.

        What is there under that name stays, and another name is taken. Raises: Unavailable (`folder.not_writable`).
        """


class LineWriter(Protocol):
    """Writes scans as lines of a file that a `FileReader` reads without a question."""

    @property
    def headings(self) -> Sequence[str]:
        """What stands over the cells."""

    def cells(self, sheet: PregnancySheet, scan: Scan) -> tuple[str, ...]:
        """One scan of a pregnancy with its woman, a cell for each heading."""


@dataclass(frozen=True, slots=True)
class MadeFile:
    """One file that is still to be written: where in its folder, and what is in it."""

    path: PurePath
    content: bytes


class WrittenFolder(Protocol):
    """A new folder of files: all of it is on the disk, under a passing name."""

    def keep(self) -> Path:
        """Give it its name, and a number behind it where something has that name already; returns where it lies.

        Raises: Unavailable (`folder.not_writable`); nothing of it is left then.
        """

    def drop(self) -> None:
        """Take it away."""


WriteFolder = Callable[[Path, str, Iterable[MadeFile]], WrittenFolder]
"""Writes files for a new folder of that name in another one; nothing is left of it where they cannot be had to the end.

Raises: Unavailable (`folder.not_writable`), and whatever comes of asking for the files.
"""

SaveText = Callable[[Path, str], None]
"""Writes a text, whole or not at all, in the place of what is there. Raises: Unavailable (`file.unwritable`)."""


@dataclass(frozen=True, slots=True)
class PaperFiles:
    """How papers are written: the text of one whose pages could not be set, and a folder of several."""

    save_text: SaveText
    write_folder: WriteFolder


Check = Callable[[], None]
"""Asked between two pieces of long work: raises where nobody wants it any more."""


def unasked() -> None:
    """A check where nobody can stop the work."""


class TableWriter(Protocol):
    """Makes files of tables and writes them, from any thread."""

    def files(
        self, tables: Sequence[DataTable], form: TableForm, check: Check = unasked
    ) -> Iterator[MadeFile]:
        """Every file, each made when it is asked for; raises what the check raises."""

    def write(self, folder: Path, name: str, files: Iterable[MadeFile]) -> WrittenFolder:
        """As a `WriteFolder`."""


@dataclass(frozen=True, slots=True)
class TableFiles:
    """What tables leave with: `lines` for the list of scans that is brought in again, `writer` for the files."""

    lines: LineWriter
    writer: TableWriter


class GuidelineFormat(Protocol):
    """Guidelines as text: what is read from a text is written as one that reads the same."""

    def read(self, content: str | bytes, name: str) -> Guideline:
        """The guideline of one text; `name` says which in a refusal.

        Raises: Refused with every problem; the field of each is `name:line`, with the rule's id behind it inside one.
        """

    def write(self, guideline: Guideline) -> str:
        """The text that reads as exactly this guideline."""

    def first_edition(self) -> tuple[Guideline, ...]:
        """The guidelines as the first edition of the rules had them. Raises: Unavailable, Refused."""

    def place(self, content: str | bytes, name: str, rule_id: str) -> str:
        """Where a rule stands in a text, as the field of a refusal; the beginning where it does not."""
