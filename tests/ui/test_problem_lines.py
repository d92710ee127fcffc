"""Problems as lines of a terminal."""

import re
from pathlib import Path

import pytest

from models.errors import Problem, Refused, Unavailable
from ui.problem_lines import lines

ROOT = Path(__file__).parents[2]
SOURCES = (
    "db/json_rows.py",
    "db/exchange/case_file.py",
    "db/reference_data.py",
    "models/records/rule_tests.py",
)
CODE = re.compile(r'"((?:case|guideline|window|band|fetuses|events|choice|schedule)\.[a-z_0-9]+)"')


@pytest.mark.parametrize("source", SOURCES)
def test_every_code_that_can_be_raised_has_words(source: str) -> None:
    for code in CODE.findall((ROOT / source).read_text(encoding="utf-8")):
        (line,) = lines(Refused(Problem("place", code, ("a", "b"))))
        assert line.startswith("place: ")


def test_a_value_never_breaks_its_line_and_is_cut_when_it_is_long() -> None:
    (line,) = lines(Refused(Problem("case 1: on", "case.not_a_date", ("1\n2\r" + "3" * 500,))))
    assert len(line.splitlines()) == 1
    assert '"1?2?333' in line
    assert len(line) < 150


def test_what_cannot_be_read_is_named() -> None:
    assert lines(Unavailable("file.unreadable", "a.json", "No such file")) == (
        "a.json cannot be read: No such file",
    )
