import re
from enum import Enum
from pathlib import Path

import pytest

from models.errors import Problem
from models.records.incoming import Column, DateOrder, Encoding, FileLine, Separator, SiftedLine, Verdict
from models.values.length import Unit
from ui.import_sentences import IMPORTS
from ui.import_words import choices, lengths, reason, reasons, scanned_on, woman, word

ROOT = Path(__file__).parents[2]
SOURCES = [*(ROOT / "db" / "exchange" / "csv_files").glob("*.py"), ROOT / "models" / "rules" / "incoming.py"]
CODES = sorted({code for file in SOURCES for code in re.findall(r'"([a-z_]+\.[a-z_]+)"', file.read_text())})


@pytest.mark.parametrize(
    "choice", [c for kind in (Column, DateOrder, Encoding, Separator, Unit, Verdict) for c in kind]
)
def test_every_choice_has_a_word(choice: Enum) -> None:
    assert word(choice)


def test_choices_keep_their_order() -> None:
    assert [choice for choice, _ in choices(DateOrder)] == list(DateOrder)


@pytest.mark.parametrize("code", [code for code in CODES if not code.startswith(("file.", "folder."))])
def test_every_reason_is_a_sentence_of_its_own(code: str) -> None:
    said = reason(Problem("scanned_on", code, ("2026-01-02", "2026-01-03")))
    assert code not in said
    assert "{" not in said


def test_a_reason_quotes_what_stands_in_the_file_as_it_is() -> None:
    assert reason(Problem("scanned_on", "date.impossible", ("2025-02-31",))) == (
        "“2025-02-31” is not in any calendar (Day of scan)."
    )


def test_a_reason_shows_days_of_ours_with_a_month_in_letters() -> None:
    said = reason(Problem("due_on", "due_date.differs", ("2026-06-08", "2026-06-11")))
    assert said == "Due 08-Jun-2026 in the file, 11-Jun-2026 in the record, which stays."


def test_what_a_form_says_in_the_same_case_is_said_in_its_words() -> None:
    assert "too early" in reason(Problem("on", "scan.too_early", ("13+6",)))


def test_a_field_that_is_no_column_is_named_as_it_is() -> None:
    assert "(line)" in reason(Problem("line", "date.impossible", ("x",)))


def test_all_reasons_of_a_line_are_told() -> None:
    line = SiftedLine(
        FileLine(2, ("a", "b", "c")), Verdict.REFUSED, (Problem("x", "line.cut", ("1", "2")),) * 2
    )
    assert reasons(line) == "The line is cut short: 1 of 2 cells. The line is cut short: 1 of 2 cells."


def test_a_line_that_could_not_be_read_is_known_by_its_beginning() -> None:
    line = SiftedLine(FileLine(2, ("Smith", "Ann", "x")), Verdict.REFUSED)
    assert (woman(line), scanned_on(line), lengths(line)) == ("Smith, Ann", "", "")


def test_no_sentence_of_an_import_is_unused() -> None:
    raised = {*CODES, "password.unreadable", "file.unwritable"}
    assert set(IMPORTS) <= raised | {"date.short_year"}
