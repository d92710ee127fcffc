"""A woman is found by the beginning of anything the nurse may remember of her."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.ids import new_id
from db.store.search import PLACES, WOMEN_AT, matches
from db.store.store import SqlStore
from models.records.patient import Patient
from models.records.pregnancy import Dating, DatingMethod, Pregnancy
from models.values.day import DayOrder
from models.values.identity import HospitalNumber
from models.values.person import PersonName
from tests.stores import a_stamp, a_store, a_woman

INSIDES = "asik;ukas;brien;rien;zoe brien;arie;zo sik".split(";")
NAMES = "l;Łuk;LUKASIK;zoë;zo luk;luk zo;o'brien;obrien;zoe-marie;marie".split(";")
NUMBERS = (
    "R X482113;RX4821 13;RX482113;rx 482 113;RX-48 21 13;482113;482 113;113;2113;RX 48;zoe 482 113".split(";")
)
DATES = (
    "1993-03-14;1993-03;1993-3-14;14.03.1993;14.3.1993;14/03/1993;14-Mar-1993;14 March 1993;14 mar;14.03.19;19930314;"
    "zoe 14.3.1993;1993;14. 03. 1993;14/3/93;14.3.9;140393;14031993;14mar1993;mar 14 1993;brien 14/3/93"
).split(";")


@pytest.fixture
def store(tmp_path: Path) -> SqlStore:
    return a_store(tmp_path)


def found(store: SqlStore, text: str) -> list[str]:
    return [row.name.family for row in store.find_women(text)]


@pytest.mark.parametrize("text", [*NAMES, *INSIDES, *NUMBERS, *DATES])
def test_she_is_found(store: SqlStore, text: str) -> None:
    store.put(a_woman("Łukasik O’Brien", "Zoë-Marie", "RX 482 113", date(1993, 3, 14)))
    store.put(a_woman("Øvergård", "Ingrid", "QY 777 000", date(1988, 12, 1)))
    assert found(store, text) == ["Łukasik O’Brien"]


@pytest.mark.parametrize(
    "text", ["", "  ", "-", "luz", "zoe luz", "1993-04", "15.03.1993", "114", "*", '"', "a OR b", "NEAR("]
)
def test_nobody_is_found(store: SqlStore, text: str) -> None:
    store.put(a_woman("Łukasik", "Zoë", "RX 482 113", date(1993, 3, 14)))
    assert found(store, text) == []


@pytest.mark.parametrize(("order", "day"), [(DayOrder.DAY_FIRST, 3), (DayOrder.MONTH_FIRST, 4)])
def test_a_birth_date_is_searched_for_in_the_order_of_the_clinic(
    store: SqlStore, order: DayOrder, day: int
) -> None:
    store.put(a_woman("Third", born=date(1993, 4, 3)))
    store.put(a_woman("Fourth", born=date(1993, 3, 4)))
    for text in ("3/4/93", "3.4.1993", "030493"):
        (row,) = store.find_women(text, order=order)
        assert row.born_on is not None
        assert row.born_on.day == day


def test_names_that_begin_so_come_before_those_that_have_it_inside(store: SqlStore) -> None:
    for family in ("Abergil", "Sandberg", "Bergman", "Berg"):
        store.put(a_woman(family))
    assert found(store, "berg") == ["Berg", "Bergman", "Abergil", "Sandberg"]


def test_those_inside_whose_names_it_is_take_no_place_from_those_who_begin_so(store: SqlStore) -> None:
    with store.writing():
        for at in range(60):
            store.put(a_woman(f"Sandberg{at}"))
            store.put(a_woman(f"Bergman{at}"))
    assert all(name.startswith("Bergman") for name in found(store, "berg"))


def test_a_name_that_is_the_whole_word_comes_before_longer_ones(store: SqlStore) -> None:
    for family in ("Lindberg", "Lind", "Li", "Lindqvist"):
        store.put(a_woman(family))
    assert found(store, "lind") == ["Lind", "Lindberg", "Lindqvist"]


def test_a_short_whole_name_is_found_among_hundreds_that_begin_like_it(store: SqlStore) -> None:
    with store.writing():
        for at in range(120):
            store.put(a_woman(f"Lindberg{at}"))
        store.put(a_woman("Li"))
    names = found(store, "li")
    assert (names[0], len(names)) == ("Li", 50)


def test_a_corrected_name_is_found_and_the_old_one_is_not(store: SqlStore) -> None:
    woman = store.put(a_woman("Berg"))
    store.put(replace(woman, family_name="Dahl"))
    assert (found(store, "berg"), found(store, "dahl")) == ([], ["Dahl"])


def test_a_woman_struck_out_is_not_found_until_she_stands_again(store: SqlStore) -> None:
    gone = store.put(replace(store.put(a_woman("Berg")), struck_out="twice"))
    assert found(store, "berg") == []
    store.put(replace(gone, struck_out=None))
    assert found(store, "berg") == ["Berg"]


def test_a_name_taken_back_leaves_nothing_in_the_index(store: SqlStore) -> None:
    with pytest.raises(KeyError):
        _put_and_fail(store)
    assert found(store, "berg") == []


def _put_and_fail(store: SqlStore) -> None:
    with store.writing():
        store.put(a_woman("Berg"))
        raise KeyError


def test_the_row_shows_her_open_pregnancy_with_its_newest_standing_due_date(store: SqlStore) -> None:
    woman = store.put(a_woman("Berg"))
    store.put(_pregnancy(woman, ended_on=date(2024, 1, 1)))
    open_one = store.put(_pregnancy(woman))
    for due, struck_out in (
        (date(2026, 8, 1), None),
        (date(2026, 8, 5), None),
        (date(2026, 9, 9), "typing error"),
    ):
        dating = Dating(
            id=new_id(), stamp=a_stamp(), pregnancy_id=open_one.id, method=DatingMethod.ENTERED, due_on=due
        )
        store.put(replace(dating, struck_out=struck_out))
    (row,) = store.find_women("berg")
    assert (row.pregnancy_id, row.due_on) == (open_one.id, date(2026, 8, 5))


def _pregnancy(woman: Patient, ended_on: date | None = None) -> Pregnancy:
    return Pregnancy(
        id=new_id(), stamp=a_stamp(), patient_id=woman.id, opened_on=date(2023, 6, 1), ended_on=ended_on
    )


@pytest.mark.parametrize(("statement", "values"), [(PLACES, ('"a"*', 50)), (WOMEN_AT, ("[1]",))])
def test_the_search_sorts_nothing_on_disk(
    store: SqlStore, statement: str, values: tuple[object, ...]
) -> None:
    plan = " ".join(str(row) for row in store._session.rows(f"EXPLAIN QUERY PLAN {statement}", *values))
    assert "TEMP B-TREE" not in plan
    assert "SCAN patients" not in plan
    assert "SCAN women_places" not in plan


@given(st.text())
def test_whatever_is_typed_is_a_search_that_can_be_run(text: str) -> None:
    assert all(search.count('"') % 2 == 0 for search in matches(text))


def test_strange_texts_do_no_harm(store: SqlStore) -> None:
    for text in (
        "'; DROP TABLE patients; --",
        "a" * 5000,
        "ß \u0131 İ ﬁ ½ ² 漢字",
        "\x00",
        "0" * 50,
        "99.99.9999",
        "1-2-3-4-5",
    ):
        store.find_women(text)
    assert store.find_women("berg") == ()


def test_the_number_tells_who_holds_it(store: SqlStore) -> None:
    woman = store.put(a_woman("Berg", number="RX 1"))
    assert store.woman_with_number(HospitalNumber("RX1")) == woman
    store.put(replace(woman, struck_out="twice"))
    assert store.woman_with_number(HospitalNumber("RX1")) is None


@pytest.mark.parametrize(
    ("family", "given_name", "born", "number"),
    [
        ("Svensson", "Ana", date(1993, 3, 14), None),
        ("Svenson", "Anna", date(1993, 3, 14), None),
        ("Svensson", "Anna", date(1993, 3, 15), None),
        ("Svensson", "Anna", None, None),
        ("Svensso", "", None, None),
        ("Anna", "Svensson", date(1993, 3, 14), None),
        ("Dahl", "Eva", None, "RX 482 113"),
        ("Svensson", "Anna", None, "RX 482 118"),
        ("Svensson-Berg", "Anna", date(1993, 3, 14), None),
    ],
)
def test_she_is_likely_the_one_already_here(
    store: SqlStore, family: str, given_name: str, born: date | None, number: str | None
) -> None:
    woman = store.put(a_woman("Svensson", "Anna", "RX 482 113", date(1993, 3, 14)))
    held = None if number is None else HospitalNumber.parse(number)
    likely = store.likely_women(PersonName(family, given_name), born, held)
    assert [row.patient_id for row in likely] == [woman.id]


@pytest.mark.parametrize(
    ("family", "given_name", "born"),
    [
        ("Dahl", "Eva", date(1993, 3, 14)),
        ("Svensson", "Anna", date(1971, 11, 2)),
        ("Svane", "Birgitta", None),
        ("Svane", "", None),
        ("", "", None),
    ],
)
def test_she_is_not_likely_the_same(store: SqlStore, family: str, given_name: str, born: date | None) -> None:
    store.put(a_woman("Svensson", "Anna", "RX 482 113", date(1993, 3, 14)))
    assert store.likely_women(PersonName(family, given_name), born, None) == ()


def test_day_and_month_exchanged_is_likely_the_same_woman(store: SqlStore) -> None:
    woman = store.put(a_woman("Svensson", "Anna", born=date(1993, 3, 12)))
    likely = store.likely_women(PersonName("Svensson", "Anna"), date(1993, 12, 3), None)
    assert [row.patient_id for row in likely] == [woman.id]


def test_at_most_eight_likely_women_come_most_alike_first(store: SqlStore) -> None:
    with store.writing():
        for at in range(12):
            store.put(a_woman("Svensson", f"Anna{at}", born=date(1993, 3, 14)))
        same = store.put(a_woman("Svensson", "Anna", born=date(1993, 3, 14)))
    likely = store.likely_women(PersonName("Svensson", "Anna"), date(1993, 3, 14), None)
    assert (likely[0].patient_id, len(likely)) == (same.id, 8)
