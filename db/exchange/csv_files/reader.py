"""The reader of lists of scans, as the use cases know it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from db.exchange.csv_files.left_out import keep_left_out
from db.exchange.csv_files.lines import LineReader
from db.exchange.csv_files.plan import guess_plan
from db.exchange.csv_files.source import Source
from db.exchange.csv_files.text import file_fingerprint
from models.errors import Problem, Refused
from models.records.importing.import_line import FileLine
from models.records.importing.reading_plan import Encoding, ReadingPlan, Separator


class CsvFiles:
    """Reads and keeps lists of scans (`models.ports.files.FileReader`)."""

    def guess(self, path: Path) -> ReadingPlan:
        return guess_plan(path)

    def guess_again(
        self, path: Path, encoding: Encoding | None, separator: Separator | None, sheet: str | None = None
    ) -> ReadingPlan:
        return guess_plan(path, encoding, separator, sheet)

    def lines(self, path: Path, plan: ReadingPlan) -> Iterator[FileLine]:
        """What stands below the headings. Raises: Refused (`file.changed` where they are no longer those of the plan)."""
        reader, lines = LineReader(plan), Source.of(path, plan).lines()
        headings = next((raw.cells for raw in lines if raw.number == plan.header_line), None) or ()
        # What stands above a heading is behind it in the plan.
        is_same = len(headings) >= len(plan.header) and all(map(str.startswith, plan.header, headings))
        if not is_same:
            raise Refused(Problem("file", "file.changed", (path.name,)))
        for raw in lines:
            # A line of separators says nothing, and the headings may stand again on every page.
            if raw.cells is None or (any(raw.cells) and raw.cells != headings):
                yield from reader.read(raw)

    def fingerprint(self, path: Path) -> str:
        return file_fingerprint(path)

    def keep_left_out(
        self, path: Path, plan: ReadingPlan, rows: Iterable[tuple[FileLine, str]], folder: Path | None = None
    ) -> Path:
        return keep_left_out(path, plan, rows, folder)
