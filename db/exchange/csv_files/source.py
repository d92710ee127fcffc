"""The lines of a file as cells, whether it is a text file or a workbook."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from db.exchange.csv_files.text import RawLine, raw_lines
from db.exchange.csv_files.workbook import workbook_lines
from models.records.importing.reading_plan import Encoding, ReadingPlan, Separator


@dataclass(frozen=True, slots=True)
class Source:
    """Where lines come from: the sheet of a workbook, else a text file in an encoding and with a separator."""

    path: Path
    encoding: Encoding
    separator: Separator
    sheet: str | None = None

    @classmethod
    def of(cls, path: Path, plan: ReadingPlan) -> "Source":
        """The lines that a plan speaks of."""
        return cls(path, plan.encoding, plan.separator, plan.sheet)

    def lines(self) -> Iterator[RawLine]:
        """Every line that is not blank, the headings among them. Raises: Refused, Unavailable."""
        if self.sheet is not None:
            return workbook_lines(self.path, self.sheet)
        return raw_lines(self.path, self.encoding, self.separator)
