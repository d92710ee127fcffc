"""The demonstration clinic shows every situation, with dates relative to the day it is made on."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from db.demo.clinic import fill
from db.store.store import SqlStore
from models.clock import FixedClock
from models.records.flag import FlagState
from models.usecases.desk import Desk
from models.views import PregnancySheet, TodayRow
from tests.builders import a_desk
from tests.stores import a_store

DAY = date(2026, 2, 28)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    clock = FixedClock(datetime.combine(DAY, time(16, 0), UTC), DAY)
    store = a_store(tmp_path_factory.mktemp("demo"), clock=clock)
    made = a_desk(store, clock=clock)
    fill(made)
    yield made
    store.close()


def _row(desk: Desk, family: str) -> TodayRow:
    return next(row for row in desk.store.today(DAY) if row.name.family == family)


def _sheet(desk: Desk, family: str) -> PregnancySheet:
    (woman,) = (w for w in desk.store.find_women(family) if w.name.family == family)
    assert isinstance(woman.pregnancy_id, UUID)
    return desk.store.sheet(woman.pregnancy_id)


def test_about_sixty_women_are_in_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    store: SqlStore = a_store(tmp_path_factory.mktemp("again"))
    try:
        assert 55 <= fill(a_desk(store)) <= 65
    finally:
        store.close()


@pytest.mark.parametrize(
    ("family", "rule"),
    [
        ("Okafor", "APP-SYMPT"),
        ("Kowalska", "APP-LATE"),
        ("Adeyemi", "NICE-OFFER"),
        ("Dubois", "APP-TASHORT"),
        ("Ivanova", "APP-MILD"),
        ("Schäfer", "APP-NODUE"),
        ("Abebe", "APP-HISTORY"),
        ("Kim", "APP-CHANGE"),
        ("Mensah", "RCOG75-REMOVE"),
        ("Johnson", "RCOG75-HX3"),
    ],
)
def test_each_situation_raises_its_flag(desk: Desk, family: str, rule: str) -> None:
    assert _row(desk, family).rule_id == rule


def test_a_first_scan_is_overdue_and_a_later_one_is_due(desk: Desk) -> None:
    assert _row(desk, "O'Brien").scan_due_on == DAY - timedelta(days=8)
    assert _row(desk, "Li").scan_due_on == DAY


def test_a_cerclage_is_in_place(desk: Desk) -> None:
    assert [c.is_in_place(DAY) for c in _sheet(desk, "Mensah").cerclages] == [True]


def test_twins_are_among_them(desk: Desk) -> None:
    assert _sheet(desk, "Sørensen").pregnancy.fetuses == 2


def test_a_due_date_was_changed_and_the_old_one_kept(desk: Desk) -> None:
    first, second = _sheet(desk, "Haile").datings
    assert (second.due_on - first.due_on).days == 9


def test_an_answered_flag_came_back_for_a_shorter_length(desk: Desk) -> None:
    flags = {flag.rule_id: flag for flag in _sheet(desk, "Olsen").flags}
    assert flags["NICE-OFFER"].state is FlagState.OPEN
    assert flags["NICE-OFFER"].came_back


def test_nothing_in_it_lies_in_the_future(desk: Desk) -> None:
    sheets = [desk.store.sheet(row.pregnancy_id) for row in desk.store.today(DAY)]
    assert all(scan.on <= DAY and scan.stamp.at <= desk.clock.now() for s in sheets for scan in s.scans)
    assert all(flag.raised_at <= desk.clock.now() for s in sheets for flag in s.flags)
