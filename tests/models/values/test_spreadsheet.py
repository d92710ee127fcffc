"""Text in files for spreadsheets."""

import pytest

from models.values.spreadsheet import guarded

BAD = '=HYPERLINK("http://x")'


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (BAD, "'" + BAD),
        ("+1", "'+1"),
        ("-cmd", "'-cmd"),
        ("\tcmd", "'\tcmd"),
        ("-3", "-3"),
        ("-", "-"),
        ("39,7", "39,7"),
    ],
)
def test_no_spreadsheet_runs_what_is_kept(cell: str, shown: str) -> None:
    assert guarded(cell) == shown
