"""A file that is another one when its lines are read than when it was looked at."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.exchange.csv_files.reader import CsvFiles
from models.errors import Refused
from tests.db.exchange.csv_files.conftest import HEADER

LINE = "Smith;Ann;09.02.1995;RX1;08.06.2026;1;;31.12.2025;39,7;40,2;40,3;TV;SM Brown;"


@pytest.mark.parametrize(
    "other",
    [
        HEADER.replace("CL1 mm;CL2 mm", "CL2 mm;CL1 mm"),
        HEADER.replace("DOB;", ""),
        "",
        "Scans of May",
    ],
)
def test_a_file_with_other_headings_is_not_read_by_the_old_plan(
    write: Callable[..., Path], other: str
) -> None:
    reader = CsvFiles()
    path = write(LINE)
    plan = reader.guess(path)
    assert len(list(reader.lines(path, plan))) == 1
    write(LINE, header=other)
    with pytest.raises(Refused) as refused:
        list(reader.lines(path, plan))
    assert refused.value.problems[0].code == "file.changed"


def test_more_lines_than_before_are_read(write: Callable[..., Path]) -> None:
    reader = CsvFiles()
    path = write(LINE)
    plan = reader.guess(path)
    write(LINE, LINE.replace("RX1", "RX2"))
    assert len(list(reader.lines(path, plan))) == 2
