"""Who is likely the same woman, and what a merge asks of the store."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from db.store.likely import names_likeness
from db.store.search import WomenIndex
from db.store.store import SqlStore
from models.errors import NotFound
from models.records.history import EarlierPregnancy
from models.records.merge import Changed, Merge
from models.records.patient import Patient
from models.records.treatment import Cerclage
from models.values.identity import HospitalNumber
from models.values.person import PersonName
from tests.builders import a_cerclage, a_sheet, an_earlier_birth, keep
from tests.stores import a_stamp, a_woman

BORN = date(1993, 3, 14)


def likely(store: SqlStore, family: str, given: str, born: date | None = None, number: str = "") -> list[str]:
    held = HospitalNumber.parse(number) if number else None
    return [row.patient_id.hex for row in store.likely_women(PersonName(family, given), born, held)]


@pytest.mark.parametrize(
    ("one", "other", "is_alike"),
    [
        (("Berg", "Anna"), ("BÉRG", "Anná"), True),
        (("Berg", "Anna"), ("Anna", "Berg"), True),
        (("Berg", "Anna"), ("Brg", "Anna"), True),
        (("Berg", "Anna"), ("Larsen-Berg", "Anna"), True),
        (("Larsen Berg", "Anna"), ("Larsen", "Anna"), True),
        (("Larsen Berg", "Anna"), ("Larsen Dahl", "Anna"), False),
        (("Berg", "Anna"), ("Larsen-Berg", "Eva"), False),
        (("Berg", "Anna"), ("Dahl", "Anna"), False),
        (("Berg", ""), ("Berg", "Anna"), True),
    ],
)
def test_names_are_alike_in_any_order_and_as_part_of_a_double_one(
    one: tuple[str, str], other: tuple[str, str], is_alike: bool
) -> None:
    assert (names_likeness(PersonName(*one), PersonName(*other)) >= 85) is is_alike


@pytest.mark.parametrize("family", ["Larsen", "Berg", "Larsen-Berg", "Berg Larsen"])
def test_a_double_name_is_found_under_either_part(store: SqlStore, family: str) -> None:
    woman = store.put(a_woman("Larsen-Berg", "Anna", born=BORN))
    assert likely(store, family, "Anna") == [woman.id.hex]


@pytest.mark.parametrize("born", [date(1993, 3, 15), date(1983, 3, 14), date(1993, 3, 24)])
def test_one_wrong_digit_of_her_birth_date_finds_her_among_many_namesakes(
    store: SqlStore, born: date
) -> None:
    with store.writing():
        for at in range(400):
            store.put(a_woman("Svensson", f"Anna{at:03}", born=date(1960, 1 + at % 12, 1)))
        woman = store.put(a_woman("Svensson", "Annika", born=BORN))
    assert likely(store, "Svensson", "Annika", born)[0] == woman.id.hex


def test_a_birth_date_with_no_slip_that_is_a_day_still_finds_her(store: SqlStore) -> None:
    woman = store.put(a_woman("Berg", "Anna", born=date(1992, 2, 29)))
    assert likely(store, "Berg", "Anna", date(1992, 2, 29)) == [woman.id.hex]


def test_few_women_are_compared_however_many_there_are(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.writing():
        for at in range(1200):
            store.put(a_woman("Svensson", "Anna", f"RX{at:06}", BORN))
    looked_at: list[Any] = []
    candidates = WomenIndex.candidates

    def counted(index: WomenIndex, search: str, limit: int) -> Iterator[Any]:
        for row in candidates(index, search, limit):
            looked_at.append(row)
            yield row

    monkeypatch.setattr(WomenIndex, "candidates", counted)
    assert len(likely(store, "Svensson", "Anna", BORN, "RX000007")) == 8
    assert len(looked_at) <= 750


def a_renumbered(store: SqlStore) -> Patient:
    return store.put(replace(a_woman("Berg", "Anna", "RX1"), other_numbers=(HospitalNumber("QQ222"),)))


def test_the_number_of_a_record_that_went_into_hers_finds_her(store: SqlStore) -> None:
    woman = a_renumbered(store)
    assert store.woman_with_number(HospitalNumber("QQ222")) == woman
    assert store.woman_with_number(HospitalNumber("QQ22")) is None
    assert [row.patient_id for row in store.find_women("qq2")] == [woman.id]
    assert likely(store, "Other", "Name", None, "QQ222") == [woman.id.hex]


def test_a_woman_struck_out_holds_no_number_any_more(store: SqlStore) -> None:
    store.put(replace(a_renumbered(store), struck_out="mistake"))
    assert store.woman_with_number(HospitalNumber("QQ222")) is None


def test_an_earlier_version_is_read_from_the_trail(store: SqlStore) -> None:
    first = store.put(a_woman("Berg"))
    store.put(replace(first, family_name="Dahl"), "married")
    assert store.version(Patient, first.id, 1) == first
    with pytest.raises(NotFound):
        store.version(Patient, first.id, 3)


def test_a_version_from_before_a_column_came_has_what_the_column_began_with(store: SqlStore) -> None:
    suture = keep(store, a_sheet(cerclages=(a_cerclage(),))).cerclages[0]
    store._session.rows("DROP TRIGGER audit_no_update")
    store._session.rows(
        "UPDATE audit SET after = json_remove(after, '$.left_for_caesarean', '$.suture', '$.indication')"
    )
    assert store.version(Cerclage, suture.id, 1) == suture


def test_earlier_pregnancies_are_read_without_any_pregnancy(store: SqlStore) -> None:
    woman = store.put(a_woman("Berg"))
    kept: EarlierPregnancy = store.put(replace(an_earlier_birth(), patient_id=woman.id))
    assert store.earlier_of(woman.id) == (kept,)


def test_the_merges_of_a_woman_are_those_she_was_on_either_side_of(store: SqlStore) -> None:
    one, other, third = (store.put(a_woman(name)) for name in ("Berg", "Dahl", "Ek"))
    made = Merge(
        id=a_woman().id,
        stamp=a_stamp(),
        kept_id=one.id,
        merged_id=other.id,
        changed=(str(Changed("Patient", other.id, 1)),),
        reason="twice",
    )
    kept = store.put(made)
    assert store.merges_of(one.id) == store.merges_of(other.id) == (kept,)
    assert store.merges_of(third.id) == ()
    assert kept.changes == (Changed("Patient", other.id, 1),)


def test_the_trail_of_the_kept_woman_tells_of_the_other_record(store: SqlStore) -> None:
    one, other = store.put(a_woman("Berg")), store.put(a_woman("Dahl"))
    made = Merge(
        id=a_woman().id, stamp=a_stamp(), kept_id=one.id, merged_id=other.id, changed=(), reason="twice"
    )
    store.put(made)
    assert {entry.record_id for entry in store.trail_of(one.id)} == {one.id, other.id, made.id}
