"""Records that nobody has written in for years."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from db.store.store import SqlStore
from models.clock import FixedClock
from models.errors import NotAllowed, Refused
from models.records.clinic.user import Role
from models.records.patient import Patient
from models.usecases.clinic.retention import quiet_records
from models.usecases.desk import Desk
from tests.builders import a_desk, a_sheet, keep
from tests.stores import a_stamp, a_woman


def lead(store: SqlStore, today: date = date(2026, 3, 2)) -> Desk:
    clock = FixedClock(datetime(today.year, today.month, today.day, 9, tzinfo=UTC), today)
    desk = a_desk(store, clock=clock)
    return replace(desk, user=replace(desk.user, role=Role.LEAD))


def registered(store: SqlStore, on: str, name: str = "Berg") -> Patient:
    stamp = replace(a_stamp(), at=datetime.fromisoformat(f"{on}T12:00:00+00:00"))
    return store.put(replace(a_woman(name), stamp=stamp))


def names(desk: Desk, years: str) -> list[str]:
    return [row.woman.name.family for row in quiet_records(desk, years)]


def test_the_longest_quiet_comes_first_and_whoever_was_written_about_on_the_day_is_not_named(
    store: SqlStore,
) -> None:
    for on, name in (("2016-03-01", "Dahl"), ("2016-03-02", "Ek"), ("2010-01-01", "Falk")):
        registered(store, on, name)
    assert names(lead(store), "10") == ["Falk", "Dahl"]
    assert [str(row.last_entry_on) for row in quiet_records(lead(store), "10")] == [
        "2010-01-01",
        "2016-03-01",
    ]


def test_an_entry_of_her_pregnancy_is_an_entry(store: SqlStore) -> None:
    sheet = keep(store, a_sheet())
    assert names(lead(store), "1") == []
    assert names(lead(store, date(2036, 3, 2)), "1") == [sheet.patient.family_name]


def test_who_was_struck_out_is_not_named(store: SqlStore) -> None:
    quiet = registered(store, "2010-01-01")
    store.put(replace(quiet, struck_out="entered twice"))
    assert names(lead(store), "10") == []


@pytest.mark.parametrize("years", ["", "0", "100", "ten", "1.5", "-3", "9" * 400])
def test_years_outside_the_bounds_are_refused(store: SqlStore, years: str) -> None:
    with pytest.raises(Refused, match=r"years\.not_a_number"):
        quiet_records(lead(store), years)


@pytest.mark.parametrize("years", ["1", "99", " 10 "])
def test_years_within_the_bounds_are_taken(store: SqlStore, years: str) -> None:
    assert quiet_records(lead(store), years) == ()


@pytest.mark.parametrize(("years", "named"), [("4", ["Dahl"]), ("3", ["Dahl", "Ek"])])
def test_the_last_of_february_has_its_day_in_other_years(
    store: SqlStore, years: str, named: list[str]
) -> None:
    registered(store, "2024-02-28", "Dahl")
    registered(store, "2025-02-27", "Ek")
    assert names(lead(store, date(2028, 2, 29)), years) == named


def test_only_the_lead_is_shown_the_list(store: SqlStore) -> None:
    with pytest.raises(NotAllowed):
        quiet_records(a_desk(store), "10")
