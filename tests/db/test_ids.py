"""Ids sort in the order they were made, whatever the computer's clock says."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from db.clinic.clinic_folder import clinic_access
from db.clinic.machine import PassingMachine
from db.ids import Ids, new_id
from tests.builders import CLOCK
from tests.stores import RAW_KEY, a_store, a_woman

ASSETS = Path(__file__).parents[2] / "assets"
LATER, EARLIER = UUID(int=(9 << 80) | 1), UUID(int=(3 << 80) | 2)


def test_ids_follow_each_other_while_the_clock_is_right() -> None:
    ids = Ids()
    made = [ids() for _ in range(1_000)]
    assert made == sorted(set(made))


def test_an_id_made_after_the_clock_was_set_back_comes_after_all_before() -> None:
    ids = Ids(iter((LATER, EARLIER, EARLIER)).__next__)
    made = [ids(), ids(), ids()]
    assert made == sorted(set(made))


@pytest.mark.parametrize(("newest", "is_kept"), [(LATER, False), (EARLIER, True), (None, True)])
def test_ids_go_on_after_the_newest_one_of_the_store(newest: UUID | None, is_kept: bool) -> None:
    fresh = UUID(int=5 << 80)
    ids = Ids(lambda: fresh)
    ids.go_on_after(newest)
    given = ids()
    assert (given == fresh) is is_kept
    assert newest is None or given > newest


def test_the_newest_id_of_a_store_is_that_of_its_last_record(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    assert store.newest_id() is None
    store.put(a_woman("Berg"))
    last = store.put(a_woman("Dahl"))
    assert (store.newest_id(), last.id < new_id()) == (last.id, True)
    store.close()


def test_a_start_after_a_day_with_the_clock_ahead_gives_ids_behind_those_of_that_day(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    ahead = store.put(replace(a_woman("Berg"), id=UUID(int=new_id().int + (10_000_000_000 << 80))))
    store.close()
    house = clinic_access(tmp_path, ASSETS / "guidelines", ASSETS / "self-test", CLOCK, PassingMachine())
    opened = house.open_store(RAW_KEY)
    assert house.new_id() > ahead.id
    opened.close()
