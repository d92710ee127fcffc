"""Which scans of a file belong to one pregnancy."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.importing.import_line import Arrival
from models.rules.register.one_pregnancy import clusters
from models.values.age import GestationalAge
from tests.models.rules.register.arrivals import DUE, an_arrival, at, verdicts

START = date(2020, 1, 1)


def undated(day: int) -> Arrival:
    return an_arrival(due_on=None, on=START + timedelta(days=day))


def days(*arrivals: Arrival) -> list[list[int]]:
    return [[(a.on - START).days for a in cluster.arrivals] for cluster in clusters(arrivals)]


@pytest.mark.parametrize(("day", "count"), [(300, 1), (301, 2)])
def test_undated_scans_more_than_300_days_apart_are_two_pregnancies(day: int, count: int) -> None:
    assert len(clusters([undated(day), undated(0)])) == count


def test_the_days_are_counted_from_the_first_scan_of_the_pregnancy() -> None:
    assert days(undated(0), undated(200), undated(301), undated(500)) == [[0, 200], [301, 500]]


@pytest.mark.parametrize(("apart", "count"), [(308, 1), (309, 2)])
def test_due_dates_more_than_44_weeks_apart_are_two_pregnancies(apart: int, count: int) -> None:
    second = an_arrival("22+0", due_on=DUE + timedelta(days=apart))
    assert len(clusters([an_arrival("20+0"), second])) == count


def test_a_due_date_does_not_join_what_lies_too_far_apart() -> None:
    later = an_arrival(on=at("20+0") + timedelta(days=301))
    assert len(clusters([an_arrival("20+0"), later])) == 2


def test_an_undated_scan_joins_the_pregnancy_it_lies_in() -> None:
    year = timedelta(days=400)
    first = an_arrival("20+0", due_on=DUE - year, on=at("20+0") - year)
    undated_one = an_arrival("22+0", due_on=None)
    assert [len(c.arrivals) for c in clusters([first, undated_one, an_arrival("20+0")])] == [1, 2]


def test_between_two_pregnancies_differences_are_none() -> None:
    year = timedelta(days=400)
    first = an_arrival("20+0", due_on=None, on=at("20+0") - year, fetuses=2)
    second = an_arrival("20+0", due_on=None, fetuses=1)
    assert [codes for _, codes in verdicts(first, second)] == [("scan.no_due_date",)] * 2


def test_of_a_pregnancy_the_oldest_scan_comes_first_and_a_stated_due_date_counts() -> None:
    aged = an_arrival("18+0", due_on=None, age=GestationalAge.of(18, 2))
    stated = an_arrival("22+0")
    (cluster,) = clusters([stated, aged])
    assert (cluster.first, cluster.dated_by) == (aged, stated)


def test_of_scans_that_tell_no_date_there_is_none() -> None:
    (cluster,) = clusters([undated(0)])
    assert (cluster.dated_by, cluster.due) == (None, None)


@given(st.lists(st.tuples(st.integers(0, 2000), st.none() | st.integers(98, 300)), max_size=12))
def test_no_scan_is_lost_and_none_lies_too_far_from_its_pregnancy(told: list[tuple[int, int | None]]) -> None:
    arrivals = [
        an_arrival(due_on=None, on=START + timedelta(days=d), age=GestationalAge(a) if a else None)
        for d, a in told
    ]
    found = clusters(arrivals)
    assert sorted(a.on for c in found for a in c.arrivals) == sorted(a.on for a in arrivals)
    assert all(max(a.on for a in c.arrivals) - c.first.on <= timedelta(days=300) for c in found)
