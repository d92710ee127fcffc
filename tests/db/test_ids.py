"""Ids sort in the order they were made, whatever the computer's clock says."""

from pathlib import Path
from uuid import UUID

import pytest

from db.ids import Ids, new_id
from tests.stores import a_store, a_woman

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
