"""A folder to write small files in, and the header that clinics export."""

from collections.abc import Callable
from pathlib import Path

import pytest

HEADER = (
    "Surname;Given name;DOB;MRN;EDD;Fetuses;History;Scan date;CL1 mm;CL2 mm;CL3 mm;Route;Examiner;Remarks"
)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes text under the usual header to a file."""

    def write_lines(*lines: str, header: str = HEADER, encoding: str = "utf-8", end: str = "\r\n") -> Path:
        path = tmp_path / "export.csv"
        path.write_bytes(end.join((header, *lines, "")).encode(encoding))
        return path

    return write_lines
