"""What a line tells, and which lines are taken."""

from datetime import timedelta

import pytest

from models.errors import Problem
from models.records.importing.import_line import Arrival, FileLine, LineKey, SiftedFile, SiftedLine, Sifting
from models.values.age import DueDate, GestationalAge
from tests.models.rules.register.arrivals import DUE, an_arrival, at

AGE, PERIOD = GestationalAge.of(20, 2), at("0+0")


@pytest.mark.parametrize(
    ("arrival", "due"),
    [
        (an_arrival(age=AGE, last_period=PERIOD), DUE),
        (an_arrival(due_on=None, age=AGE, last_period=PERIOD), DUE - timedelta(days=2)),
        (an_arrival(due_on=None, last_period=PERIOD + timedelta(days=1)), DUE + timedelta(days=1)),
    ],
)
def test_a_stated_due_date_goes_before_an_age_and_an_age_before_a_last_period(
    arrival: Arrival, due: object
) -> None:
    assert arrival.due is not None
    assert arrival.due.on == due


def test_a_line_without_any_of_them_tells_no_due_date() -> None:
    assert an_arrival(due_on=None).due is None
    assert an_arrival().due == DueDate(DUE)


def a_preview() -> SiftedFile:
    verdicts = (Sifting.ACCEPTED, Sifting.DOUBTFUL, Sifting.DOUBTFUL, Sifting.REFUSED)
    ages = ("18+0", "19+0", "20+0", "21+0")
    return SiftedFile(
        tuple(
            SiftedLine(FileLine(LineKey(2, visit), ("a",), an_arrival(age)), verdict)
            for visit, (verdict, age) in enumerate(zip(verdicts, ages, strict=True), 1)
        )
    )


def test_of_the_visits_of_one_line_only_those_looked_at_are_taken() -> None:
    looked_at = frozenset({LineKey(2, 3), LineKey(2, 4)})
    assert [arrival.on for arrival in a_preview().arrivals(looked_at)] == [at("18+0"), at("20+0")]
    assert [sifted.line.key.visit for sifted in a_preview().left_out(looked_at)] == [2, 4]


def test_a_preview_counts_lines_and_women() -> None:
    assert (a_preview().count(Sifting.DOUBTFUL), a_preview().women) == (2, 1)


def test_a_line_that_could_not_be_read_is_taken_by_nobody() -> None:
    line = FileLine(LineKey(2), ("a",), problems=(Problem("line", "line.cut"),))
    preview = SiftedFile((SiftedLine(line, Sifting.REFUSED),))
    assert preview.arrivals(frozenset({line.key})) == ()
    assert preview.left_out(frozenset({line.key})) == preview.lines
