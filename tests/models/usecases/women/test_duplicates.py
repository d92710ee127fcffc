"""Records that may be of one woman are found, a few at a time."""

from datetime import date

import pytest

from models.records.patient import Patient
from models.usecases.desk import Desk
from models.usecases.women import duplicates
from models.usecases.women.duplicates import DuplicateSearch, likely_the_same, resume_search
from tests.stores import a_woman

BORN = date(1993, 3, 14)


def put(
    desk: Desk, family: str, given: str = "Anna", number: str | None = None, born: date = BORN
) -> Patient:
    return desk.store.put(a_woman(family, given, number, born))


def found(desk: Desk) -> DuplicateSearch:
    search = DuplicateSearch()
    while not search.is_done:
        search = resume_search(desk, search)
    return search


def names(search: DuplicateSearch) -> list[tuple[str, str]]:
    return [(one.name.family, other.name.family) for one, other in search.pairs]


@pytest.mark.parametrize(
    ("family", "given", "is_alike"),
    [
        ("Berg", "Anna", True),
        ("Bérg", "Ana", True),
        ("Anna", "Berg", True),
        ("Berg Larsen", "Anna", True),
        ("Berg", "Ingrid", False),
        ("Dahl", "Anna", False),
    ],
)
def test_women_born_the_same_day_under_like_names_are_a_pair(
    desk: Desk, family: str, given: str, is_alike: bool
) -> None:
    put(desk, "Berg")
    put(desk, family, given)
    assert bool(found(desk).pairs) is is_alike


def test_the_same_name_born_another_day_is_no_pair(desk: Desk) -> None:
    put(desk, "Berg")
    put(desk, "Berg", born=date(1993, 3, 15))
    assert found(desk).pairs == ()


def test_the_same_number_otherwise_written_is_a_pair_whenever_she_was_born(desk: Desk) -> None:
    put(desk, "Berg", number="RX0482113")
    put(desk, "Dahl", "Eva", "482113", date(1980, 1, 1))
    put(desk, "Ek", "Ida", "482114", date(1981, 1, 1))
    assert names(found(desk)) == [("Berg", "Dahl")]


def test_a_pair_that_is_alike_in_both_ways_is_listed_once(desk: Desk) -> None:
    put(desk, "Berg", number="RX482113")
    put(desk, "Berg", number="482113")
    assert names(found(desk)) == [("Berg", "Berg")]


def test_many_records_are_looked_at_in_slices_and_none_is_left_out(desk: Desk) -> None:
    with desk.store.writing():
        for at in range(401):
            put(desk, f"Name{at}", f"Given{at}", born=date(1970 + at % 30, 1 + at % 12, 1 + at % 28))
        put(desk, "Berg")
        put(desk, "Berg")
    first = resume_search(desk, DuplicateSearch())
    assert (first.seen, first.is_done) == (100, False)
    assert found(desk).seen == 403
    assert ("Berg", "Berg") in names(found(desk))


def test_the_list_is_bounded(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(4):
        put(desk, "Berg")
    monkeypatch.setattr(duplicates, "MOST_PAIRS", 2)
    assert len(found(desk).pairs) == 2


def test_a_clinic_without_women_is_searched_at_once(desk: Desk) -> None:
    assert found(desk) == DuplicateSearch(is_done=True)


def test_the_likely_ones_of_a_woman_leave_herself_out(desk: Desk) -> None:
    berg, again = put(desk, "Berg"), put(desk, "Bergh")
    assert [row.patient_id for row in likely_the_same(desk, berg)] == [again.id]
