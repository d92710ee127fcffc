"""The women one user looked at last."""

from dataclasses import replace
from uuid import UUID

from db.store.store import SqlStore
from models.records.clinic.access import AccessKind
from models.records.patient import Patient
from models.usecases.clinic.access_log import log_access
from models.usecases.desk import Desk
from models.usecases.women.find import recent_women
from tests.builders import a_patient, a_sheet, keep, next_id


def a_woman(store: SqlStore, family: str) -> Patient:
    return store.put(replace(a_patient(family, number=None)))


def looked(desk: Desk, *women: Patient) -> None:
    for woman in women:
        log_access(desk, AccessKind.LOOKED, patient_id=woman.id)


def recent(desk: Desk) -> list[UUID]:
    return [row.patient_id for row in recent_women(desk)]


def test_the_last_one_comes_first_and_each_once(desk: Desk, store: SqlStore) -> None:
    one, two, three = (a_woman(store, name) for name in ("Abdi", "Brown", "Costa"))
    looked(desk, one, two, three, one)
    assert recent(desk) == [one.id, three.id, two.id]


def test_what_others_looked_at_and_other_accesses_are_not_in_it(desk: Desk, store: SqlStore) -> None:
    one, two = (a_woman(store, name) for name in ("Abdi", "Brown"))
    looked(replace(desk, user=replace(desk.user, id=next_id())), one)
    log_access(desk, AccessKind.EXPORTED, patient_id=two.id)
    assert recent(desk) == []


def test_who_does_not_stand_any_more_is_left_out(desk: Desk, store: SqlStore) -> None:
    woman = a_woman(store, "Abdi")
    looked(desk, woman)
    store.put(replace(woman, struck_out="registered by mistake"))
    assert recent(desk) == []


def test_her_open_pregnancy_stands_with_her(desk: Desk, store: SqlStore) -> None:
    sheet = keep(store, a_sheet())
    looked(desk, sheet.patient)
    (row,) = recent_women(desk)
    assert (row.pregnancy_id, row.due_on) == (sheet.pregnancy.id, sheet.datings[0].due_on)


def test_not_more_than_fit_the_page_are_listed(desk: Desk, store: SqlStore) -> None:
    women = [a_woman(store, f"Woman {letter}") for letter in "abcdefghijklmnopqrstuv"]
    looked(desk, *women)
    assert recent(desk) == [woman.id for woman in women[:1:-1]]
