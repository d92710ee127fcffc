"""Ages and last periods of a file: what dates a pregnancy, and what does not fit."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from models.errors import Problem
from models.records.importing.import_line import Arrival, Sifting
from models.records.pregnancy import DatingMethod
from models.rules.register.import_check import sift
from models.rules.register.import_dates import dating_method_of
from models.rules.register.import_known import KnownWomen
from models.values.age import GestationalAge
from tests.models.rules.register.arrivals import (
    ACCEPTED,
    DUE,
    TODAY,
    a_line,
    a_sheet,
    an_arrival,
    at,
    known,
    the_verdict,
    verdicts,
)

AGE = GestationalAge.of(20)
PERIOD = at("0+0")


def aged(days: int = 0, on: str = "20+0", **changes: Any) -> Arrival:
    """A scan that states no due date but its age, too old by some days."""
    told = GestationalAge(GestationalAge.parse(on).days + days)
    return an_arrival(on, due_on=None, age=told, **changes)


def reasons(*arrivals: Arrival, record: KnownWomen | None = None) -> list[tuple[Problem, ...]]:
    lines = [a_line(number, arrival) for number, arrival in enumerate(arrivals, 2)]
    return [line.reasons for line in sift(lines, record or KnownWomen(), TODAY).lines]


@pytest.mark.parametrize("days", [-4, -3, 3, 4])
def test_an_age_more_than_3_days_off_the_stated_due_date_is_doubtful(days: int) -> None:
    told = GestationalAge(140 + days)
    doubt = Problem("age", "age.differs", (str(told), "20+0"))
    assert reasons(an_arrival(age=told)) == [(doubt,) if abs(days) > 3 else ()]


@pytest.mark.parametrize("days", [-4, -3, 3, 4])
def test_a_last_period_more_than_3_days_off_the_stated_due_date_is_doubtful(days: int) -> None:
    by_period = DUE + timedelta(days=days)
    doubt = Problem("last_period", "last_period.differs", (by_period.isoformat(), DUE.isoformat()))
    told = an_arrival(last_period=PERIOD + timedelta(days=days))
    assert reasons(told) == [(doubt,) if abs(days) > 3 else ()]


@pytest.mark.parametrize("days", [3, 4])
def test_an_age_is_held_against_the_due_date_of_the_record(days: int) -> None:
    told = the_verdict(aged(days), known(a_sheet()))
    assert told == (ACCEPTED if days == 3 else (Sifting.DOUBTFUL, ("age.differs",)))


@pytest.mark.parametrize("days", [3, 4])
def test_a_last_period_is_held_against_the_due_date_of_the_record(days: int) -> None:
    line = an_arrival(due_on=None, last_period=PERIOD + timedelta(days=days))
    told = the_verdict(line, known(a_sheet()))
    assert told == (ACCEPTED if days == 3 else (Sifting.DOUBTFUL, ("last_period.differs",)))


@pytest.mark.parametrize("days", [3, 4])
def test_a_last_period_is_held_against_the_age_where_nothing_else_is_said(days: int) -> None:
    (told,) = reasons(aged(last_period=PERIOD + timedelta(days=days)))
    code = "due_date.from_age" if days == 3 else "last_period.differs"
    assert [reason.code for reason in told] == [code]


def test_a_pregnancy_without_due_date_in_the_record_is_not_dated_by_an_age() -> None:
    assert the_verdict(aged(), known(a_sheet(None))) == (Sifting.DOUBTFUL, ("due_date.not_in_record",))


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (aged(), "due_date.from_age"),
        (an_arrival(due_on=None, last_period=PERIOD), "due_date.from_last_period"),
    ],
)
def test_a_due_date_that_is_worked_out_is_told(line: Arrival, code: str) -> None:
    assert reasons(line) == [(Problem("due_on", code, (DUE.isoformat(),)),)]


@pytest.mark.parametrize(("days", "is_doubtful"), [(-4, True), (-3, False), (3, False), (4, True)])
def test_ages_of_one_pregnancy_may_be_3_days_apart(days: int, is_doubtful: bool) -> None:
    first, second = verdicts(aged(), aged(days, on="22+0"))
    assert first == (Sifting.ACCEPTED, ("due_date.from_age",))
    assert second == ((Sifting.DOUBTFUL, ("due_date.differs_in_file",)) if is_doubtful else first)


def test_the_oldest_scan_dates_whatever_line_it_stands_in() -> None:
    (_, (told,)) = reasons(aged(on="22+0", days=3), aged(on="20+0"))
    assert told == Problem("due_on", "due_date.from_age", (DUE.isoformat(),))


def test_a_stated_due_date_goes_before_an_older_age() -> None:
    assert reasons(aged(3, on="18+0"), an_arrival()) == [(), ()]
    assert reasons(aged(4, on="18+0"), an_arrival())[0] == (
        Problem("due_on", "due_date.differs_in_file", ("3",)),
    )


def test_an_age_goes_before_an_older_last_period() -> None:
    by_period = an_arrival("16+0", due_on=None, last_period=PERIOD + timedelta(days=2))
    assert {told[0].values for told in reasons(by_period, aged())} == {(DUE.isoformat(),)}


def test_a_line_without_any_date_among_dated_ones_is_doubtful() -> None:
    assert [v for v, _ in verdicts(aged(), an_arrival("22+0", due_on=None))] == [
        Sifting.ACCEPTED,
        Sifting.DOUBTFUL,
    ]


def test_an_undated_line_counts_by_the_due_date_of_the_file() -> None:
    late = an_arrival(due_on=None, on=DUE + timedelta(days=35))
    lines = [a_line(2, an_arrival()), a_line(3, late)]
    assert sift(lines, KnownWomen(), late.on).lines[1].reasons == (
        Problem("on", "scan.age_out_of_range", ("45+0",)),
    )


def test_the_trap_of_an_age_without_a_due_date() -> None:
    first = aged(on="20+0")
    first = replace(first, on=date(2024, 5, 14))
    second = replace(first, on=date(2026, 10, 6), age=GestationalAge.parse("21+6"))
    lines = [a_line(2, first), a_line(3, second)]
    evaluated = sift(lines, KnownWomen(), date(2026, 11, 29)).lines
    assert [line.verdict for line in evaluated] == [Sifting.ACCEPTED] * 2
    assert [line.reasons for line in evaluated] == [
        (Problem("due_on", "due_date.from_age", (due,)),) for due in ("2024-10-01", "2027-02-10")
    ]


@pytest.mark.parametrize(
    ("line", "method"),
    [
        (an_arrival(age=AGE, last_period=PERIOD), DatingMethod.ENTERED),
        (aged(last_period=PERIOD), DatingMethod.TOLD_AGE),
        (an_arrival(due_on=None, last_period=PERIOD), DatingMethod.LMP),
    ],
)
def test_a_due_date_is_marked_with_what_it_was_told_by(line: Arrival, method: DatingMethod) -> None:
    assert dating_method_of(line) is method


def in_weeks(on: str, weeks: int, **changes: Any) -> Arrival:
    """A scan whose line tells only the week."""
    return an_arrival(on, age=GestationalAge.of(weeks), oldest=GestationalAge.of(weeks, 6), **changes)


@pytest.mark.parametrize(
    ("on", "is_doubtful"), [("19+3", True), ("19+4", False), ("20+6", False), ("21+2", False), ("21+3", True)]
)
def test_a_week_is_held_against_the_due_date_from_its_first_day_to_its_last(
    on: str, is_doubtful: bool
) -> None:
    codes = [problem.code for problem in reasons(in_weeks(on, 20))[0]]
    assert codes == (["age.differs"] if is_doubtful else [])


def test_a_week_alone_dates_no_pregnancy() -> None:
    told = in_weeks("20+0", 20, due_on=None)
    assert (told.due, told.exact_age) == (None, None)
    assert [problem.code for problem in reasons(told)[0]] == ["scan.no_due_date"]
