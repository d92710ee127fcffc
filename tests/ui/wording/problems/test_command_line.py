"""Problems as lines of a terminal."""

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from models.errors import Problem, Refused, Unavailable
from models.values.length import Centimetres, Millimetres
from ui.wording.problems.command_line import problem_lines

ROOT = Path(__file__).parents[4]
SOURCES = (
    "db/json_rows.py",
    "db/exchange/case_file.py",
    "db/shipped/reference_data.py",
    "models/records/guidelines/bedside_tests.py",
    "models/records/guidelines/bounds.py",
    "models/records/guidelines/guideline.py",
    "models/records/guidelines/history_tests.py",
    "models/values/age.py",
)
CODE = re.compile(r"[a-z_]+\.[a-z_0-9]+")


def codes_in(source: str) -> set[str]:
    """Every code that stands in a source, whatever it is about."""
    tree = ast.parse((ROOT / source).read_text(encoding="utf-8"))
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {text for text in texts if isinstance(text, str) and CODE.fullmatch(text)}


@pytest.mark.parametrize("source", SOURCES)
def test_every_code_that_can_be_raised_has_words(source: str) -> None:
    codes = codes_in(source)
    assert codes
    for code in codes:
        (line,) = problem_lines(Refused(Problem("place", code, ("a", "b"))))
        assert line.startswith("place: ")


@pytest.mark.parametrize("parse", [Millimetres.parse, Centimetres.parse])
@pytest.mark.parametrize("text", ["x", "99", "1.25"])
def test_every_size_that_cannot_be_has_words(parse: Callable[[str], object], text: str) -> None:
    with pytest.raises(Refused) as refused:
        parse(text)
    assert len(problem_lines(refused.value)) == 1


def test_a_value_never_breaks_its_line_and_is_cut_when_it_is_long() -> None:
    (line,) = problem_lines(Refused(Problem("case 1: on", "case.not_a_date", ("1\n2\r" + "3" * 500,))))
    assert len(line.splitlines()) == 1
    assert '"1?2?333' in line
    assert len(line) < 150


def test_what_cannot_be_read_is_named() -> None:
    assert problem_lines(Unavailable("file.unreadable", "a.json", "No such file")) == (
        "a.json cannot be read: No such file",
    )
