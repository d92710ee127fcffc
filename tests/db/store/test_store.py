"""The store keeps, finds and never loses what was put into it."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.engine import BrokenConstraint
from db.ids import new_id
from db.store.store import SqlStore
from models.errors import Conflict, NotFound, Problem, Refused
from models.records.patient import Patient
from tests.stores import a_store, a_woman


def test_what_was_put_is_still_there_after_a_restart(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    saved = store.put(a_woman(number="RX 482 113", born=date(1993, 3, 14)))
    store.close()
    assert a_store(tmp_path).get(Patient, saved.id) == saved


def test_a_record_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        a_store(tmp_path).get(Patient, new_id())


def test_a_version_saved_by_another_desk_in_between_is_a_conflict(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    first = store.put(a_woman())
    second = store.put(replace(first, telephone="112"))
    with pytest.raises(Conflict):
        store.put(replace(first, telephone="911"))
    assert store.get(Patient, first.id) == second


def test_a_number_in_use_is_refused_until_its_holder_is_struck_out(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    holder = store.put(a_woman(number="RX 482 113"))
    with pytest.raises(Refused) as refused:
        store.put(a_woman("Dahl", number="RX-482-113"))
    assert refused.value.problems == (Problem("number", "number.in_use", ("RX 482 113",)),)
    store.put(replace(holder, struck_out="entered twice"))
    assert store.put(a_woman("Dahl", number="RX482113")).version == 1


def test_a_name_with_a_hidden_character_is_kept_by_no_door(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    with pytest.raises(Refused) as refused:
        store.put(a_woman("Zero\u200bWidth"))
    assert [problem.code for problem in refused.value.problems] == ["text.hidden_character"]


def test_a_hidden_character_of_an_older_program_stands_in_the_way_of_nothing_else(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    with pytest.MonkeyPatch.context() as older:
        older.setattr("db.store.store.text_problems", lambda *_: ())
        woman = store.put(a_woman("Zero\u200bWidth"))
    assert store.put(replace(woman, struck_out="entered twice")).version == 2


def test_a_failed_put_takes_the_whole_transaction_with_it(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.put(a_woman(number="1"))
    other = a_woman("Dahl")
    with pytest.raises(Refused):
        _put_both(store, other, a_woman("Ek", number="1"))
    with pytest.raises(NotFound):
        store.get(Patient, other.id)


def _put_both(store: SqlStore, one: Patient, other: Patient) -> None:
    with store.writing():
        store.put(one)
        store.put(other)


def test_a_failure_that_was_swallowed_inside_a_transaction_still_ends_it(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.put(a_woman(number="1"))
    other = a_woman("Dahl")
    with pytest.raises(Refused):
        _put_and_swallow(store, other, a_woman("Ek", number="1"))
    with pytest.raises(NotFound):
        store.get(Patient, other.id)


def _put_and_swallow(store: SqlStore, one: Patient, refused: Patient) -> None:
    with store.writing():
        store.put(one)
        with suppress(Refused):
            store.put(refused)


def test_after_a_failed_transaction_the_next_one_works(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    with pytest.raises(KeyError), store.writing():
        raise KeyError
    saved = store.put(a_woman())
    assert store.get(Patient, saved.id) == saved


def test_a_later_version_of_a_record_that_was_never_put_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        a_store(tmp_path).put(replace(a_woman(), version=3))


def test_the_same_new_record_put_twice_is_a_conflict(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    woman = a_woman()
    store.put(woman)
    with pytest.raises(Conflict):
        store.put(woman)


def test_a_value_that_must_be_there_and_is_not_is_a_mistake_of_ours(tmp_path: Path) -> None:
    with pytest.raises(BrokenConstraint):
        a_store(tmp_path).put(replace(a_woman(), family_name=None))  # type: ignore[arg-type]  # What no type checker saw is refused too.


def test_what_the_store_refuses_holds_ids_and_nobodys_name(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    woman = store.put(a_woman("Berg", "Anna"))
    store.put(replace(woman, telephone="112"))
    with pytest.raises(Conflict) as conflict:
        store.put(replace(woman, telephone="911"))
    with pytest.raises(NotFound) as missing:
        store.put(replace(woman, id=new_id()))
    told = f"{conflict.value} {missing.value}"
    assert str(woman.id) in told
    assert [word for word in ("Berg", "Anna", "911") if word in told] == []
