"""The reader of lists of scans, as the use cases know it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from db.exchange.csv_files.left_out import keep_left_out
from db.exchange.csv_files.lines import LineReader
from db.exchange.csv_files.plan import guess_plan
from db.exchange.csv_files.source import Source
from db.exchange.csv_files.text import fingerprint
from models.errors import Problem, Refused
from models.records.incoming import FileLine
from models.records.reading_plan import Encoding, ReadingPlan, Separator


class CsvFiles:
    """Reads and keeps lists of scans (`models.ports.FileReader`)."""

    def guess(self, path: Path) -> ReadingPlan:
        return guess_plan(path)

    def guess_again(
        self, path: Path, encoding: Encoding | None, separator: Separator | None, sheet: str | None = None
    ) -> ReadingPlan:
        return guess_plan(path, encoding, separator, sheet)

    def lines(self, path: Path, plan: ReadingPlan) -> Iterator[FileLine]:
        """What stands below the headings. Raises: Refused (`file.changed` where they are no longer those of the plan)."""
        reader = LineReader(plan)
        headings: tuple[str, ...] | None = None
        for raw in Source.of(path, plan).lines():
            if raw.number == plan.header_line:
                headings = raw.cells
            # A line of separators says nothing, and the headings may stand again on every page.
            elif raw.number > plan.header_line and (
                raw.cells is None or (any(raw.cells) and raw.cells != headings)
            ):
                _refuse_changed(path, plan, headings)
                yield from reader.read(raw)
        _refuse_changed(path, plan, headings)

    def fingerprint(self, path: Path) -> str:
        return fingerprint(path)

    def keep_left_out(
        self, path: Path, plan: ReadingPlan, rows: Iterable[tuple[FileLine, str]], folder: Path | None = None
    ) -> Path:
        return keep_left_out(path, plan, rows, folder)


def _refuse_changed(path: Path, plan: ReadingPlan, headings: tuple[str, ...] | None) -> None:
    """Raises: Refused (`file.changed`); what stands above a heading is behind it in the plan."""
    begin_alike = headings is not None and len(headings) >= len(plan.header)
    if not begin_alike or not all(map(str.startswith, plan.header, headings or ())):
        raise Refused(Problem("file", "file.changed", (path.name,)))
