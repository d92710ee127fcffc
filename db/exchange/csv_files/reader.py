"""The reader of files of comma-separated lines, as the use cases know it."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from db.exchange.csv_files.left_out import keep_left_out
from db.exchange.csv_files.lines import read_line
from db.exchange.csv_files.sniff import guess_plan, plan_for
from db.exchange.csv_files.text import fingerprint, raw_lines
from models.records.incoming import Encoding, FileLine, ReadingPlan, Separator


class CsvFiles:
    """Reads and keeps files of comma-separated lines (`models.ports.FileReader`)."""

    def guess(self, path: Path) -> ReadingPlan:
        return guess_plan(path)

    def guess_again(self, path: Path, encoding: Encoding, separator: Separator) -> ReadingPlan:
        return plan_for(path, encoding, separator)

    def lines(self, path: Path, plan: ReadingPlan) -> Iterator[FileLine]:
        for raw in islice(raw_lines(path, plan.encoding, plan.separator), 1, None):
            yield read_line(raw, plan)

    def fingerprint(self, path: Path) -> str:
        return fingerprint(path)

    def keep_left_out(
        self, path: Path, plan: ReadingPlan, rows: Iterable[tuple[FileLine, str]], folder: Path | None = None
    ) -> Path:
        return keep_left_out(path, plan, rows, folder)
